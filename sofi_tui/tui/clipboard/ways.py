"""Which way a text takes to the clipboard: what surrounds the program says it."""

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from sofi_tui.tui.clipboard.sequences import osc52, osc52_through_screen, osc52_through_tmux

Found = Callable[[str], str | None]
"""Gives the path of a command, None where it is not installed: `shutil.which`."""


class Tool(NamedTuple):
    """A command that takes the text on its standard input, and what to encode it in."""

    command: tuple[str, ...]
    encoding: str = "utf-8"


class Way(NamedTuple):
    """A sequence for the terminal, empty where `tool` does all; of several tools the first that works is enough."""

    sequence: Callable[[str], str] | None
    tools: tuple[Tool, ...] = ()
    otherwise: Callable[[str], str] | None = None
    """The sequence to send where no tool worked."""


def way_here(environ: Mapping[str, str], found: Found) -> Way:
    """Choose the way: tmux's own, GNU screen's, the terminal's over SSH, this computer's clipboard otherwise."""
    if environ.get("TMUX"):
        return Way(None, (Tool(("tmux", "load-buffer", "-w", "-")),), otherwise=osc52_through_tmux)
    if environ.get("STY"):
        return Way(osc52_through_screen)
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return Way(osc52)
    return Way(osc52, tuple(_installed(environ, found)))


def _installed(environ: Mapping[str, str], found: Found) -> Iterator[Tool]:
    """List the clipboard commands of this computer that can work here."""
    for needs, tool in _LOCAL:
        here = sys.platform == needs if needs == "darwin" else not needs or bool(environ.get(needs))
        if here and found(tool.command[0]):
            yield tool


_LOCAL = (
    ("WAYLAND_DISPLAY", Tool(("wl-copy",))),
    ("DISPLAY", Tool(("xclip", "-selection", "clipboard"))),
    ("DISPLAY", Tool(("xsel", "--clipboard", "--input"))),
    ("darwin", Tool(("pbcopy",))),
    ("WSL_DISTRO_NAME", Tool(("clip.exe",), "utf-16-le")),
)
"""Each with the variable that says that it can work, or the platform that it belongs to."""
