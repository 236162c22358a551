"""How the screens are shown."""

from enum import StrEnum
from typing import NamedTuple


class Colours(StrEnum):
    """The colours that the screens can have."""

    USUEL = "usuel"
    CONTRASTE = "contraste"
    SEIZE = "16-couleurs"
    SANS = "sans-couleurs"


class Appearance(NamedTuple):
    """What the user wants: colours, None for those that suit the terminal, and the mouse."""

    theme: Colours | None = None
    souris: bool = True
