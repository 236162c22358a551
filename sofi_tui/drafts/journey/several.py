"""Several sessions or informations collectives made of one, on days that come again: proposed first, then made."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sofi_tui.content.fiches import field_at
from sofi_tui.drafts.journey.field_state import summary
from sofi_tui.drafts.journey.list_deeds import is_sessions
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.records import shifted
from sofi_tui.fasd.asides import day_at
from sofi_tui.fasd.codes import CODE
from sofi_tui.fasd.fields import record_keys
from sofi_tui.fasd.holidays import holiday_on
from sofi_tui.fasd.kinds import Record
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.fasd.recurrences import Recurrence, parse_recurrence
from sofi_tui.words import several as say

MEETINGS = "informations_collectives"
_START = "date_debut"


@dataclass(frozen=True)
class Proposed:
    """One day on offer: `told` names it, and why it is not `ticked` from the start."""

    day: date
    ticked: bool
    told: str


@dataclass(frozen=True)
class Several:
    """What is to be made several times: like the item `index` of the list at `path`, where there is one."""

    open_draft: OpenDraft
    path: FieldPath
    index: int

    @property
    def title(self) -> str:
        """What is made."""
        return say.SESSIONS_TITLE if is_sessions(self.path) else say.MEETINGS_TITLE

    @property
    def told(self) -> str:
        """What each will be like."""
        if is_sessions(self.path):
            undated = day_at(self.open_draft.draft, (*self.path, self.index, _START)) is None
            return say.sessions_like(self.index + 1) + (f" {say.UNDATED_SAMPLE}" if undated else "")
        sample = {name: held for name, held in self._sample.items() if name != "date"}
        return (
            say.meetings_like(self.index + 1, summary(field_at(self.path), sample))
            if sample
            else say.NO_SAMPLE
        )

    def read(self, text: str) -> Recurrence:
        """Read the days and hours that are meant; raises RecurrenceError."""
        draft, of_meetings = self.open_draft.draft, not is_sessions(self.path)
        return parse_recurrence(text, self.open_draft.today, draft.campagne, of_meetings=of_meetings)

    def proposed(self, recurrence: Recurrence) -> list[Proposed]:
        """Offer the days, holidays and those that have one already unticked; raises RecurrenceError."""
        return [self._offer(day) for day in recurrence.days()]

    def make(self, recurrence: Recurrence, days: Collection[date]) -> str:
        """Make one for each day, all in one change; tells what was made. Raises what an edit raises."""
        if is_sessions(self.path):
            self.open_draft.add_sessions(self.index + 1, [self._session(day) for day in days])
            return say.sessions_added(len(days))
        self.open_draft.add_records(self.path, [self._meeting(day, recurrence) for day in days])
        return say.meetings_added(len(days))

    def _offer(self, day: date) -> Proposed:
        name, there = holiday_on(day), self._there(day)
        return Proposed(day, not name and not there, say.proposed(day, name, there))

    def _there(self, day: date) -> str:
        """Tell that the list has one on that day."""
        if is_sessions(self.path):
            site = self._sample.get("site_lieu")
            sessions = self.open_draft.draft.sessions
            there = any(one.get(_START) == day and one.get("site_lieu") == site for one in sessions)
            return say.SESSION_THERE if there else ""
        there = any(one.get("date") == day for one in self.open_draft.draft.records(self.path))
        return say.MEETING_THERE if there else ""

    def _session(self, day: date) -> Record:
        """Copy the session, without SOFI's code, so that it starts on a day."""
        copy = {name: held for name, held in self._sample.items() if name != CODE}
        start = day_at(self.open_draft.draft, (*self.path, self.index, _START))
        return {**(shifted(copy, day - start) if start else copy), _START: day}

    def _meeting(self, day: date, recurrence: Recurrence) -> Record:
        """Copy the meeting to a day, at the hours of the sentence where it names some."""
        held: Record = {**self._sample, "date": day}
        if recurrence.start:
            held |= {"heure_debut": recurrence.start, "heure_fin": recurrence.end}
        ordered = [
            name for key in record_keys(field_key(self.path)) if (name := key.rpartition(".")[2]) in held
        ]
        return {name: held[name] for name in dict.fromkeys([*ordered, *held]) if held[name] != ""}

    @property
    def _sample(self) -> Record:
        held = self.open_draft.draft.get((*self.path, self.index))
        return held if isinstance(held, dict) else {}
