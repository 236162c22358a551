"""Three versions of one list of records, laid side by side: which item of each is the same one."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

Items: TypeAlias = Sequence[Mapping[str, Any]]


class Slot(NamedTuple):
    """One item: its number (from 0) in each version, None in those that do not have it."""

    base: int | None
    mine: int | None
    theirs: int | None


def same(one: Any, other: Any) -> bool:
    """Tell whether two values are the same, types included: neither `1` and `True` nor `1` and `1.0` are."""
    if type(one) is not type(other):
        return False
    if isinstance(one, Mapping):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other) or (one != one and other != other)  # noqa: PLR0124 -- two nan are the same


def aligned(base: Items, mine: Items, theirs: Items) -> list[Slot]:
    """Lay three versions of a list side by side, all slots in the order that the merged list is to have.

    An item that both sides add, equal, is one item. The order is that of the side that moved items; when both
    did, mine.
    """
    of_mine, of_theirs = _matches(base, mine), _matches(base, theirs)
    slots = _slots(len(base), of_mine, of_theirs)
    added = [number for number in range(len(theirs)) if number not in of_theirs]
    for number in range(len(mine)):
        if number not in of_mine:
            twin = next((there for there in added if same(mine[number], theirs[there])), None)
            added = [there for there in added if there != twin]
            slots.append(Slot(None, number, twin))
    slots += [Slot(None, None, number) for number in added]
    return _in_order(slots, theirs_leads=not _moved(of_mine) and _moved(of_theirs))


def _slots(length: int, of_mine: dict[int, int], of_theirs: dict[int, int]) -> list[Slot]:
    """Give a slot to each item of the base."""
    to_mine = {there: here for here, there in of_mine.items()}
    to_theirs = {there: here for here, there in of_theirs.items()}
    return [Slot(number, to_mine.get(number), to_theirs.get(number)) for number in range(length)]


def _matches(base: Items, items: Items) -> dict[int, int]:
    """Give the number in the base of each item that was there: equal ones first, then the most alike."""
    found: dict[int, int] = {}
    left = dict.fromkeys(range(len(base)))
    for number in range(min(len(base), len(items))):
        if same(base[number], items[number]):
            found[number] = number
            del left[number]
    for number, there in _pairs(base, items, found, left):
        if number not in found and there in left:
            found[number] = there
            del left[there]
    return found


def _pairs(
    base: Items, items: Items, found: dict[int, int], left: dict[int, None]
) -> Iterator[tuple[int, int]]:
    """Give the pairs that remain possible, the likeliest first."""
    rest = [number for number in range(len(items)) if number not in found]
    ranked = sorted(
        (
            not same(items[number], base[there]),
            -_likeness(items[number], base[there]),
            abs(number - there),
            number,
            there,
        )
        for number in rest
        for there in left
    )
    return ((number, there) for *_, number, there in ranked)


def _likeness(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    return sum(key in other and same(value, other[key]) for key, value in one.items())


def _moved(matches: dict[int, int]) -> bool:
    """Tell whether the items that come from the base stand in another order."""
    places = [matches[number] for number in sorted(matches)]
    return any(one > other for one, other in pairwise(places))


def _in_order(slots: list[Slot], theirs_leads: bool) -> list[Slot]:
    """Put slots in the order of the leading side, each other one after the one that precedes it on its side.

    Those that are on neither side come last.
    """

    def leading(slot: Slot) -> int | None:
        return slot.theirs if theirs_leads else slot.mine

    def following(slot: Slot) -> int | None:
        return slot.mine if theirs_leads else slot.theirs

    order = sorted((slot for slot in slots if leading(slot) is not None), key=lambda slot: leading(slot) or 0)
    place = 0
    for slot in sorted(
        (slot for slot in slots if following(slot) is not None), key=lambda s: following(s) or 0
    ):
        if leading(slot) is None:
            while place < len(order) and following(order[place]) is None:
                place += 1
            order.insert(place, slot)
        place = order.index(slot) + 1
    return order + [slot for slot in slots if slot.mine is None and slot.theirs is None]
