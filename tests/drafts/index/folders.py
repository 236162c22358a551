"""Folders of drafts with known content, and indexes of them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sofi_tui.drafts.file_format import dump
from sofi_tui.drafts.index.index import DraftIndex
from sofi_tui.drafts.index.of_store import index_of
from sofi_tui.fasd.draft import Draft
from tests.drafts.conftest import new_store
from tests.fasd.offers import finished


def index_on(folder: Path, day: date = date(2026, 1, 15)) -> DraftIndex:
    """An index on a day; its cache is that of the user whom the test is."""
    return index_of(new_store(folder, lambda: datetime(day.year, day.month, day.day, 9, tzinfo=UTC)))


def put(folder: Path, name: str, sessions: Sequence[Mapping[str, Any]] | None = None, **header: Any) -> Path:
    """Put a finished draft in a folder, its sessions changed, or with others in their place."""
    draft = finished("prepa").with_header(id=name, titre=header.pop("titre", name), **header)
    if sessions is not None:
        [first] = draft.sessions
        draft = Draft({**draft.document, "sessions": [{**first, **session} for session in sessions]})
    path = folder / f"{name}.toml"
    path.write_bytes(dump(draft))
    return path


def at_rest(index: DraftIndex) -> DraftIndex:
    """Make an index that takes every file for one that has not changed for long."""
    read = index.reader

    def later(day: date) -> Any:
        reader = read(day)
        return type(reader)(reader.read, reader.catalogue, reader.today, lambda: 2**63)

    index.reader = later
    return index


def no_reading(index: DraftIndex) -> DraftIndex:
    """Make an index that fails the test when it reads a draft."""

    def refuse(_: date) -> Any:
        raise AssertionError("a draft was read again")

    index.reader = refuse
    return index


def rows_of(folder: Path, day: date = date(2026, 1, 15)) -> dict[str, Any]:
    """The rows of a folder as they are without any cache."""
    fresh = index_on(folder, day)
    fresh.cache._file = Path("/dev/null/nowhere")
    return fresh.refreshed().rows


def cache_of(folder: Path) -> Path:
    """The file that keeps the index of a folder."""
    return index_on(folder).cache._file
