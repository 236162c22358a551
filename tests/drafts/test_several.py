"""Several sessions or informations collectives made of one, all in one step that undo takes back."""

from datetime import date

import pytest

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.journey.several import Several
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.fasd.recurrences import RecurrenceError

SESSIONS = ("sessions",)
MEETINGS = ("sessions", 0, "informations_collectives")
MONDAYS = "tous les lundis du 2/3 au 13/4"


def made(several: Several, text: str) -> str:
    """Make all that is ticked from the start."""
    recurrence = several.read(text)
    return several.make(recurrence, [one.day for one in several.proposed(recurrence) if one.ticked])


def dated_session(opened: OpenDraft) -> None:
    opened.type_in((*SESSIONS, 0, "date_debut"), "2/3/26")
    opened.type_in((*SESSIONS, 0, "date_fin"), "26/06/2026")
    opened.add_record(
        MEETINGS, {"date": date(2026, 2, 10), "heure_debut": "09h30", "lieu": "Salle des Tilleuls"}
    )


def test_holidays_and_days_that_have_one_are_named_and_not_ticked(opened: OpenDraft) -> None:
    dated_session(opened)
    several = Several(opened, SESSIONS, 0)
    offered = several.proposed(several.read(MONDAYS))
    assert [one.day for one in offered if not one.ticked] == [date(2026, 3, 2), date(2026, 4, 6)]
    assert offered[0].told == "lundi 2 mars 2026 — une session y débute déjà"
    assert offered[5].told == "lundi 6 avril 2026 — férié\u00a0: lundi de Pâques"


def test_sessions_are_copies_with_all_their_dates_shifted(opened: OpenDraft) -> None:
    dated_session(opened)
    before = opened.draft
    assert made(Several(opened, SESSIONS, 0), "tous les lundis du 2/3 au 16/3") == "2\u00a0sessions ajoutées."
    starts = [
        (
            one["date_debut"],
            one["date_fin"],
            opened.draft.records((*SESSIONS, number, MEETINGS[-1]))[0]["date"],
        )
        for number, one in enumerate(opened.draft.sessions)
    ]
    assert starts == [
        (date(2026, 3, 2), date(2026, 6, 26), date(2026, 2, 10)),
        (date(2026, 3, 9), date(2026, 7, 3), date(2026, 2, 17)),
        (date(2026, 3, 16), date(2026, 7, 10), date(2026, 2, 24)),
    ]
    assert opened.undo() is not None
    assert opened.draft.document == before.document
    assert opened.redo() is not None
    assert len(opened.draft.sessions) == 3


def test_a_session_without_a_start_gives_copies_that_have_one(opened: OpenDraft) -> None:
    opened.type_in((*SESSIONS, 0, "site_lieu"), "Nantes")
    several = Several(opened, SESSIONS, 0)
    assert "n'a pas de date de début" in several.told
    made(several, "tous les lundis du 2/3 au 9/3")
    held = [(session["site_lieu"], session.get("date_debut")) for session in opened.draft.sessions]
    assert held == [("Nantes", None), ("Nantes", date(2026, 3, 2)), ("Nantes", date(2026, 3, 9))]


def test_meetings_take_place_and_hours_of_the_line_where_one_is(opened: OpenDraft) -> None:
    dated_session(opened)
    several = Several(opened, MEETINGS, 0)
    assert several.told == "Chacune reprend la ligne 1, à sa date : 09h30 · Salle des Tilleuls"
    assert made(several, "tous les mardis du 10/2 au 17/2") == "1\u00a0information collective ajoutée."
    assert opened.draft.records(MEETINGS)[1] == {
        "date": date(2026, 2, 17),
        "heure_debut": "09h30",
        "lieu": "Salle des Tilleuls",
    }
    assert opened.undo() is not None
    assert len(opened.draft.records(MEETINGS)) == 1


def test_hours_of_the_sentence_stand_in_the_order_of_the_fiche(opened: OpenDraft) -> None:
    several = Several(opened, MEETINGS, 0)
    assert several.told.startswith("Aucune ligne à reprendre")
    made(several, "chaque mardi du 10/2 au 17/2 de 14h à 16h")
    assert opened.draft.records(MEETINGS) == [
        {"date": date(2026, 2, day), "heure_debut": "14h00", "heure_fin": "16h00"} for day in (10, 17)
    ]
    assert list(opened.draft.records(MEETINGS)[0]) == ["date", "heure_debut", "heure_fin"]


def test_marks_of_the_sessions_after_them_follow(opened: OpenDraft) -> None:
    opened.type_in((*SESSIONS, 0, "date_debut"), "2/3/26")
    opened.duplicate_session(0)
    opened.type_in((*SESSIONS, 1, "site_lieu"), "Angers")
    made(Several(opened, SESSIONS, 0), "tous les lundis du 9/3 au 16/3")
    assert [session.get("site_lieu") for session in opened.draft.sessions] == [None, None, None, "Angers"]


def test_a_sentence_that_names_no_days_changes_nothing(opened: OpenDraft) -> None:
    with pytest.raises(RecurrenceError):
        Several(opened, SESSIONS, 0).read("tous les lundis du 2/3 au 9/3 à 9h")
    with pytest.raises(DraftsError):
        opened.add_records((*SESSIONS, 7, "informations_collectives"), [{}])
    assert len(opened.draft.sessions) == 1
