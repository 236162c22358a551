"""What is known of each field by its key: its spec, its closed list, the model of its records."""

from functools import cache
from typing import Any, TypeVar, get_args

from sofi_tui.fasd.closed_lists import ClosedList
from sofi_tui.fasd.kinds import FieldSpec, Kind
from sofi_tui.fasd.models import FICHES, Fiche

BaseT = TypeVar("BaseT", bound=ClosedList | Fiche)


class UnknownFieldError(KeyError):
    """A key that no fiche has; `args[0]` is the key."""


@cache
def field_keys() -> tuple[str, ...]:
    """List the keys of all fields, records' own fields excepted, in SOFI's order."""
    return tuple(
        f"{fiche}.{name}"
        for fiche, model in FICHES.items()
        for name, declared in model.__annotations__.items()
        if _spec(declared) is not None
    )


@cache
def spec_of(key: str) -> FieldSpec:
    """Give what is declared of a field (``session.date_debut``, ``session.contacts_referents.nom``)."""
    spec = _spec(_declared(key))
    if spec is None:
        raise UnknownFieldError(key)
    return spec


@cache
def closed_list_of(key: str) -> type[ClosedList]:
    """Give the closed list that a field of kind `CHOIX` or `PLUSIEURS` takes its values from."""
    return _only(key, ClosedList)


@cache
def record_model(key: str) -> type[Fiche]:
    """Give the model of the records that a field of kind `LISTE` holds."""
    return _only(key, Fiche)


@cache
def record_keys(key: str) -> tuple[str, ...]:
    """List the keys of the fields of a list's records, in order."""
    return tuple(f"{key}.{name}" for name in record_model(key).__annotations__)


@cache
def every_key() -> tuple[str, ...]:
    """List the keys of all fields in SOFI's order, those of a list's records after their list."""
    return tuple(
        key
        for top in field_keys()
        for key in (top, *(record_keys(top) if spec_of(top).kind is Kind.LISTE else ()))
    )


def is_field(key: str) -> bool:
    """Tell whether a key names a field."""
    try:
        spec_of(key)
    except UnknownFieldError:
        return False
    return True


def _declared(key: str) -> Any:
    """Give the type that a field is declared with."""
    fiche, *names = key.split(".")
    model = FICHES.get(fiche)
    if model is None or len(names) not in {1, 2}:
        raise UnknownFieldError(key)
    declared = model.__annotations__.get(names[0])
    if declared is not None and len(names) == 2:
        spec = _spec(declared)
        if spec is None or spec.kind is not Kind.LISTE:
            raise UnknownFieldError(key)
        declared = record_model(f"{fiche}.{names[0]}").__annotations__.get(names[1])
    if declared is None:
        raise UnknownFieldError(key)
    return declared


def _spec(declared: Any) -> FieldSpec | None:
    return next((item for item in getattr(declared, "__metadata__", ()) if isinstance(item, FieldSpec)), None)


def _only(key: str, base: type[BaseT]) -> type[BaseT]:
    for candidate in _types_within(_declared(key)):
        if issubclass(candidate, base):
            return candidate
    raise UnknownFieldError(key)


def _types_within(annotation: object) -> list[type]:
    if isinstance(annotation, type) and not get_args(annotation):
        return [annotation]
    return [inner for argument in get_args(annotation) for inner in _types_within(argument)]
