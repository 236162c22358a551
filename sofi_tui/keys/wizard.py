"""What the wizard can do, and by which keys."""

from sofi_tui.keys.action import (
    COLOURS,
    HOW_IT_WORKS,
    JUMP,
    KEYS_CARD,
    PALETTE,
    REDRAW,
    RESOURCES,
    Action,
    Group,
    Together,
    all_of,
)

MOVES = (
    Action("next_field", ("tab",), words="Champ suivant", id="assistant.champ-suivant"),
    Action("previous_field", ("shift+tab",), words="Champ précédent", id="assistant.champ-precedent"),
    Action(
        "enter",
        ("enter",),
        id="assistant.entrer",
        told="Champ suivant ; dans un texte long, nouvelle ligne ; dans une liste, ouvrir",
    ),
    Action("add_here", ("a", "plus", "insert"), id="assistant.ajouter", told="Dans une liste, ajouter"),
    Action(
        "several_here",
        ("p",),
        id="assistant.plusieurs",
        told="Sur les sessions ou les informations collectives, en ajouter plusieurs à la fois",
    ),
)

STEPS = (
    Action("step('formation')", ("f2",), words="Aller à la fiche Formation", id="assistant.formation"),
    Action("step('action')", ("f3",), words="Aller à la fiche Action", id="assistant.action"),
    Action("step('session')", ("f4",), words="Aller à la fiche Session", id="assistant.session"),
    Action("step('dispositif')", ("f5",), words="Aller à la fiche Dispositif", id="assistant.dispositif"),
    Action("step('recapitulatif')", ("f6",), words="Aller au récapitulatif", id="assistant.recapitulatif"),
    Action("go_by(-1)", ("f7",), words="Étape précédente", id="assistant.etape-precedente"),
    Action("go_by(1)", ("f8",), words="Étape suivante", id="assistant.etape-suivante"),
    Action("next_finding", ("f9",), "à voir", "Aller au constat suivant", id="assistant.constat-suivant"),
    Action(
        "next_finding(-1)",
        ("shift+f9",),
        words="Aller au constat précédent",
        id="assistant.constat-precedent",
    ),
)

SESSIONS = (
    Action(
        "step('sessions')",
        ("ctrl+g",),
        words="Gérer les sessions : ajouter, dupliquer, déplacer, supprimer",
        id="assistant.sessions",
    ),
    Action("session_by(-1)", ("ctrl+up",), words="Session précédente", id="assistant.session-precedente"),
    Action("session_by(1)", ("ctrl+down",), words="Session suivante", id="assistant.session-suivante"),
    Action("add_session", ("ctrl+n",), words="Ajouter une session", id="assistant.ajouter-session"),
    Action(
        "duplicate_session",
        ("ctrl+t",),
        words="Dupliquer cette session, en décalant ses dates si vous le voulez",
        id="assistant.dupliquer-session",
    ),
    Action(
        "several('sessions')",
        words="Ajouter plusieurs sessions à la fois : tous les lundis du … au …",
        id="assistant.plusieurs-sessions",
    ),
    Action(
        "several('informations_collectives')",
        words="Ajouter plusieurs informations collectives à la fois : tous les lundis du … au …",
        id="assistant.plusieurs-reunions",
    ),
    Action("delete_session", words="Supprimer cette session", id="assistant.supprimer-session"),
)

