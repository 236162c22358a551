"""Textual's bindings of the actions that `sofi_tui.keys` declares, and a person's own keys over them."""

from typing import Any, cast

from textual.app import App
from textual.binding import Binding, BindingType

from sofi_tui.keys.action import Action, OwnKeys

_NO_KEY = "aucune"
"""A key that nothing sends: Textual's keymap takes a key away only by giving another one."""


def bindings(actions: tuple[Action, ...]) -> list[BindingType]:
    """Make Textual's bindings of a screen's actions."""
    return [
        Binding(
            key,
            action.name,
            action.help,
            show=False,
            priority=action.priority,
            id=action.id or None,
        )
        for action in actions
        for key in action.keys or (_NO_KEY,)
        if action.name
    ]


def bind_own_keys(app: App[Any], own: OwnKeys) -> None:
    """Bind a person's own keys on all screens of the application."""
    app.set_keymap({ident: ",".join(keys or (_NO_KEY,)) for ident, keys in own.items()})


def own_keys_in(app: App[Any]) -> OwnKeys:
    """Give the person's own keys; none in an application that knows of none."""
    return cast(OwnKeys, getattr(app, "own_keys", {}))
