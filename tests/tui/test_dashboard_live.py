"""What another process does to the folder shows by itself, and disturbs nothing of what one is doing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from sofi_tui.drafts.index import folder_scan, parts, watcher
from sofi_tui.drafts.index import index as index_module
from sofi_tui.drafts.index.folder_scan import Seen
from sofi_tui.drafts.index.reading import Reader
from sofi_tui.drafts.index.records import Kept
from sofi_tui.tui.dashboard.table import Table
from tests.drafts.index.folders import at_rest, index_on, put
from tests.tui.person import NOW, Person, person

_SOMEONE_ELSE = """
import sys
from pathlib import Path
for line in sys.stdin:
    deed, name, *text = line.rstrip("\\n").split("|")
    path = Path(name)
    if deed == "delete":
        path.unlink()
    elif deed == "break":
        path.write_text("[brouillon", "utf-8")
    elif deed == "copy":
        Path(text[0]).write_bytes(path.read_bytes())
    elif deed == "change":
        path.write_text(path.read_text("utf-8").replace(*text), "utf-8")
    print("done", flush=True)
"""


class SomeoneElse:
    """Another process on the same folder."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def do(self, deed: str, *words: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("|".join([deed, *map(str, words)]) + "\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "done\n"


@contextmanager
def someone_else() -> Iterator[SomeoneElse]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", _SOMEONE_ELSE], text=True, **pipes) as process:  # type: ignore[call-overload]
        yield SomeoneElse(process)


def table_of(someone: Person) -> Table:
    return someone.dashboard.query_one(Table)


def under_cursor(someone: Person) -> str:
    line = table_of(someone).line
    return line.row.id if line else ""


def lines_of(someone: Person) -> list[str]:
    """The table's lines, without the scroll bar."""
    return [line[:78].rstrip() for line in someone.lines if "Offre" in line]


async def test_what_another_process_changes_deletes_adds_and_breaks_shows_by_itself(tmp_path: Path) -> None:
    for name in ("angers", "cholet", "nantes", "saumur"):
        put(tmp_path, name, titre=f"Offre {name}")
    with someone_else() as other:
        async with person(tmp_path) as someone:
            await someone.press("2", "home", "down", "down")
            assert under_cursor(someone) == "nantes"
            other.do("change", tmp_path / "saumur.toml", "Offre saumur", "Offre de Saumur")
            await someone.see("Offre de Saumur")
            other.do("change", tmp_path / "angers.toml", 'statut = "en_cours"', 'statut = "valide"')
            await someone.see("validée")
            assert "3 en cours de saisie" in someone.text
            other.do("delete", tmp_path / "angers.toml")
            await someone.see("Toutes les actions : 3")
            other.do("copy", tmp_path / "cholet.toml", tmp_path / "laval.toml")
            await someone.see("Toutes les actions : 4")
            other.do("break", tmp_path / "cholet.toml")
            await someone.see("✗ cholet")
            assert "2 en cours de saisie" not in someone.lines[0]
            assert under_cursor(someone) == "nantes"
            other.do("delete", tmp_path / "nantes.toml")
            await someone.see("Toutes les actions : 3")
            assert under_cursor(someone) != "nantes"


async def test_neither_the_cursor_nor_the_scroll_nor_the_filter_moves(tmp_path: Path) -> None:
    for number in range(60):
        put(tmp_path, f"offre-{number:02}", titre=f"Offre {number:02}")
    with someone_else() as other:
        async with person(tmp_path) as someone:
            await someone.press("2", "home", *["down"] * 40)
            before = lines_of(someone)
            other.do("copy", tmp_path / "offre-05.toml", tmp_path / "ajout.toml")
            await someone.see("Toutes les actions : 61")
            other.do("delete", tmp_path / "offre-01.toml")
            await someone.see("Toutes les actions : 60")
            other.do("delete", tmp_path / "offre-02.toml")
            await someone.see("Toutes les actions : 59")
            assert lines_of(someone) == before
            assert under_cursor(someone) == "offre-40"
            await someone.press("slash")
            await someone.type("offre 4")
            other.do("change", tmp_path / "offre-41.toml", "Offre 41", "Offre 41 bis")
            await someone.see("Offre 41 bis")
            await someone.type("1")
            assert someone.dashboard.board.typed == "offre 41"
            assert under_cursor(someone) == "offre-41"


