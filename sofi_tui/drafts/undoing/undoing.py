"""The steps of one open draft, those of earlier times in front, which are read when they are first asked for."""

import time
from collections.abc import Callable
from threading import Lock

from sofi_tui.drafts.undoing.steps import Step, Steps

PAUSE = 4.0
"""After so many seconds without a key, what is typed next is undone by itself."""


class Undoing:
    """What one thread of edits notes; the thread of saving reads `all_steps` to keep them.

    `earlier` reads the steps of the times before. Each attribute is replaced whole and at once, so that either thread
    always finds steps that belong together.
    """

    def __init__(
        self, earlier: Callable[[], Steps] = Steps, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._earlier = earlier
        self._clock = clock
        self._reading = Lock()
        self._read: Steps | None = None
        self._runs = False
        self._held = (False, Steps())

    def note(self, step: Step, *, runs: bool = False) -> None:
        """Note a step; one that `runs` is the same as the last one that did so just before, at the same place."""
        whole, steps = self._held
        now = self._clock()
        step = step._replace(at=now)
        last = steps.done[-1] if steps.done and not steps.undone else None
        grows = (
            runs
            and self._runs
            and last is not None
            and last.after is step.before
            and (last.deed, last.now) == (step.deed, step.was)
            and now - last.at <= PAUSE
        )
        self._held = whole, steps.growing(step) if grows else steps.and_then(step)
        self._runs = runs

    def end_run(self) -> None:
        """Let what is typed from now on be a step of its own."""
        self._runs = False

    def become(self, steps: Steps) -> None:
        """Take steps after one was undone or done again."""
        self._held = True, steps
        self._runs = False

    def all_steps(self) -> Steps:
        """Give all steps, those of earlier times too, without keeping them for the edits."""
        whole, steps = self._held
        return steps if whole else self._read_once().followed_by(steps)

    @property
    def has_news(self) -> bool:
        """Tell whether anything was done in this time."""
        return self._held != (False, Steps())

    def _read_once(self) -> Steps:
        with self._reading:
            if self._read is None:
                self._read = self._earlier()
            return self._read
