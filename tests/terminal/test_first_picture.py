"""The last picture of the dashboard stands on the terminal while the screens are loaded; then they take its place."""

import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.store import DraftStore
from tests.terminal.modes import left_switched
from tests.terminal.window import Window

SLOW = (sys.executable, str(Path(__file__).with_name("slow_start.py")))
SHOWN = "Toutes les actions : 3"
LAST = "modifié le"
"""What is drawn last."""
OPENED = "Intitulé *"


class Starts:
    """Starts the program over a folder of three drafts, in one home."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home / "brouillons"
        self.folder.mkdir()
        self.gate = home / "porte"
        self.store = DraftStore(self.folder, catalogue(Configuration()))
        for title in ("Automne", "Hiver", "Printemps"):
            self.store.create(self.store.catalogue.get("prepa"), title)

    def window(
        self,
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        size: tuple[int, int] = (80, 24),
        own_input: bool = False,
        ignore_hangup: bool = False,
    ) -> Window:
        with suppress(FileNotFoundError):
            self.gate.unlink()
        return Window(
            self.home,
            *arguments,
            environment={
                "SOFI_TUI_DOSSIER": str(self.folder),
                "GATE": str(self.gate),
                "LANG": "C.UTF-8",
                **(environment or {}),
            },
            program=SLOW,
            size=size,
            own_input=own_input,
            ignore_hangup=ignore_hangup,
        )

    def open_gate(self, word: str = "va") -> None:
        beside = self.gate.with_suffix(".nouveau")
        beside.write_text(word, "utf-8")
        beside.rename(self.gate)

    def leave_a_picture(self, size: tuple[int, int] = (80, 24)) -> str:
        """Start and leave, and give what the screen showed."""
        with self.window(size=size) as window:
            self.open_gate()
            for words in (SHOWN, "Automne", LAST):
                window.wait_for(words)
            window.press("ctrl+q")
            shown = window.text
            assert window.exit_code() == 0
        return shown

    def shows_nothing(self, window: Window) -> bool:
        """Tell whether the program shows nothing before its screens are loaded, and then the dashboard."""
        window.settle(0.5)
        early = window.sent
        self.open_gate()
        window.wait_for("Toutes les actions")
        return early == b""


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Starts, str, Path, bytes]:
    """Give a folder that was started over once, what it showed, and the picture of that."""
    starts = Starts(tmp_path_factory.mktemp("premier"))
    shown = starts.leave_a_picture()
    [picture] = starts.home.rglob("*.ecran")
    return starts, shown, picture, picture.read_bytes()


@pytest.fixture
def starts(first: tuple[Starts, str, Path, bytes]) -> Starts:
    """Give the folder with the picture that is true of it, for who changes nothing in the folder."""
    starts, _, picture, kept = first
    picture.write_bytes(kept)
    return starts


@pytest.fixture
def changing(tmp_path: Path) -> Starts:
    """Give a folder of one's own, with a picture."""
    starts = Starts(tmp_path)
    starts.leave_a_picture()
    return starts


def test_the_picture_is_there_before_the_screens_are_loaded_and_nothing_is_sent_again(
    starts: Starts, first: tuple[Starts, str, Path, bytes]
) -> None:
    before = first[1]
    with starts.window() as window:
        window.wait_for("quitter")
        assert window.text == before
        sent = len(window.sent)
        starts.open_gate()
        window.wait_until(lambda: b"\x1b[?2004h" in window.sent, "the application has not begun")
        window.settle(0.5)
        assert window.text == before
        assert len(window.sent) - sent < 200
        assert window.sent.count(b"\x1b[?1049h") == 1
        window.press("ctrl+q")
        assert window.exit_code() == 0
        assert window.is_cooked
        assert left_switched(window.sent) == []


@pytest.mark.parametrize(
    ("keys", "seen"),
    [(("n",), "quelle offre décrivez-vous"), (("down", "enter"), "Hiver"), (("/", "h", "i", "v"), "filtre")],
)
def test_what_is_typed_on_the_picture_is_done_on_the_screen(
    changing: Starts, keys: tuple[str, ...], seen: str
) -> None:
    with changing.window() as window:
        window.wait_for(SHOWN)
        window.press(*keys)
        window.settle(0.2)
        before = window.text
        assert SHOWN in before  # nothing is echoed
        changing.open_gate()
        if "enter" in keys:
            window.wait_for(OPENED)
        window.wait_for(seen)
        window.press("ctrl+q")
        assert window.exit_code() == 0


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_before_the_screens_are_loaded_restores_the_terminal(
    starts: Starts, number: signal.Signals, code: int
) -> None:
    with starts.window() as window:
        window.wait_for(SHOWN)
        window.signal(number)
        assert window.exit_code() == code
        assert window.is_cooked
        assert left_switched(window.sent) == []


