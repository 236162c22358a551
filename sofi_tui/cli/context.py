"""The surroundings of one command."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sofi_tui.cli.screen import OpenScreen
from sofi_tui.cli.streams import Streams

if TYPE_CHECKING:
    from sofi_tui.content.configuration import Configuration


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

    @cached_property
    def configuration(self) -> "Configuration":
        """The user's own settings, read once; raises ConfigurationError."""
        from sofi_tui.content.configuration import configuration_file, read_configuration  # noqa: PLC0415 -- not for help

        return read_configuration(configuration_file())
