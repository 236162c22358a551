"""What a check says of a draft."""

from enum import StrEnum
from typing import NamedTuple

from sofi_tui.fasd.paths import FieldPath


class Gravity(StrEnum):
    """How much a finding weighs; only an `ERREUR` keeps a draft from being submitted."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"
    CONSEIL = "conseil"

    @property
    def sign(self) -> str:
        """The character that stands for it on screen, beside the word, so that colour is never alone."""
        return {"erreur": "✗", "avertissement": "!", "conseil": "·"}[self.value]


class Finding(NamedTuple):
    """One sentence about one place of a draft.

    `rule` is an id of the rules table (``R01``), or one of ``requis``, ``vide``, ``format``, ``impose``,
    ``choix``, ``a_verifier``, ``conflit``, ``question``, ``accord`` and ``a_revoir``;
    `message` is one French sentence that says what to do.
    """

    path: FieldPath
    gravity: Gravity
    rule: str
    message: str
