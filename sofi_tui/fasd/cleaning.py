"""What comes from a file or an edit, passed through the gate for foreign text, and weighed."""

from collections.abc import Mapping
from typing import Any

from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.fasd.texts import clean, clean_line

_PUNCTUATION_WEIGHT = 8
_TABLE_WEIGHT = 60


def cleaned(held: Any, path: FieldPath) -> Any:
    """Clean each text of what stands at a path; a field of one line keeps no line break."""
    match held:
        case str():
            return _clean_text(held, path)
        case list():
            return [cleaned(item, (*path, number)) for number, item in enumerate(held)]
        case Mapping():
            return {key: cleaned(value, (*path, key)) for key, value in held.items()}
    return held


def weight(held: Any) -> int:
    """Estimate, never too low, how many bytes a value takes in a file."""
    match held:
        case str():
            return len(held.encode()) + held.count('"') + held.count("\\") + _PUNCTUATION_WEIGHT
        case list():
            return _PUNCTUATION_WEIGHT + sum(weight(item) for item in held)
        case Mapping():
            return _TABLE_WEIGHT + sum(weight(key) + weight(value) for key, value in held.items())
    return 4 * _PUNCTUATION_WEIGHT


def _clean_text(text: str, path: FieldPath) -> str:
    key = field_key(path)
    of_one_line = path == ("brouillon", "titre") or (is_field(key) and spec_of(key).kind is not Kind.TEXTE)
    return clean_line(text) if of_one_line else clean(text)
