"""The copying mode of the installed program through real terminals: tmux, sshd, and both; the clipboard read back."""

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.recopie import CopyDeed, copies_of
from tests.drafts.conftest import new_store
from tests.fasd.offers import finished
from tests.terminal.clipboard_read_back import clipboard_of
from tests.terminal.modes import left_switched
from tests.terminal.ssh import NoServerError, Server, server
from tests.terminal.window import PROGRAM, Window

TEXT = "Premier « alinéa » : 100 %.\n\n  Second, avec $HOME, `date` et \\033]52;c;.\n" + "très long " * 60
OLDEST_TMUX = (3, 3)


class Desk:
    """A home with a complete draft whose Objectifs are the text."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home / "brouillons"
        self.folder.mkdir(mode=0o700)
        stored = self.store.create(self.store.catalogue.get("fle"))
        whole = finished("fle").with_value(("action", "objectifs"), TEXT)
        content = {name: whole.document[name] for name in ("formation", "action", "sessions")}
        text = Draft({**stored.draft.document, **content})
        self.path = self.store.save(stored, text).path

    @property
    def store(self) -> DraftStore:
        return new_store(self.folder)

    @property
    def environment(self) -> dict[str, str]:
        """What the program is to find, with nothing of the person's own."""
        own = {"HOME": str(self.home), "SOFI_TUI_DOSSIER": str(self.folder)}
        return {**own, "TERM": "xterm-256color", "LANG": "C.UTF-8"}

    @property
    def command(self) -> tuple[str, ...]:
        """The command line that opens the draft."""
        own = [f"{name}={value}" for name, value in self.environment.items() if name != "TERM"]
        return ("env", *own, str(PROGRAM), "ouvrir", self.path.stem)

    def copy_the_objectives(self, window: Window) -> None:
        """Go to the copying mode, jump to Objectifs and press Enter."""
        window.wait_for("F6 Récap")
        window.press("f6")
        window.wait_for("c recopier dans SOFI")
        window.press("c")
        window.wait_for("Recopie 1/")
        window.press("/")
        window.wait_for("Quel champ")
        window.press(*"objectifs", "enter")
        window.wait_for("À coller tel quel")
        window.press("enter")
        window.wait_for("« Objectifs » envoyé au terminal")

    def assert_noted(self, window: Window) -> None:
        """Leave, and find in the file that this one field was copied."""
        window.press("ctrl+q")
        assert window.exit_code() == 0
        (copy,) = copies_of(self.store.read(self.path).draft).values()
        assert (copy.path, copy.deed) == (("action", "objectifs"), CopyDeed.COPIE)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[tuple[str, ...]]:
    """The command of a tmux with a server of its own, its clipboard handed on to the terminal outside."""
    version = (
        subprocess.run(["tmux", "-V"], capture_output=True, text=True, check=False)
        if shutil.which("tmux")
        else None
    )
    numbers = re.search(r"(\d+)\.(\d+)", version.stdout) if version else None
    if numbers is None or (int(numbers[1]), int(numbers[2])) < OLDEST_TMUX:
        pytest.skip("no tmux of version 3.3 or later here")
    configuration = tmp_path / "tmux.conf"
    configuration.write_text("set -g set-clipboard on\nset -g default-terminal tmux-256color\n")
    command = ("tmux", "-S", str(tmp_path / "s"), "-f", str(configuration))
    yield command
    subprocess.run([*command, "kill-server"], check=False, capture_output=True)


@pytest.fixture
def sshd(tmp_path: Path) -> Iterator[Server]:
    place = tmp_path / "sshd"
    place.mkdir()
    try:
        with server(place) as running:
            yield running
    except NoServerError as reason:
        pytest.skip(str(reason))


def in_tmux(tmux: tuple[str, ...], desk: Desk) -> tuple[str, ...]:
    return (*tmux, "new-session", shlex.join(desk.command))


def buffer_of(tmux: tuple[str, ...]) -> str:
    return subprocess.run([*tmux, "save-buffer", "-"], check=True, capture_output=True).stdout.decode()


def test_in_tmux_the_value_is_in_its_buffer_and_in_the_clipboard_outside(
    desk: Desk, tmux: tuple[str, ...]
) -> None:
    with Window(desk.home, program=in_tmux(tmux, desk), environment={"LANG": "C.UTF-8"}) as window:
        desk.copy_the_objectives(window)
        assert buffer_of(tmux) == TEXT
        window.wait_until(lambda: clipboard_of(window.sent) == [TEXT], "not in the clipboard outside")
        desk.assert_noted(window)


def test_over_ssh_the_value_is_in_the_clipboard_of_the_terminal_that_one_sits_at(
    desk: Desk, sshd: Server
) -> None:
    client = sshd.client(desk.environment, desk.home / "code", *desk.command)
    with Window(desk.home, program=client) as window:
        desk.copy_the_objectives(window)
        window.wait_until(lambda: clipboard_of(window.sent) == [TEXT], "not in the clipboard")
        desk.assert_noted(window)


def test_in_tmux_on_the_server_it_comes_through_both(desk: Desk, tmux: tuple[str, ...], sshd: Server) -> None:
    client = sshd.client(desk.environment, desk.home / "code", *in_tmux(tmux, desk))
    with Window(desk.home, program=client) as window:
        desk.copy_the_objectives(window)
        assert buffer_of(tmux) == TEXT
        window.wait_until(lambda: clipboard_of(window.sent) == [TEXT], "not in the clipboard")
        desk.assert_noted(window)


def test_the_value_alone_is_written_whole_on_an_empty_screen_which_the_mouse_selects(desk: Desk) -> None:
    with Window(desk.home, program=desk.command, environment={"SSH_TTY": "/dev/x"}) as window:
        desk.copy_the_objectives(window)
        window.press("\x1b[D")
        window.wait_for("✓ recopié")
        before = len(window.sent)
        window.press("v")
        window.wait_for("(Entrée : revenir)")
        assert TEXT.replace("\n", "\r\n").encode() in window.sent[before:]
        assert left_switched(window.sent) == []
        window.press("enter")
        window.wait_for("Entrée envoyer")
        window.press("ctrl+q")
        assert window.exit_code() == 0
        assert left_switched(window.sent) == []
