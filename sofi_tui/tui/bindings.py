"""Textual's bindings of the actions that `sofi_tui.keys` declares."""

from textual.binding import Binding, BindingType

from sofi_tui.keys.action import Action


def bindings(actions: tuple[Action, ...]) -> list[BindingType]:
    """Make Textual's bindings of a screen's actions."""
    return [
        Binding(key, action.name, action.words or action.shown, show=False, priority=action.priority)
        for action in actions
        for key in action.keys
        if action.name
    ]
