"""A program that is started with a draft: that comes first, and the dashboard once one is done with it."""

from pathlib import Path

from sofi_tui.drafts.store import DraftStore
from sofi_tui.tui.dashboard.screen import Dashboard
from tests.tui.person import person, store_in

SITE = ("sessions", 0, "site_lieu")


def a_draft(store: DraftStore, titre: str = "Offre de Nantes") -> Path:
    return store.create(store.catalogue.get("prepa"), titre).path


async def test_nothing_is_shown_before_the_draft(tmp_path: Path) -> None:
    async with person(tmp_path, draft=a_draft(store_in(tmp_path))) as someone:
        assert someone.app.screen_stack == [someone.wizard]
        assert "Offre de Nantes" in someone.lines[0]
        await someone.press("f4")
        await someone.type("Nantes")
        assert someone.draft.get(SITE) == "Nantes"


async def test_what_is_typed_before_the_first_frame_is_typed_into_the_draft(tmp_path: Path) -> None:
    async with person(tmp_path, draft=a_draft(store_in(tmp_path))) as someone:
        someone.send("", "f4")
        await someone.type("Nantes")
        assert someone.draft.get(SITE) == "Nantes"


async def test_one_comes_from_it_to_the_dashboard_and_from_there_to_any_draft_and_back(
    tmp_path: Path,
) -> None:
    async with person(tmp_path, draft=a_draft(store_in(tmp_path))) as someone:
        await someone.press("f4")
        await someone.type("Nantes")
        await someone.press("escape", "escape")
        await someone.until(lambda: isinstance(someone.app.screen, Dashboard))
        assert someone.app.screen_stack == [someone.dashboard]
        assert someone.app.open_draft is None
        await someone.press("enter")
        assert someone.draft.get(SITE) == "Nantes"
        await someone.press("f6", "escape", "escape")
        assert someone.dashboard.is_current


async def test_another_draft_takes_its_place_and_the_dashboard_comes_after_that(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    first, other = a_draft(store), a_draft(store, "Offre de Rezé")
    async with person(tmp_path, draft=first) as someone:
        someone.app.show_other_draft(other)
        await someone.see("Offre de Rezé")
        assert not any(isinstance(screen, Dashboard) for screen in someone.app.screen_stack)
        assert someone.wizard.open_draft.path == other
        await someone.press("escape")
        await someone.until(lambda: isinstance(someone.app.screen, Dashboard))


async def test_who_has_it_open_is_asked_about_before(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    path = a_draft(store)
    other = store.open(path)
    async with person(tmp_path, draft=path) as someone:
        assert "Prendre la main" in someone.text
        await someone.press("enter")
        assert "lecture seule" in someone.text
        await someone.press("escape", "escape")
        await someone.until(lambda: isinstance(someone.app.screen, Dashboard))
    other.close()


async def test_what_was_not_saved_is_offered_before(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    path = a_draft(store)
    store.journal.keep(path, "0" * 64, store.read(path).draft.with_value(SITE, "Clisson"), ended=True)
    async with person(tmp_path, draft=path) as someone:
        assert "Clisson" in someone.text
        await someone.press("enter")
        assert someone.draft.get(SITE) == "Clisson"


async def test_why_it_cannot_be_opened_is_told_on_the_dashboard(tmp_path: Path) -> None:
    path = a_draft(store_in(tmp_path))
    path.write_text("[", "utf-8")
    async with person(tmp_path, draft=path) as someone:
        await someone.see(path.name)
        assert someone.dashboard.is_current
        assert someone.app._notifications


async def test_one_comes_back_to_the_place_where_one_stopped(tmp_path: Path) -> None:
    path = a_draft(store_in(tmp_path))
    async with person(tmp_path, draft=path) as someone:
        await someone.press("f4", "tab")
        there = someone.path
        await someone.press("escape", "escape")
        await someone.until(lambda: isinstance(someone.app.screen, Dashboard))
    async with person(tmp_path, draft=path) as someone:
        assert someone.path == there
