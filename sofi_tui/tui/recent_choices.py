"""What a person chose last in each list, as the application remembers it: it comes first the next time."""

from collections.abc import Sequence
from typing import Any

from textual.app import App

from sofi_tui.tui.remembering import Remembering


def recent_in(app: App[Any], list_name: str) -> tuple[str, ...]:
    """Give what was chosen last in a list, the latest first; nothing in an application that remembers nothing."""
    remembering = getattr(app, "remembering", None)
    return remembering.memory.values.get(list_name, ()) if isinstance(remembering, Remembering) else ()


def note_choices(app: App[Any], list_name: str, names: Sequence[str]) -> None:
    """Remember what was chosen in a list."""
    remembering = getattr(app, "remembering", None)
    if names and isinstance(remembering, Remembering):
        remembering.note(lambda memory: memory.took(list_name, names))
