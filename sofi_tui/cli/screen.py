"""What the command line asks of the screens, which it never imports."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from sofi_tui.content.appearance import Appearance
    from sofi_tui.drafts.store import DraftStore
    from sofi_tui.keys.action import OwnKeys


class ScreenAction(StrEnum):
    """What the first screen shows."""

    LISTE = "liste"
    NOUVEAU = "nouveau"
    OUVRIR = "ouvrir"


class ScreenRequest(NamedTuple):
    """A screen to open: the dashboard, the choice of a preset for a new draft, or one draft.

    `draft_path` goes with `OUVRIR`; `titre` and `campagne` are those of the draft that `NOUVEAU` makes;
    `touches` are the user's own keys, `appearance` the colours and the mouse as they wish. `simple` asks for the same
    in lines, without a screen; `greet` tells that they may never have seen the program.
    """

    store: "DraftStore"
    action: ScreenAction
    draft_path: Path | None = None
    titre: str = ""
    campagne: int | None = None
    touches: "OwnKeys" = MappingProxyType({})
    simple: bool = False
    appearance: "Appearance | None" = None
    greet: bool = False


OpenScreen: TypeAlias = Callable[[ScreenRequest], int]
"""Opens a screen, comes back when it is closed, and gives the exit code."""
