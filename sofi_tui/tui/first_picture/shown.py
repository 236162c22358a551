"""The picture on the terminal until the application draws: keys wait meanwhile, and every end restores the terminal."""

import os
import select
import signal
import sys
import termios
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from types import FrameType
from typing import Any

from sofi_tui.cli.screen import ScreenAction, ScreenRequest
from sofi_tui.cli.terminal_size import terminal_size
from sofi_tui.tui.endings import Endings
from sofi_tui.tui.first_picture.kept import picture_file, read_picture
from sofi_tui.tui.first_picture.picture import Picture
from sofi_tui.tui.terminal.capabilities import capabilities_of
from sofi_tui.tui.terminal.painter import ENTER, Painter

_BEGIN = f"{ENTER}\x1b[?25l\x1b[?7l"
_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6
_NO_INPUT_FLAGS = termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
_NO_LOCAL_FLAGS = termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG


class ShownPicture:
    """What the terminal shows before the application does.

    `painter` knows its cells, `settings` are those of the terminal before all. `watch` ends what `endings` watches.
    """

    def __init__(self, painter: Painter, size: tuple[int, int], endings: Endings, watch: ExitStack) -> None:
        self.painter = painter
        self._size = size
        self.endings = endings
        self.watch = watch
        self.settings: list[Any] = termios.tcgetattr(0)
        self._stands = True
        self._taken = False

    def show(self, text: str) -> None:
        """Send the picture; raises OSError, termios.error."""
        termios.tcsetattr(0, termios.TCSANOW, _raw(self.settings))
        data = memoryview((_BEGIN + text).encode())
        while data:
            select.select([], [_screen()], [])  # it may have been left not to wait
            with suppress(BlockingIOError):
                data = data[os.write(_screen(), data) :]

    def disturbed(self, number: int, frame: FrameType | None) -> None:
        """Note that the terminal may have lost some of it: as its size changed, or another program had it."""
        self._stands = False

    def stands(self, size: tuple[int, int]) -> bool:
        """Tell whether the picture is what a terminal of a size still shows."""
        return self._stands and self._size == size

    def taken(self) -> None:
        """Leave the terminal to an application, which will give it back."""
        self._taken = True

    def end(self) -> None:
        """Give the terminal back as it was, unless an application has taken it over, which then has done so."""
        if not self._taken:
            self.endings.restore()


@contextmanager
def shown_picture(request: ScreenRequest, environ: Mapping[str, str]) -> Iterator[ShownPicture | None]:
    """Show the last picture of what is asked for, None where there is none that is true; then see to the terminal."""
    columns, lines = terminal_size()
    size = (columns, lines)
    picture = _true_picture(request, size, environ)
    if picture is None:
        yield None
        return
    painter = Painter(capabilities_of(environ.get("TERM", "")))
    text = painter.update(picture.cells)
    with ExitStack() as stack:
        try:
            endings = Endings()
            shown = ShownPicture(painter, size, endings, stack)
        except termios.error:
            yield None
            return
        stack.enter_context(endings.watched())
        for number in (signal.SIGWINCH, signal.SIGCONT):
            signal.signal(number, shown.disturbed)
        try:
            shown.show(text)
            yield shown
        finally:
            shown.end()


def _true_picture(
    request: ScreenRequest, size: tuple[int, int], environ: Mapping[str, str]
) -> Picture | None:
    """Give the picture of the dashboard, if that is what is asked for and nothing will stand above it."""
    is_dashboard = request.action is ScreenAction.LISTE and not (request.simple or request.greet)
    if not is_dashboard or not _in_foreground():
        return None
    picture = read_picture(picture_file(request.store.folder, size))
    if picture is None or not picture.circumstances.hold(request, size, environ):
        return None
    return None if request.store.journal.pending() else picture


def _in_foreground() -> bool:
    """Tell whether the terminal is this program's to draw on."""
    try:
        return os.tcgetpgrp(0) == os.getpgrp()
    except OSError:
        return False


def _raw(settings: list[Any]) -> list[Any]:
    """Give the settings in which keys come one by one, unechoed: those that Textual gives the terminal."""
    raw = [*settings]
    raw[_INPUT] &= ~_NO_INPUT_FLAGS
    raw[_LOCAL] &= ~_NO_LOCAL_FLAGS
    raw[_CHARACTERS] = [*settings[_CHARACTERS]]
    raw[_CHARACTERS][termios.VMIN] = 1
    return raw


def _screen() -> int:
    return sys.__stderr__.fileno() if sys.__stderr__ else 2
