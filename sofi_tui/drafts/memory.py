"""Where a person stopped in the drafts of a folder, and what they last chose, by its words or in lists: theirs alone.

A small file in the state folder, one for each folder of drafts. It is only ever a help: what cannot be read of it is
as if it were not there, and what cannot be written is not told.
"""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from sofi_tui.content.user_folders import state_folder
from sofi_tui.drafts.atomic import read_bounded, replace_whole
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.folder import made
from sofi_tui.fasd.digests import digest
from sofi_tui.fasd.texts import clean_line

_MAX_BYTES = 2**17
_MOST_DRAFTS, _MOST_CHOICES = 50, 8
_MOST_LISTS, _MOST_VALUES = 20, 5
_LONGEST = 300


class Stopped(NamedTuple):
    """A place in a draft: `step`, `session` and `section` of its page, `path` of the field; `words` name it."""

    step: str
    session: int = 0
    section: int = 0
    path: str = ""
    words: str = ""


class Memory(NamedTuple):
    """`drafts` by the names of their files, the last one that was open last; `chosen`, the latest first.

    `values` are those that were taken from each list, the latest first, by the lists' names.
    """

    drafts: Mapping[str, Stopped] = {}
    chosen: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] = {}

    @property
    def last(self) -> str:
        """The file name of the draft that was open last, empty where there is none."""
        return list(self.drafts)[-1] if self.drafts else ""

    def stopped(self, name: str, where: Stopped) -> "Memory":
        """Note where one stopped in a draft, which is then the last one."""
        kept = {other: place for other, place in self.drafts.items() if other != name}
        return self._replace(drafts=dict(list(kept.items())[1 - _MOST_DRAFTS :]) | {name: where})

    def chose(self, choice: str) -> "Memory":
        """Note what was chosen."""
        others = tuple(other for other in self.chosen if other != choice)
        return self._replace(chosen=(choice, *others)[:_MOST_CHOICES])

    def took(self, list_name: str, names: Sequence[str]) -> "Memory":
        """Note what was taken from a list; what is too long to be kept is not."""
        held = [*filter(_is_text, names), *self.values.get(list_name, ())]
        others = {name: values for name, values in self.values.items() if name != list_name}
        kept = dict(list(others.items())[1 - _MOST_LISTS :])
        return self._replace(values=kept | {list_name: tuple(dict.fromkeys(held))[:_MOST_VALUES]})


def memory_file(folder: Path) -> Path:
    """Tell where what is remembered of a folder of drafts is."""
    of_folder = digest(os.fsencode(os.path.realpath(folder)))[:24]
    return state_folder() / "reprise" / f"{of_folder}.json"


def read_memory(file: Path) -> Memory:
    """Read what is remembered, as far as it can be."""
    try:
        table = json.loads(read_bounded(file, _MAX_BYTES))
    except (DraftsError, ValueError, RecursionError):
        return Memory()
    if not isinstance(table, dict):
        return Memory()
    drafts, chosen, values = (table.get(name) for name in ("brouillons", "choisis", "valeurs"))
    return Memory(
        {
            name: place
            for name, said in (drafts.items() if isinstance(drafts, dict) else ())
            if (place := _stopped(said)) is not None
        },
        _texts(chosen),
        {name: _texts(held) for name, held in (values.items() if isinstance(values, dict) else ())},
    )


def write_memory(file: Path, memory: Memory) -> None:
    """Write what is to be remembered, if that can be."""
    drafts = {name: place._asdict() for name, place in memory.drafts.items()}
    table = {"brouillons": drafts, "choisis": memory.chosen, "valeurs": dict(memory.values)}
    text = json.dumps(table, ensure_ascii=False)
    with suppress(DraftsError, UnicodeEncodeError):  # one only begins elsewhere the next time
        made(file.parent, synced=False)
        replace_whole(file, text.encode(), synced=False)


def _stopped(said: Any) -> Stopped | None:
    """Read a place; None for what is none."""
    if not isinstance(said, dict):
        return None
    step, path, words = (said.get(name, "") for name in ("step", "path", "words"))
    session, section = (said.get(name, 0) for name in ("session", "section"))
    whole = all(type(number) is int and number >= 0 for number in (session, section))
    if not whole or not all(map(_is_text, (step, path, words))):
        return None
    return Stopped(step, session, section, path, clean_line(words))


def _texts(held: Any) -> tuple[str, ...]:
    return tuple(filter(_is_text, held if isinstance(held, list) else ()))


def _is_text(held: Any) -> bool:
    return isinstance(held, str) and len(held) <= _LONGEST
