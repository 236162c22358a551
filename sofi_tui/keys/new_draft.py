"""What can be done where a preset is chosen for a new draft."""

from sofi_tui.keys.action import JUMP, KEYS_CARD, REDRAW, Action, Group

NEW_DRAFT_ACTIONS = (
    Action("", ("enter",), "choisir", told="Commencer un brouillon avec ce modèle"),
    Action("dismiss(None)", ("escape",), "retour", id="partout.retour"),
    Action("app.quit", ("ctrl+q",), "quitter", id="partout.quitter"),
    JUMP,
    KEYS_CARD,
    REDRAW,
)
NEW_DRAFT_GROUPS = (Group("Nouveau brouillon", NEW_DRAFT_ACTIONS),)
