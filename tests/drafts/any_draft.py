"""Hypothesis strategies for what people type, where they type it, and what else a file may hold."""

from datetime import UTC
from typing import Any

from hypothesis import strategies as st

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import field_keys, is_field, record_keys, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, path_of
from sofi_tui.fasd.texts import clean

LISTS = [key for key in field_keys() if spec_of(key).kind is Kind.LISTE]
PLAIN = [key for key in field_keys() if spec_of(key).kind is not Kind.LISTE]

anything_typed = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.sampled_from(
        [
            "",
            " ",
            "2/3/26",
            "+7j",
            "31/02/2026",
            "35h30",
            "35,5",
            "-3",
            "12",
            "oui",
            "9h",
            "15084, 15061",
            ",,",
        ]
    ),
    st.text("é\"\\\n\r\t[]=#'\u202e\x1b\u00ad «»", max_size=20),
)


def _path(key: str, session: int, record: int) -> FieldPath:
    top = path_of(".".join(key.split(".")[:2]), session)
    return top if key in PLAIN else (*top, record, key.rpartition(".")[2])


def field_paths(sessions: int = 1, records: int = 1) -> st.SearchStrategy[FieldPath]:
    """Choose a field among those that a draft with so many sessions and records has."""
    keys = PLAIN + [inner for key in LISTS for inner in record_keys(key)]
    return st.builds(_path, st.sampled_from(keys), st.integers(0, sessions - 1), st.integers(0, records - 1))


_scalars = st.one_of(
    st.text().map(clean),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.dates(),
    st.datetimes(),
    st.datetimes(timezones=st.just(UTC)),
    st.times(),
)
_names = st.text(max_size=8).filter(lambda name: not is_field(f"formation.{name}"))
_toml_values = st.recursive(
    _scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_names, inner, max_size=4),
    max_leaves=8,
)
_unknown = st.dictionaries(_names.map("x_{}".format), _toml_values, max_size=3)


@st.composite
def drafts_with_unknown_keys(draw: st.DrawFn) -> Draft:
    """Make a draft as a file may hold it, with keys that the program does not know at every level."""
    header: dict[str, Any] = {"version": 1, "id": "2026-prepa-1", "modele": "prepa", "campagne": 2026}
    record = {"lieu": draw(st.text().map(clean)).replace("\n", " "), **draw(_unknown)}
    session = {
        "informations_collectives": draw(st.sampled_from([[], [record], [record, {}]])),
        **draw(_unknown),
        "dispositif": draw(_unknown),
    }
    return Draft(
        {
            **draw(_unknown),
            "sessions": draw(st.sampled_from([[], [session], [session, {}]])),
            "formation": draw(_unknown),
            "action": {**draw(_unknown), "objectifs": draw(st.text().map(clean))},
            "brouillon": {**header, **draw(_unknown)},
        }
    )
