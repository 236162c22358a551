"""Choices of more than eight: looked for by typing, without accents and in any order, recent ones first."""

from pathlib import Path

from tests.scenarios.test_dates import sees
from tests.tui.person import person

MODALITES = ("sessions", 0, "modalites_recrutement")


async def test_modalites_are_found_by_their_words_ticked_and_come_first_the_next_time(tmp_path: Path) -> None:
    async with person(tmp_path, (60, 20)) as someone:
        await someone.start("prepa")
        while someone.path != MODALITES:
            await someone.press("f9")
        await sees(someone, "(Entrée pour choisir)")
        # A letter opens the list and is the first of what is searched; Space ticks the only line that is left.
        someone.send("doss ")
        await someone.see("[x] dossier")
        # Another one without its accents, its words the other way round; Enter takes it with what is ticked.
        someone.send("orales epr\n")
        await someone.see("dossier, épreuves")
        assert someone.draft.get(MODALITES) == ["dossier", "epreuves_orales"]
        # A word that two lines have ticks neither; Escape leaves all as it was.
        await someone.press("enter")
        await someone.type("epreuves  ")
        await sees(someone, "[ ] épreuves écrites", "[x] épreuves orales")
        await someone.press("escape")
        assert someone.draft.get(MODALITES) == ["dossier", "epreuves_orales"]
        # One step: undone at once.
        await someone.press("ctrl+z")
        await someone.until(lambda: someone.draft.get(MODALITES) is None)
        # What was chosen last comes first, for the next session too.
        await someone.press("enter")
        await someone.see("récent")
        lines = [line for line in someone.lines if "[ ]" in line]
        assert ["dossier" in lines[0], "orales" in lines[1], "récent" in lines[2]] == [True, True, False]
        await someone.press("down", "enter")
        await someone.until(lambda: someone.draft.get(MODALITES) == ["epreuves_orales"])
        # Delete empties the field.
        await someone.press("delete")
        assert someone.draft.get(MODALITES) is None
