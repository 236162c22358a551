"""The check says all that there is to say of a draft, whatever the draft holds."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.fasd.check import check
from sofi_tui.fasd.fields import every_key, field_keys
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.offer import read_offer
from sofi_tui.fasd.paths import FieldPath, dotted, path_of
from tests.fasd.offers import TODAY, VARIANTS, begun, changed, finished, preset_of, with_second_session
from tests.fasd.values import ANYTHING


def place_of(key: str) -> FieldPath:
    """A place of the first session's fields, and of the first records' of its lists."""
    fiche, name, *inner = key.split(".")
    top = path_of(f"{fiche}.{name}")
    return (*top, 0, *inner) if inner else top


PLACES = [place_of(key) for key in every_key()]
WHOLES: list[FieldPath] = [
    ("formation",),
    ("action",),
    ("sessions",),
    ("sessions", 0),
    ("sessions", 0, "dispositif"),
]


@given(st.data())
@settings(deadline=None, max_examples=100)
def test_any_text_in_any_field_is_judged(data: st.DataObject) -> None:
    variant = data.draw(st.sampled_from(VARIANTS))
    texts = data.draw(
        st.dictionaries(st.sampled_from(PLACES), st.text() | st.sampled_from(["{x}", "http://["]))
    )
    deepest_first = sorted(texts, key=len, reverse=True)
    draft = changed(finished(variant), {dotted(path): texts[path] for path in deepest_first})
    assert all(finding.message for finding in check(draft, preset_of(variant), TODAY))


@given(st.dictionaries(st.sampled_from([*PLACES, *WHOLES]), ANYTHING, max_size=6))
@settings(deadline=None, max_examples=150)
def test_any_value_at_any_place_is_read_and_judged(values: dict[FieldPath, Value | None]) -> None:
    draft = finished("fle")
    for path in sorted(values, key=len, reverse=True):
        draft = draft.with_value(path, values[path])
    read_offer(draft, preset_of("fle"), TODAY)
    assert isinstance(check(draft, preset_of("fle"), TODAY), list)


def test_findings_come_in_the_order_of_sofi_session_by_session() -> None:
    draft = with_second_session(begun("prepa"), {})
    found = check(draft, preset_of("prepa"), TODAY)
    sessions = [finding.path[1] for finding in found if finding.path[0] == "sessions"]
    assert sessions == sorted(sessions, key=str)
    assert [finding.path[0] for finding in found] == sorted(str(finding.path[0]) for finding in found)
    of_first = [finding.path for finding in found if finding.path[:2] == ("sessions", 0)]
    in_order = [path_of(key) for key in field_keys()]
    assert of_first == sorted(of_first, key=in_order.index)


def test_a_new_session_is_asked_for_as_much_as_the_first() -> None:
    draft = begun("prepa")
    once = [finding for finding in check(draft, preset_of("prepa"), TODAY) if finding.path[0] == "sessions"]
    draft = draft.with_value(("sessions", 1), preset_of("prepa").new_session())
    twice = [finding for finding in check(draft, preset_of("prepa"), TODAY) if finding.path[0] == "sessions"]
    assert len(twice) == 2 * len(once)


@pytest.mark.parametrize("variant", VARIANTS)
def test_an_empty_draft_is_judged(variant: str) -> None:
    draft = changed(begun(variant), {"formation": None, "action": None, "sessions": None})
    assert {finding.path for finding in check(draft, preset_of(variant), TODAY)} >= {
        ("sessions",),
        ("formation", "intitule"),
        ("action", "objectifs"),
    }


def test_a_long_value_is_quoted_short() -> None:
    draft = changed(finished("prepa"), {"sessions.0.date_debut": "x" * 5_000})
    assert max(len(finding.message) for finding in check(draft, preset_of("prepa"), TODAY)) < 200


def test_the_day_of_the_reader_is_today_unless_told() -> None:
    draft = changed(
        finished("prepa"),
        {"sessions.0.date_debut": date(2000, 1, 1), "sessions.0.date_fin": date(2999, 1, 1)},
    )
    assert "R51" in {finding.rule for finding in check(draft, preset_of("prepa"))}
