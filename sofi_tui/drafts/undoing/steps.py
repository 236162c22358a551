"""What was done to a draft, step by step, and what was undone of it: plain values, nothing here changes a draft."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from sofi_tui.drafts.tokens import token_hex
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import FieldPath

MOST_STEPS = 500
"""How many steps can be undone: more than anyone does in a day, and a bound for what is kept."""


class Deed(StrEnum):
    """What a step did; the value is what the file of steps holds."""

    TYPED = "saisie"
    RESET = "modele"
    PICKED = "profil"
    CHOSEN = "deux_valeurs"
    ADDED = "ajout"
    DUPLICATED = "copie"
    DELETED = "suppression"
    MOVED = "deplacement"
    BROUGHT_BACK = "reprise"
    RENAMED = "titre"
    SEEN = "vu"
    RESTORED = "revision"
    RETURNED = "annulations"


class Step(NamedTuple):
    """One thing that was done: the draft before and after, and where it was done.

    `was` is the place in the draft before, `now` the same in the draft after: the list's where an item is not there.
    `at` is when it was done last, by a clock of this process; it is not kept. `mark` tells it from any other step, and
    `of` is the mark of the deletion that it brought back.
    """

    deed: Deed
    was: FieldPath
    now: FieldPath
    before: Draft
    after: Draft
    mark: str
    at: float = 0.0
    of: str = ""

    @property
    def place(self) -> FieldPath:
        """The place that it is about, as precisely as it has one."""
        return max(self.was, self.now, key=len)


def new_mark() -> str:
    """Give a mark that no other step has."""
    return token_hex(4)


class Steps(NamedTuple):
    """What was done, latest last, and what was undone, the next to be done again last."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def and_then(self, step: Step) -> "Steps":
        """Add a step; what was undone stays within reach, since undoing goes back over the undoing too."""
        if not self.undone:
            return Steps((*self.done, step)[-MOST_STEPS:])
        again = self.undone[::-1]
        begun, ended = again[0], again[-1]
        back = Step(Deed.RETURNED, ended.now, begun.was, ended.after, begun.before, new_mark())
        return Steps((*self.done, *again, back, step)[-MOST_STEPS:])

    def growing(self, step: Step) -> "Steps":
        """Let the last step go on to where another one leads, and vanish where that is where it began."""
        last = self.done[-1]
        grown = last._replace(after=step.after, now=step.now, at=step.at)
        same = grown.before.document == grown.after.document
        return Steps(self.done[:-1] if same else (*self.done[:-1], grown))

    def followed_by(self, later: "Steps") -> "Steps":
        """Put what was done earlier before it."""
        steps = self
        for step in later.done:
            steps = steps.and_then(step)
        return Steps(steps.done, later.undone or steps.undone)

    def without_last(self) -> "Steps":
        """Forget the last step."""
        return Steps(self.done[:-1], self.undone)

    def undoing(self, result: Draft, present: Draft) -> "Steps":
        """Take the last step back, the draft having become `result`."""
        step = self.done[-1]
        return Steps(self.done[:-1], (*self.undone, step._replace(before=result, after=present)))

    def redoing(self, result: Draft, present: Draft) -> "Steps":
        """Do again what was undone last, the draft having become `result`."""
        step = self.undone[-1]
        return Steps((*self.done, step._replace(before=present, after=result)), self.undone[:-1])

    def deletions(self) -> Iterator[Step]:
        """Give the deletions that nothing has brought back, the latest first."""
        back = {step.of for step in self.done}
        return (step for step in self.done[::-1] if step.deed is Deed.DELETED and step.mark not in back)
