"""The palette finds fields, sessions and drafts beside what can be done; what was chosen lately comes first."""

from pathlib import Path

from sofi_tui.tui.app import SofiApp
from tests.tui.person import person, store_in


async def test_fields_sessions_and_other_drafts_are_gone_to_by_their_words(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    other = store.create(store.catalogue.get("fle"), "Été à Angers").path
    opened = store.open(store.create(store.catalogue.get("prepa"), "Printemps").path)
    opened.add_session()
    opened.type_in(("sessions", 1, "site_lieu"), "Nantes")
    opened.close()
    async with person(tmp_path) as someone:
        await someone.press("enter", "ctrl+p")
        await someone.type("session 2 debut date")
        await someone.see("Date début — Session 2")
        await someone.press("enter")
        assert someone.path == ("sessions", 1, "date_debut")
        await someone.press("f2", "ctrl+p")
        someone.send("nantes", "enter")
        await someone.see("Session 2/2 — 1/4")
        await someone.press("f6", "ctrl+p")
        someone.send("ete angers", "enter")
        await someone.until(lambda: someone.app.open_draft and someone.app.open_draft.path == other)
        await someone.see("Intitulé *")
        await someone.press("escape")
        assert someone.dashboard.is_current
        await someone.press("ctrl+p")
        await someone.type("printemps")
        await someone.press("enter")
        await someone.see("Récapitulatif")
        await someone.press("ctrl+p")
        options = [line for line in someone.lines if "Été à Angers" in line or "Champ suivant" in line]
        assert "Été à Angers" in options[0]
    assert someone.app.failure is None
    again = SofiApp(store)
    assert again.remembering.memory.chosen[0].startswith("brouillon:")
    assert "champ:sessions.1.date_debut" in again.remembering.memory.chosen
