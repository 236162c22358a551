"""A start and an end that were typed together at the start (« 9h-12h », « du 2 mars au 26 juin »): each its field."""

from sofi_tui.drafts.editing import Editing
from sofi_tui.drafts.undoing.steps import Deed
from sofi_tui.fasd.date_reading import parse_date_range
from sofi_tui.fasd.fields import spec_of
from sofi_tui.fasd.hours import parse_clock_range
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key

_ENDS = {"date_debut": "date_fin", "heure_debut": "heure_fin"}


def spread(editing: Editing, path: FieldPath) -> bool:
    """Put start and end in their fields; tell whether that was done.

    Not where the end holds something else already: what was typed then stays as it is, for a finding to name.
    """
    held, end = editing.draft.get(path), _ENDS.get(str(path[-1]))
    if end is None or not isinstance(held, str):
        return False
    of_hours = spec_of(field_key(path)).kind is Kind.HORAIRE
    campagne = editing.draft.campagne
    both = parse_clock_range(held) if of_hours else parse_date_range(held, editing.today, campagne)
    end_path = (*path[:-1], end)
    if both is None or editing.draft.get(end_path) not in {None, both[1]}:
        return False
    with editing.as_one(Deed.TYPED, path):
        editing.edit(path, both[0])
        editing.edit(end_path, both[1])
    return True
