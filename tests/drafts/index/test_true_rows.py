"""The rows are what the files hold, whatever happened to the files, to the index and to the day."""

import os
import sqlite3
import stat
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.index import folder_scan, reading
from sofi_tui.drafts.index import index as index_module
from sofi_tui.drafts.index.folder_scan import FileKey
from sofi_tui.drafts.index.of_store import index_of
from sofi_tui.drafts.index.packed import DraftFlag
from sofi_tui.drafts.store import DraftStore
from tests.drafts.index.folders import at_rest, cache_of, index_on, no_reading, put, rows_of

TITLES = ["Nantes", "Angers", "Cholet"]


def test_a_row_holds_what_the_list_says_of_a_draft(folder: Path) -> None:
    put(folder, "nantes", titre="Offre de Nantes", statut="valide")
    [row] = index_on(folder).refreshed().listed()
    assert (row.id, row.titre, row.modele, row.statut, row.problem) == (
        "nantes", "Offre de Nantes", "prepa", "valide", "",
    )  # fmt: skip
    assert (row.percent, row.errors, row.places) == (100, 0, 12)
    assert (row.sites, row.debut, row.fin) == (
        ["Nantes, site des Tilleuls"], date(2026, 3, 2), date(2026, 6, 26),
    )  # fmt: skip
    assert row.owner == os.getuid()
    assert row.flags == DraftFlag.PUBLIQUE
    assert "offre de nantes" in row.search


def test_an_unreadable_file_is_a_row_with_its_problem(folder: Path) -> None:
    (folder / "casse.toml").write_text("[brouillon\n")
    (folder / "a\x1b[31mb.toml").write_text("")
    (folder / os.fsdecode(b"\xff.toml")).write_text("")
    os.mkfifo(folder / "tube.toml")
    for _ in range(2):
        rows = index_on(folder).refreshed().listed()
        assert len(rows) == 4
        assert all(row.problem and row.problem.isprintable() for row in rows)


def test_what_did_not_change_is_not_read_again(folder: Path) -> None:
    for title in TITLES:
        put(folder, title.lower(), titre=title)
    at_rest(index_on(folder)).refreshed()
    again = no_reading(index_on(folder)).refreshed()
    assert again.rows == rows_of(folder)
    assert again.refreshed().findings().keys() == again.rows.keys()


def test_a_folder_that_comes_back_is_not_read_again(folder: Path) -> None:
    for title in TITLES:
        put(folder, title.lower(), titre=title)
    index = no_reading(at_rest(index_on(folder)).refreshed())
    folder.rename(folder.with_name("ailleurs"))
    assert not index.refreshed().rows
    folder.with_name("ailleurs").rename(folder)
    assert index.refreshed().rows == rows_of(folder)


def test_changed_new_and_deleted_files_are_seen(folder: Path) -> None:
    index = at_rest(index_on(folder))
    paths = [put(folder, title.lower(), titre=title) for title in TITLES]
    assert len(index.refreshed().rows) == 3
    put(folder, "nantes", titre="Un autre titre")
    paths[1].write_text("[brouillon\n")
    paths[2].unlink()
    put(folder, "saumur")
    for each in (index, at_rest(index_on(folder))):
        assert each.refreshed().rows == rows_of(folder)
    assert index.rows["nantes.toml"].titre == "Un autre titre"
    assert index.rows["angers.toml"].problem
    assert set(index.rows) == {"nantes.toml", "angers.toml", "saumur.toml"}


