"""What can be done where texts are compared: two drafts, two values of a field, the revisions of a draft."""

from sofi_tui.keys.action import JUMP, KEYS_CARD, REDRAW, Action, Group

WAYS_OUT = (
    Action("back", ("escape",), "retour", id="partout.retour"),
    Action("leave", ("ctrl+q",), "quitter", id="partout.quitter"),
    JUMP,
    KEYS_CARD,
    REDRAW,
)
COMPARE_ACTIONS = (Action("", ("↑↓",), "parcourir"), *WAYS_OUT)
COMPARE_GROUPS = (Group("Comparaison", COMPARE_ACTIONS),)

CHOICES = (
    Action("choose(False)", ("g",), "garder celle du brouillon", id="deux-valeurs.garder"),
    Action("choose(True)", ("p",), "prendre l'autre", id="deux-valeurs.prendre"),
)
CONFLICTS_ACTIONS = (*CHOICES, *WAYS_OUT)
CONFLICTS_GROUPS = (Group("Deux valeurs d'un champ", CONFLICTS_ACTIONS),)

PRESET_ACTIONS = (
    Action("", ("enter",), "aller au champ"),
    Action("reset", ("r",), "rendre la valeur du modèle", id="modele.rendre"),
    Action("undo", ("ctrl+z", "alt+z"), "annuler", id="modele.annuler"),
    Action("redo", ("ctrl+y", "alt+y"), id="modele.retablir", told="Rétablir"),
    *WAYS_OUT,
)
PRESET_GROUPS = (Group("Changé depuis le modèle", PRESET_ACTIONS),)

COMPARE_REVISION = Action("", ("enter",), "comparer avec maintenant")
RESTORE_REVISION = Action("restore", ("r",), "reprendre", priority=False, id="historique.reprendre")
HISTORY_ACTIONS = (COMPARE_REVISION, RESTORE_REVISION, *WAYS_OUT)
HISTORY_GROUPS = (Group("Historique", HISTORY_ACTIONS),)
HISTORY_ACTIONS_OF_READING = (COMPARE_REVISION, *WAYS_OUT)
"""Where nothing may be taken back."""
