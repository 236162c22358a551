"""Disk full, quota, read-only, folder removed, permissions taken away, while a person types: nothing typed is lost."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from pathlib import Path
from random import Random
from unittest.mock import patch

from sofi_tui.drafts.autosave import Autosaver
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.file_format import load
from sofi_tui.drafts.journal import Journal
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.processes import Process
from sofi_tui.drafts.recovery import recoveries, take
from sofi_tui.drafts.rescue import SavedState
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.conflicts import conflicts_of
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import dotted
from sofi_tui.fasd.texts import clean_line
from tests.faults.outages import ALL, REAL, ImpossibleHereError, Outage, of_calls
from tests.faults.result import Result, spread
from tests.faults.scene import TEXTS, scratch, some_text, store_in

FULL = 200

PATIENCE = 2.0
"""Seconds after which what should have happened counts as not happening; saving is a hundred times faster here."""


class BrokenPromiseError(Exception):
    """Something that should have held did not."""


def campaign(count: int, seed: int) -> Result:
    """Let the disk fail `count` times in each way while somebody types."""
    result = Result("disk", count)
    seen: Counter[str] = Counter()
    seconds: list[float] = []
    for kind in ALL:
        for number in range(count):
            random = Random(f"{seed} {kind} {number}")
            try:
                with _fast(), scratch() as place:
                    _Typist(kind, place, random, seen, seconds).live()
            except ImpossibleHereError as error:
                result.figures[kind] = f"skipped, {error}"
                break
            except (BrokenPromiseError, DraftsError) as error:
                result.failures.append(f"{kind} {number} of seed {seed}: {error}")
    result.figures |= {what: str(times) for what, times in sorted(seen.items())}
    return Result(result.name, count, result.failures, result.figures | spread("saved again after", seconds))


@contextmanager
def _fast() -> Iterator[None]:
    """Save a hundred times sooner than the program does."""
    with (
        patch("sofi_tui.drafts.saving.Autosaver", partial(Autosaver, delay=0.003, at_most=0.008)),
        patch("sofi_tui.drafts.autosave.RETRY", 0.02),
        patch("sofi_tui.drafts.lock_file.OLD", 0.3),
    ):
        yield


class _Typist:
    """Somebody who types before, during and after an outage, and looks at what they are told and what is there."""

    def __init__(
        self, kind: str, place: Path, random: Random, seen: Counter[str], seconds: list[float]
    ) -> None:
        self.kind = kind
        self.random = random
        self.place = place
        self.seen = seen
        self.seconds = seconds
        self.folder = place / "brouillons"
        self.folder.mkdir(mode=0o700)

    def live(self) -> None:
        with ExitStack() as stack:
            everywhere = self.kind not in REAL and self.random.random() < 0.15
            if self.kind in REAL:
                outage = stack.enter_context(self._real())
            else:
                folder = self.place if everywhere else self.folder
                outage = stack.enter_context(of_calls(self.kind, folder, self.random))
            store = store_in(self.folder, self.place / "secours")
            made = store.create(store.catalogue.get("prepa"), "Nantes")
            opened = store.open(made.path)
            try:
                self._type(opened, self.random.randint(0, 6))
                with outage():
                    self._live_through_it(opened)
                    ends = not everywhere and self.random.random() < 0.25
                    if ends:
                        opened.close()
                        self.seen["ended in the middle"] += 1
                if ends:
                    self._start_again(store, opened)
                else:
                    self._see_it_saved(store, opened)
            finally:
                opened.close()

    def _real(self) -> AbstractContextManager[Outage]:
        return REAL[self.kind](self.kind, self.folder, self.random)

    def _type(self, opened: OpenDraft, times: int) -> None:
        for _ in range(times):
            opened.type_in(self.random.choice(TEXTS), some_text(self.random, self.random.choice((1, 5, 60))))
            time.sleep(self.random.choice((0, 0, 0.002, 0.006)))

    def _live_through_it(self, opened: OpenDraft) -> None:
        before = opened.draft.document
        self._type(opened, self.random.randint(1, 15))
        if (
            opened.draft.document == before
        ):  # what stood there already is gone with a folder that is removed for good
            opened.type_in(TEXTS[0], "autre chose")
        self._await("it was not told that nothing is saved", lambda: self._is_told(opened))
        if problem := opened.saving_problem:
            self.seen["told"] += 1
            if "\n" in problem or clean_line(problem) != problem:
                raise BrokenPromiseError(f"unclean: {problem!a}")
        self._see_it_whole(opened)
        if opened.saved_state is SavedState.KEPT_IN_JOURNAL:
            self._await("the journal does not hold what was typed", lambda: self._is_kept(opened))
            self.seen["kept in the journal"] += 1
        self._type(opened, self.random.randint(0, 3))

    def _is_told(self, opened: OpenDraft) -> bool:
        return bool(opened.saving_problem) or opened.saved_state is SavedState.SAVED

    def _is_kept(self, opened: OpenDraft) -> bool:
        if opened.saved_state is not SavedState.KEPT_IN_JOURNAL:  # saved now and then, or told to be nowhere
            return True
        with patch.object(Process, "is_alive", False):
            pending = Journal(self.place / "secours").pending()
            return any(_same(kept.draft, opened.draft) for kept in pending)

    def _see_it_whole(self, opened: OpenDraft) -> None:
        """Look at the file as it is meanwhile, past all that fails; where it can be looked at."""
        try:
            data = opened.path.read_bytes()
        except OSError:
            return
        load(data, opened.path.name, ("prepa",))
        self.seen["file whole meanwhile"] += 1

    def _see_it_saved(self, store: DraftStore, opened: OpenDraft) -> None:
        """It is saved again without a key; and the next key too."""
        begun = time.monotonic()
        self._await(
            "saving did not go on by itself",
            lambda: opened.saved_state is SavedState.SAVED and not opened.saving_problem,
            lambda: f"{opened.saved_state.name}; {opened.saving_problem}",
        )
        self.seconds.append(time.monotonic() - begun)
        self._expect_in_file(store, opened)
        self._type(opened, self.random.randint(0, 2))
        if not opened.close():
            raise BrokenPromiseError(f"not saved at the end: {opened.saving_problem}")
        self._expect_in_file(store, opened)
        if recoveries(store):
            raise BrokenPromiseError("the journal offers what is saved")
        if left := [path.name for path in self.folder.iterdir() if path.name.endswith((".tmp", ".nouveau"))]:
            self.seen["temporary files left"] += len(left)

    def _start_again(self, store: DraftStore, opened: OpenDraft) -> None:
        """What could not be saved is offered, and taken."""
        for offered in recoveries(store):
            take(store, offered)
        self._expect_in_file(store, opened)

    def _expect_in_file(self, store: DraftStore, opened: OpenDraft) -> None:
        held = store.read(opened.path).draft
        if not _same(held, opened.draft):
            differing = [dotted(path) for path in TEXTS if held.get(path) != opened.draft.get(path)]
            conflicts = [dotted(conflict.path) for conflict in conflicts_of(held)]
            raise BrokenPromiseError(f"file and screen differ in {differing}, conflicts {conflicts}")

    def _await(self, otherwise: str, happens: Callable[[], bool], state: Callable[[], str] = str) -> None:
        end = time.monotonic() + PATIENCE
        while not happens():
            if time.monotonic() > end:
                raise BrokenPromiseError(f"{otherwise} {state()}")
            time.sleep(0.002)


def _same(one: Draft, other: Draft) -> bool:
    return {**one.document, "brouillon": 0} == {**other.document, "brouillon": 0}
