"""What the screen does when saving fails, when a text waits in the journal, and when another has the draft open."""

import os
from pathlib import Path

import pytest

from sofi_tui.drafts import atomic
from sofi_tui.tui.dashboard.screen import Dashboard
from tests.tui.person import person, store_in

SITE = ("sessions", 0, "site_lieu")


def no_space(*_: object, **__: object) -> int:
    raise OSError(28, os.strerror(28))


async def test_a_full_disk_is_told_at_once_and_saving_resumes_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f4")
        with monkeypatch.context() as fault:
            fault.setattr(atomic.os, "write", no_space)  # type: ignore[attr-defined]
            await someone.type("Nantes")
            someone.wizard.open_draft.save_now()
            await someone.pilot.pause()
            assert "NON ENREGISTRÉ" in someone.text
            assert "plein" in someone.text
        await someone.type("!")
        someone.wizard.open_draft.save_now()
        await someone.pilot.pause()
        assert "enregistré à" in someone.lines[0]
    (entry,) = store_in(tmp_path).entries()
    assert entry.draft is not None
    assert entry.draft.get(SITE) == "Nantes!"


async def test_a_second_person_is_told_who_has_the_draft_and_may_read_it(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    other = store.open(store.create(store.catalogue.get("prepa"), "Offre de Nantes").path)
    async with person(tmp_path) as someone:
        await someone.press("enter")
        assert "Prendre la main" in someone.text
        await someone.press("escape")
        assert isinstance(someone.app.screen, Dashboard)
        await someone.press("enter", "enter")
        assert "lecture seule" in someone.text
        await someone.press("f4")
        await someone.type("x")
    assert not other.close() or store.entries()


async def test_taking_over_leaves_the_first_person_their_text_in_a_copy(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    other = store.open(store.create(store.catalogue.get("prepa"), "Offre de Nantes").path)
    other.type_in(SITE, "Rezé")
    async with person(tmp_path) as someone:
        await someone.press("enter", "down", "enter")
        await someone.press("f4", "ctrl+u")
        await someone.type("Nantes")
        assert someone.draft.get(SITE) == "Nantes"
        other.type_in(SITE, "Rezé-Centre")
        other.save_now()
        assert "pris la main" in other.saving_problem
    other.close()
    sites = {entry.draft.get(SITE) for entry in store_in(tmp_path).entries() if entry.draft}
    assert {"Nantes", "Rezé-Centre"} <= sites


async def test_a_change_made_to_the_file_meanwhile_comes_in_and_nothing_of_either_is_lost(
    tmp_path: Path,
) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        path = someone.wizard.open_draft.path
        text = path.read_text("utf-8")
        path.write_text(
            text.replace("[action]\n", '[action]\norganisme_dispensateur = "Autre organisme"\n'), "utf-8"
        )
        await someone.press("f4")
        await someone.type("Nantes")
        someone.wizard.open_draft.save_now()
        await someone.pilot.pause()
        assert someone.draft.get(("action", "organisme_dispensateur")) == "Autre organisme"
        await someone.press("f3")
        assert "Autre organisme" in someone.text
    (entry,) = store_in(tmp_path).entries()
    assert entry.draft is not None
    assert entry.draft.get(SITE) == "Nantes"
    assert entry.draft.get(("action", "organisme_dispensateur")) == "Autre organisme"


async def test_the_same_field_changed_on_both_sides_keeps_both_until_one_chooses(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        path = someone.wizard.open_draft.path
        text = path.read_text("utf-8")
        path.write_text(text.replace("[[sessions]]\n", '[[sessions]]\nsite_lieu = "Rezé"\n'), "utf-8")
        await someone.press("f4")
        await someone.type("Nantes")
        someone.wizard.open_draft.save_now()
        await someone.pilot.pause()
        assert someone.draft.get(SITE) == "Nantes"
        assert "Deux valeurs" in someone.text
        await someone.press("ctrl+o")
        assert "Rezé" in someone.text
        await someone.press("down", "enter")
        assert someone.draft.get(SITE) == "Rezé"
        assert "Deux valeurs" not in someone.text
        assert "Rezé" in someone.text


async def test_a_text_in_the_journal_is_offered_at_the_next_start_with_what_differs(
    tmp_path: Path,
) -> None:
    store = store_in(tmp_path)
    path = store.create(store.catalogue.get("prepa"), "Offre de Nantes").path
    store.journal.keep(path, "0" * 64, store.read(path).draft.with_value(SITE, "Clisson"), ended=True)
    async with person(tmp_path) as someone:
        assert "Clisson" in someone.text
        await someone.press("enter", "enter")
        assert someone.draft.get(SITE) == "Clisson"
