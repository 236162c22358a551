"""Saving by itself: soon after the last key, never long after the first, again after a failure."""

from collections.abc import Callable
from itertools import pairwise
from queue import Empty

import pytest

from sofi_tui.drafts.autosave import Autosaver, Message, Request
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.fasd.draft import Draft


def draft(number: int) -> Draft:
    return Draft({"brouillon": {"id": "x", "version": 1, "revision": number}})


class Script:
    """Plays messages at set times; waiting moves the clock, so that no test waits."""

    def __init__(self, *events: tuple[float, Message]) -> None:
        self.events = list(events)
        self.now = 0.0

    def clock(self) -> float:
        return self.now

    def put(self, message: Message) -> None:
        self.events.append((self.now, message))

    def get(self, *, timeout: float | None) -> Message:
        at, message = self.events[0]
        if timeout is not None and self.now + timeout < at:
            self.now += timeout
            raise Empty
        self.now = max(self.now, at)
        del self.events[0]
        return message


class Disk:
    """Notes when what was saved; fails as often as told."""

    def __init__(self, failures: int = 0, error: Exception | None = None) -> None:
        self.failures = failures
        self.error = error or DraftsError("plus de place")
        self.saved: list[tuple[float, int]] = []
        self.told: list[str] = []
        self.clock: Callable[[], float] = float

    def write(self, draft: Draft) -> None:
        if self.failures:
            self.failures -= 1
            raise self.error
        self.saved.append((round(self.clock(), 3), draft.revision))

    def result(self, error: DraftsError | None) -> None:
        self.told.append("" if error is None else str(error))


def played(disk: Disk, *events: tuple[float, Message]) -> list[tuple[float, int]]:
    script = Script(*events)
    disk.clock = script.clock
    Autosaver(disk.write, disk.result, clock=script.clock, inbox=script).run()
    return disk.saved


def end(at: float) -> tuple[float, Request]:
    return at, Request(last=True)


def test_a_draft_is_saved_shortly_after_the_last_key() -> None:
    assert played(Disk(), (1.0, draft(1)), (1.2, draft(2)), end(9)) == [(1.5, 2)]


def test_uninterrupted_typing_is_saved_at_least_every_half_second() -> None:
    keys = [(n / 50, draft(n)) for n in range(200)]
    times = [at for at, _ in played(Disk(), *keys, end(9))]
    assert times[0] == pytest.approx(0.5, abs=0.021)
    assert all(later - sooner <= 0.54 for sooner, later in pairwise(times))
    assert times[-1] <= 200 / 50 + 0.3


def test_nothing_is_saved_twice() -> None:
    assert played(Disk(), (0, draft(1)), (5, Request()), end(9)) == [(0.3, 1)]


def test_asking_saves_at_once_and_answers() -> None:
    request = Request()
    assert played(Disk(), (1.0, draft(1)), (1.1, request), end(9)) == [(1.1, 1)]
    assert request.reply.get_nowait()


def test_ending_saves_what_is_left() -> None:
    assert played(Disk(), (1.0, draft(1)), end(1.01)) == [(1.01, 1)]


def test_a_failure_is_told_and_tried_again_every_two_seconds() -> None:
    disk = Disk(failures=3)
    assert played(disk, (0, draft(1)), end(20)) == [(6.3, 1)]
    assert disk.told == ["plus de place"] * 3 + [""]


def test_the_next_key_after_a_failure_is_tried_at_the_usual_time() -> None:
    assert played(Disk(failures=1), (0, draft(1)), (0.5, draft(2)), end(9)) == [(0.8, 2)]


def test_what_could_not_be_saved_is_answered_for() -> None:
    request = Request(last=True)
    assert played(Disk(failures=9), (0, draft(1)), (0.1, request)) == []
    assert not request.reply.get_nowait()


def test_an_error_of_ours_does_not_end_the_saving() -> None:
    disk = Disk(failures=1, error=ZeroDivisionError())
    assert played(disk, (0, draft(1)), end(9)) == [(2.3, 1)]
    assert "erreur interne" in disk.told[0]


def test_a_screen_that_is_gone_does_not_end_the_saving() -> None:
    script, disk = Script((0, draft(1)), (5, draft(2)), end(9)), Disk()

    def gone(_: object) -> None:
        raise RuntimeError

    Autosaver(disk.write, gone, clock=script.clock, inbox=script).run()
    assert [number for _, number in disk.saved] == [1, 2]


def test_the_thread_saves_when_flushed_and_again_after_closing() -> None:
    disk = Disk()
    saver = Autosaver(disk.write, disk.result, delay=60, at_most=60)
    assert saver.flush()
    saver.submit(draft(1))
    assert saver.flush()
    saver.submit(draft(2))
    assert saver.close()
    saver.submit(draft(3))
    assert saver.close()
    assert [number for _, number in disk.saved] == [1, 2, 3]


def test_closing_tells_when_something_is_left_unsaved() -> None:
    disk = Disk(failures=3)
    saver = Autosaver(disk.write, disk.result, delay=60, at_most=60)
    saver.submit(draft(1))
    assert not saver.flush()
    assert not saver.close()
    assert not saver.flush()


def test_a_signal_handler_may_flush_in_the_middle_of_a_submission() -> None:
    disk = Disk()

    class Interrupted(Autosaver):
        def submit(self, draft: Draft) -> None:
            super().submit(draft)
            if draft.revision == 1:
                inbox = self._inbox
                put = inbox.put

                def interrupted_put(message: Message) -> None:
                    inbox.put = put  # type: ignore[method-assign]
                    assert self.flush()
                    put(message)

                inbox.put = interrupted_put  # type: ignore[method-assign]

    saver = Interrupted(disk.write, disk.result, delay=60, at_most=60)
    saver.submit(draft(1))
    saver.submit(draft(2))
    assert saver.close()
    assert [number for _, number in disk.saved] == [1, 2]


def test_a_listener_may_flush_from_the_saving_thread() -> None:
    disk = Disk()
    saver: Autosaver
    answers: list[bool] = []
    saver = Autosaver(disk.write, lambda _: answers.append(saver.flush()), delay=60, at_most=60)
    saver.submit(draft(1))
    assert saver.close()
    assert answers == [True]
