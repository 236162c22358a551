"""Back, quit and jump always work, forwards and backwards, also with every field wrong."""

from pathlib import Path

import pytest

from sofi_tui.drafts.journey.places import Place, Step
from sofi_tui.fasd.fields import every_key, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, path_of
from sofi_tui.tui.dashboard.screen import Dashboard
from sofi_tui.tui.wizard.field_row import FieldRow
from tests.tui.person import SIZES, Person, person, store_in

HOSTILE = "[/x] [@click=app.quit]faux[/] 31/02/2026"


def with_every_field_wrong(folder: Path) -> None:
    """Leave a draft in the folder in which no field holds what it should."""
    store = store_in(folder)
    open_draft = store.open(store.create(store.catalogue.get("prepa")).path)
    for key in every_key():
        if spec_of(key).kind is Kind.LISTE:
            continue
        path: FieldPath = path_of(key)
        if len(key.split(".")) > 2:
            path = (*path[:3], 0, path[-1])
        open_draft.type_in(path, HOSTILE)
    open_draft.close()


async def forwards(someone: Person) -> list[Place]:
    """Press Tab until the recapitulative, noting the pages."""
    pages = [someone.place]
    for _ in range(100):
        await someone.press("tab")
        if someone.place != pages[-1]:
            pages.append(someone.place)
        if someone.place.step is Step.RECAP:
            return pages
    raise AssertionError(f"Tab does not reach the recapitulative: {pages}")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_tab_walks_through_every_page_and_shift_tab_back_with_every_field_wrong(
    size: tuple[int, int], tmp_path: Path
) -> None:
    with_every_field_wrong(tmp_path)
    async with person(tmp_path, size) as someone:
        await someone.press("enter")
        pages = await forwards(someone)
        assert pages == someone.wizard.ways.pages()
        back = [someone.place]
        for _ in range(100):
            await someone.press("shift+tab")
            if someone.place != back[-1]:
                back.append(someone.place)
            if someone.place == pages[0] and someone.editor is someone.wizard.editors[0]:
                break
        assert back == pages[::-1]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_key_of_the_wizard_works_with_every_field_wrong(
    size: tuple[int, int], tmp_path: Path
) -> None:
    with_every_field_wrong(tmp_path)
    async with person(tmp_path, size) as someone:
        await someone.press("enter")
        for key, step in (
            ("f3", Step.ACTION),
            ("f4", Step.SESSION),
            ("f5", Step.DISPOSITIF),
            ("f6", Step.RECAP),
            ("f2", Step.FORMATION),
            ("f8", Step.ACTION),
            ("f7", Step.FORMATION),
            ("ctrl+g", Step.SESSIONS),
        ):
            await someone.press(key)
            assert someone.place.step is step
        await someone.press("f2")
        seen = set()
        for _ in range(200):
            await someone.press("f9")
            if someone.path in seen:
                break
            seen.add(someone.path)
        places = {finding.path for finding in someone.wizard.open_draft.findings}
        assert seen == places
        assert "[/x] [@click=app.quit]faux[/]" in someone.text or size[0] < 80
        await someone.press("f6", "ctrl+q")
    assert someone.app.return_code == 0


async def test_escape_goes_back_where_one_came_from_and_in_the_end_to_the_list(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f4", "tab", "f6", "escape")
        assert someone.path == ("sessions", 0, "date_debut")
        await someone.press("escape")
        assert someone.place.step is Step.FORMATION
        await someone.press("escape")
        assert isinstance(someone.app.screen, Dashboard)
        assert "PREPA Clés Avenir" in someone.text


async def test_enter_goes_to_the_next_field_and_makes_a_new_line_in_a_long_text(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("daeu")
        await someone.press("f4")
        await someone.type("Nantes\n2/3/26\n")
        assert someone.path == ("sessions", 0, "date_fin")
        assert someone.draft.get(("sessions", 0, "site_lieu")) == "Nantes"
        assert "02/03/2026" in someone.text
        await someone.press("f3", "tab", "tab", "tab")
        await someone.type("un\ndeux")
        assert someone.draft.get(("action", "complement_programme")) == "un\ndeux"


async def test_keys_typed_on_the_way_to_another_page_are_not_lost(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f4")
        someone.send("Saint-Nazaire", "f8")
        someone.send("12")
        await someone.until(lambda: someone.draft.get(("sessions", 0, "dispositif", "nombre_places")) == 12)
        assert someone.draft.get(("sessions", 0, "site_lieu")) == "Saint-Nazaire"


async def test_enter_in_the_recapitulative_leads_to_the_field(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f6", "enter")
        assert someone.path == ("action", "organisme_dispensateur")
        await someone.press("escape")
        assert someone.place.step is Step.RECAP


async def test_a_window_too_small_says_so_and_comes_back_when_it_grows(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f4")
        await someone.pilot.resize_terminal(20, 5)
        await someone.see("Agrandissez")
        await someone.pilot.resize_terminal(80, 24)
        await someone.type("Nantes")
        assert someone.draft.get(("sessions", 0, "site_lieu")) == "Nantes"


async def test_what_is_typed_in_a_window_too_small_goes_where_it_went(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f4")
        await someone.type("Nan")
        await someone.pilot.resize_terminal(20, 5)
        await someone.type("tes")
        await someone.see("Agrandissez")
        await someone.pilot.resize_terminal(80, 24)
        assert someone.draft.get(("sessions", 0, "site_lieu")) == "Nantes"
        await someone.see("Nantes")


async def test_keys_pressed_twice_too_fast_leave_a_screen_once(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("n")
        someone.send("\n\n\n")
        await someone.pilot.pause()
        assert someone.place.step is Step.FORMATION
        someone.send("", "escape", "escape", "escape")
        await someone.pilot.pause()
        assert isinstance(someone.app.screen, Dashboard)
        someone.send("\n\n\n")
        await someone.pilot.pause()
        assert someone.place.step is Step.FORMATION
    assert someone.app.failure is None


async def test_a_long_site_is_cut_in_the_heading_and_does_not_vanish_from_it(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f4")
        await someone.type("Saint-Sébastien" * 6)
        await someone.press("tab")
        assert "Saint-Sébastien" in someone.lines[3]


async def test_a_page_that_has_no_room_for_a_moment_is_laid_out_all_the_same(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f4")
        rows = someone.app.screen.query(FieldRow)
        assert rows
        for width in range(-1, 10):  # what is left beside the help, or of a window that shrinks
            for row in rows:
                row.measure(width)
                assert row.stretch(0).height
