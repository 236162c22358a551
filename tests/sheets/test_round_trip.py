"""A sheet that nobody touched changes nothing; what a person types in it comes back as if typed in the wizard."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sofi_tui.fasd.alignment import same
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import closed_list_of, record_keys, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key, parse_path, path_of
from sofi_tui.fasd.texts import xml_safe
from sofi_tui.fasd.typed import read_typed, show_typed
from sofi_tui.sheets.columns import columns
from sofi_tui.sheets.table import table_of
from tests.fasd.offers import finished
from tests.lheo.offers import any_offers, hostile_texts, with_cleaned
from tests.sheets.sheets import FORMATS, TODAY, applied, edits, sheet_of_another

unhurried = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)
forms = st.sampled_from(sorted(FORMATS))


@unhurried
@given(draft=any_offers(), form=forms)
def test_a_sheet_that_nobody_touched_changes_nothing(draft: Draft, form: str) -> None:
    assert edits(table_of([draft]), form, draft) == {}


_OF_KIND: dict[Kind, st.SearchStrategy[object]] = {
    Kind.DATE: st.dates(),
    Kind.ENTIER: st.integers(-999_999_999, 999_999_999),
    Kind.HEURES: st.integers(0, 99_999) | st.integers(0, 9999).map(lambda n: n + 0.5),
    Kind.OUI_NON: st.booleans(),
    Kind.HORAIRE: st.sampled_from(["09h00", "17h45"]),
}


def typable(key: str) -> st.SearchStrategy[object]:
    """Give values that a person can type at a field, and that it takes."""
    kind = spec_of(key).kind
    if kind is Kind.LISTE:
        inner = {name.rpartition(".")[2]: typable(name) for name in record_keys(key)}
        return st.lists(st.fixed_dictionaries({}, optional=inner), min_size=1, max_size=3)
    if kind in {Kind.CHOIX, Kind.PLUSIEURS}:
        members = st.sampled_from([member.value for member in closed_list_of(key)])
        return members if kind is Kind.CHOIX else st.lists(members, min_size=1, unique=True)
    texts = hostile_texts.map(lambda text: read_typed(key, xml_safe(text), TODAY))
    typed = texts.filter(lambda value: same(value, read_typed(key, show_typed(key, value), TODAY)))
    return _OF_KIND.get(kind, typed.filter(lambda value: value is not None))


TYPABLE = {column.key: typable(column.key) for column in columns()}


@st.composite
def another_version(draw: st.DrawFn, draft: Draft) -> Draft:
    """Give a version of a draft in which somebody typed in some fields, or emptied them."""
    for key in draw(st.lists(st.sampled_from(sorted(TYPABLE)), min_size=1, max_size=12, unique=True)):
        session = draw(st.integers(0, len(draft.sessions) - 1))
        draft = with_cleaned(draft, path_of(key, session), draw(st.none() | TYPABLE[key]))
    return draft


@unhurried
@given(data=st.data(), variant=st.sampled_from(["daeu", "fle"]), form=forms)
def test_what_a_person_types_in_a_sheet_is_what_the_draft_becomes(
    data: st.DataObject, variant: str, form: str
) -> None:
    draft = finished(variant)
    draft = draft.with_value(("sessions", 1), {**draft.sessions[0], "site_lieu": "Angers"})
    other = data.draw(another_version(draft))
    found = edits(sheet_of_another(draft, other), form, draft)
    became = applied(draft, {parse_path(path): value for path, value in found.items()})
    differing = [
        path for path in _paths(draft) if not same(became.get(path) or None, other.get(path) or None)
    ]
    assert differing == []


def _paths(draft: Draft) -> list[FieldPath]:
    return [path_of(column.key, n) for column in columns() for n in range(len(draft.sessions))]


@pytest.mark.parametrize("form", FORMATS)
def test_a_list_edited_in_its_cell_keeps_what_the_sheet_does_not_show(form: str) -> None:
    draft = finished("prepa")
    path: FieldPath = ("sessions", 0, "contacts_referents", 0)
    draft = draft.with_value((*path, "x_autre"), "gardé")
    other = draft.with_value((*path, "nom"), "Camille ; Exemple")
    assert edits(sheet_of_another(draft, other), form, draft) == {
        "sessions.0.contacts_referents": [{**other.records(path[:3])[0]}]
    }
    assert field_key(path[:3]) == "session.contacts_referents"
