"""A value of any place of a draft, as a whole text for people."""

from sofi_tui.fasd.fields import is_field
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.fasd.typed import show_typed


def value_text(path: FieldPath, value: Value | None) -> str:
    """Write a value as it would be typed, nothing for an empty one."""
    if value is None or value == []:
        return ""
    key = field_key(path)
    if is_field(key):
        return show_typed(key, value)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
