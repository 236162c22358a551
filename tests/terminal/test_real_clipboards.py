"""The copying mode in a real tmux and over a real sshd: what is sent is read back from their clipboards."""

import re
import shlex
import shutil
import subprocess
import time
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.ssh import NoServerError, server
from tests.terminal.window import PATIENCE, PROGRAM, Window

INTITULE = "PREPA Clés Avenir « FLE »"


class Tmux:
    """A tmux server of one's own, with one window in which the program runs."""

    def __init__(self, place: Path, *command: str) -> None:
        self._tmux = ("tmux", "-S", str(place / "tmux"), "-f", "/dev/null")
        self.ask("new-session", "-d", "-x", "80", "-y", "24", shlex.join(command))

    def ask(self, *command: str) -> str:
        ended = subprocess.run([*self._tmux, *command], check=False, capture_output=True, text=True)
        return ended.stdout

    def until(self, true: Callable[[], bool]) -> None:
        """Look until something holds."""
        until = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < until, self.ask("capture-pane", "-p")
            time.sleep(0.05)

    def see(self, words: str) -> None:
        self.until(lambda: words in self.ask("capture-pane", "-p"))

    def end(self) -> None:
        self.ask("kill-server")


@pytest.mark.skipif(shutil.which("tmux") is None, reason="no tmux here")
def test_in_tmux_the_value_is_in_its_buffer(tmp_path: Path) -> None:
    environment = ("env", f"HOME={tmp_path}", "LANG=C.UTF-8")
    tmux = Tmux(tmp_path, *environment, str(PROGRAM), "nouveau", "fle", "--titre", "Offre exemple")
    try:
        tmux.see("F2")
        tmux.ask("send-keys", "F6")
        tmux.see("parcourir")
        tmux.ask("send-keys", "c")
        tmux.see("Recopie 1/")
        tmux.ask("send-keys", "Enter")
        tmux.see("Recopie 2/")
        tmux.see("envoyé au terminal")
        tmux.until(lambda: tmux.ask("show-buffer") == INTITULE)
        tmux.ask("send-keys", "v")
        tmux.see("(Entrée : revenir)")
        assert "Recopie" not in tmux.ask("capture-pane", "-p")
        tmux.ask("send-keys", "Enter")
        tmux.see("Recopie 2/")
        tmux.ask("send-keys", "C-q")
    finally:
        tmux.end()


def test_over_ssh_the_value_is_in_what_the_terminal_is_asked_to_keep(tmp_path: Path) -> None:
    place = tmp_path / "sshd"
    place.mkdir()
    try:
        with server(place) as sshd:
            environment = {"HOME": str(tmp_path), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
            command = (str(PROGRAM), "nouveau", "fle", "--titre", "Offre exemple")
            client = sshd.client(environment, tmp_path / "code", *command)
            with Window(tmp_path, program=client) as window:
                window.wait_for("F2 Formation")
                window.press("f6")
                window.wait_for("parcourir")
                window.press("c")
                window.wait_for("Recopie 1/")
                window.press("enter")
                window.wait_for("Recopie 2/")
                kept = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", window.sent)
                assert kept is not None
                assert b64decode(kept[1]).decode() == INTITULE
                window.press("ctrl+q")
    except NoServerError as reason:
        pytest.skip(str(reason))
