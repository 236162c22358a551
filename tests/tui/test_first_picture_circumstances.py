"""A picture is true only while all that it depends on is as it was."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sofi_tui.cli.screen import ScreenAction, ScreenRequest
from sofi_tui.content.appearance import Appearance, Colours
from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.index.folder_scan import scanned
from sofi_tui.drafts.memory import Memory, Stopped, memory_file, write_memory
from sofi_tui.drafts.store import DraftStore
from sofi_tui.tui.first_picture.circumstances import Circumstances, Shown, circumstances, surroundings
from tests.tui.person import store_in

SIZE = (80, 24)
ENVIRON = {"TERM": "xterm-256color", "LANG": "fr_FR.UTF-8"}


@pytest.fixture
def request_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ScreenRequest:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "etat"))
    store = store_in(tmp_path / "brouillons")
    store.folder.mkdir()
    store.create(store.catalogue.get("prepa"), "Printemps")
    return ScreenRequest(store, ScreenAction.LISTE, appearance=Appearance())


def taken(request: ScreenRequest, later: int = 1) -> Circumstances | None:
    """What a picture depends on that is taken where all is at rest until so many nanoseconds after the last change."""
    seen = scanned(request.store.folder)
    assert seen.folder is not None
    last = max(seen.folder.changed, *(key.changed for key in seen.keys.values()))
    shown = Shown(seen._replace(rest=last + later), request.store.today(), Memory(), [*seen.keys])
    return circumstances(request.store.folder, SIZE, surroundings(request, ENVIRON), shown)


def test_what_has_just_changed_gives_no_picture(request_: ScreenRequest) -> None:
    assert taken(request_, 0) is None
    assert taken(request_, 1) is not None


def test_it_holds_while_nothing_changes(request_: ScreenRequest) -> None:
    depends = taken(request_)
    assert depends is not None
    assert depends.hold(request_, SIZE, ENVIRON)


def _remember(request: ScreenRequest) -> None:
    file = memory_file(request.store.folder)
    file.parent.mkdir(parents=True)
    write_memory(file, Memory().stopped(_one(request).name, Stopped("action")))


def _one(request: ScreenRequest) -> Path:
    [path] = request.store.folder.glob("*.toml")
    return path


@pytest.mark.parametrize(
    "change",
    [
        lambda request: request.store.create(request.store.catalogue.get("fle"), "Encore un"),
        lambda request: _one(request).unlink(),
        lambda request: _one(request).rename(request.store.folder / "autre.toml"),
        lambda request: _one(request).write_bytes(_one(request).read_bytes() + b"# \n"),
        lambda request: (request.store.folder / ".2026-prepa.ouvert").touch(),
        lambda request: request.store.put_in_bin(_one(request)),
        _remember,
    ],
)
def test_it_does_not_hold_once_the_folder_or_the_memory_changed(
    request_: ScreenRequest, change: Callable[[ScreenRequest], object]
) -> None:
    depends = taken(request_)
    assert depends is not None
    change(request_)
    assert not depends.hold(request_, SIZE, ENVIRON)


def test_it_holds_for_the_same_terminal_settings_and_day_alone(request_: ScreenRequest) -> None:
    depends = taken(request_)
    assert depends is not None
    assert not depends.hold(request_, (80, 25), ENVIRON)
    for name in ("TERM", "COLORTERM", "NO_COLOR", "LANG", "TZ", "TEXTUAL_COLOR_SYSTEM"):
        assert not depends.hold(request_, SIZE, {**ENVIRON, name: "autre"})
    assert depends.hold(request_, SIZE, {**ENVIRON, "EDITOR": "autre"})
    contrast = request_._replace(appearance=Appearance(Colours.CONTRASTE))
    assert not depends.hold(contrast, SIZE, ENVIRON)
    own_keys = request_._replace(touches={"dashboard.new": ("Ctrl+N",)})
    assert not depends.hold(own_keys, SIZE, ENVIRON)
    store = request_.store
    next_day = DraftStore(store.folder, store.catalogue, now=lambda: datetime(2026, 1, 13, 9, tzinfo=UTC))
    assert not depends.hold(request_._replace(store=next_day), SIZE, ENVIRON)
    campaign = DraftStore(store.folder, catalogue(Configuration(campagne=2031)), now=store.now)
    assert not depends.hold(request_._replace(store=campaign), SIZE, ENVIRON)
