"""What editors tell the screen, beside what is typed."""

from textual.message import Message

from sofi_tui.fasd.paths import FieldPath


class FieldMessage(Message):
    """Something happened at a field; `path` is its place in the draft."""

    def __init__(self, path: FieldPath) -> None:
        super().__init__()
        self.path = path


class FieldLeft(FieldMessage, bubble=False):
    """The attention left a field: for the screen alone, as each widget on the way takes its time for what passes."""


class RecordAsked(FieldMessage):
    """Something is to be done with a record of a list: `deed` is open, add, duplicate, delete, up or down."""

    def __init__(self, path: FieldPath, deed: str, index: int) -> None:
        super().__init__(path)
        self.deed = deed
        self.index = index
