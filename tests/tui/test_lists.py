"""Sessions and small records: added, opened, duplicated, moved and deleted by keyboard."""

from datetime import date
from pathlib import Path

from sofi_tui.drafts.journey.places import Step
from tests.tui.person import Person, person

MEETINGS = ("sessions", 0, "informations_collectives")


async def at_meetings(someone: Person) -> None:
    """Go to the list of meetings by F9, as it is required."""
    await someone.start("prepa")
    while someone.path != MEETINGS:
        await someone.press("f9")


async def two_meetings(someone: Person) -> None:
    await at_meetings(someone)
    await someone.press("a")
    await someone.type("10/02/2026")
    await someone.press("escape", "a")
    await someone.type("17/02/2026")
    await someone.press("escape")


def dates(someone: Person) -> list[object]:
    return [record.get("date") for record in someone.draft.records(MEETINGS)]


async def test_a_record_is_added_and_typed_on_a_page_of_its_own(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await at_meetings(someone)
        await someone.press("a")
        assert someone.place.record == (*MEETINGS, 0)
        await someone.type("10/02/2026\n9h30\n")
        await someone.press("escape")
        assert someone.path == MEETINGS
        assert someone.draft.records(MEETINGS) == [{"date": date(2026, 2, 10), "heure_debut": "09h30"}]
        assert "1. 10/02/2026 · 09h30" in someone.text


async def test_tab_past_the_last_field_of_a_record_comes_back_to_its_list(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await at_meetings(someone)
        await someone.press("a")
        for _ in someone.wizard.editors:
            await someone.press("tab")
        assert someone.path == MEETINGS


async def test_records_are_moved_duplicated_deleted_and_brought_back(tmp_path: Path) -> None:
    first, second = date(2026, 2, 10), date(2026, 2, 17)
    async with person(tmp_path) as someone:
        await two_meetings(someone)
        assert dates(someone) == [first, second]
        await someone.press("home", "shift+down")
        assert dates(someone) == [second, first]
        await someone.press("d")
        assert dates(someone) == [second, first, first]
        await someone.press("home", "delete", "o")
        assert dates(someone) == [first, first]
        await someone.press("ctrl+p")
        await someone.type("reprendre supprime")
        await someone.press("enter")
        assert dates(someone) == [second, first, first]


async def test_deleting_asks_and_escape_keeps(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await two_meetings(someone)
        await someone.press("delete")
        assert "Supprimer la ligne" in someone.text
        await someone.press("escape")
        assert len(dates(someone)) == 2


async def test_a_session_is_duplicated_with_its_dates_shifted(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f4")
        await someone.type("Nantes\n02/03/2026\n26/06/2026")
        await someone.press("ctrl+t")
        await someone.type("+4s\n")
        assert someone.place.step is Step.SESSION
        assert someone.place.session == 1
        assert someone.draft.get(("sessions", 1, "date_debut")) == date(2026, 3, 30)
        assert someone.draft.get(("sessions", 0, "date_debut")) == date(2026, 3, 2)
        assert "Session 2/2" in someone.text


async def test_sessions_are_added_walked_through_and_deleted(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("fle")
        await someone.press("f5", "ctrl+n", "ctrl+n")
        assert "Session 3/3" in someone.text
        await someone.press("ctrl+up")
        assert "Session 2/3" in someone.text
        await someone.type("Angers")
        await someone.press("f5")
        assert "Dispositif 2/3" in someone.text
        await someone.press("f8")
        assert someone.place.session == 2
        await someone.press("ctrl+g", "home", "delete", "o")
        assert len(someone.draft.sessions) == 2
        assert "Angers" in someone.text
        await someone.press("home", "enter")
        assert someone.draft.get(("sessions", someone.place.session, "site_lieu")) == "Angers"


async def test_a_field_returns_to_the_value_of_its_preset(tmp_path: Path) -> None:
    path = ("action", "objectifs")
    async with person(tmp_path) as someone:
        await someone.start("daeu")
        await someone.press("f3")
        while someone.path != path:
            await someone.press("tab")
        before = someone.draft.get(path)
        await someone.type("Autre chose. ")
        assert someone.draft.get(path) != before
        await someone.press("ctrl+r")
        assert someone.draft.get(path) == before
        assert "Autre chose" not in someone.text


async def test_what_is_typed_right_after_adding_goes_into_the_new_record(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await at_meetings(someone)
        someone.send("a10/02/2026\nd")
        await someone.pilot.pause()
        assert dates(someone) == [date(2026, 2, 10)]
        assert someone.draft.get((*MEETINGS, 0, "heure_debut")) == "d"
