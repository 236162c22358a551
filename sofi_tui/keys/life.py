"""What can be done on the screen « Suivi »."""

from sofi_tui.keys.action import Action

LIFE_ACTIONS = (
    Action("", ("enter",), "faire", priority=False),
    Action("back", ("escape",), "retour", id="partout.retour"),
    Action("app.quit", ("ctrl+q",), "fin", id="partout.quitter"),
)
