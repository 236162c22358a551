"""A folder is seen as it is, whatever was seen before; what has not changed is held once."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.drafts.index.folder_scan import MARKER, Seen, scanned

NAMES = [*(f"{letter}.toml" for letter in "abcd"), f".a{MARKER}", "organisme.toml", "notes.txt"]
DEEDS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(["write", "replace", "remove"])), max_size=6
)


def does(folder: Path, name: str, deed: str) -> None:
    path = folder / name
    if deed == "remove":
        path.unlink(missing_ok=True)
    elif deed == "replace":
        (folder / ".neuf.tmp").write_text(deed)
        (folder / ".neuf.tmp").replace(path)
    else:
        with path.open("a") as file:
            file.write(deed)


@settings(max_examples=60, deadline=None)
@given(before=DEEDS, after=DEEDS)
def test_what_was_seen_before_changes_nothing_of_what_is_seen(
    before: list[tuple[str, str]], after: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("brouillons")
    for name, deed in before:
        does(folder, name, deed)
    first = scanned(folder)
    as_it_was = (dict(first.keys), dict(first.owners), dict(first.markers))
    for name, deed in after:
        does(folder, name, deed)
    assert scanned(folder, first)._replace(rest=0) == scanned(folder)._replace(rest=0)
    assert (first.keys, first.owners, first.markers) == as_it_was


def test_what_has_not_changed_is_held_once(tmp_path: Path) -> None:
    for name in NAMES:
        does(tmp_path, name, "write")
    first = scanned(tmp_path)
    assert set(first.owners.values()) == {os.getuid()}
    again = scanned(tmp_path, first)
    assert again.keys is first.keys
    assert again.owners is first.owners
    does(tmp_path, "a.toml", "replace")
    later = scanned(tmp_path, again)
    assert later.keys["b.toml"] is first.keys["b.toml"]
    assert later.keys["a.toml"] != first.keys["a.toml"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    does(tmp_path, "a.toml", "write")
    assert scanned(tmp_path / "ailleurs", scanned(tmp_path)) == Seen.nothing()
