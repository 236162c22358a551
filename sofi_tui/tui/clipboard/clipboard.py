"""Sends a text to the clipboard, without ever waiting in the thread of the screen or giving away the terminal."""

import asyncio
import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from sofi_tui.words import recopie as say

# Loaded by the first text that is sent: every wizard has a clipboard.
if TYPE_CHECKING:
    from sofi_tui.tui.clipboard.ways import Found, Tool

SECONDS_FOR_A_TOOL = 2.0

Write = Callable[[str], None]
"""Sends a control sequence to the terminal."""


class Sent(NamedTuple):
    """What came of sending: whether the text is on its way, and `caution`, what the person should know, in French."""

    done: bool
    caution: str = ""


TOO_LONG = say.LONG_TEXT
NOT_SENT = say.NOT_SENT


class Clipboard:
    """The clipboard of whoever sits at the terminal; no terminal confirms that it took a text."""

    def __init__(
        self, environ: Mapping[str, str], write: Write | None, found: "Found" = shutil.which
    ) -> None:
        self._environ = environ
        self._write = write
        self._found = found

    async def send(self, text: str) -> Sent:
        """Send a text by the ways that there are here; never raises."""
        from sofi_tui.tui.clipboard.sequences import is_long  # noqa: PLC0415
        from sofi_tui.tui.clipboard.ways import way_here  # noqa: PLC0415

        way = way_here(self._environ, self._found)
        done = await asyncio.to_thread(self._by_tools, way.tools, text)
        sequence = way.sequence or (None if done else way.otherwise)
        if sequence is None:
            return Sent(done) if done else Sent(False, NOT_SENT)
        if self._write is None:
            return Sent(done, "" if done else NOT_SENT)
        self._write(sequence(text))
        return Sent(True, TOO_LONG if is_long(text) and not done else "")

    def _by_tools(self, tools: Iterable["Tool"], text: str) -> bool:
        """Hand the text to the first command that takes it."""
        return any(self._taken_by(tool, text) for tool in tools)

    def _taken_by(self, tool: "Tool", text: str) -> bool:
        """Tell whether a command took the text within its time; it gets no terminal and leaves no output."""
        try:
            ended = subprocess.run(  # noqa: S603 - commands of ours, the text on their input alone
                tool.command,
                input=text.encode(tool.encoding, "replace"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=dict(self._environ),
                start_new_session=True,
                timeout=SECONDS_FOR_A_TOOL,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return ended.returncode == 0
