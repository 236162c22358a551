"""The installed program in a real pseudo-terminal: typing, losing the window, coming back, being ended."""

import signal
from pathlib import Path

import pytest

from tests.terminal.window import Window

SHOW_CURSOR, LEAVE_ALTERNATE_SCREEN, STOP_MOUSE = b"\x1b[?25h", b"\x1b[?1049l", b"\x1b[?1000l"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home of one's own, writable and empty."""
    return tmp_path


def begin(window: Window) -> None:
    """Start a draft and type a site into its session."""
    window.wait_for("Aucun brouillon")
    window.press("n")
    window.wait_for("quelle offre")
    window.press("enter")
    window.wait_for("F4 Session")
    window.press("f4")
    window.wait_for("Site lieu")
    window.press(*"Chateaubriant")
    window.wait_for("Chateaubriant")
    window.wait_until(lambda: before_cursor(window).endswith("Chateaubriant"), "the real cursor is elsewhere")


def before_cursor(window: Window) -> str:
    """What the line of the terminal's own cursor shows before it."""
    cursor = window.screen.cursor
    return window.text.split("\n")[cursor.y][: cursor.x]


def found_again(home: Path) -> None:
    """Open the program anew and find the site on the list and in the draft."""
    with Window(home) as window:
        window.wait_for("Chateaubri")
        window.press("enter")
        window.wait_for("F4 Session")
        window.press("f4")
        window.wait_for("Chateaubriant")
        window.press("ctrl+q")
        assert window.exit_code() == 0


def test_what_was_typed_is_there_after_the_window_was_killed(home: Path) -> None:
    with Window(home) as window:
        begin(window)
        window.close()
        assert window.exit_code() == 129
    found_again(home)


def test_what_was_typed_is_there_when_the_window_goes_while_hangups_are_ignored(home: Path) -> None:
    with Window(home, ignore_hangup=True) as window:
        begin(window)
        window.close()
        assert window.exit_code() == 129
    found_again(home)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_saves_restores_the_terminal_and_ends_with_its_code(
    number: signal.Signals, home: Path
) -> None:
    with Window(home) as window:
        begin(window)
        window.signal(number)
        assert window.exit_code() == 128 + number
        for code in (SHOW_CURSOR, LEAVE_ALTERNATE_SCREEN, STOP_MOUSE):
            assert code in window.sent
    found_again(home)


def test_leaving_asks_nothing_and_ends_with_zero(home: Path) -> None:
    with Window(home) as window:
        begin(window)
        window.press("ctrl+q")
        assert window.exit_code() == 0
    found_again(home)


def test_a_draft_made_by_command_opens_straight_in_the_wizard(home: Path) -> None:
    with Window(home, "nouveau", "fle", "--titre", "Offre exemple") as window:
        window.wait_for("Offre exemple")
        window.wait_for("F2 Formation")
        window.press("ctrl+q")
        assert window.exit_code() == 0


def test_the_first_page_is_never_seen_before_it_is_laid_out(home: Path) -> None:
    seen = set()
    with Window(home, "nouveau", "prepa") as window:

        def whole() -> bool:
            lines = window.text.splitlines()
            seen.update(
                {line[:11].strip() for line in lines[4:5]} | {line.split("  ")[0] for line in lines[21:22]}
            )
            return "F1 aide" in window.text

        window.wait_until(whole, "the page is not there")
    assert seen - {""} == {"Intitulé *", "Oui si le parcours est adapté à chaque stagiaire."}


def test_ctrl_l_draws_a_screen_anew_that_a_message_to_all_was_written_over(home: Path) -> None:
    with Window(home) as window:
        window.wait_for("Aucun brouillon")
        window.scribble("\x1b[1;1HBroadcast message from root: reboot at noon")
        assert "Toutes les actions" not in window.text
        window.press("ctrl+l")
        window.wait_for("Toutes les actions")
        assert "Broadcast" not in window.text
        window.press("ctrl+q")
        assert window.exit_code() == 0


def test_a_tiny_window_shows_a_readable_line(home: Path) -> None:
    with Window(home, size=(20, 5)) as window:
        window.wait_for("Agrandissez")
        window.press("ctrl+q")
        assert window.exit_code() == 0


@pytest.mark.parametrize(
    "environment", [{"LANG": "C"}, {"LC_ALL": "POSIX"}, {"TERM": "linux"}, {"TERM": "vt100"}]
)
def test_accents_are_typed_and_shown_in_any_locale_and_terminal(
    environment: dict[str, str], home: Path
) -> None:
    with Window(home, "nouveau", "prepa", environment=environment) as window:
        window.wait_for("Formation")
        window.press("f4")
        window.wait_for("Site lieu")
        window.press(*"Segré-en-Anjou")
        window.wait_for("Segré-en-Anjou")
        window.press("ctrl+q")
        assert window.exit_code() == 0
