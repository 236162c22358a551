"""The surroundings of one command."""

from collections.abc import Mapping
from dataclasses import dataclass

from sofi_tui.cli.screen import OpenScreen
from sofi_tui.cli.streams import Streams


@dataclass(frozen=True)
class Context:
    """What a command may use beside its arguments.

    `dossier` and `organisme` are what the options of those names said, None without.
    """

    streams: Streams
    environ: Mapping[str, str]
    open_screen: OpenScreen
    dossier: str | None = None
    organisme: str | None = None
