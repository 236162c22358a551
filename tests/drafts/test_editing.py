"""Editing a draft: every way to change it, what it refuses, and that any sequence of edits is saved and read back."""

from datetime import date, timedelta
from typing import Any

import pytest

from sofi_tui.drafts.errors import RefusedEditError, TooLargeError
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.ranges import spread
from sofi_tui.fasd.kinds import Record
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.preset import Provenance

MEETINGS = ("sessions", 0, "informations_collectives")
START = ("sessions", 0, "date_debut")
TODAY = date(2026, 1, 15)


def test_typing_tells_whether_anything_changed(opened: OpenDraft) -> None:
    assert opened.type_in(START, "2/3/26")
    assert not opened.type_in(START, "02/03/2026")
    assert opened.draft.get(START) == date(2026, 3, 2)
    assert opened.type_in(START, "+7j")
    assert opened.draft.get(START) == date(2026, 1, 22)
    assert opened.type_in(START, " ")
    assert opened.draft.get(START) is None


def test_a_value_put_directly_is_cleaned_too(opened: OpenDraft) -> None:
    opened.edit(("action", "complement_intitule"), "a\x1b[31m\nb")
    assert opened.draft.get(("action", "complement_intitule")) == "a\ufffd[31m b"


def test_yes_is_not_one(opened: OpenDraft) -> None:
    opened.edit(("sessions", 0, "duree_centre"), 35)
    assert opened.edit(("sessions", 0, "duree_centre"), 35.0)


def test_a_field_goes_back_to_its_preset_value(opened: OpenDraft) -> None:
    path = ("action", "objectifs")
    original = opened.draft.get(path)
    opened.type_in(path, "autre chose")
    assert opened.provenance(path) is Provenance.SAISI
    assert opened.reset(path)
    assert opened.draft.get(path) == original
    assert opened.provenance(path) is Provenance.MODELE


@pytest.mark.parametrize(
    "path",
    [
        (),
        ("formation",),
        ("brouillon", "id"),
        ("formation", "inconnu"),
        ("formation", "domaines", 0),
        ("action", 3, "objectifs"),
        ("sessions", "date_debut"),
        ("sessions", 0, 0, "date_debut"),
        ("sessions", 2, "date_debut"),
        ("sessions", -1, "date_debut"),
        ("sessions", 0, "informations_collectives", 1, "date"),
        ("sessions", 0, "informations_collectives", -1, "date"),
        ("sessions", 0, "informations_collectives", "date"),
    ],
)
def test_a_place_that_is_not_there_is_refused(opened: OpenDraft, path: FieldPath) -> None:
    before = opened.draft
    with pytest.raises(RefusedEditError) as refusal:
        opened.edit(path, "x")
    assert refusal.value.exit_code == 2
    assert opened.draft is before


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (MEETINGS, "demain"),
        (MEETINGS, ["demain"]),
        (MEETINGS, [{"date": 12}]),
        (START, 12),
        (("action", "objectifs"), 12),
        (("sessions", 0, "dispositif", "nombre_places"), True),
        (("sessions", 0, "dispositif", "nombre_places"), 10**12),
        (("sessions", 0, "duree_centre"), float("inf")),
        (("formation", "domaines"), [1]),
    ],
)
def test_a_value_that_a_field_cannot_hold_is_refused(opened: OpenDraft, path: FieldPath, value: Any) -> None:
    before = opened.draft
    with pytest.raises(RefusedEditError):
        opened.edit(path, value)
    assert opened.draft is before


def test_the_number_after_the_last_adds_a_record_or_a_session(opened: OpenDraft) -> None:
    opened.type_in((*MEETINGS, 0, "lieu"), "Nantes")
    opened.type_in(("sessions", 1, "site_lieu"), "Angers")
    assert opened.draft.records(MEETINGS) == [{"lieu": "Nantes"}]
    expected = {**opened.preset.new_session(), "site_lieu": "Angers"}
    assert opened.draft.sessions[1] == expected


def test_a_text_of_megabytes_is_refused_and_what_was_there_kept(opened: OpenDraft) -> None:
    path = ("action", "objectifs")
    before = opened.draft.get(path)
    with pytest.raises(TooLargeError) as refusal:
        opened.type_in(path, "é" * 1_100_000)
    assert "raccourcissez" in str(refusal.value)
    assert opened.draft.get(path) == before


def test_too_many_sessions_or_records_are_refused(opened: OpenDraft) -> None:
    for _ in range(199):
        opened.add_session()
    for one_more in (opened.add_session, lambda: opened.type_in(("sessions", 200, "site_lieu"), "Nantes")):
        with pytest.raises(TooLargeError):
            one_more()
    assert len(opened.draft.sessions) == 200
    meetings: list[Record] = [{"lieu": "A"}] * 200
    opened.edit(MEETINGS, meetings)
    with pytest.raises(TooLargeError):
        opened.type_in((*MEETINGS, 200, "lieu"), "B")
    assert len(opened.draft.records(MEETINGS)) == 200


def test_a_refused_edit_of_a_new_session_adds_none(opened: OpenDraft) -> None:
    before = opened.draft
    with pytest.raises(RefusedEditError):
        opened.type_in(("sessions", 1, "informations_collectives", 1, "date"), "x")
    assert opened.draft is before
    opened.type_in(("sessions", 1, "dispositif", "prise_en_charge"), "oui")
    assert len(opened.draft.sessions) == 2


