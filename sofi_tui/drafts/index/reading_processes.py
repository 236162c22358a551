"""Processes that read drafts beside this one: parsing is Python's own work, and one process uses one core only.

They are plain subprocesses with a pipe each way, not multiprocessing, whose start fails under Textual (it asks the
replaced stderr for its descriptor) and which would load the main module again.
"""

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from datetime import date
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector
from typing import Any, BinaryIO, cast

from sofi_tui.content.presets import Catalogue
from sofi_tui.content.toml_source import prefer_compiled
from sofi_tui.drafts.index.reading import Reader
from sofi_tui.drafts.index.records import Kept
from sofi_tui.drafts.store import DraftStore

Batch = list[str]

_START = "from sofi_tui.drafts.index.reading_processes import serve; serve()"


def read_by_processes(
    reader: Reader, folder: Path, batches: list[Batch], processes: int
) -> Iterator[tuple[Batch, list[Kept]]]:
    """Read batches of files of a folder, as they get ready; what no process of them can read, this process does."""
    todo = list(reversed(batches))
    with ExitStack() as stack, DefaultSelector() as ready:
        for _ in range(min(processes, len(batches))):
            _start(_ReadingProcess(stack, (folder, reader.catalogue, reader.today)), todo, ready)
        while ready.get_map():
            for key, _ in ready.select():
                process: _ReadingProcess = key.data
                ready.unregister(process.back)
                batch = process.batch
                kept = process.answer()
                if kept is None:
                    todo.append(batch)
                else:
                    _start(process, todo, ready)
                    yield batch, kept
    for batch in reversed(todo):
        yield batch, reader.each(folder, batch)


def _start(process: "_ReadingProcess", todo: list[Batch], ready: DefaultSelector) -> None:
    """Give a process the next batch, if there is one and it still works."""
    if todo and process.ask(todo[-1]):
        todo.pop()
        ready.register(process.back, EVENT_READ, process)


def serve() -> None:
    """Be such a process: read what is asked for on stdin until there is no more."""
    gc.disable()  # what one draft leaves is let go of without it, and the process ends with its work
    prefer_compiled()
    asked, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    folder, catalogue, today = pickle.load(asked)  # noqa: S301 -- from the process that started this one
    reader = Reader(DraftStore(folder, catalogue).look_into, catalogue, today)
    with suppress(EOFError, OSError):
        while True:
            pickle.dump(reader.each(folder, pickle.load(asked)), answers)  # noqa: S301
            answers.flush()


class _ReadingProcess:
    """One process, and the batch that it was asked for last; it ends with `stack`."""

    def __init__(self, stack: ExitStack, work: tuple[Path, Catalogue, date]) -> None:
        paths = os.pathsep.join(path for path in sys.path if path)
        self._process = subprocess.Popen(  # noqa: S603 -- our own interpreter, our own module
            [sys.executable, "-c", _START],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
            start_new_session=True,  # Ctrl+C is for the program, which ends its processes
        )
        stack.callback(self._end)
        self._to = cast(BinaryIO, self._process.stdin)
        self.back = cast(BinaryIO, self._process.stdout)
        self.batch: Batch = []
        self._works = self._send(work)

    def ask(self, batch: Batch) -> bool:
        """Ask for a batch; tells whether there is anybody to ask."""
        self.batch = batch
        return self._works and self._send(batch)

    def answer(self) -> list[Kept] | None:
        """Wait for the batch that was asked for; None when there is nobody any more to give it."""
        try:
            answer: list[Kept] = pickle.load(self.back)  # noqa: S301 -- from a process of ours, by a pipe of ours
        except (OSError, EOFError, pickle.UnpicklingError):
            return None
        return answer

    def _end(self) -> None:
        self._process.kill()
        for pipe in (self._to, self.back):
            with suppress(OSError):
                pipe.close()
        self._process.wait()

    def _send(self, thing: Any) -> bool:
        try:
            pickle.dump(thing, self._to)
            self._to.flush()
        except OSError:
            return False
        return True
