"""One step taken out of a draft that may have changed since: what others changed stays as it is."""

from typing import NamedTuple

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.merge import merge
from sofi_tui.fasd.paths import FieldPath

_STAMPS = ("revision", "modifie_le", "cree_le", "version", "id")


class Reverted(NamedTuple):
    """The draft without a step, and the place in it that the step was about."""

    draft: Draft
    path: FieldPath


def reverted(present: Draft, left: Draft, wanted: Draft, path: FieldPath) -> Reverted | None:
    """Bring a draft back from what a step `left` to what is `wanted`; `path` is the step's place in the latter.

    Where something else has changed since, only places that are still as the step left them follow; None when there
    is none.
    """
    if present.document == _stamped(left, present).document:
        return Reverted(_stamped(wanted, present), path)
    merged = merge(left, present, wanted)
    revived = any(
        slot.mine is None and slot.base is not None for slots in merged.slots.values() for slot in slots
    )
    if revived or merged.draft.document == present.document:
        return None
    return Reverted(merged.draft, merged.from_theirs(path))


def _stamped(draft: Draft, like: Draft) -> Draft:
    """Give a draft the stamps of another one, which each saving changes and no step does."""
    stamps = {name: like.header[name] for name in _STAMPS if name in like.header}
    others = {name: held for name, held in draft.header.items() if name not in _STAMPS}
    if all(draft.header.get(name) == like.header.get(name) for name in _STAMPS):
        return draft
    return Draft({**draft.document, "brouillon": {**others, **stamps}})
