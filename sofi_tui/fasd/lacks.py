"""What keeps drafts from being written in a format: told place by place, before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from sofi_tui.fasd.paths import FieldPath


@dataclass(frozen=True)
class Lack:
    """One thing that a format demands and a draft has not.

    `draft` is its id, `path` leads to the field, empty for what is not in the draft (the profile), `message` is French.
    """

    draft: str
    path: FieldPath
    message: str


class LacksError(Exception):
    """Drafts that a format does not take: nothing was written, `lacks` names each place."""

    def __init__(self, lacks: Sequence[Lack]) -> None:
        super().__init__("; ".join(lack.message for lack in lacks))
        self.lacks = lacks
