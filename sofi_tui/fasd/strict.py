"""The fiches as strict models of pydantic's core, made of their declarations when the first draft is judged.

One model a fiche: strict, blind to keys that it does not know. pydantic itself would make the same schemas of the same
declarations (`tests/fasd/test_strict.py` has it do so): importing it and letting it build them takes three times as
long as all else that judges a draft.
"""

from collections.abc import Mapping
from datetime import date
from types import NoneType
from typing import Annotated, Any, TypeVar, cast, get_args, get_origin

from pydantic_core import SchemaValidator

from sofi_tui.fasd.closed_lists import ClosedList
from sofi_tui.fasd.constraints import Constraint
from sofi_tui.fasd.models import Fiche

FicheT = TypeVar("FicheT", bound=Fiche)

Schema = dict[str, Any]
"""A schema in the words of `pydantic_core.core_schema`."""

_PLAIN: Mapping[Any, Schema] = {kind: {"type": kind.__name__} for kind in (str, bool, int, float, date)}
_made: dict[type[Fiche], SchemaValidator] = {}


def read_fiche(declared: type[FicheT], values: Mapping[str, Any]) -> FicheT:
    """Read a fiche; raises pydantic's ValidationError, which has the place of each value that is not as declared."""
    return cast(FicheT, model_of(declared).validate_python(values))


def is_made(declared: type[Fiche]) -> bool:
    """Tell whether the model of a fiche is there."""
    return declared in _made


def model_of(declared: type[Fiche]) -> SchemaValidator:
    """Give the model of a fiche, made once."""
    if declared not in _made:
        _made[declared] = SchemaValidator(cast(Any, schema_of(declared)))
    return _made[declared]


def schema_of(declared: type[Fiche]) -> Schema:
    """Say what a fiche or a record may hold."""
    fields = {
        name: {
            "type": "model-field",
            "schema": {"type": "default", "schema": _schema(annotation), "default": getattr(declared, name)},
        }
        for name, annotation in declared.__annotations__.items()
    }
    return {
        "type": "model",
        "cls": declared,
        "config": {"title": declared.__name__, "strict": True, "extra_fields_behavior": "ignore"},
        "schema": {"type": "model-fields", "model_name": declared.__name__, "fields": fields},
    }


def _schema(annotation: Any) -> Schema:
    """Say what a type lets through, with what is declared of its values."""
    parts = get_args(annotation)
    if get_origin(annotation) is Annotated:
        added = [note.schema for note in parts[1:] if isinstance(note, Constraint)]
        return _schema(parts[0]) | {name: held for each in added for name, held in each.items()}
    if NoneType in parts:
        return {"type": "nullable", "schema": _schema(parts[0])}
    if parts:
        return {"type": "list", "items_schema": _schema(parts[0])}
    if issubclass(annotation, Fiche):
        return schema_of(annotation)
    if issubclass(annotation, ClosedList):
        return {"type": "enum", "cls": annotation, "members": list(annotation), "sub_type": "str"}
    return dict(_PLAIN[annotation])
