"""The surroundings of one command."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from sofi_tui.cli.screen import OpenScreen
from sofi_tui.cli.streams import Streams

if TYPE_CHECKING:
    from sofi_tui.content.configuration import Configuration


class Context:
    """What a command may use beside its arguments.

    `dossier` and `organisme` are what the options of those names said, None without.
    """

    def __init__(
        self,
        streams: Streams,
        environ: Mapping[str, str],
        open_screen: OpenScreen,
        dossier: str | None = None,
        organisme: str | None = None,
    ) -> None:
        self.streams = streams
        self.environ = environ
        self.open_screen = open_screen
        self.dossier = dossier
        self.organisme = organisme

    def with_streams(self, streams: Streams) -> "Context":
        """Give the same surroundings for a part of the work that writes elsewhere."""
        return Context(streams, self.environ, self.open_screen, self.dossier, self.organisme)

    @cached_property
    def configuration(self) -> "Configuration":
        """The user's own settings, read once; raises ConfigurationError."""
        from sofi_tui.content.configuration import configuration_file, read_configuration  # noqa: PLC0415 -- not for help

        return read_configuration(configuration_file())
