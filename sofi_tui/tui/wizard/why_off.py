"""Why an action of the wizard can do nothing now: read off the open draft and the place, no widget."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sofi_tui.drafts.journey.list_deeds import has_days
from sofi_tui.drafts.journey.places import Place, Step, Ways
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.fasd.reviews import reviews_of
from sofi_tui.tui.wizard.offered import DOMAINES, can_pick
from sofi_tui.words import outside_editor as say
from sofi_tui.words import spelling, undoing
from sofi_tui.words import why_off as words


@dataclass(frozen=True)
class Situation:
    """Where one is in an open draft: the page, the field that has the attention, and whether that is a list."""

    open_draft: OpenDraft
    place: Place
    path: FieldPath | None
    in_list: bool = False

    @property
    def field(self) -> FieldPath | None:
        """The path of the field where one is, None where there is none."""
        return self.path if self.path is not None and is_field(field_key(self.path)) else None


def why_off(name: str, here: Situation) -> str:
    """Say in French why an action can do nothing now; nothing where it can."""
    if name in _CHANGES and here.open_draft.read_only:
        return here.open_draft.read_only_because
    reason = _REASONS.get(name)
    return reason(here) if reason else ""


def _no_way(by: int, told: str) -> Callable[[Situation], str]:
    """Look whether there is a step before or after."""

    def reason(here: Situation) -> str:
        ways = Ways(here.open_draft.draft, here.open_draft.preset)
        place = Place(here.place.step, here.place.session)
        return told if ways.next_step(place, by) == place and place.step is not Step.SESSIONS else ""

    return reason


def _no_session(by: int, told: str) -> Callable[[Situation], str]:
    def reason(here: Situation) -> str:
        return "" if 0 <= here.place.session + by < len(here.open_draft.draft.sessions) else told

    return reason


def _no_finding(here: Situation) -> str:
    return "" if here.open_draft.findings else words.NO_FINDING


def _no_conflict(here: Situation) -> str:
    return "" if here.open_draft.conflicts else words.NO_TWO_VALUES


def _not_to_review(here: Situation) -> str:
    to_see = [review.champ for review in reviews_of(here.open_draft.draft)]
    return "" if here.path in to_see else words.NOT_TO_REVIEW


def _as_the_preset(here: Situation) -> str:
    if here.field is None:
        return words.NO_FIELD
    held = here.open_draft.draft.get(here.field)
    initial = here.open_draft.preset.initial(field_key(here.field))
    return words.PRESET_VALUE_ALREADY if held == initial else ""


def _nothing_to_pick(here: Situation) -> str:
    if here.field is None:
        return words.NO_FIELD
    if here.field == DOMAINES and here.open_draft.preset.of(field_key(DOMAINES)).impose:
        return words.FORMACODES_IMPOSED
    return "" if can_pick(here.open_draft, here.field) else words.NOTHING_TO_PICK


def _no_fields(here: Situation) -> str:
    return words.NO_FIELDS_HERE if here.place.step is Step.RECAP else ""


def _not_in_a_list(here: Situation) -> str:
    return "" if here.in_list else words.ONLY_IN_A_LIST


def _not_in_a_list_of_days(here: Situation) -> str:
    of_days = here.in_list and here.path is not None and has_days(here.path)
    return "" if of_days else words.ONLY_IN_A_LIST_OF_DAYS


def _not_in_recap(here: Situation) -> str:
    return "" if here.place.step is Step.RECAP else words.ONLY_IN_RECAP


def _nothing_deleted(here: Situation) -> str:
    return "" if here.open_draft.can_undo_deletion else words.NOTHING_DELETED


def _no_text(here: Situation) -> str:
    chosen = {Kind.CHOIX, Kind.OUI_NON, Kind.PLUSIEURS, Kind.FORMACODE, Kind.LISTE}
    return say.NO_TEXT_HERE if here.field is None or spec_of(field_key(here.field)).kind in chosen else ""


def _no_long_text(here: Situation) -> str:
    is_long = here.field is not None and spec_of(field_key(here.field)).kind is Kind.TEXTE
    return "" if is_long else spelling.NOT_A_LONG_TEXT


def _nothing_to_undo(here: Situation) -> str:
    return "" if here.open_draft.undoing.all_steps().done else undoing.NOTHING_TO_UNDO


def _nothing_to_redo(here: Situation) -> str:
    return "" if here.open_draft.undoing.all_steps().undone else undoing.NOTHING_TO_REDO


_CHANGES = {
    *(
        "reset_field",
        "pick",
        "choose_value",
        "seen",
        "rename",
        "save",
        "undo_deletion",
        "undo",
        "redo",
        "edit_outside",
    ),
    *("add_session", "duplicate_session", "delete_session", "add_here"),
    *("several_here", "several('sessions')", "several('informations_collectives')"),
}
"""What changes the draft, and so cannot be done to one that may only be read."""

_REASONS: Mapping[str, Callable[[Situation], str]] = {
    "next_field": _no_fields,
    "previous_field": _no_fields,
    "add_here": _not_in_a_list,
    "several_here": _not_in_a_list_of_days,
    "go_by(-1)": _no_way(-1, words.FIRST_STEP),
    "go_by(1)": _no_way(1, words.LAST_STEP),
    "next_finding": _no_finding,
    "next_finding(-1)": _no_finding,
    "session_by(-1)": _no_session(-1, words.FIRST_SESSION),
    "session_by(1)": _no_session(1, words.LAST_SESSION),
    "reset_field": _as_the_preset,
    "pick": _nothing_to_pick,
    "choose_value": _no_conflict,
    "conflicts": _no_conflict,
    "seen": _not_to_review,
    "undo_deletion": _nothing_deleted,
    "undo": _nothing_to_undo,
    "edit_outside": _no_text,
    "spelling": _no_long_text,
    "redo": _nothing_to_redo,
    "recopie_here": _not_in_recap,
    "export_here": _not_in_recap,
}
"""By the name of the action; one that is not here can always be done."""
