"""What a person chose last in each list, as the application remembers it: it comes first the next time."""

from collections.abc import Sequence
from typing import Any

from textual.app import App

from sofi_tui.drafts.memory import Memory


def recent_in(app: App[Any], list_name: str) -> tuple[str, ...]:
    """Give what was chosen last in a list, the latest first; nothing in an application that remembers nothing."""
    memory = getattr(app, "memory", None)
    return memory.values.get(list_name, ()) if isinstance(memory, Memory) else ()


def note_choices(app: App[Any], list_name: str, names: Sequence[str]) -> None:
    """Remember what was chosen in a list."""
    remember = getattr(app, "remember", None)
    if names and remember is not None:
        remember(lambda memory: memory.took(list_name, names))
