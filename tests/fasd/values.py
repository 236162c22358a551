"""Hypothesis strategies: the values that a field of each kind can hold, and anything at all."""

from datetime import date, datetime, time
from typing import Any

from hypothesis import strategies as st

from sofi_tui.fasd.fields import closed_list_of, every_key, spec_of
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.texts import clean, clean_line

PLAIN_KEYS = [key for key in every_key() if spec_of(key).kind is not Kind.LISTE]

FORMACODES = st.from_regex(r"[0-9]{5}", fullmatch=True)
TEXTS = st.text().map(clean).filter(str.strip)
LINES = st.text().map(clean_line).filter(str.strip)

_OF_KIND: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.TEXTE: TEXTS,
    Kind.OUI_NON: st.booleans(),
    Kind.DATE: st.dates(),
    Kind.ENTIER: st.integers(min_value=1, max_value=999_999_999),
    Kind.HEURES: st.integers(min_value=0, max_value=9_999) | st.sampled_from([0.5, 24.5, 35.25, 35.75]),
    Kind.HORAIRE: st.times().map(lambda clock: clock.strftime("%Hh%M")),
    Kind.FORMACODES: st.lists(FORMACODES, min_size=1, unique=True),
}


def values_of(key: str) -> st.SearchStrategy[Value]:
    """Values that a draft holds at a field when what was typed there is understood."""
    kind = spec_of(key).kind
    if kind in {Kind.CHOIX, Kind.PLUSIEURS}:
        members = st.sampled_from([member.value for member in closed_list_of(key)])
        return st.lists(members, min_size=1, unique=True) if kind is Kind.PLUSIEURS else members
    return _OF_KIND.get(kind, LINES)


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([10**400, -(10**400)])
    | st.floats()
    | st.text(max_size=20)
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.sampled_from([datetime(2026, 3, 2, 9), time(9), date.min, date.max]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["date", "heure_debut", "nom", "type", "dispositif"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)
"""What a file in TOML can hold at any place, and a little more."""
