"""Sessions and small records as items of lists: moved, put in and taken out, and shifted in time."""

from datetime import date, timedelta
from typing import Any, TypeVar

from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind, Record

ItemT = TypeVar("ItemT")


def with_item(items: list[ItemT], index: int, item: ItemT) -> list[ItemT]:
    """Insert an item, at the end when the list has become shorter than `index`."""
    return [*items[:index], item, *items[index:]]


def without_item(items: list[ItemT], index: int) -> list[ItemT]:
    """Leave an item out."""
    return [*items[:index], *items[index + 1 :]]


def with_moved_item(items: list[ItemT], index: int, to: int) -> list[ItemT]:
    """Take an item elsewhere."""
    return with_item(without_item(items, index), to, items[index])


def taken_out(index: int, number: int) -> int | None:
    """Tell the new number of the item `number` once the one at `index` is out, None for itself."""
    return None if number == index else number - (number > index)


def put_in(index: int, number: int) -> int:
    """Tell the new number of the item `number` once another one is inserted at `index`."""
    return number + (number >= index)


def moved_to(index: int, to: int, number: int) -> int:
    """Tell the new number of the item `number` once the one at `index` has moved."""
    rest = taken_out(index, number)
    return to if rest is None else put_in(to, rest)


def shifted(session: Record, shift: timedelta, key: str = "session") -> Record:
    """Move all the dates of a session, or of a record of it, in time; what is no date yet stays as typed."""
    return {name: _shifted_value(value, shift, f"{key}.{name}") for name, value in session.items()}


def _shifted_value(value: Any, shift: timedelta, key: str) -> Any:
    if not is_field(key):
        return value
    match spec_of(key).kind, value:
        case Kind.LISTE, list():
            return [shifted(record, shift, key) for record in value]
        case Kind.DATE, date():
            return _shifted_date(value, shift)
    return value


def _shifted_date(day: date, shift: timedelta) -> date:
    try:
        return day + shift
    except OverflowError:
        return day
