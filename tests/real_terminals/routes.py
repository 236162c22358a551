"""The ways in which people reach the program: in tmux, or over SSH."""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple, TypeAlias

from tests.real_terminals.hands import Hands, bytes_of
from tests.terminal.ssh import Server
from tests.terminal.window import PATIENCE, PROGRAM, Window

Size: TypeAlias = tuple[int, int]
Opened: TypeAlias = AbstractContextManager[Hands]


class Route(NamedTuple):
    """A way to the program: `open` starts it for a home, in a window of a size."""

    name: str
    term: str
    open: Callable[[Path, Size], Opened]


class _TmuxHands(Hands):
    def __init__(self, socket: Path, code: Path) -> None:
        self._socket = socket
        self._code = code

    def tmux(self, *arguments: str, given: str | None = None) -> str:
        command = ["tmux", "-S", str(self._socket), "-f", "/dev/null", *arguments]
        environment = {name: text for name, text in os.environ.items() if name not in {"TMUX", "TERM"}}
        ended = subprocess.run(
            command,
            check=True,
            input=given,
            text=True,
            capture_output=True,
            env={**environment, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"},
        )
        return ended.stdout

    def press(self, *keys: str) -> None:
        letters = "".join(key for key in keys if len(key) == 1)
        if len(letters) == len(keys):
            self.tmux("send-keys", "-l", "--", letters)
        else:
            self.tmux("send-keys", "--", *map(_tmux_key, keys))

    def paste(self, text: str) -> None:
        self.tmux("load-buffer", "-", given=text)
        self.tmux("paste-buffer", "-p")

    @property
    def screen(self) -> str:
        return self.tmux("capture-pane", "-p")

    def leave(self) -> None:
        self.press("ctrl+q")
        until = time.monotonic() + PATIENCE
        while not self._code.exists() or not self._code.read_text("ascii").strip():
            assert time.monotonic() < until, f"it does not end:\n{self.screen}"
            self.look()
        assert self._code.read_text("ascii").strip() == "0"


def _tmux_key(key: str) -> str:
    named = {
        "enter": "Enter",
        "escape": "Escape",
        "tab": "Tab",
        "shift+tab": "BTab",
        "home": "Home",
        "down": "Down",
    }
    if key.startswith("ctrl+"):
        return "C-" + key[-1]
    return named.get(key) or (
        "M-" + key[-1] if key.startswith("alt+") else key.upper() if key[1:].isdigit() else key
    )


def in_tmux(term: str) -> Route:
    """Give the way through a tmux that gives its programs this TERM."""

    @contextmanager
    def opened(home: Path, size: Size) -> Iterator[Hands]:
        code = home / "code"
        code.unlink(missing_ok=True)
        hands = _TmuxHands(Path(tempfile.mkdtemp(dir=home)) / "tmux", code)
        width, height = size
        inner = f"env HOME='{home}' '{PROGRAM}'; echo $? >'{code}'; sleep 1000"
        window = ("new-session", "-d", "-x", str(width), "-y", str(height), inner)
        options = ("set-option", "-g", "default-terminal", term, ";", "set-option", "-g", "status", "off")
        hands.tmux(*options, ";", "set-option", "-s", "escape-time", "10", ";", *window)
        try:
            yield hands
        finally:
            hands.tmux("kill-server")

    return Route("tmux", term, opened)


class _WindowHands(Hands):
    def __init__(self, window: Window, term: str, code: Path) -> None:
        self._window = window
        self._term = term
        self._code = code

    def press(self, *keys: str) -> None:
        self._window.press(*(bytes_of(key, self._term) for key in keys))

    def paste(self, text: str) -> None:
        self._window.press("\x1b[200~" + text.replace("\n", "\r") + "\x1b[201~")

    @property
    def screen(self) -> str:
        return self._window.text

    def look(self) -> None:
        self._window.read(0.1)

    def leave(self) -> None:
        self.press("ctrl+q")
        self._window.exit_code()
        assert self._code.read_text("ascii").strip() == "0"


def over_ssh(server: Server, term: str) -> Route:
    """Give the way over a link, from a terminal of this TERM."""

    @contextmanager
    def opened(home: Path, size: Size) -> Iterator[Hands]:
        code = home / "code"
        command = server.client({"HOME": str(home)}, code, str(PROGRAM))
        with Window(home, stranger=True, size=size, environment={"TERM": term}, program=command) as window:
            yield _WindowHands(window, term, code)

    return Route("sshd", term, opened)
