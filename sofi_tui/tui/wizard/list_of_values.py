"""The list of a field's values, where these are too many to stand side by side."""

from dataclasses import dataclass
from functools import cached_property

from sofi_tui.content.fiches import field_at
from sofi_tui.drafts.journey.field_state import Option, options_at
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.undoing.steps import Deed
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.tui.picker import Pickable, Picked, Picker
from sofi_tui.tui.tick_picker import TickPicker


@dataclass(frozen=True)
class ListOfValues:
    """The values of one field of an open draft: a list to choose from, and what a choice puts into the draft.

    What is on offer stays as it was when the list was made: a choice is a number in it.
    """

    open_draft: OpenDraft
    path: FieldPath

    def picker(self, typed: str, recent: tuple[str, ...]) -> Picker:
        """Make the list: of one value, or of several to tick."""
        label, items = (
            field_at(self.path).label,
            [Pickable(one.label, ident=str(one.value)) for one in self._options],
        )
        if not self._of_several:
            return Picker(label, items, typed=typed, recent=recent)
        held = self._held if isinstance(self._held, list) else [self._held]
        ticked = [number for number, one in enumerate(self._options) if one.value in held]
        return TickPicker(label, items, ticked, typed, recent)

    def put(self, picked: Picked) -> bool:
        """Put what was chosen into the draft, the values of several in their list's order; tell whether it changed."""
        if self._of_several:
            value: Value | None = [
                str(self._options[number].value) for number in sorted(picked.ticked)
            ] or None
        elif picked.number is None:
            return False
        else:
            value = self._options[picked.number].value
        with self.open_draft.as_one(Deed.PICKED, self.path):
            return self.open_draft.edit(self.path, value)

    def new_in(self, picked: Picked) -> list[str]:
        """Give what is to be remembered of a choice: what is new in it."""
        numbers = [*picked.ticked] if picked.number is None else [picked.number]
        held = self._held if isinstance(self._held, list) else [self._held]
        return [
            str(self._options[number].value) for number in numbers if self._options[number].value not in held
        ]

    @property
    def _of_several(self) -> bool:
        return field_at(self.path).spec.kind is Kind.PLUSIEURS

    @property
    def _held(self) -> Value | None:
        return self.open_draft.draft.get(self.path)

    @cached_property
    def _options(self) -> tuple[Option, ...]:
        return options_at(self.open_draft, field_at(self.path), self._held)
