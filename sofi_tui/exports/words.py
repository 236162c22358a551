"""The few words that the renderings share."""

from sofi_tui.exports.tree import Recap, RecapField
from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.preset import Provenance
from sofi_tui.words import recap as say

DIFFERENT = say.UNLIKE_PRESET


def summary(recap: Recap) -> str:
    """Count the findings in words: « 2 erreurs, 1 conseil »."""
    counts = ((recap.count(gravity), gravity.value) for gravity in Gravity)
    said = [f"{count} {word}{'s' if count > 1 else ''}" for count, word in counts if count]
    return ", ".join(said) or say.NOTHING_TO_SAY


def origin_note(field: RecapField) -> str:
    """Say where a value comes from when it was not typed: « (imposé) », or that it is not the preset's."""
    if field.proposed:
        return f" ({DIFFERENT})"
    told = field.value and field.origin and field.origin != Provenance.SAISI
    return f" ({field.origin})" if told else ""


def sign(field: RecapField) -> str:
    """Give the sign of a field's heaviest finding, nothing when it has none."""
    return "" if field.gravity is None else field.gravity.sign
