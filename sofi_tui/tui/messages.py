"""What screens ask of the application, which has the folder of drafts."""

from textual.message import Message

from sofi_tui.fasd.draft import Draft


class PresetAsked(Message):
    """An own preset, called `nom`, is to be made of a draft."""

    def __init__(self, draft: Draft, nom: str) -> None:
        super().__init__()
        self.draft = draft
        self.nom = nom
