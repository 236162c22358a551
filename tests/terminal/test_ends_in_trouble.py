"""The ends of a program in trouble: a full disk, one that hangs, an error of its own; nothing typed is lost."""

import signal
import stat
import sys
import time
from pathlib import Path

import pytest

from sofi_tui.drafts.journal import Journal
from sofi_tui.drafts.recovery import recoveries
from sofi_tui.drafts.store import DraftStore
from tests.drafts.conftest import new_store
from tests.terminal import window as windows
from tests.terminal.modes import left_switched
from tests.terminal.window import Window

AILING = (sys.executable, str(Path(windows.__file__).with_name("ailing_program.py")))
PROMISED, LEEWAY = 1.0, 1.0  # seconds; the machine that runs the tests may be busy
SITE, MORE = "Chateaubriant", " et Angers"
FIELD = ("sessions", 0, "site_lieu")
SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]


class Desk:
    """A home with a draft, and a disk that can be made to fail."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.ailment = home / "mal"
        self.state = home / ".local" / "state" / "sofi-tui"
        self.folder = home / "brouillons"
        self.folder.mkdir(mode=0o700)
        self.path = self.store.create(self.store.catalogue.get("prepa")).path

    @property
    def store(self) -> DraftStore:
        store = new_store(self.folder)
        store.journal = Journal(self.state / "secours")
        return store

    def window(self, *, own_input: bool = False) -> Window:
        environment: dict[str, str | None] = {
            "AILMENT": str(self.ailment),
            "SOFI_TUI_DOSSIER": str(self.folder),
            "PYTHONPATH": str(Path(windows.__file__).parents[2]),
        }
        return Window(
            self.home,
            "ouvrir",
            self.path.stem,
            environment=environment,
            own_input=own_input,
            program=AILING,
        )

    def type_the_site(self, window: Window) -> None:
        window.wait_for("F4 Session")
        window.press("f4")
        window.wait_for("Site lieu")
        window.press(*SITE)
        window.wait_for(SITE)

    def fall_ill(self, ailment: str, window: Window) -> None:
        """Type on with a disk that fails."""
        window.wait_until(lambda: self.store.read(self.path).draft.get(FIELD) == SITE, "not saved")
        self.ailment.write_text(ailment, "utf-8")
        window.press(*MORE)
        window.wait_for(SITE + MORE)


def said_in_the_end(window: Window) -> str:
    """Give what the program has written since it left its screen."""
    return window.sent.rpartition(b"\x1b[?1049l")[2].decode()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("ailment", ["plein", "bloqué"])
def test_a_signal_while_the_disk_fails_puts_the_text_in_the_journal_and_ends_in_time(
    ailment: str, number: signal.Signals, desk: Desk
) -> None:
    with desk.window() as window:
        desk.type_the_site(window)
        desk.fall_ill(ailment, window)
        window.signal(number)
        begun = time.monotonic()
        assert window.exit_code() == 128 + number
        assert time.monotonic() - begun < PROMISED + LEEWAY
        assert left_switched(window.sent) == []
    (found,) = recoveries(desk.store)
    assert (found.path, found.in_journal.get(FIELD)) == (desk.path, SITE + MORE)
    assert found.in_file is not None
    assert found.in_file.get(FIELD) == SITE


def test_the_end_of_the_input_while_the_disk_is_full_is_one_like_the_others(desk: Desk) -> None:
    with desk.window(own_input=True) as window:
        desk.type_the_site(window)
        desk.fall_ill("plein", window)
        window.close_input()
        begun = time.monotonic()
        assert window.exit_code() == 129
        assert time.monotonic() - begun < PROMISED + LEEWAY
        assert left_switched(window.sent) == []
    (found,) = recoveries(desk.store)
    assert found.in_journal.get(FIELD) == SITE + MORE


def test_leaving_while_the_disk_is_full_tells_where_the_text_is(desk: Desk) -> None:
    with desk.window() as window:
        desk.type_the_site(window)
        desk.fall_ill("plein", window)
        window.press("ctrl+q")
        assert window.exit_code() == 3
        assert left_switched(window.sent) == []
        assert "relancez sofi-tui pour le reprendre" in said_in_the_end(window)
    (found,) = recoveries(desk.store)
    assert found.in_journal.get(FIELD) == SITE + MORE


def test_an_error_of_the_program_saves_restores_the_terminal_and_names_a_private_log(desk: Desk) -> None:
    with desk.window() as window:
        desk.type_the_site(window)
        window.press("\x03")
        assert window.exit_code() == 70
        assert window.is_cooked
        assert left_switched(window.sent) == []
        (log,) = (desk.state / "journaux").iterdir()
        said = said_in_the_end(window)
    assert str(log) in said
    assert "Erreur interne (ValueError)" in said
    assert said.strip().count("\n") == 0
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    trace = log.read_text("utf-8")
    assert "ValueError" in trace
    assert "personne" not in trace + said
    assert SITE not in trace
    assert desk.store.read(desk.path).draft.get(FIELD) == SITE


def test_nothing_is_written_outside_of_data_state_and_cache_and_all_of_it_is_private(desk: Desk) -> None:
    before = {*desk.home.rglob("*")}
    with desk.window() as window:
        desk.type_the_site(window)
        desk.fall_ill("plein", window)
        window.signal(signal.SIGTERM)
        assert window.exit_code() == 143
    places = {desk.state, desk.home / ".cache" / "sofi-tui" / "index"}
    for made in {*desk.home.rglob("*")} - before - {desk.ailment}:
        within = {desk.folder, *places} & {made, *made.parents}
        assert within or any(made in place.parents for place in places), made
        assert stat.S_IMODE(made.stat().st_mode) == (0o700 if made.is_dir() else 0o600), made
