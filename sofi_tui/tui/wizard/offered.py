"""Where the wizard offers values to choose from, told without loading what they are."""

from sofi_tui.content.organisation.offered_at import KIND_AT
from sofi_tui.drafts.journey.field_state import has_long_list
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key

DOMAINES: FieldPath = ("formation", "domaines")


def can_pick(open_draft: OpenDraft, path: FieldPath) -> bool:
    """Tell whether values are offered for a field: days of a month, records of the profile, Formacodes, a long list."""
    offered = is_day(path) or field_key(path) in KIND_AT or path == DOMAINES
    return offered or has_long_list(open_draft, path)


def is_day(path: FieldPath) -> bool:
    """Tell whether a field holds a day."""
    key = field_key(path)
    return is_field(key) and spec_of(key).kind is Kind.DATE