async def test_the_first_reading_shows_its_progress_and_lets_one_work_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, each = Event(), Reader.each

    def slowly(reader: Reader, folder: Path, names: list[str]) -> list[Kept]:
        if "offre-20.toml" in names:
            go_on.wait(20)
        return each(reader, folder, names)

    monkeypatch.setattr(Reader, "each", slowly)
    monkeypatch.setattr(index_module, "BATCH", 1)
    monkeypatch.setattr(watcher, "_SELDOM", 0)
    for number in range(40):
        path = put(tmp_path, f"offre-{number:02}", titre=f"Offre {number:02}")
        os.utime(path, (number, number))
    async with person(tmp_path) as someone:
        await someone.see("Toutes les actions : 19 · lecture des brouillons : 19 sur 40")
        await someone.press("down", "space", "slash")
        await someone.type("offre")
        assert "filtre « offre » · 1 marqué · lecture" in someone.lines[0]
        go_on.set()
        await someone.see("Toutes les actions : 40 · filtre « offre » · 1 marqué")
        assert "sur 40" not in someone.lines[0]


async def test_nothing_is_said_to_be_missing_while_the_first_draft_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, each = Event(), Reader.each

    def slowly(reader: Reader, folder: Path, names: list[str]) -> list[Kept]:
        go_on.wait(20)
        return each(reader, folder, names)

    monkeypatch.setattr(Reader, "each", slowly)
    put(tmp_path, "offre", titre="Offre")
    async with person(tmp_path, waited_for=False) as someone:
        await someone.see("lecture des brouillons : 0 sur 1")
        assert "Aucun brouillon" not in someone.text
        go_on.set()
        await someone.see("Toutes les actions : 1")


async def test_many_drafts_show_their_first_lines_before_the_folder_is_compared_and_nothing_moves_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "SIZE", 20)
    monkeypatch.setattr(index_module, "_MANY_APART", -1)
    for number in range(50):
        put(tmp_path, f"offre-{number:02}", titre=f"Offre {number:02}")
    at_rest(index_on(tmp_path, NOW.date())).refreshed()
    put(tmp_path, "offre-47", titre="Offre changée")
    put(tmp_path, "offre-51", titre="Offre ajoutée")
    go_on, scanned = Event(), folder_scan.scanned

    def slowly(folder: Path, before: Seen | None = None) -> Seen:
        go_on.wait(20)
        return scanned(folder, before)

    monkeypatch.setattr(index_module, "scanned", slowly)
    async with person(tmp_path) as someone:
        await someone.see("Offre 48")
        assert "Offre 47" not in someone.text  # what is kept of it is no longer true
        assert someone.lines[0].strip() == "Toutes les actions · lecture du dossier…"
        assert "… en cours de saisie" in someone.text
        await someone.press("down")
        assert under_cursor(someone) == "offre-48"
        go_on.set()
        await someone.see("Toutes les actions : 51")
        await someone.see("Offre changée")
        assert under_cursor(someone) == "offre-48"
        assert "51 en cours de saisie" in someone.text


async def test_a_folder_that_cannot_be_looked_through_is_told_and_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "brouillons"
    folder.mkdir()
    put(folder, "nantes", titre="Offre de Nantes")
    async with person(folder) as someone:
        folder.rename(tmp_path / "ailleurs")
        folder.write_text("")
        await someone.see("pas un dossier")
        folder.unlink()
        (tmp_path / "ailleurs").rename(folder)
        await someone.see("Offre de Nantes")
