"""Going on where one stopped: at the next start, and whenever a draft is opened again."""

from pathlib import Path

from sofi_tui.drafts.memory import Memory, Stopped
from sofi_tui.tui.app import SofiApp
from sofi_tui.tui.dashboard.resuming import Resuming
from sofi_tui.tui.dashboard.table import Table
from tests.tui.person import NOW, Person, person, store_in


async def test_the_next_start_stands_on_the_last_draft_and_enter_goes_back_to_its_field(
    tmp_path: Path,
) -> None:
    store = store_in(tmp_path)
    last = store.create(store.catalogue.get("prepa"), "Été à Angers").path
    store.create(store.catalogue.get("fle"), "Automne")
    async with person(tmp_path) as someone:
        while someone.dashboard.attended is None or someone.dashboard.attended.row.name != last.name:
            await someone.press("down")
        await someone.press("enter", "f4", "tab", "tab")
        there = someone.path
        await someone.press("escape")
        await someone.press("escape")
        await someone.see("Entrée : reprendre au champ « Date fin » (session 1)")
        await someone.press("enter")
        assert someone.path == there
        await someone.press("escape")
        assert someone.dashboard.is_current
        await someone.press("enter", "f6", "ctrl+q")
    async with person(tmp_path) as someone:
        assert "Entrée : reprendre au récapitulatif" in someone.text
        assert someone.dashboard.attended is not None
        assert someone.dashboard.attended.row.name == last.name
        await someone.press("up")
        assert "reprendre" not in someone.text


async def test_enter_before_the_drafts_are_listed_opens_the_one_under_the_cursor_to_be(
    tmp_path: Path,
) -> None:
    store = store_in(tmp_path)
    store.create(store.catalogue.get("prepa"), "Seul")
    app = SofiApp(store, now=lambda: NOW)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        someone = Person(app, pilot)
        someone.send("", "enter")
        await someone.until(lambda: app.open_draft is not None and app.screen is not someone.dashboard)
    app.close_draft()


def test_a_choice_made_before_any_line_waits_for_the_draft_that_was_open_last() -> None:
    table, resuming = Table(), Resuming(lambda: Memory().stopped("a.toml", Stopped("formation")))
    assert not resuming.follow(table, complete=False)
    resuming.choose()
    assert not resuming.follow(table, complete=False)
    assert resuming.follow(table, complete=True)
    assert not resuming.follow(table, complete=True)


async def test_enter_in_an_empty_folder_does_nothing_and_the_next_draft_is_not_opened_by_it(
    tmp_path: Path,
) -> None:
    async with person(tmp_path) as someone:
        await someone.press("enter")
        await someone.start("prepa")
        await someone.press("escape")
        await someone.see("Entrée : reprendre")
        assert someone.dashboard.is_current
