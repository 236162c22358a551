"""What is at rest in a folder: that which gets another key whenever it changes again."""

from pathlib import Path

import pytest

from sofi_tui.content.user_folders import cache_folder
from sofi_tui.drafts.index import disk_time, folder_scan
from sofi_tui.drafts.index.folder_scan import Seen, key_of, scanned

PLENTY = 100_000
"""More looks than a disk needs to go on to its next date."""


@pytest.fixture
def only_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be at rest because it is old."""
    cache_folder().mkdir(parents=True)
    monkeypatch.setattr(folder_scan, "UNSETTLED", 10**18)


def is_at_rest(seen: Seen) -> bool:
    assert seen.folder is not None
    return max(seen.folder.changed, *(key.changed for key in seen.keys.values())) < seen.rest


@pytest.mark.usefixtures("only_the_disk")
def test_what_was_just_written_is_at_rest_once_its_disk_dates_other_things_later(tmp_path: Path) -> None:
    (tmp_path / "a.toml").touch()
    if not disk_time.disk_time(tmp_path, tmp_path.stat().st_dev):
        pytest.skip("no local disk that makes files without a name")
    assert any(is_at_rest(scanned(tmp_path)) for _ in range(PLENTY))


@pytest.mark.usefixtures("only_the_disk")
def test_what_is_at_rest_shows_each_later_change(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    for number in range(100):
        file.write_text(str(number), "utf-8")
        (tmp_path / f"{number}.toml").touch()
        for _ in range(PLENTY // 1000):
            if is_at_rest(seen := scanned(tmp_path)):
                file.write_text(str(number), "utf-8")
                (tmp_path / f"{number}.toml").unlink()
                assert key_of(file.stat()) != seen.keys[file.name]
                assert key_of(tmp_path.stat()) != seen.folder
                break


@pytest.mark.usefixtures("only_the_disk")
def test_a_look_leaves_no_trace(tmp_path: Path) -> None:
    (tmp_path / "a.toml").touch()
    before = tmp_path.stat()
    scanned(tmp_path)
    assert key_of(tmp_path.stat()) == key_of(before)
    assert [path.name for path in tmp_path.iterdir()] == ["a.toml"]


def test_the_clock_of_another_disk_tells_nothing_of_a_folder(tmp_path: Path) -> None:
    cache_folder().mkdir(parents=True)
    assert disk_time.disk_time(tmp_path, tmp_path.stat().st_dev + 1) == 0


def test_nothing_but_age_counts_on_a_disk_that_other_machines_write_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(folder: Path) -> None:
        raise OSError(str(folder))

    cache_folder().mkdir(parents=True)
    monkeypatch.setattr(disk_time, "need_local_disk", none)
    (tmp_path / "a.toml").touch()
    assert not any(is_at_rest(scanned(tmp_path)) for _ in range(100))
