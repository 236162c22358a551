"""The way of a text to the clipboard: through tmux, GNU screen, SSH, or this computer's own commands."""

import asyncio
import re
import sys
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.tui.clipboard import clipboard as module
from sofi_tui.tui.clipboard.clipboard import NOT_SENT, TOO_LONG, Clipboard
from sofi_tui.tui.clipboard.sequences import osc52, osc52_through_screen, osc52_through_tmux

PRINTABLE = re.compile(r"\x1b\]52;c;[A-Za-z0-9+/=]*\x07")


def nothing(command: str) -> None:
    return None


@given(st.text())
def test_nothing_of_a_text_gets_out_of_the_sequence(text: str) -> None:
    whole = osc52(text)
    assert PRINTABLE.fullmatch(whole)
    assert b64decode(whole[7:-1]).decode() == text
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", osc52_through_screen(text), re.DOTALL)
    assert "".join(pieces) == whole
    assert all(len(piece) <= 250 for piece in pieces)
    assert osc52_through_tmux(text) == "\x1bPtmux;\x1b" + whole + "\x1b\\"


@pytest.mark.parametrize(
    ("environ", "begins"),
    [
        ({"SSH_CONNECTION": "1 2 3 4", "DISPLAY": ":0"}, "\x1b]52;c;"),
        ({"STY": "1.pts", "SSH_TTY": "/dev/pts/1"}, "\x1bP\x1b]52;c;"),
        ({}, "\x1b]52;c;"),
    ],
)
async def test_the_terminal_gets_the_text_where_no_command_can(environ: dict[str, str], begins: str) -> None:
    written: list[str] = []
    sent = await Clipboard(environ, written.append, nothing).send("deux\nlignes")
    assert sent.done
    assert not sent.caution
    assert len(written) == 1
    assert written[0].startswith(begins)


def tool(folder: Path, name: str, body: str) -> None:
    """Make a command of that name."""
    path = folder / name
    path.write_text(f"#!{sys.executable}\nimport sys, time, pathlib\n{body}\n", "utf-8")
    path.chmod(0o755)


async def test_this_computers_command_gets_the_bytes_and_no_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "reçu"
    body = f"pathlib.Path({str(out)!r}).write_bytes(sys.stdin.buffer.read()); print('bruit'); "
    body += f"pathlib.Path({str(tmp_path / 'tty')!r}).write_text(str(sys.stdout.isatty()))"
    tool(tmp_path, "xclip", body)
    monkeypatch.setenv("PATH", str(tmp_path))
    written: list[str] = []
    environ = {"DISPLAY": ":0", "PATH": str(tmp_path)}
    sent = await Clipboard(environ, written.append).send("é\nà")
    assert sent.done
    assert out.read_bytes() == "é\nà".encode()
    assert (tmp_path / "tty").read_text() == "False"
    assert len(written) == 1


async def test_a_command_that_hangs_or_fails_does_not_hold_the_screen_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool(tmp_path, "wl-copy", "time.sleep(60)")
    tool(tmp_path, "xclip", "sys.exit(1)")
    monkeypatch.setattr(module, "SECONDS_FOR_A_TOOL", 0.2)
    monkeypatch.setenv("PATH", str(tmp_path))
    environ = {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0", "PATH": str(tmp_path)}
    sending = asyncio.create_task(Clipboard(environ, None).send("texte"))
    await asyncio.sleep(0)
    assert not sending.done()  # others go on meanwhile
    sent = await sending
    assert (sent.done, sent.caution) == (False, NOT_SENT)


async def test_an_old_tmux_passes_the_sequence_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool(tmp_path, "tmux", "sys.exit('tmux: unknown option -- w')")
    monkeypatch.setenv("PATH", str(tmp_path))
    written: list[str] = []
    sent = await Clipboard({"TMUX": "x,1,0", "PATH": str(tmp_path)}, written.append).send("texte")
    assert sent.done
    assert written == [osc52_through_tmux("texte")]


async def test_a_text_that_some_terminals_cut_says_so() -> None:
    sent = await Clipboard({"SSH_TTY": "x"}, lambda sequence: None, nothing).send("x" * 60_000)
    assert (sent.done, sent.caution) == (True, TOO_LONG)
