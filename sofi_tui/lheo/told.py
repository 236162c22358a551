"""What an export in LHEO has to say: what it wrote otherwise than the draft says it, or by default."""

from dataclasses import dataclass

from sofi_tui.fasd.paths import FieldPath


@dataclass(frozen=True)
class Told:
    """What the written file holds otherwise; `why` is French, `path` empty for the draft as a whole."""

    draft: str
    path: FieldPath
    why: str
