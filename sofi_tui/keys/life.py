"""What can be done on the screen « Suivi »."""

from sofi_tui.keys.action import JUMP, KEYS_CARD, REDRAW, Action, Group

LIFE_ACTIONS = (
    Action("", ("enter",), "faire", priority=False),
    Action("back", ("escape",), "retour", id="partout.retour"),
    Action("app.quit", ("ctrl+q",), "fin", id="partout.quitter"),
    JUMP,
    KEYS_CARD,
    REDRAW,
)
LIFE_GROUPS = (Group("Suivi de l'action", LIFE_ACTIONS),)
