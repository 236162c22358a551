"""Which session of a draft a row of a newer table is: by its reference, else by what it has in common with one."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Said = Mapping[str, Any]

_ALIKE: tuple[Callable[[Said], object], ...] = (
    dict,
    lambda said: (said.get("site_lieu"), said.get("date_debut"), said.get("date_fin")),
    lambda said: (said.get("site_lieu"), said.get("date_debut")),
    lambda said: (said.get("bon_commande"), said.get("date_debut")) if said.get("bon_commande") else None,
    lambda said: said.get("site_lieu"),
)
"""What a session and a row may have in common, from all to little; None is nothing."""


def matched(before: Sequence[Said | None], rows: Sequence[Said]) -> tuple[list[int | None], list[int]]:
    """Give for each row the number of the session that it is, None for a new one; and the sessions of no row.

    `before` is what each session of the draft remembers of an earlier table, None for one made by hand.
    """
    numbers: list[int | None] = [None] * len(rows)
    free = [number for number, said in enumerate(before) if said is not None]
    for row, said in enumerate(rows):
        if reference := said.get("reference"):
            found = [number for number in free if (before[number] or {}).get("reference") == reference]
            if found:
                numbers[row] = found[0]
                free.remove(found[0])
    for alike in _ALIKE:
        for row, said in enumerate(rows):
            wanted = alike(said)
            if numbers[row] is not None or wanted is None or said.get("reference"):
                continue
            for number in free:
                if alike(before[number] or {}) == wanted and not (before[number] or {}).get("reference"):
                    numbers[row] = number
                    free.remove(number)
                    break
    return numbers, free
