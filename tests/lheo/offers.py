"""Drafts to be exchanged: complete ones, and complete ones spoiled by hostile texts in any field."""

from collections.abc import Callable
from functools import cache
from typing import Any

from hypothesis import strategies as st

from sofi_tui.content.organisation.model import Contact, Organisme, Site
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.fasd.cleaning import cleaned
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import closed_list_of, record_keys, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key
from tests.drafts.any_draft import LISTS, field_paths
from tests.fasd.offers import VARIANTS, finished

PROFILE = Profile(
    organismes=(Organisme(nom="Organisme Exemple", siret="99999990700010", nda="99 44 00000 44"),),
    sites=(
        Site(
            nom="Nantes, site des Tilleuls",
            organisme="Organisme Exemple",
            adresse="1 rue de l'Exemple",
            code_postal="44000",
            ville="Nantes",
        ),
    ),
    contacts=(Contact(nom="Accueil", telephone="02 40 00 12 34", courriel="accueil@example.org"),),
)

hostile_texts = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            "]]> & <![CDATA[ &lt;",
            "😀 👩‍👩‍👧 e\u0301",
            "שלום עולם مرحبا",
            "=1+1",
            "+33",
            "-3",
            "@somme",
            "'apostrophe",
            '"guillemets"; et; points',
            "ligne\nligne\n\nligne ",
            " espaces ",
            "_x0041_",
            "\ufffe\uffff",
            "é" * 3000,
            "mot " * 1000,
            "\\; \\n : —",
            "0123",
            "2026-03-02",
            "oui",
            "12",
        ]
    ),
)


_OF_KIND: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.OUI_NON: st.booleans(),
    Kind.DATE: st.dates(),
    Kind.ENTIER: st.integers(-(10**9) + 1, 10**9 - 1),
    Kind.HEURES: st.floats(-(10**9) + 1, 10**9 - 1) | st.sampled_from([35, 35.5, 17.3333, 0]),
    Kind.FORMACODES: st.lists(
        st.sampled_from(["15084", "15061", "15235"]) | hostile_texts, min_size=1, max_size=7
    ),
}


@cache
def values_of(key: str) -> st.SearchStrategy[Any]:
    """Give what a field may hold, of its kind or any text; for a list, records of such values."""
    kind = spec_of(key).kind
    if kind is Kind.LISTE:
        inner = {name.rpartition(".")[2]: values_of(name) for name in record_keys(key)}
        return st.lists(st.fixed_dictionaries({}, optional=inner), min_size=1, max_size=3)
    if kind in {Kind.CHOIX, Kind.PLUSIEURS}:
        members = st.sampled_from([member.value for member in closed_list_of(key)])
        several = st.lists(members, min_size=1, max_size=4) | st.lists(hostile_texts, min_size=1, max_size=2)
        return several | hostile_texts if kind is Kind.PLUSIEURS else members | hostile_texts
    return _OF_KIND[kind] | hostile_texts if kind in _OF_KIND else hostile_texts


@st.composite
def any_offers(draw: st.DrawFn, keeping: Callable[[str], bool] = lambda key: False) -> Draft:
    """Make a complete draft of one to three sessions and spoil some of its fields, those of `keeping` excepted."""
    draft = finished(draw(st.sampled_from(VARIANTS)))
    sessions = draw(st.integers(1, 3))
    draft = draft.with_value(("sessions",), [draft.sessions[0]] * sessions)
    for path in draw(st.lists(field_paths(sessions=sessions, records=1), max_size=8)):
        top: FieldPath = path[:3] if field_key(path[:3]) in LISTS else path
        key = field_key(top)
        if keeping(key):
            continue
        draft = with_cleaned(draft, top, draw(st.none() | values_of(key)))
    return draft


def with_cleaned(draft: Draft, path: FieldPath, value: Any) -> Draft:
    """Put a value at a place as the edit door does: through the gate, nothing for what is blank."""
    value = cleaned(value, path)
    return draft.with_value(path, value)
