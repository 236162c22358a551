"""Rows kept together are those of the files too, whatever happened to the files and to the index."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.drafts.index import index as index_module
from sofi_tui.drafts.index import parts
from sofi_tui.drafts.index.folder_scan import FileKey
from sofi_tui.drafts.index.packed import Details, Tally
from sofi_tui.drafts.index.parts import opened_part, sealed_parts
from sofi_tui.drafts.index.records import Kept, State, opened
from sofi_tui.drafts.index.rows import DraftRow
from tests.drafts.index.folders import at_rest, cache_of, index_on, no_reading, put, rows_of

NAMES = ("nantes", "angers", "cholet", "saumur", "laval")
DAY = date(2026, 1, 15).toordinal()


@pytest.fixture
def together(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose rows are kept together in two parts, one row of a file that cannot be read."""
    monkeypatch.setattr(parts, "SIZE", 4)
    monkeypatch.setattr(index_module, "_MANY_APART", -1)
    for name in NAMES:
        put(folder, name, titre=f"Offre de {name}")
    (folder / os.fsdecode(b"\xff.toml")).write_text("")
    at_rest(index_on(folder)).refreshed()
    monkeypatch.setattr(index_module, "_MANY_APART", 200)
    return folder


def test_they_are_taken_without_reading_a_draft(together: Path) -> None:
    index = no_reading(index_on(together)).refreshed()
    assert index.rows == rows_of(together)
    assert len(list(index.cache.parts())) == 2
    assert not list(index.cache.rows())


def test_what_changed_since_is_read_and_kept_apart(together: Path) -> None:
    put(together, "nantes", titre="Un autre titre")
    (together / "angers.toml").unlink()
    put(together, "ajout")
    for index in (at_rest(index_on(together)), no_reading(index_on(together))):
        assert index.refreshed().rows == rows_of(together)
    assert [len(rows) for rows in index.cache.rows()] == [2]


def test_a_row_is_not_taken_on_a_day_on_which_it_does_not_hold(together: Path) -> None:
    running = date(2026, 4, 1)
    assert at_rest(index_on(together, running)).refreshed().rows == rows_of(together, running)


@settings(max_examples=15, deadline=None)
@given(where=st.floats(0, 1, exclude_max=True), what=st.binary(min_size=1, max_size=40))
def test_a_damaged_part_is_not_taken(where: float, what: bytes) -> None:
    [(sealed, _)] = sealed_parts([ROW], {ROW.name: STATE})
    start = int(where * len(sealed))
    damaged = sealed[:start] + what + sealed[start + len(what) :]
    part = opened_part(damaged)
    assert part is None or list(part.rows({}, {})) == [ROW]
    assert opened_part(sealed[:start]) is None


def test_a_damaged_index_is_made_anew(together: Path) -> None:
    file = cache_of(together)
    data = bytearray(file.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    file.write_bytes(data)
    assert at_rest(index_on(together)).refreshed().rows == rows_of(together)


ROW = DraftRow("nantes.toml", -1, 1.5, "nantes", Tally("valide").pack(), Details(titre="Nantes").pack())
STATE = State(FileKey(1, 2, 3, 4), DAY, DAY, settled=True)


@pytest.mark.parametrize(
    "key", [FileKey(1, 2**70, 3, 4), FileKey(1, 2, -(2**70), 4), FileKey(1, 2, 3, 2**64)]
)
def test_a_file_with_figures_that_no_file_system_has_is_read_each_time(key: FileKey) -> None:
    state = STATE._replace(key=key)
    assert list(sealed_parts([ROW], {ROW.name: state})) == []
    [(kept, row)] = opened([Kept(state, ROW).sealed()], {}, {})
    assert row == ROW
    assert not kept.holds(key, DAY)


@pytest.mark.parametrize("key", [FileKey(0, -(2**62), 2**62, 2**64 - 1), FileKey(2**62, 0, 0, 0)])
def test_a_file_with_unusual_figures_is_known_again(key: FileKey) -> None:
    state = STATE._replace(key=key)
    [(sealed, names)] = sealed_parts([ROW], {ROW.name: state})
    part = opened_part(sealed)
    assert part is not None
    assert names == part.names == [ROW.name]
    assert list(part.states()) == [state]


def test_the_first_lines_are_those_of_the_list_each_true_to_its_file(together: Path) -> None:
    listed = [row.name for row in index_on(together).refreshed().listed()]
    assert [row.name for row in no_reading(index_on(together)).newest(4)] == listed[:4]
    (together / listed[1]).write_text("[brouillon\n")
    (together / listed[2]).unlink()
    rows = no_reading(index_on(together)).newest(4)
    assert [row.name for row in rows] == [listed[0], listed[3]]
    assert {row.name: row for row in rows}.items() <= rows_of(together).items()


def _broken(folder: Path) -> None:
    cache_of(folder).write_bytes(b"not a base")


def _gone(folder: Path) -> None:
    cache_of(folder).unlink()


@pytest.mark.parametrize("happens", [_broken, _gone])
def test_there_are_no_first_lines_without_an_index(happens: Callable[[Path], None], together: Path) -> None:
    happens(together)
    assert index_on(together).newest(4) == []


def test_what_was_read_of_a_reading_that_is_left_is_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "BATCH", 1)
    for name in NAMES:
        put(folder, name)
    reading = at_rest(index_on(folder)).refresh()
    assert [next(reading).done for _ in range(4)] == [0, 1, 2, 3]
    del reading  # as when one leaves while it goes on
    assert sum(map(len, index_on(folder).cache.rows())) == 3


def test_rows_that_another_reader_keeps_alone_meanwhile_make_no_row_wrong(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NAMES:
        put(folder, name)
    others = at_rest(index_on(folder))
    for _ in others.refresh({f"{NAMES[0]}.toml"}):
        pass
    (folder / "nantes.toml").rename(folder / "ajout.toml")
    monkeypatch.setattr(index_module, "_MANY_APART", -1)
    mine = at_rest(index_on(folder)).refreshed()
    others.refreshed()
    for index in (mine, others, at_rest(index_on(folder)).refreshed()):
        assert index.rows == rows_of(folder)
    assert index_on(folder).refreshed().findings().keys() == mine.rows.keys()
