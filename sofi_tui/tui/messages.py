"""What screens ask of the application, which has the folder of drafts, and tell each other."""

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from sofi_tui.drafts.open_draft import TakenIn
    from sofi_tui.fasd.draft import Draft
    from sofi_tui.fasd.paths import FieldPath


class Settled(Message):
    """All that the folder holds is on the dashboard."""


class PresetAsked(Message):
    """An own preset, called `nom`, is to be made of a draft."""

    def __init__(self, draft: "Draft", nom: str) -> None:
        super().__init__()
        self.draft = draft
        self.nom = nom


class DraftTakenIn(Message):
    """The open draft took in someone else's changes."""

    def __init__(self, taken: "TakenIn") -> None:
        super().__init__()
        self.taken = taken


class PlaceAsked(Message):
    """One wants to go to a field."""

    def __init__(self, path: "FieldPath") -> None:
        super().__init__()
        self.path = path
