"""Where one is in the conversation, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass, field

from sofi_tui.drafts.journey.stops import Stop
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.simple.numbering import Questions


@dataclass
class Trail:
    """The question that is asked, and those before it, latest last."""

    here: Stop
    past: list[Stop] = field(default_factory=list)

    def go(self, stop: Stop) -> None:
        """Go to a question; the one that is left can be come back to."""
        if stop != self.here:
            self.past.append(self.here)
        self.here = stop

    def back(self, questions: Questions) -> bool:
        """Go back to the last question that is still there; tell whether there was one."""
        while self.past:
            stop = self.past.pop()
            if stop != self.here and questions.exists(stop):
                self.here = stop
                return True
        return False

    def follow(self, now_at: Callable[[FieldPath], FieldPath], questions: Questions) -> None:
        """Stay at the same question when someone else's changes have moved it."""
        if self.here.path is not None:
            self.here = questions.nearest(now_at(self.here.path))
        elif not questions.exists(self.here):
            self.here = questions.first(questions.ways.steps()[0])
