"""Choosing a field's value from the profile, from the wizard: what a choice changes in the draft and the profile."""

from dataclasses import dataclass

from textual.screen import Screen

from sofi_tui.content.fiches import field_at
from sofi_tui.content.formacode import formacodes_known
from sofi_tui.content.organisation.changes import with_record
from sofi_tui.content.organisation.errors import ProfileError
from sofi_tui.content.organisation.model import ONES, name_of, new_record
from sofi_tui.content.organisation.offered_at import KIND_AT
from sofi_tui.content.organisation.suggestions import (
    Suggestion,
    suggestion,
    suggestions,
)
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.journey.picked import take_suggestion
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.organisation.file import ProfileFile
from sofi_tui.drafts.undoing.steps import Deed
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.tui.organisation.record_form import RecordForm
from sofi_tui.tui.picker import Pickable, Picker
from sofi_tui.tui.recent_choices import note_choices, recent_in
from sofi_tui.tui.wizard.offered import DOMAINES
from sofi_tui.words import wizard as say

_FORMACODES = "formacodes"


@dataclass(frozen=True)
class Picking:
    """One field of an open draft, and the profile that its values come from; `screen` asks."""

    screen: Screen[None]
    file: ProfileFile
    open_draft: OpenDraft
    path: FieldPath

    async def pick(self) -> bool:
        """Ask for a value of the profile and put it, with what follows, into the draft; tell whether it did."""
        if self.path == DOMAINES:
            return await self._formacode()
        try:
            profile = self.file.read()
        except ProfileError as error:
            self._tell_problem(error)
            return False
        app, offered = self.screen.app, suggestions(profile, self.open_draft.draft, self.path)
        picked = await app.push_screen_wait(
            Picker(
                field_at(self.path).label,
                [Pickable(one.label, one.detail) for one in offered],
                adding=lambda typed: say.add_to_profile(say.quoted(typed) if typed else ONES[self._kind]),
                recent=recent_in(app, self._kind),
            )
        )
        if picked is None:
            return False
        chosen = await self._added(picked.typed) if picked.number is None else offered[picked.number]
        if chosen is not None:
            take_suggestion(self.open_draft, self.path, chosen, profile)
            note_choices(app, self._kind, [chosen.label])
        return chosen is not None

    async def _formacode(self) -> bool:
        """Ask for a Formacode and add it to the domaines, where nothing imposes them."""
        if self.open_draft.preset.of("formation.domaines").impose:
            self.screen.notify(say.IMPOSED_DOMAINS, markup=False)
            return False
        codes = formacodes_known()
        app, lines = (
            self.screen.app,
            [Pickable(f"{one.code} {one.libelle}", one.edition, one.code) for one in codes],
        )
        recent = recent_in(app, _FORMACODES)
        picked = await app.push_screen_wait(Picker(say.A_FORMACODE, lines, recent=recent))
        if picked is None or picked.number is None:
            return False
        note_choices(app, _FORMACODES, [codes[picked.number].code])
        held = self.open_draft.draft.get(self.path)
        there = [str(one) for one in held] if isinstance(held, list) else []
        with self.open_draft.as_one(Deed.PICKED, self.path):
            return self.open_draft.edit(self.path, list(dict.fromkeys([*there, codes[picked.number].code])))

    @property
    def _kind(self) -> str:
        return KIND_AT[field_key(self.path)]

    async def _added(self, typed: str) -> Suggestion | None:
        """Ask for a new record, add it to the profile and give it as a choice."""
        form = RecordForm(self._kind, new_record(self._kind, typed))
        record = await self.screen.app.push_screen_wait(form)
        if record is None:
            return None
        try:
            profile = self.file.change(lambda held: with_record(held, self._kind, record))
        except (DraftsError, ProfileError) as error:
            self._tell_problem(error)
            return None
        self.screen.notify(say.added_to_profile(name_of(record)), markup=False)
        return suggestion(profile, self.open_draft.draft, self.path, record)

    def _tell_problem(self, error: Exception) -> None:
        self.screen.notify(str(error), severity="error", markup=False, timeout=10)
