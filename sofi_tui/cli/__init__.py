"""The command line, the wizard's twin; it never imports textual."""

from sofi_tui.cli.program import run
from sofi_tui.cli.screen import ScreenAction, ScreenRequest
from sofi_tui.cli.streams import Streams

__all__ = ["ScreenAction", "ScreenRequest", "Streams", "run"]