def test_a_change_that_no_time_tells_is_seen_when_it_comes_right_after_reading(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk whose clock is coarse: the second change of a second has the same size, times and inode."""

    def coarse(status: os.stat_result) -> FileKey:
        return FileKey(
            status.st_size, status.st_mtime_ns // 10**12, status.st_ctime_ns // 10**12, status.st_ino
        )

    for module in (folder_scan, reading):
        monkeypatch.setattr(module, "key_of", coarse)
    monkeypatch.setattr(FileKey, "changed", property(lambda key: key.ctime * 10**12 + 10**12))
    path = put(folder, "nantes", titre="Nantes")
    index_on(folder).refreshed()
    path.write_text(path.read_text("utf-8").replace('titre = "Nantes"', 'titre = "Cholet"'), "utf-8")
    assert index_on(folder).refreshed().rows["nantes.toml"].titre == "Cholet"


def test_a_row_is_of_the_file_that_was_read_also_when_it_is_replaced_meanwhile(folder: Path) -> None:
    path = put(folder, "nantes", titre="Nantes")
    index = at_rest(index_on(folder))
    reader = index.reader(date(2026, 1, 15))
    after = iter(["Angers", "Cholet", "Saumur", "Laval"])

    def read_and_replace(file: Path) -> object:
        read = reader.read(file)
        put(folder, "nantes", titre=next(after))
        return read

    index.reader = lambda day: type(reader)(read_and_replace, reader.catalogue, day, reader.clock)  # type: ignore[arg-type]
    index.refreshed()
    assert path.exists()
    assert at_rest(index_on(folder)).refreshed().rows["nantes.toml"].titre == "Saumur"


@pytest.mark.parametrize("day", [date(2026, 3, 1), date(2026, 3, 2), date(2026, 6, 26), date(2026, 6, 27)])
def test_findings_are_those_of_the_day(day: date, folder: Path) -> None:
    put(folder, "nantes")
    at_rest(index_on(folder, date(2026, 4, 1))).refreshed()
    at_rest(index_on(folder, date(2027, 4, 1))).refreshed()
    index = at_rest(index_on(folder, day)).refreshed()
    running = date(2026, 3, 2) <= day <= date(2026, 6, 26)
    assert ("R51" in {finding.rule for finding in index.findings()["nantes.toml"]}) == running
    assert index.rows == rows_of(folder, day)


def test_a_day_that_changes_nothing_reads_nothing(folder: Path) -> None:
    put(folder, "nantes")
    at_rest(index_on(folder, date(2026, 1, 15))).refreshed()
    assert no_reading(index_on(folder, date(2026, 2, 28))).refreshed().rows == rows_of(folder)


def test_other_presets_have_other_rows(folder: Path) -> None:
    put(folder, "nantes")
    at_rest(index_on(folder)).refreshed()
    other = DraftStore(folder, catalogue(Configuration(campagne=2028)))
    assert index_of(other).cache._file != cache_of(folder)


def test_the_index_is_private_and_not_in_the_shared_folder(folder: Path) -> None:
    put(folder, "nantes")
    index_on(folder).refreshed()
    file = cache_of(folder)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [path.name for path in folder.iterdir()] == ["nantes.toml"]


PLACES = st.floats(0, 1, exclude_max=True)
DAMAGES = st.lists(st.tuples(PLACES, st.binary(min_size=1, max_size=64)), min_size=1, max_size=4)


@settings(max_examples=25, deadline=None)
@given(damage=DAMAGES)
@example(damage=[(0.3158233294502326, b"\0\0\0\0\x80")])  # sqlite's own message is then no text
@example(
    damage=[(0.11684300186839948, b"u\x01\xf0\x86s!\xc2"), (0.7001251418543699, b"\x1c\x05W")]
)  # goes round
def test_a_damaged_index_gives_no_wrong_row(
    damage: list[tuple[float, bytes]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("brouillons")
    for title in TITLES:
        put(folder, title.lower(), titre=title)
    at_rest(index_on(folder)).refreshed()
    file = cache_of(folder)
    data = bytearray(file.read_bytes())
    for where, bytes_ in damage:
        start = int(where * len(data))
        data[start : start + len(bytes_)] = bytes_[: len(data) - start]
    file.write_bytes(data)
    index = at_rest(index_on(folder)).refreshed()
    assert index.rows == rows_of(folder)
    assert all(not any(f.rule == "requis" for f in found) for found in index.findings().values())


@pytest.mark.parametrize("text", [b"", b"not a base", b"SQLite format 3\0" + b"\xff" * 9000])
def test_an_index_that_is_none_is_made_anew(text: bytes, folder: Path) -> None:
    put(folder, "nantes")
    file = cache_of(folder)
    file.parent.mkdir(parents=True)
    file.write_bytes(text)
    assert at_rest(index_on(folder)).refreshed().rows == rows_of(folder)
    assert no_reading(index_on(folder)).refreshed().rows == rows_of(folder)


def test_without_a_place_for_the_index_the_rows_are_there_all_the_same(folder: Path) -> None:
    put(folder, "nantes")
    file = cache_of(folder)
    file.parent.parent.mkdir(parents=True)
    file.parent.write_text("a file where the folder should be")
    index = at_rest(index_on(folder)).refreshed()
    assert index.rows == rows_of(folder)
    assert index.findings().keys() == {"nantes.toml"}


def test_an_index_that_another_process_holds_is_done_without(folder: Path) -> None:
    put(folder, "nantes")
    at_rest(index_on(folder)).refreshed()
    put(folder, "angers")
    other = sqlite3.connect(cache_of(folder), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert at_rest(index_on(folder)).refreshed().rows == rows_of(folder)
    other.execute("ROLLBACK")
    other.close()
    assert cache_of(folder).exists()


def test_two_who_index_at_once_both_have_true_rows(folder: Path) -> None:
    for title in TITLES:
        put(folder, title.lower(), titre=title)
    one, two = at_rest(index_on(folder)), at_rest(index_on(folder))
    for number, _ in enumerate(zip(one.refresh(), two.refresh(), strict=False)):
        put(folder, "nantes", titre=f"Changé {number}")
    assert one.refreshed().rows == two.refreshed().rows == rows_of(folder)


@pytest.mark.parametrize("interpreter", [None, "/bin/false"])
def test_many_drafts_are_read_by_other_processes_and_by_this_one_where_they_fail(
    interpreter: str | None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "MANY", 4)
    monkeypatch.setattr(index_module, "BATCH", 2)
    if interpreter:
        monkeypatch.setattr("sys.executable", interpreter)
    for number in range(7):
        put(folder, f"offre-{number}")
    (folder / "casse.toml").write_text("[")
    index = index_on(folder)
    progress = [(step.done, step.total) for step in index.refresh()]
    assert index.processes
    assert sorted(progress) == [(0, 8), (2, 8), (4, 8), (6, 8), (8, 8)]
    monkeypatch.setattr(index_module, "MANY", 400)
    assert index.rows == rows_of(folder)
