"""What the wizard can do, and by which keys."""

from sofi_tui.tui.actions import COLOURS, REDRAW, Action

MOVES = (
    Action("next_field", ("tab",), words="Champ suivant"),
    Action("previous_field", ("shift+tab",), words="Champ précédent"),
    Action("enter", ("enter",)),
    Action("add_here", ("a", "plus", "insert")),
)

STEPS = (
    Action("step('formation')", ("f2",), words="Aller à la fiche Formation"),
    Action("step('action')", ("f3",), words="Aller à la fiche Action"),
    Action("step('session')", ("f4",), words="Aller à la fiche Session"),
    Action("step('dispositif')", ("f5",), words="Aller à la fiche Dispositif"),
    Action("step('recapitulatif')", ("f6",), words="Aller au récapitulatif"),
    Action("go_by(-1)", ("f7",), words="Étape précédente"),
    Action("go_by(1)", ("f8",), words="Étape suivante"),
    Action("next_finding", ("f9",), "à voir", "Aller au constat suivant"),
)

SESSIONS = (
    Action(
        "step('sessions')",
        ("ctrl+g",),
        words="Gérer les sessions : ajouter, dupliquer, déplacer, supprimer",
    ),
    Action("session_by(-1)", ("ctrl+up",), words="Session précédente"),
    Action("session_by(1)", ("ctrl+down",), words="Session suivante"),
    Action("add_session", ("ctrl+n",), words="Ajouter une session"),
    Action(
        "duplicate_session", ("ctrl+t",), words="Dupliquer cette session, en décalant ses dates si l'on veut"
    ),
    Action("delete_session", words="Supprimer cette session"),
)

REST = (
    Action("reset_field", ("ctrl+r",), words="Rendre à ce champ la valeur du modèle"),
    Action("pick", ("ctrl+k", "f12"), words="Choisir la valeur de ce champ dans le profil de l'organisme"),
    Action(
        "follow_up",
        ("ctrl+e",),
        words="Suivi de l'action : envoyer, questions du Cariforef, codes SOFI, accord de la Région",
    ),
    Action("seen", ("f11",), words="Vu : ce champ reconduit n'est plus à revoir"),
    Action("make_preset", words="Faire de ce brouillon un modèle de votre organisme"),
    Action("rename", words="Donner un titre à ce brouillon"),
    Action("choose_value", ("ctrl+o",), words="Choisir entre deux valeurs du même champ"),
    Action("conflicts", ("alt+o",), words="Voir tous les champs à deux valeurs, mots changés marqués"),
    Action("history", ("alt+h",), words="Historique : comparer ou reprendre une révision"),
    Action("compare_preset", words="Comparer avec le modèle"),
    Action("undo_deletion", words="Reprendre ce qui vient d'être supprimé"),
    Action("recopie", words="Recopier dans SOFI, champ par champ"),
    Action("recopie_here", ("c",)),
    Action("export", words="Exporter : page web, PDF, message au Service Offre, LHEO, tableur"),
    Action("export_here", ("e",)),
    Action("palette", ("ctrl+p",), "menu"),
    Action("save", ("ctrl+s",), words="Enregistrer maintenant (tout s'enregistre aussi tout seul)"),
    Action("back", ("escape",), "retour", "Revenir d'où l'on vient"),
    REDRAW,
    COLOURS,
    Action("list", words="Revenir à la liste des brouillons"),
    Action("leave", ("ctrl+q",), "fin", "Quitter : tout est déjà enregistré"),
)

WIZARD_ACTIONS = (*MOVES, *STEPS, *SESSIONS, *REST)

KEY_BAR = (
    Action("", ("tab",), "champ"),
    Action("", ("F2-5",), "fiches"),
    Action("", ("F6",), "récap"),
    Action("", ("F7-8",), "étape"),
    *(action for action in WIZARD_ACTIONS if action.shown),
)
"""What neighbouring keys do alike is one entry: a line of 80 columns holds all."""
