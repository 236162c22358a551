"""What the screens say: states, marks, counters, findings in place; data is never obeyed."""

from pathlib import Path

import pytest
from textual.events import Paste

from sofi_tui.keys.wizard import WIZARD_ACTIONS
from tests.tui.person import person, store_in

MARKUP = ["[/x]", "[@click=app.quit]x[/]", "[bold]gras[/bold]", "[obligatoire]", "{x}", "\\[", "$text"]


async def test_the_stepper_tells_the_state_of_each_step_in_words(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.until(lambda: "1 à compléter" in someone.lines[2])
        assert "complet" in someone.lines[2]
        await someone.press("f3")
        await someone.type("Organisme Exemple")
        await someone.until(lambda: someone.lines[2].count("1 à compléter") == 1)


async def test_a_field_shows_its_mark_its_provenance_and_its_finding_in_place(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        assert any("Intitulé *" in line and "imposé" in line for line in someone.lines)
        await someone.press("f4")
        row = next(number for number, line in enumerate(someone.lines) if "Date début *" in line)
        assert "obligatoire" in someone.lines[row]
        assert "✗" in someone.lines[row + 1]
        await someone.press("tab")
        await someone.type("02/03/2027")
        await someone.until(lambda: "saisi" in someone.lines[row])
        assert "saisi" in someone.lines[row]
        assert "2026" in someone.lines[row + 1]


async def test_a_counter_says_by_how_much_a_limit_is_passed_and_nothing_is_cut(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        while someone.path != ("action", "plus_formation"):
            await someone.press("f9")
        await someone.type("x" * 262)
        await someone.until(lambda: "262/250" in someone.text)
        assert "262/250" in someone.text
        assert "+12" in someone.text
        assert someone.draft.get(("action", "plus_formation")) == "x" * 262


async def test_dates_and_hours_are_put_in_order_on_leaving_the_field(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f4", "tab")
        await someone.type("+7j")
        await someone.press("tab")
        assert "19/01/2026" in someone.text
        while someone.path != ("sessions", 0, "duree_hebdo"):
            await someone.press("tab")
        await someone.type("35,5")
        await someone.press("tab")
        assert "35h30" in someone.text


@pytest.mark.parametrize("text", MARKUP)
async def test_markup_typed_by_someone_is_shown_and_not_obeyed(text: str, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    open_draft = store.open(store.create(store.catalogue.get("daeu"), text).path)
    for path in (("formation", "intitule"), ("action", "objectifs"), ("sessions", 0, "site_lieu")):
        open_draft.type_in(path, text)
    open_draft.type_in(("sessions", 0, "rythme"), text)
    open_draft.add_record(("sessions", 0, "contacts_referents"), {"nom": text})
    open_draft.close()
    async with person(tmp_path) as someone:
        assert text[:15] in someone.text
        await someone.press("enter")
        assert text in someone.lines[0]
        await someone.press("f4")
        assert text in someone.text
        for key in ("ctrl+g", "f6", "end", "ctrl+p"):
            await someone.press(key)
        await someone.press("escape", "escape")
    assert someone.app.failure is None


async def test_an_imposed_value_that_was_changed_is_taken_back_by_space(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    open_draft = store.open(store.create(store.catalogue.get("fle")).path)
    open_draft.edit(("formation", "intitule"), "Autre intitulé")
    open_draft.close()
    async with person(tmp_path) as someone:
        await someone.press("enter")
        assert "Autre intitulé" in someone.text
        await someone.press("space")
        assert someone.draft.get(("formation", "intitule")) == "PREPA Clés Avenir « FLE »"


async def test_every_action_of_the_wizard_has_a_key_or_a_place_in_the_palette_with_french_words(
    tmp_path: Path,
) -> None:
    for action in WIZARD_ACTIONS:
        assert action.keys or action.words
        assert (
            action.words
            or action.shown
            or action.name in {"enter", "add_here", "several_here", "recopie_here", "export_here"}
        )


async def test_help_stands_beside_the_form_where_the_window_is_wide(tmp_path: Path) -> None:
    async with person(tmp_path, (120, 40)) as someone:
        await someone.start("prepa")
        await someone.press("f4", "tab")
        line = next(line for line in someone.lines if "Date début *" in line or "doit débuter" in line)
        assert len(line) > 80


async def test_a_draft_of_a_newer_program_can_be_read_and_not_changed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    path = store.create(store.catalogue.get("prepa"), "Offre de demain").path
    newer = path.read_text("utf-8").replace("version = 1", "version = 2")
    path.write_text(newer, "utf-8")
    async with person(tmp_path) as someone:
        await someone.press("enter")
        assert "lecture seule" in someone.text
        for key in ("f3", "f4", "f5", "f9", "ctrl+n", "ctrl+r"):
            await someone.press(key)
            await someone.type("x")
        await someone.press("f2", "escape", "escape")
    assert someone.app.failure is None
    assert path.read_text("utf-8") == newer


async def test_a_paste_keeps_all_its_lines_and_loses_what_a_terminal_would_obey(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f3")
        someone.app.post_message(Paste("Organisme\r\nExemple\x1b[31m"))
        await someone.pilot.pause()
        assert someone.draft.get(("action", "organisme_dispensateur")) == "Organisme Exemple\ufffd[31m"
        await someone.press("tab", "tab", "tab")
        someone.app.post_message(Paste("un\r\ndeux\n" + "x" * 5000))
        await someone.pilot.pause()
        text = str(someone.draft.get(("action", "complement_programme")))
        assert text.startswith("un\ndeux\nxxx")
        await someone.see(f"{len(text)}/3000")
        assert f"+{len(text) - 3000}" in someone.text
