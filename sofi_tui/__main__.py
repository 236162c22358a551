"""The program: the command line, and the screens for the commands that show one."""

import gc
import os
import sys
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from sofi_tui.start.from_image import load_from_image

if TYPE_CHECKING:
    from sofi_tui import cli
    from sofi_tui.tui.first_picture.shown import ShownPicture

_RARELY = (100_000, 20, 100)
"""Python's default looks for garbage some hundred times while a screen is loaded, and finds none."""


def main(*, installed: bool = True) -> int:
    """Run the command that the process was started with, and give its exit code.

    `installed` says that modules come from the installation alone, and not from where one happens to be.
    """
    gc.set_threshold(*_RARELY)
    if installed:
        load_from_image()
    code, has_screen = _run()
    if installed and code == 0:
        from sofi_tui.start.image_making import keep_image  # noqa: PLC0415

        keep_image()
    if has_screen:
        os._exit(code)  # all is saved; Python would take what a screen loaded apart for a fifth of a second
    return code


def _run() -> tuple[int, bool]:
    """Run the command; give its exit code, and whether a screen was shown."""
    from sofi_tui import cli  # noqa: PLC0415 -- from the image, like all that follows

    streams = cli.Streams(*(_usable(name) for name in ("stdin", "stdout", "stderr")))
    screens: list[cli.ScreenRequest] = []

    def open_screen(request: "cli.ScreenRequest") -> int:
        screens.append(request)
        return _open(request, streams)

    code = cli.run(sys.argv[1:], open_screen, streams)
    for stream in (streams.stdout, streams.stderr):
        _let_go(stream)
    return code, bool(screens)


def _open(request: "cli.ScreenRequest", streams: "cli.Streams") -> int:
    """Open a screen, its last picture before textual is loaded for it; or ask in lines."""
    if request.simple:
        from sofi_tui.simple.launch import open_simple  # noqa: PLC0415

        return open_simple(request, streams)
    with _picture(request) as picture:
        from sofi_tui.start.held_off import hold_textual_types_off, load_asyncio  # noqa: PLC0415
        from sofi_tui.tui.frames import draw_soon  # noqa: PLC0415

        load_asyncio()
        hold_textual_types_off()
        draw_soon()  # the first to load something of textual, once the picture is there
        from sofi_tui.tui.launch import open_screen  # noqa: PLC0415

        return open_screen(request, picture)


def _picture(request: "cli.ScreenRequest") -> "AbstractContextManager[ShownPicture | None]":
    """Show the last picture of the dashboard, where that is what is asked for and it is still true."""
    from sofi_tui.cli.screen import ScreenAction  # noqa: PLC0415

    if request.action is not ScreenAction.LISTE:
        return nullcontext()
    from sofi_tui.tui.first_picture.shown import shown_picture  # noqa: PLC0415

    return shown_picture(request, os.environ)


def _usable(name: str) -> TextIO:
    """Give a standard stream that can write any text, even where the process was started without it.

    What goes to a file or a pipe is UTF-8, like every file of the program; a terminal keeps its encoding.
    """
    stream: TextIO | None = getattr(sys, name)
    if stream is None:
        mode = "r" if name == "stdin" else "w"
        stream = cast(TextIO, Path(os.devnull).open(mode))  # noqa: SIM115 - open as long as the process
        setattr(sys, name, stream)
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None and name != "stdin":
        reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    return stream


def _let_go(stream: TextIO) -> None:
    """Empty a stream, into nothing when nobody reads it, so that Python does not complain as it ends."""
    try:
        stream.flush()
    except OSError:
        with suppress(OSError), Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), stream.fileno())


if __name__ == "__main__":
    sys.exit(main(installed=bool(sys.flags.isolated)))