def test_a_terminal_that_is_closed_before_the_screens_are_loaded_ends_it(starts: Starts) -> None:
    for ignored in (False, True):
        with starts.window(ignore_hangup=ignored) as window:
            window.wait_for(SHOWN)
            window.close()
            assert window.exit_code() == 129


def test_screens_that_cannot_be_loaded_give_the_terminal_back_and_one_line(starts: Starts) -> None:
    with starts.window() as window:
        window.wait_for(SHOWN)
        starts.open_gate("échec")
        assert window.exit_code() == 70
        assert window.is_cooked
        assert left_switched(window.sent) == []
        assert b"ImportError" in window.sent.rpartition(b"\x1b[?1049l")[2]


def test_a_window_that_changes_its_size_meanwhile_shows_the_dashboard_in_its_new_one(starts: Starts) -> None:
    with starts.window() as window:
        window.wait_for(SHOWN)
        window.resize(100, 30)
        starts.open_gate()
        window.wait_until(lambda: "quitter" in window.text.splitlines()[-1], "the foot is not at the foot")
        window.wait_for(SHOWN)
        assert window.text.count("quitter") == 1
        window.press("ctrl+q")
        assert window.exit_code() == 0
        assert window.is_cooked


def test_a_window_that_goes_to_another_size_and_back_is_drawn_anew(starts: Starts) -> None:
    with starts.window() as window:
        window.wait_for(SHOWN)
        window.resize(40, 10)
        window.settle(0.2)
        window.resize(80, 24)
        window.scribble("\x1b[H\x1b[2J")
        starts.open_gate()
        window.wait_for(SHOWN)
        window.press("ctrl+q")
        assert window.exit_code() == 0


@pytest.mark.parametrize(
    "other", [{"TERM": "xterm"}, {"NO_COLOR": "1"}, {"TZ": "Asia/Tokyo"}, {"COLORTERM": "truecolor"}]
)
def test_another_terminal_gets_no_picture_of_this_one(starts: Starts, other: dict[str, str]) -> None:
    with starts.window(environment=other) as window:
        assert starts.shows_nothing(window)


def test_another_size_gets_no_picture_of_this_one(starts: Starts) -> None:
    with starts.window(size=(90, 24)) as window:
        assert starts.shows_nothing(window)


def test_who_goes_to_and_fro_between_two_windows_gets_the_picture_of_each(changing: Starts) -> None:
    wide = (120, 40)
    changing.leave_a_picture(wide)
    for size in ((80, 24), wide):
        with changing.window(size=size) as window:
            window.wait_for(SHOWN)
            window.wait_until(
                lambda: "quitter" in window.text.splitlines()[-1], "the foot is not at the foot"
            )
            changing.open_gate()
            window.press("ctrl+q")
            assert window.exit_code() == 0


def test_who_leaves_a_window_of_a_new_size_leaves_its_picture(tmp_path: Path) -> None:
    changing = Starts(tmp_path)
    with changing.window() as window:
        changing.open_gate()
        window.wait_for(LAST)
        window.resize(100, 30)
        window.wait_until(lambda: "quitter" in window.text.splitlines()[-1], "the foot is not at the foot")
        window.press("ctrl+q")
        assert window.exit_code() == 0
    with changing.window(size=(100, 30)) as window:
        window.wait_for(SHOWN)
        changing.open_gate()
        window.press("ctrl+q")
        assert window.exit_code() == 0


def test_a_program_that_was_killed_in_a_draft_keeps_later_ones_from_no_picture(changing: Starts) -> None:
    with changing.window() as window:
        changing.open_gate()
        window.wait_for(LAST)
        window.press("enter")
        window.wait_for(OPENED)
        window.signal(signal.SIGKILL)
        assert window.exit_code() == -signal.SIGKILL
    assert list(changing.folder.glob(".*.ouvert"))
    changing.leave_a_picture()
    with changing.window() as window:
        window.wait_for(SHOWN)
        changing.open_gate()
        window.press("ctrl+q")
        assert window.exit_code() == 0


def test_a_draft_that_an_editor_changed_in_its_place_is_not_shown_as_it_was(changing: Starts) -> None:
    one = sorted(changing.folder.glob("*automne*"))[0]
    text = one.read_text("utf-8")
    with one.open("w", encoding="utf-8") as file:
        file.write(text.replace("Automne", "Neuf"))
    with changing.window() as window:
        assert changing.shows_nothing(window)
        window.wait_for("Neuf")


def test_a_folder_with_one_more_draft_is_not_shown_as_it_was(changing: Starts) -> None:
    changing.store.create(changing.store.catalogue.get("fle"), "Encore un")
    with changing.window() as window:
        assert changing.shows_nothing(window)
        window.wait_for("Toutes les actions : 4")


def test_a_terminal_without_a_screen_gets_no_picture(starts: Starts) -> None:
    with starts.window("--simple") as window:
        window.settle(1.0)
        assert SHOWN not in window.text
        assert b"\x1b" not in window.sent
