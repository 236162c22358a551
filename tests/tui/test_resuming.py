"""Going on where one stopped: at the next start, and whenever a draft is opened again."""

from pathlib import Path

from sofi_tui.tui.app import SofiApp
from tests.tui.person import NOW, Person, person, screen_text, store_in


async def test_the_next_start_stands_on_the_last_draft_and_enter_goes_back_to_its_field(
    tmp_path: Path,
) -> None:
    store = store_in(tmp_path)
    last = store.create(store.catalogue.get("prepa"), "Été à Angers").path
    for titre in ("Automne", "Hiver", "Printemps"):
        store.create(store.catalogue.get("fle"), titre)
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
        someone.dashboard.action_open()
        assert "Seul" not in "\n".join(screen_text(app))
        await someone.until(lambda: app.open_draft is not None and app.screen is not someone.dashboard)
    app.close_draft()


async def test_enter_in_an_empty_folder_does_nothing_and_the_next_draft_is_not_opened_by_it(
    tmp_path: Path,
) -> None:
    async with person(tmp_path) as someone:
        await someone.press("enter")
        await someone.start("prepa")
        await someone.press("escape")
        await someone.see("Entrée : reprendre")
        assert someone.dashboard.is_current
