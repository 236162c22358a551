"""What a draft keeps of its life: written, read back, bounded, and following its sessions."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from sofi_tui.drafts.editing import Editing
from sofi_tui.drafts.errors import RefusedEditError, UnreadableDraftError
from sofi_tui.drafts.file_format import dump, load
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.codes import codes_of, with_codes
from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.follow_up import (
    Agreement,
    Noted,
    questions_of,
    with_agreement,
    with_certifinfo,
    with_question,
)
from sofi_tui.fasd.life import passed
from sofi_tui.fasd.reviews import reviews_of, with_review
from tests.fasd.offers import TODAY, finished, preset_of, with_second_session

NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
DEBUT = ("sessions", 1, "date_debut")


def lived() -> Draft:
    draft = with_codes(with_second_session(finished("fle"), {}), "19482", "89393", {0: "143842", 1: "143843"})
    draft = passed(draft, Statut.EN_ATTENTE_VALIDATION, [], Noted(NOW, "alice", "par l'écran"))
    draft = passed(draft, Statut.VALIDE, [], Noted(NOW, "alice"))
    draft = with_question(draft, ("sessions", 1, "rythme"), "Lequel ?", NOW)
    draft = with_agreement(draft, Agreement(date(2026, 4, 1), "RPDL-7", "Région", NOW, "alice"))
    return with_review(with_certifinfo(draft, "94321", NOW), DEBUT, "Date reportée.")


def edited(draft: Draft) -> Editing:
    return Editing(draft, preset_of("fle"), lambda: TODAY, read_only=False)


def test_a_life_is_written_and_read_back() -> None:
    data = dump(lived())
    assert load(data, "x.toml", ("fle",)).draft == lived()
    assert b'[formation]\ncode_sofi = "19482"\n' in data
    assert data.index(b"[[sessions]]") < data.index(b"[[suivi.passages]]") < data.index(b"[[a_revoir]]")


@pytest.mark.parametrize(
    ("place", "held"),
    [
        ("suivi", 3),
        ("suivi", {"passages": {}}),
        ("suivi", {"passages": [1]}),
        ("suivi", {"passages": [{"le": "hier"}]}),
        ("suivi", {"passages": [{"vers": "perdue"}]}),
        ("suivi", {"passages": [{"vers": ["valide"]}]}),
        ("suivi", {"questions": [{"question": "sans champ"}]}),
        ("suivi", {"questions": [{"champ": "..", "question": "x"}]}),
        ("suivi", {"questions": [{"champ": "action.objectifs", "question": 3}]}),
        ("suivi", {"accords": [{"date": "hier"}]}),
        ("suivi", {"accords": [{}] * 10_001}),
        ("suivi", {"certifinfo": "94321"}),
        ("suivi", {"certifinfo": {"nouveau": 94321}}),
        ("a_revoir", {"champ": "action"}),
        ("a_revoir", [{"champ": 1}]),
        ("a_revoir", [{"champ": "action", "raison": 1}]),
        ("recopie", "tout"),
        ("formation", {"code_sofi": 19482}),
        ("action", {"code_sofi": "19-482"}),
        ("sessions", [{"code_sofi": ["1"]}]),
    ],
)
def test_what_no_life_can_be_is_refused_with_one_french_line(place: str, held: Any) -> None:
    document = {**finished("fle").document, place: held}
    with pytest.raises(UnreadableDraftError, match="ligne") as refusal:
        load(dump(Draft(document)), "x.toml", ("fle",))
    assert "\n" not in str(refusal.value)


def test_a_question_and_a_mark_go_with_their_session_and_come_back_with_it() -> None:
    editing = edited(lived())
    editing.move_session(1, -1)
    assert questions_of(editing.draft)[0].champ == ("sessions", 0, "rythme")
    editing.delete_session(0)
    assert (questions_of(editing.draft), reviews_of(editing.draft)) == ([], [])
    editing.undo_deletion()
    assert questions_of(editing.draft)[0].champ == ("sessions", 0, "rythme")
    assert reviews_of(editing.draft)[0].champ == ("sessions", 0, "date_debut")


def test_a_marked_place_is_no_longer_marked_once_it_is_changed() -> None:
    editing = edited(lived())
    editing.type_in(("sessions", 1, "date_fin"), "03/07/2026")
    assert reviews_of(editing.draft)
    editing.type_in(DEBUT, "09/03/2026")
    assert not reviews_of(editing.draft)


def test_copies_are_not_the_same_action(store: DraftStore) -> None:
    path = store.add(lived()).path
    copy = store.duplicate(path).draft
    assert copy.header["statut"] == "en_cours"
    assert not codes_of(copy).known
    assert not {"suivi", "a_revoir"} & set(copy.document)

    editing = edited(lived())
    editing.duplicate_session(0)
    assert codes_of(editing.draft).sessions == ("143842", "", "143843")


def test_what_a_file_cannot_hold_is_refused_before_it_is_saved() -> None:
    editing = edited(lived())
    with pytest.raises(RefusedEditError):
        editing.live(lambda draft: with_codes(draft, "pas un code"))
    assert editing.draft == lived()
