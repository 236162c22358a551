"""Run by test_atomic: kills a saving process before each call in turn, and looks at what is left. Prints how many."""

import os
import sys
from pathlib import Path
from typing import Any

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts import atomic
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft

KILLED = 9
CALLS = {"open", "write", "fsync", "rename", "fchmod", "close"}


class DeadlyOs:
    """Stands for the `os` module: the process ends at the call number `last` (from 0) to one of CALLS."""

    def __init__(self, last: int) -> None:
        self.left = last

    def __getattr__(self, name: str) -> Any:
        if name in CALLS:
            if self.left == 0:
                os._exit(KILLED)
            self.left -= 1
        return getattr(os, name)


def killed_at(call: int, store: DraftStore, stored: StoredDraft, text: str) -> bool:
    """Save in a child that dies at a call; tell whether it died."""
    child = os.fork()
    if child == 0:
        vars(atomic)["os"] = DeadlyOs(call)
        store.save(stored, stored.draft.with_value(("action", "url_pdf"), text))
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED


def main() -> None:
    """Kill at each call, until a save comes through."""
    store = DraftStore(Path(sys.argv[1]), catalogue(Configuration()))
    stored = store.create(store.catalogue.get("fle"))
    call = 0
    while killed_at(call, store, stored, f"essai {call}"):
        held = store.read(stored.path)
        assert held.digest == stored.digest or held.draft.get(("action", "url_pdf")) == f"essai {call}"
        stored = held
        call += 1
    assert store.read(stored.path).draft.get(("action", "url_pdf")) == f"essai {call}"
    sys.stdout.write(str(call))


main()
