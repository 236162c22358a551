"""What an export in LHEO has to say: what keeps it from being written, and what it wrote otherwise than meant."""

from collections.abc import Sequence
from dataclasses import dataclass

from sofi_tui.fasd.paths import FieldPath


@dataclass(frozen=True)
class Lack:
    """What LHEO demands and a draft has not; `path` leads to the field, empty for the organisation profile."""

    draft: str
    path: FieldPath
    message: str


@dataclass(frozen=True)
class Told:
    """What the written file holds otherwise; `why` is French, `path` empty for the draft as a whole."""

    draft: str
    path: FieldPath
    why: str


class LheoLacksError(Exception):
    """Drafts that LHEO does not take: nothing was written, `lacks` names each place."""

    def __init__(self, lacks: Sequence[Lack]) -> None:
        super().__init__("; ".join(lack.message for lack in lacks))
        self.lacks = lacks
