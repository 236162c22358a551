"""The palette finds fields, sessions and drafts beside what can be done; what was chosen lately comes first."""

from pathlib import Path

from sofi_tui.tui.remembering import Remembering
from tests.tui.person import person, store_in


async def test_sessions_and_drafts_are_found_by_their_words_and_what_was_chosen_lately_comes_first(
    tmp_path: Path,
) -> None:
    store = store_in(tmp_path)
    opened = store.open(store.create(store.catalogue.get("prepa"), "Printemps").path)
    opened.add_session()
    opened.type_in(("sessions", 1, "site_lieu"), "Nantes")
    opened.close()
    other = store.create(store.catalogue.get("fle"), "Été à Angers").path
    async with person(tmp_path) as someone:
        await someone.press("ctrl+p")
        await someone.type("printemps")
        await someone.press("enter")
        await someone.see("Intitulé *")
        await someone.press("ctrl+p")
        await someone.type("nantes")
        await someone.press("enter")
        await someone.see("Session 2/2 — 1/4")
        await someone.press("ctrl+p")
        options = [line for line in someone.lines if "Nantes" in line or "Champ suivant" in line]
        assert "Session 2 — Nantes" in options[0]
    again = Remembering(tmp_path).memory
    assert again.chosen[0] == "session:1"
    assert again.chosen[1].startswith("brouillon:")
    assert other.name not in again.chosen[1]
