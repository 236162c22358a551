"""Each way in which the program writes a draft, made ready and then done in one call."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeAlias

from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.draft import Draft
from tests.faults.scene import TEXTS, some_text

Save: TypeAlias = tuple[Callable[[], object], str]
"""What saves, and a text that some draft or the journal has to hold all the time, if any."""
Prepare: TypeAlias = Callable[[DraftStore, Random], Save]


def _edited(draft: Draft, random: Random) -> Draft:
    for path in random.sample(TEXTS, 2):
        draft = draft.with_value(path, some_text(random, random.choice([1, 30, 900])))
    return draft


def _made(store: DraftStore, random: Random) -> Path:
    stored = store.create(store.catalogue.get(random.choice(store.catalogue.codes)), "Nantes")
    return store.save(stored, _edited(stored.draft, random)).path


def _first(store: DraftStore, random: Random) -> Save:
    return lambda: store.create(store.catalogue.get("prepa"), some_text(random, 3)), ""


def _replacement(store: DraftStore, random: Random) -> Save:
    stored = store.read(_made(store, random))
    draft = _edited(stored.draft, random)
    return lambda: store.save(stored, draft), ""


def _in_group_folder(store: DraftStore, random: Random) -> Save:
    store.folder.chmod(0o2770)
    return _replacement(store, random)


def _vanished(store: DraftStore, random: Random) -> Save:
    stored = store.read(_made(store, random))
    stored.path.unlink()
    draft = _edited(stored.draft, random)
    return lambda: store.save(stored, draft), ""


def _copy(store: DraftStore, random: Random) -> Save:
    stored = store.read(_made(store, random))
    return lambda: store.save_copy(_edited(stored.draft, random)), ""


def _binned(store: DraftStore, random: Random) -> Save:
    path = _made(store, random)
    return lambda: store.put_in_bin(path), ""


def _restored(store: DraftStore, random: Random) -> Save:
    path = _made(store, random)
    store.put_in_bin(path)
    return lambda: store.restore(path.stem), ""


def _typed(store: DraftStore, random: Random) -> Save:
    """Type in an open draft, which saves by itself in its thread."""
    opened = store.open(_made(store, random))

    def save() -> None:
        opened.type_in(("action", "objectifs"), some_text(random, 200))
        if not opened.save_now() or not opened.close():
            raise AssertionError(opened.saving_problem)

    return save, ""


def _journal_entry(store: DraftStore, random: Random) -> Save:
    stored = store.read(_made(store, random))
    journal = store.journal
    draft = _edited(stored.draft, random)
    return lambda: journal.keep(stored.path, stored.digest, draft), ""


def _newer_journal_entry(store: DraftStore, random: Random) -> Save:
    stored = store.read(_made(store, random))
    journal = store.journal
    journal.keep(stored.path, stored.digest, _edited(stored.draft, random))
    draft = _edited(stored.draft, random)
    return lambda: journal.keep(stored.path, stored.digest, draft), ""


def _saved_from_journal(store: DraftStore, random: Random) -> Save:
    stored = store.read(_made(store, random))
    journal = store.journal
    typed = "ce qui a été tapé"
    draft = _edited(stored.draft, random).with_value(("action", "url_video"), typed)
    journal.keep(stored.path, stored.digest, draft)

    def save() -> None:
        store.save(stored, draft)
        journal.drop(stored.path)

    return save, typed


KINDS: dict[str, Prepare] = {
    "first save": _first,
    "replacement": _replacement,
    "in a group folder": _in_group_folder,
    "file vanished": _vanished,
    "copy on conflict": _copy,
    "to the bin": _binned,
    "out of the bin": _restored,
    "typed in an open draft": _typed,
    "first entry of the journal": _journal_entry,
    "newer entry of the journal": _newer_journal_entry,
    "saved, then out of the journal": _saved_from_journal,
}
