"""What an end that cannot be waited for still does: restore the screen, and let others open the draft."""

import os
import pty
import termios
from collections.abc import Callable
from threading import Event
from types import SimpleNamespace

import pytest

from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.tui.endings import Endings


def test_the_screen_is_restored_when_the_keyboards_terminal_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> None:
        raise termios.error(5, "Input/output error")

    terminal, screen = pty.openpty()
    try:
        monkeypatch.setattr("sofi_tui.tui.endings._screen", lambda: screen)
        monkeypatch.setattr(termios, "tcsetattr", gone)
        endings = Endings(lambda: None, lambda: None)
        endings._at_first = []
        endings.restore()
        assert b"\x1b[?1049l" in os.read(terminal, 1024)
    finally:
        os.close(terminal)
        os.close(screen)


@pytest.mark.parametrize("hangs", ["save_now", "leave"])
def test_a_disk_that_hangs_keeps_neither_the_save_nor_the_marker_from_the_other(hangs: str) -> None:
    done: list[str] = []
    over = Event()

    def deed(name: str) -> Callable[..., object]:
        return lambda *_: over.wait(0.5) if name == hangs else done.append(name)

    draft = SimpleNamespace(save_now=deed("save_now"), leave=deed("leave"))
    OpenDraft.leave_at_once(draft)  # type: ignore[arg-type]
    over.set()
    assert done == ["leave" if hangs == "save_now" else "save_now"]
