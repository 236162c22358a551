"""What can be done where a preset is chosen for a new draft."""

from sofi_tui.keys.action import Action

NEW_DRAFT_ACTIONS = (
    Action("", ("enter",), "choisir"),
    Action("dismiss(None)", ("escape",), "retour", id="partout.retour"),
    Action("app.quit", ("ctrl+q",), "quitter", id="partout.quitter"),
)