def test_records_are_added_duplicated_moved_and_deleted(opened: OpenDraft) -> None:
    assert opened.add_record(MEETINGS, {"lieu": "A"}) == 0
    assert opened.add_record(MEETINGS) == 1
    opened.type_in((*MEETINGS, 1, "lieu"), "B")
    assert opened.duplicate_record(MEETINGS, 0) == 1
    assert opened.move_record(MEETINGS, 2, -2) == 0
    assert opened.move_record(MEETINGS, 0, -5) == 0
    assert [record["lieu"] for record in opened.draft.records(MEETINGS)] == ["B", "A", "A"]
    opened.delete_record(MEETINGS, 1)
    opened.delete_record(MEETINGS, 1)
    opened.delete_record(MEETINGS, 0)
    assert opened.draft.get(MEETINGS) is None
    with pytest.raises(RefusedEditError):
        opened.delete_record(MEETINGS, 0)
    with pytest.raises(RefusedEditError):
        opened.add_record(START)


def test_a_duplicated_session_has_all_its_dates_shifted(opened: OpenDraft) -> None:
    opened.type_in(START, "02/03/2026")
    opened.type_in(("sessions", 0, "date_fin"), "bientôt")
    opened.add_record(MEETINGS, {"date": date(2026, 2, 10), "lieu": "A"})
    opened.add_record(("sessions", 0, "periodes_inscription"), {"date_debut": date(2026, 1, 5)})
    assert opened.duplicate_session(0, timedelta(weeks=4)) == 1
    original, copy = opened.draft.sessions
    assert (copy["date_debut"], copy["date_fin"]) == (date(2026, 3, 30), "bientôt")
    assert copy["informations_collectives"] == [{"date": date(2026, 3, 10), "lieu": "A"}]
    assert copy["periodes_inscription"] == [{"date_debut": date(2026, 2, 2)}]
    assert original["date_debut"] == date(2026, 3, 2)
    opened.duplicate_session(0)
    assert opened.draft.sessions[1] == original


def test_the_only_session_is_replaced_by_a_new_one_and_comes_back(opened: OpenDraft) -> None:
    opened.type_in(START, "02/03/2026")
    before = opened.draft
    opened.delete_session(0)
    assert opened.draft.sessions == [opened.preset.new_session()]
    assert opened.undo_deletion()
    assert opened.draft == before
    assert not opened.undo_deletion()


def test_what_comes_back_does_not_undo_later_edits(opened: OpenDraft) -> None:
    opened.add_session()
    opened.type_in(("sessions", 1, "site_lieu"), "Angers")
    opened.add_record(MEETINGS, {"lieu": "A"})
    opened.delete_record(MEETINGS, 0)
    opened.delete_session(1)
    opened.type_in(("action", "prerequis"), "aucun")
    opened.add_session()
    opened.move_session(0, 1)
    assert opened.undo_deletion()
    assert [session.get("site_lieu") for session in opened.draft.sessions].count("Angers") == 1
    assert opened.undo_deletion()
    meetings = [session.get("informations_collectives") for session in opened.draft.sessions]
    assert sorted(meetings, key=bool) == [None, None, [{"lieu": "A"}]]
    assert not opened.undo_deletion()
    assert opened.draft.get(("action", "prerequis")) == "aucun"


def test_findings_follow_the_draft_and_are_told_by_place(opened: OpenDraft) -> None:
    assert opened.findings_at(START)
    assert opened.findings is opened.findings
    assert set(opened.findings_at(START)) < set(opened.findings_under(("sessions", 0)))
    opened.type_in(START, "02/03/2026")
    assert not [finding for finding in opened.findings_at(START) if finding.rule == "requis"]


def test_a_title_is_given_and_taken_back(opened: OpenDraft) -> None:
    assert opened.rename(" Nantes\nsud ")
    assert opened.draft.titre == "Nantes sud"
    opened.rename("")
    assert opened.draft.titre == "PREPA Clés Avenir"


def test_a_start_and_an_end_typed_together_are_given_their_fields(opened: OpenDraft) -> None:
    opened.type_in(START, "du 2 mars au 26 juin")
    assert spread(opened, START)
    session = opened.draft.sessions[0]
    assert (session["date_debut"], session["date_fin"]) == (date(2026, 3, 2), date(2026, 6, 26))
    opened.type_in((*MEETINGS, 0, "heure_debut"), "9h-12h")
    assert spread(opened, (*MEETINGS, 0, "heure_debut"))
    assert opened.draft.records(MEETINGS) == [{"heure_debut": "09h00", "heure_fin": "12h00"}]


def test_an_end_that_was_typed_before_is_not_replaced(opened: OpenDraft) -> None:
    opened.type_in((*START[:2], "date_fin"), "30/06/2026")
    opened.type_in(START, "du 2 mars au 26 juin")
    assert not spread(opened, START)
    assert opened.draft.get(START) == "du 2 mars au 26 juin"
    assert opened.draft.sessions[0]["date_fin"] == date(2026, 6, 30)
