"""What the mouse does in the month and in lists with ticks: a click goes there or ticks, Enter takes."""

from datetime import date
from pathlib import Path

from tests.tui.person import Person, person

MODALITES = ("sessions", 0, "modalites_recrutement")


async def click(someone: Person, words: str) -> None:
    await someone.see(words)
    await someone.pilot.pause()  # what is still being laid out may move
    line, text = next((number, text) for number, text in enumerate(someone.lines) if words in text)
    await someone.pilot.click(offset=(text.index(words) + 1, line))


async def test_a_click_goes_to_a_day_a_second_one_takes_it_and_a_click_ticks(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f4", "tab")
        await someone.type("2/3")
        await someone.press("ctrl+k")
        await click(someone, " 11   12 ")
        await someone.see("mercredi 11 mars 2026")
        await click(someone, "[11]")
        await someone.until(
            lambda: someone.app.open_draft and someone.draft.sessions[0]["date_debut"] == date(2026, 3, 11)
        )
        # Of three Mondays, the one that is clicked is not made.
        await someone.press("ctrl+g", "p")
        await someone.type("tous les lundis du 16/3 au 30/3")
        await click(someone, "[x] lundi 23 mars")
        await someone.see("[ ] lundi 23 mars")
        await someone.press("enter")
        await someone.until(lambda: len(someone.draft.sessions) == 3)
        await someone.wizard.go_to(MODALITES)
        await click(someone, "(Entrée pour choisir)")
        await click(someone, "[ ] dossier")
        await someone.see("[x] dossier")
        await someone.press("enter")
        await someone.until(lambda: someone.draft.get(MODALITES) == ["dossier"])
