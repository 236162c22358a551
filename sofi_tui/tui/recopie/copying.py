"""One person's copying of the open draft: where they are, and what they did; no widget, so that all can be tested."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.history.messages import author_here
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.exports.copying import CopyStep, copy_steps, state_in
from sofi_tui.exports.recap import recap
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.recopie import Copy, CopyDeed, CopyState, copies_of, digest_of
from sofi_tui.fasd.texts import clean_line
from sofi_tui.words import recopie as say

_DONE = {CopyState.RECOPIE, CopyState.INTROUVABLE}
READ_ONLY = say.READ_ONLY


class Copying:
    """The steps of a draft as it now is, and the one where one is.

    What was done is kept in the draft; `memory_because` says why it is only kept here, empty when it is kept there.
    """

    def __init__(self, open_draft: OpenDraft, now: Callable[[], datetime]) -> None:
        self._open_draft = open_draft
        self._now = now
        self._in_memory: dict[FieldPath, Copy | None] = {}
        self._shown: tuple[Draft, int] | None = None
        self._version = 0
        self._steps: tuple[CopyStep, ...] = ()
        self.memory_because = READ_ONLY if open_draft.read_only else ""
        self.number = 0
        self.number = self._first_left(0) or 0

    @property
    def copies(self) -> Mapping[FieldPath, Copy]:
        """What was done with each field."""
        known: dict[FieldPath, Copy | None] = {**copies_of(self._open_draft.draft), **self._in_memory}
        return {path: copy for path, copy in known.items() if copy is not None}

    @property
    def steps(self) -> tuple[CopyStep, ...]:
        """What is to be typed into SOFI, in its order."""
        draft = self._open_draft.draft
        if self._shown is None or self._shown[0] is not draft or self._shown[1] != self._version:
            tree = recap(draft, self._open_draft.preset, self._open_draft.findings)
            here = self._steps[self.number].path if self.number < len(self._steps) else None
            self._steps = copy_steps(tree, draft, self.copies)
            self._shown = draft, self._version
            self._stay_at(here)
        return self._steps

    @property
    def here(self) -> CopyStep | None:
        """The step where one is, None when nothing is to be copied."""
        return self.steps[self.number] if self.steps else None

    def state(self, step: CopyStep) -> CopyState:
        """Tell what there is to do with a step."""
        return state_in(step, self.copies)

    def note(self, step: CopyStep) -> str:
        """Give what was noted of a step."""
        copy = self.copies.get(step.path)
        return copy.note if copy else ""

    def count_done(self) -> int:
        """Count the steps that were copied, or that SOFI does not have."""
        copies = self.copies
        return sum(state_in(step, copies) in _DONE for step in self.steps)

    @property
    def is_over(self) -> bool:
        """Tell whether each step was copied, looked for in vain, or passed over."""
        return self._first_left(0) is None

    def go_by(self, by: int) -> None:
        """Go to another step, not past the ends."""
        self.number = max(0, min(self.number + by, len(self.steps) - 1))

    def go_to(self, path: FieldPath) -> None:
        """Go to the step of a field, where it has one."""
        self.number = next((n for n, step in enumerate(self.steps) if step.path == path), self.number)

    def mark(self, deed: CopyDeed, note: str = "") -> None:
        """Note what was done with the step where one is, and go to the one after it."""
        step = self.here
        if step is None:
            return
        after = self.steps[self.number + 1].path if self.number + 1 < len(self.steps) else None
        moment = self._now().astimezone(UTC).replace(microsecond=0)
        copy = Copy(
            step.path, deed, digest_of(step.value), author_here().name, moment, clean_line(note).strip()
        )
        self._keep(step.path, copy, lambda: self._open_draft.note_copy(copy))
        if after is not None:
            self.go_to(after)

    def pass_over(self) -> None:
        """Go to the step after this one, noting that it was passed over when nothing was done with it."""
        step = self.here
        if step is not None and self.state(step).is_left:
            self.mark(CopyDeed.PASSE)
        else:
            self.go_by(1)

    def take_back(self) -> None:
        """Note that the step where one is is still to be done."""
        if (step := self.here) is not None:
            self._keep(step.path, None, lambda: self._open_draft.forget_copy(step.path))

    def follow(self, now_at: Callable[[FieldPath], FieldPath]) -> None:
        """Stay at the same field after someone else's change, which may have moved its session."""
        here = self._steps[self.number].path if self.number < len(self._steps) else None
        self._in_memory = {now_at(path): copy for path, copy in self._in_memory.items()}
        self._version += 1
        if here is not None:
            self.go_to(now_at(here))

    def go_to_next_left(self) -> bool:
        """Go to the next step that is left, from the first one after the last; False when none is."""
        number = self._first_left(self.number + 1)
        if number is not None:
            self.number = number
        return number is not None

    def _keep(self, path: FieldPath, copy: Copy | None, change: Callable[[], None]) -> None:
        """Keep what was done in the draft, in memory where the draft does not take it."""
        if not self.memory_because:
            try:
                change()
                return
            except DraftsError as refusal:
                self.memory_because = say.progress_not_kept(refusal)
        self._in_memory[path] = copy
        self._version += 1

    def _first_left(self, start: int) -> int | None:
        numbers = [*range(start, len(self.steps)), *range(min(start, len(self.steps)))]
        return next((number for number in numbers if self.state(self.steps[number]).is_left), None)

    def _stay_at(self, path: FieldPath | None) -> None:
        """Stay at a field when the steps are others, at the same number when it is none of them any more."""
        numbers = [number for number, step in enumerate(self._steps) if step.path == path]
        self.number = numbers[0] if numbers else max(0, min(self.number, len(self._steps) - 1))
