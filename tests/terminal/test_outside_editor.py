"""Ctrl+E at a real terminal: the editor has it whole, its text comes back, and its failure changes nothing."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.conflicts import conflicts_of
from tests.terminal.window import Window

EDITOR = """\
#!/bin/sh
# Shows the file as an editor does, waits for a line from the keyboard, and writes it there.
echo >> "$HOME/fois"
printf 'EDITEUR PRET %s\\n' "$(wc -l < "$HOME/fois")"
cat "$1"
stat -c '%a' "$1" > "$HOME/mode"
printf '%s' "$1" > "$HOME/fichier"
read line
case "$line" in
  rien) exit 3 ;;
  tuer) kill -9 $$ ;;
esac
printf 'Premier\\n%s\\n' "$line" > "$1"
"""
OBJECTIFS = ("action", "objectifs")
FIELDS_BEFORE = 4  # on the page before that of the objectives


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "editeur").write_text(EDITOR, "utf-8")
    (tmp_path / "editeur").chmod(0o755)
    return tmp_path


@pytest.fixture
def store(home: Path) -> DraftStore:
    folder = home / "brouillons"
    folder.mkdir()
    store = DraftStore(folder, catalogue(Configuration()))
    store.create(store.catalogue.get("daeu"))
    return store


@pytest.fixture
def window(home: Path, store: DraftStore) -> Iterator[Window]:
    (entry,) = store.entries()
    with Window(
        home,
        "ouvrir",
        entry.id,
        environment={"SOFI_TUI_DOSSIER": str(store.folder), "VISUAL": f"'{home}/editeur'"},
    ) as opened:
        opened.wait_for("Intitulé")
        opened.press("f3")
        opened.wait_for("Action — 1/3")
        opened.press(*["tab"] * FIELDS_BEFORE)
        opened.wait_for("Action — 2/3")
        yield opened


def held(store: DraftStore) -> object:
    (entry,) = store.entries()
    return store.read(entry.path).draft.get(OBJECTIFS)


def is_gone(home: Path) -> bool:
    return not Path((home / "fichier").read_text("utf-8")).parent.exists()


def test_the_editors_text_comes_back_and_failures_keep_what_was_there(
    home: Path, store: DraftStore, window: Window
) -> None:
    before = held(store)
    for number, answer, told in ((1, "rien", "code 3"), (2, "tuer", "interrompu")):
        window.press("ctrl+e")
        window.wait_for(f"EDITEUR PRET {number}")
        assert window.is_cooked
        window.press(f"{answer}\n")
        window.wait_for(told)
        assert held(store) == before
        assert is_gone(home)
    window.press("ctrl+e")
    window.wait_for("EDITEUR PRET 3")
    window.press("Second « fin »\n")
    window.wait_for("Texte repris")
    window.wait_for("Second « fin »")
    assert (home / "mode").read_text("utf-8") == "600\n"
    assert is_gone(home)
    window.press("ctrl+z")
    window.wait_for("Annulé")
    window.press("ctrl+y")
    window.wait_for("Rétabli")
    window.press("ctrl+q")
    assert window.exit_code() == 0
    assert held(store) == "Premier\nSecond « fin »"


def test_an_end_while_the_editor_has_the_terminal_saves_and_ends_it(
    home: Path, store: DraftStore, window: Window
) -> None:
    window.press("Bonjour. ")
    window.press("ctrl+e")
    window.wait_for("EDITEUR PRET")
    window.wait_until(lambda: str(held(store)).startswith("Bonjour. "), "it is not saved")
    window.signal(signal.SIGHUP)
    assert window.exit_code() == 128 + signal.SIGHUP
    assert is_gone(home)
    assert window.is_cooked


def test_interrupts_are_the_editors_and_what_others_save_meanwhile_is_kept_beside(
    home: Path, store: DraftStore, window: Window
) -> None:
    window.press("ctrl+e")
    window.wait_for("EDITEUR PRET")
    os.kill(window.process.pid, signal.SIGINT)
    (entry,) = store.entries()
    stored = store.read(entry.path)
    store.save(stored, stored.draft.with_value(OBJECTIFS, "À elle"), store.presence_on(entry.path))
    window.press("Encore là\n")
    window.wait_for("Texte repris")
    window.press("ctrl+q")
    assert window.exit_code() == 0
    draft = store.read(entry.path).draft
    assert draft.get(OBJECTIFS) == "Premier\nEncore là"
    assert [conflict.value for conflict in conflicts_of(draft)] == ["À elle"]


def test_the_key_of_the_spelling_gets_through_with_a_dictionary_or_without(window: Window) -> None:
    window.press("Motquinestpas ", "\x1bd")
    window.wait_for("dictionnaire")
