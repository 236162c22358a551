"""Dates by keyboard: as one says them, from the view of a month, and what the program says of them.

Each scenario is read from top to bottom: what is pressed or typed, then what is seen.
"""

from datetime import date
from pathlib import Path

import pytest

from tests.tui.person import SIZES, Person, person

FIRST_MEETING = ("sessions", 0, "informations_collectives", 0)


async def sees(someone: Person, *words: str) -> None:
    """Look at the screen until all is there, whatever kind of space stands between the words."""
    await someone.until(lambda: all(wanted in someone.text.replace("\u00a0", " ") for wanted in words))


async def tabs_to(someone: Person, number: int, name: str) -> None:
    """Press Tab so many times, and be at a field of the session then."""
    someone.send("", *["tab"] * number)
    await someone.until(lambda: someone.wizard.journey.here.path == ("sessions", 0, name))


def session(someone: Person, name: str) -> object:
    assert someone.app.open_draft is not None
    return someone.app.open_draft.draft.sessions[0].get(name)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_start_is_said_in_words_and_an_end_taken_from_its_month(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with person(tmp_path, size) as someone:
        await someone.start("prepa")
        # On the page of the session, to « Date début »; a date as one says it.
        await someone.press("f4", "tab")
        await someone.type("lundi 2 mars")
        await someone.press("tab")
        await sees(someone, "02/03/2026", "s10" if size[0] < 80 else "lundi, semaine 10")
        # « Date fin » is chosen in the month: it opens on the start.
        await someone.press("ctrl+k")
        await sees(someone, "mars 2026", "[ 2]", "10", "( ) Date début : 02/03/2026")
        # Two months on, six days more: the 8th of May, a public holiday.
        await someone.press("pagedown", "pagedown", *["right"] * 6)
        await sees(someone, "mai 2026", "[ 8*]", "vendredi 8 mai 2026", "Victoire de 1945", "10 semaines")
        # A week less, and it is taken.
        await someone.press("up", "enter")
        assert session(someone, "date_fin") == date(2026, 5, 1)
        await sees(someone, "01/05/2026", "férié", "fête du Travail")
        # Escape leaves the date as it is; the attention is where it was.
        await someone.press("ctrl+k", "pagedown", "escape")
        assert session(someone, "date_fin") == date(2026, 5, 1)
        assert someone.path == ("sessions", 0, "date_fin")


async def test_start_and_end_may_be_typed_in_one_and_a_slip_is_named(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f4", "tab")
        await someone.type("du 2 mars au 26 juin")
        await someone.press("tab")
        await sees(someone, "02/03/2026", "26/06/2026", "ven. s26 — 17 semaines")
        # 28 hours a week: what that makes until the end is beside it.
        await tabs_to(someone, 9, "duree_hebdo")
        await someone.type("28")
        await sees(someone, "× 17 semaines = 476 h")
        # A weekday that does not fit stays as it was typed, and is named.
        await tabs_to(someone, 8, "informations_collectives")
        await someone.press("a")
        await someone.type("lundi 10/2")
        await sees(someone, "Corrigez « lundi 10/2 »", "le 10/02/2026 est un mardi")
        await someone.press("tab")
        await someone.type("9h-11h")
        await someone.press("tab")
        await sees(someone, "09h00", "11h00", "dure 2 h")


async def test_every_monday_makes_several_sessions_and_meetings_at_once(tmp_path: Path) -> None:
    async with person(tmp_path, (60, 20)) as someone:
        await someone.start("prepa")
        await someone.press("f4", "tab")
        await someone.type("du 2/3 au 26/6")
        # From « Gérer les sessions », p makes several; what is typed meanwhile is for the form.
        await someone.press("ctrl+g")
        someone.send("ptous les lundis du 2/3 au 13/4", "enter")
        await someone.see("5\u00a0dates cochées sur 7")
        await someone.see("lundi de Pâques")
        await sees(
            someone, "[ ] lundi 2 mars 2026 — une session y débute déjà", "[ ] lundi 6 avril 2026 — férié"
        )
        # The 9th is not wanted; the others are made, each copy with its dates shifted.
        await someone.press("down", "space", "enter")
        await someone.see("4\u00a0sessions ajoutées")
        ends = [str(one["date_fin"]) for one in someone.draft.sessions]
        assert ends == ["2026-06-26", "2026-07-10", "2026-07-17", "2026-07-24", "2026-08-07"]
        # Meetings are found in the menu, from anywhere; a sentence that cannot be is told why.
        await someone.press("f2", "ctrl+p")
        await someone.type("plusieurs collectives")
        await someone.press("enter")
        await someone.type("tous les mardis du 10/2 au 31/2\n")
        await sees(someone, "« 31/2 » n'est pas une date")
        await someone.press(*["backspace"] * 4)
        someone.send("24/2 de 9h à 11h\n\n")
        await someone.see("3\u00a0informations collectives ajoutées")
        assert len(someone.draft.records(FIRST_MEETING[:3])) == 3
