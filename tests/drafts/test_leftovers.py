"""Temporary files of killed saves: swept when they are of a dead process of this machine, and one's own."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sofi_tui.drafts.leftovers import sweep
from sofi_tui.drafts.processes import host_mark
from sofi_tui.drafts.store import DraftStore
from tests.drafts.conftest import Clock, created


@pytest.fixture
def leftover(folder: Path, dead: int, clock: Clock) -> Callable[..., Path]:
    """Makes a temporary file as a killed save leaves it, so many minutes old."""

    def make(minutes: int = 0, pid: int = dead, host: str = host_mark(), name: str = "x.toml") -> Path:
        path = folder / f".{name}.{pid}-{host}0123abcd.tmp"
        path.write_text("moitié", "utf-8")
        then = clock.now.timestamp() - 60 * minutes
        os.utime(path, (then, then))
        return path

    return make


def test_listing_the_folder_sweeps_what_a_killed_save_left(
    store: DraftStore, leftover: Callable[..., Path]
) -> None:
    path = leftover()
    store.entries()
    assert not path.exists()


def test_opening_a_draft_sweeps_too(store: DraftStore, leftover: Callable[..., Path]) -> None:
    stored = created(store)
    path = leftover()
    store.open(stored.path).close()
    assert not path.exists()


def test_what_may_still_be_of_use_stays(folder: Path, clock: Clock, leftover: Callable[..., Path]) -> None:
    kept = [
        leftover(pid=os.getpid()),
        leftover(pid=1),
        leftover(host="0" * 8),
    ]
    sweep(folder, clock.now)
    assert all(path.exists() for path in kept)


def test_links_folders_and_other_names_stay(
    folder: Path, clock: Clock, dead: int, leftover: Callable[..., Path], tmp_path: Path
) -> None:
    target = tmp_path / "cible"
    target.write_text("à quelqu'un", "utf-8")
    os.utime(target, (0, 0))
    link = folder / f".x.toml.{dead}-{host_mark()}00000000.tmp"
    link.symlink_to(target)
    os.utime(link, (0, 0), follow_symlinks=False)
    inner = folder / f".y.toml.{dead}-{host_mark()}00000000.tmp"
    inner.mkdir()
    os.utime(inner, (0, 0))
    other = leftover().rename(folder / f"x.toml.{dead}-{host_mark()}00000000.tmp")
    sweep(folder, clock.now)
    assert target.exists()
    assert link.is_symlink()
    assert inner.is_dir()
    assert other.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a file to somebody else")
def test_what_is_somebody_elses_stays(folder: Path, clock: Clock, leftover: Callable[..., Path]) -> None:
    path = leftover()
    os.chown(path, 12345, 12345)
    sweep(folder, clock.now)
    assert path.exists()


def test_a_folder_that_is_not_there_is_no_trouble(folder: Path, clock: Clock) -> None:
    sweep(folder / "absent", clock.now)
