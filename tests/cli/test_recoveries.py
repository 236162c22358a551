"""When the recovery journal holds more than a file: said in one line, with how to take it back."""

from pathlib import Path

import pytest

from sofi_tui.drafts.recovery import recoveries
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from tests.cli.commander import Commander
from tests.drafts.conftest import new_store


@pytest.fixture
def store(commander: Commander) -> DraftStore:
    return new_store(commander.folder)


@pytest.fixture
def stored(commander: Commander, store: DraftStore) -> StoredDraft:
    """A draft whose last text is only in the journal."""
    stored = store.read(commander.new())
    typed = stored.draft.with_value(("action", "url_pdf"), "secours")
    store.journal.keep(stored.path, stored.digest, typed, ended=True)
    return stored


@pytest.mark.parametrize("command", ["liste", "verifier", "ouvrir"])
def test_a_text_that_is_only_in_the_journal_is_told(
    command: str, commander: Commander, stored: StoredDraft
) -> None:
    argv = [command] if command == "liste" else [command, stored.draft.id]
    outcome = commander.run(*argv, terminal=command == "ouvrir")
    (line,) = outcome.err.splitlines()
    assert f"{stored.path} : le secours garde un texte du" in line
    assert "lancez « sofi-tui » pour les comparer et le reprendre" in line


def test_other_drafts_are_not_troubled_with_it(commander: Commander, stored: StoredDraft) -> None:
    other = commander.new("fle", "Autre")
    assert "secours" not in commander.run("verifier", other.stem).err


def test_the_list_as_json_stays_json(commander: Commander, stored: StoredDraft) -> None:
    outcome = commander.run("liste", "--json")
    assert [row["id"] for row in outcome.json] == [stored.draft.id]


def test_an_entry_that_cannot_be_read_is_told_and_stays(
    commander: Commander, store: DraftStore, stored: StoredDraft
) -> None:
    (entry,) = store.journal.folder.iterdir()
    entry.write_text("abîmé", "utf-8")
    outcome = commander.run("liste")
    assert "Secours illisible" in outcome.err
    assert str(entry) in outcome.err
    assert entry.exists()


def test_what_the_file_holds_already_is_not_told(
    commander: Commander, store: DraftStore, stored: StoredDraft
) -> None:
    (found,) = recoveries(store)
    store.save(stored, found.in_journal)
    commander.done("liste")
    assert list(store.journal.folder.iterdir()) == []


def test_folders_that_the_program_makes_are_private_up_to_the_home(
    commander: Commander, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(commander.home / "a" / "b"))
    outcome = commander.run("nouveau", "fle", "--sans-ecran", SOFI_TUI_DOSSIER="")
    path = Path(outcome.out.strip())
    for made in (path.parent, *path.parent.parents):
        if made == commander.home:
            break
        assert made.stat().st_mode & 0o777 == 0o700
    assert path.stat().st_mode & 0o777 == 0o600
