"""The choice between two values that two people gave one field at the same time."""

from textual.content import Content

from sofi_tui.exports.places import place_words
from sofi_tui.exports.values import value_text
from sofi_tui.fasd.conflicts import KeptConflict
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.words import wizard as say

MINE, THEIRS = "mine", "theirs"


def told(draft: Draft, conflict: KeptConflict) -> Content:
    """Show both values whole."""
    when = f" le {conflict.le.astimezone():%d/%m/%Y à %H:%M}" if conflict.le else ""
    return Content.assemble(
        (place_words(conflict.path), "bold"),
        say.IN_THE_DRAFT,
        _shown(conflict.path, draft.get(conflict.path)),
        f"\n\nDe {conflict.par}{when} :\n",
        _shown(conflict.path, conflict.value),
    )


def ways(conflict: KeptConflict) -> dict[str, str]:
    """Offer to keep the draft's value or to take the other one, which a field that is gone cannot take."""
    kept = {MINE: say.KEEP_OF_DRAFT}
    return kept if conflict.orphan else {**kept, THEIRS: say.take_of(conflict.par)}


def _shown(path: FieldPath, value: Value | None) -> str:
    return value_text(path, value) or "(vide)"