FIELD = (
    Action(
        "field_help",
        ("f1", "alt+a"),
        words="Aide de ce champ : ce que SOFI attend, exemple, limite, règles",
        id="assistant.aide",
    ),
    Action(
        "reset_field",
        ("ctrl+r",),
        words="Rendre à ce champ la valeur du modèle",
        id="assistant.valeur-du-modele",
    ),
    Action(
        "pick",
        ("ctrl+k", "f12"),
        words="Choisir la valeur de ce champ : dans le profil, dans une liste, dans le mois",
        id="assistant.choisir-dans-le-profil",
    ),
    Action(
        "edit_outside",
        ("ctrl+e",),
        words="Écrire ce texte dans votre éditeur (variable VISUAL ou EDITOR)",
        id="assistant.editeur",
    ),
    Action(
        "spelling",
        ("alt+d",),
        words="Orthographe : mot suivant à revoir dans ce texte",
        id="assistant.orthographe",
    ),
    Action("seen", ("f11",), words="Vu : ce champ reconduit n'est plus à revoir", id="assistant.vu"),
    Action(
        "choose_value",
        ("ctrl+o",),
        words="Choisir entre deux valeurs du même champ",
        id="assistant.choisir-une-valeur",
    ),
)

DRAFT = (
    Action(
        "follow_up",
        ("alt+s",),
        words="Suivi de l'action : envoyer, questions du Cariforef, codes SOFI, accord de la Région",
        id="assistant.suivi",
    ),
    Action(
        "make_preset",
        words="Faire de ce brouillon un modèle de votre organisme",
        id="assistant.faire-un-modele",
    ),
    Action("rename", words="Donner un titre à ce brouillon", id="assistant.titre"),
    Action(
        "conflicts",
        ("alt+o",),
        words="Voir tous les champs à deux valeurs, mots changés marqués",
        id="assistant.deux-valeurs",
    ),
    Action(
        "history",
        ("alt+h",),
        words="Historique : comparer ou reprendre une révision",
        id="assistant.historique",
    ),
    Action(
        "compare_preset",
        words="Comparer avec le modèle : ce que vous avez changé",
        id="assistant.comparer-au-modele",
    ),
    Action("undo", ("ctrl+z", "alt+z"), words="Annuler ce qui vient d'être fait", id="assistant.annuler"),
    Action("redo", ("ctrl+y", "alt+y"), words="Rétablir ce qui vient d'être annulé", id="assistant.retablir"),
    Action(
        "undo_deletion", words="Reprendre ce qui vient d'être supprimé", id="assistant.reprendre-supprime"
    ),
    Action("recopie", words="Recopier dans SOFI, champ par champ", id="assistant.recopie"),
    Action(
        "recopie_here", ("c",), id="assistant.recopier-ici", told="Dans le récapitulatif, recopier dans SOFI"
    ),
    Action(
        "export",
        words="Exporter : page web, PDF, message au Service Offre, LHEO, tableur",
        id="assistant.exporter",
    ),
    Action("export_here", ("e",), id="assistant.exporter-ici", told="Dans le récapitulatif, exporter"),
    Action(
        "save",
        ("ctrl+s",),
        words="Enregistrer maintenant (tout s'enregistre aussi tout seul)",
        id="assistant.enregistrer",
    ),
)

REST = (
    PALETTE,
    JUMP,
    KEYS_CARD._replace(shown=""),
    RESOURCES,
    HOW_IT_WORKS,
    Action("back", ("escape",), "retour", "Revenir d'où vous venez", id="partout.retour"),
    REDRAW,
    COLOURS,
    Action("list", words="Revenir à la liste des brouillons", id="assistant.liste"),
    Action("leave", ("ctrl+q",), "fin", "Quitter : tout est déjà enregistré", id="partout.quitter"),
)

WIZARD_GROUPS = (
    Group("Se déplacer", MOVES),
    Group("Ce champ", FIELD),
    Group("Fiches et étapes", STEPS),
    Group("Sessions", SESSIONS),
    Group("Ce brouillon", DRAFT),
    Group("Partout", REST),
)

WIZARD_ACTIONS = all_of(WIZARD_GROUPS)

KEY_BAR: tuple[Action | Together, ...] = (
    Together("champ", MOVES[:1]),
    Together("fiches", STEPS[:4]),
    Together("récap", STEPS[4:5]),
    Together("étape", STEPS[5:7]),
    *(action for action in WIZARD_ACTIONS if action.shown),
)
"""What neighbouring keys do alike is one entry: a line of 80 columns holds all."""
