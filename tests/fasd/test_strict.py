"""Fiches are read as pydantic reads models of the same declarations: its core judges both."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from sofi_tui.fasd.closed_lists import ClosedList
from sofi_tui.fasd.constraints import Constraint
from sofi_tui.fasd.models import FICHES, Fiche
from sofi_tui.fasd.strict import read_fiche

_STRICT = ConfigDict(strict=True, frozen=True, extra="ignore")
_made: dict[type[Fiche], type[BaseModel]] = {}


def pydantic_model(declared: type[Fiche]) -> type[BaseModel]:
    """Make the model that pydantic itself makes of a declaration."""
    if declared not in _made:
        fields: dict[str, Any] = {
            name: (_for_pydantic(annotation), getattr(declared, name))
            for name, annotation in declared.__annotations__.items()
        }
        _made[declared] = create_model(declared.__name__, __config__=_STRICT, **fields)
    return _made[declared]


def _for_pydantic(annotation: Any) -> Any:
    parts = get_args(annotation)
    if get_origin(annotation) is Annotated:
        inner = _for_pydantic(parts[0])
        for note in parts[1:]:
            if isinstance(note, Constraint):
                inner = Annotated[inner, Field(**note.schema)]
        return inner
    if type(None) in parts:
        return _for_pydantic(parts[0]) | None
    if parts:
        return list[_for_pydantic(parts[0])]  # type: ignore[misc]
    return pydantic_model(annotation) if issubclass(annotation, Fiche) else annotation


def _values(declared: type[Fiche]) -> st.SearchStrategy[dict[str, Any]]:
    """Give what anybody may have written into a fiche, much of it as it should be."""
    plain = {name: _of(annotation) for name, annotation in declared.__annotations__.items()}
    return st.fixed_dictionaries({}, optional={**plain, "inconnu": st.integers()})


def _of(annotation: Any) -> st.SearchStrategy[Any]:
    parts = get_args(annotation)
    if get_origin(annotation) is Annotated or type(None) in parts:
        return _of(parts[0])
    if parts:
        return st.lists(_of(parts[0]), max_size=3) | _ANYTHING
    if issubclass(annotation, Fiche):
        return _values(annotation) | _ANYTHING
    if issubclass(annotation, ClosedList):
        return st.sampled_from([member.value for member in annotation]) | _ANYTHING
    return st.from_type(annotation) | st.sampled_from(["09h30", "24h00", 1, 0, 999_999.5]) | _ANYTHING


_ANYTHING: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers(-2, 10**6)
    | st.floats()
    | st.text(max_size=5)
    | st.just(date(2026, 3, 2))
    | st.just(datetime(2026, 3, 2, 12))
    | st.lists(st.integers() | st.text(max_size=3), max_size=2)
    | st.just({})
)


def _said(read: Any, values: Mapping[str, Any]) -> Any:
    """Give what is read, or the place and the kind of each refusal."""
    try:
        return _plain(read(values))
    except ValidationError as refusal:
        return [(error["loc"], error["type"]) for error in refusal.errors(include_url=False)]


def _plain(held: Any) -> Any:
    if isinstance(held, (Fiche, BaseModel)):
        declared = FICHES.get(type(held).__name__.lower())
        names = vars(held) or (declared.__annotations__ if declared else ())
        return {name: _plain(getattr(held, name)) for name in names}
    if isinstance(held, list):
        return [_plain(item) for item in held]
    return repr(held)  # nan is like no other


@pytest.mark.parametrize("declared", FICHES.values(), ids=FICHES)
@given(data=st.data())
def test_a_fiche_is_read_as_pydantic_reads_it(declared: type[Fiche], data: st.DataObject) -> None:
    values = data.draw(_values(declared))
    model = pydantic_model(declared)
    assert _said(lambda held: read_fiche(declared, held), values) == _said(model.model_validate, values)
