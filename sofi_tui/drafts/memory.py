"""Where a person stopped in the drafts of a folder, and what they last chose by its words: theirs alone.

A small file in the state folder, one for each folder of drafts. It is only ever a help: what cannot be read of it is
as if it were not there, and what cannot be written is not told.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from platformdirs import user_state_path

from sofi_tui.content.configuration import APPLICATION
from sofi_tui.drafts.atomic import read_bounded, replace_whole
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.folder import made
from sofi_tui.fasd.texts import clean_line

_MAX_BYTES = 2**16
_MOST_DRAFTS, _MOST_CHOICES = 50, 8
_LONGEST = 300


@dataclass(frozen=True)
class Stopped:
    """A place in a draft: `step`, `session` and `section` of its page, `path` of the field; `words` name it."""

    step: str
    session: int = 0
    section: int = 0
    path: str = ""
    words: str = ""


@dataclass(frozen=True)
class Memory:
    """`drafts` by the names of their files, the last one that was open last; `chosen`, the latest first."""

    drafts: Mapping[str, Stopped] = field(default_factory=dict)
    chosen: tuple[str, ...] = ()

    @property
    def last(self) -> str:
        """The file name of the draft that was open last, empty where there is none."""
        return list(self.drafts)[-1] if self.drafts else ""

    def stopped(self, name: str, where: Stopped) -> "Memory":
        """Note where one stopped in a draft, which is then the last one."""
        kept = {other: place for other, place in self.drafts.items() if other != name}
        return replace(self, drafts=dict(list(kept.items())[1 - _MOST_DRAFTS :]) | {name: where})

    def chose(self, choice: str) -> "Memory":
        """Note what was chosen."""
        others = tuple(other for other in self.chosen if other != choice)
        return replace(self, chosen=(choice, *others)[:_MOST_CHOICES])


def memory_file(folder: Path) -> Path:
    """Tell where what is remembered of a folder of drafts is."""
    of_folder = sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:24]
    return user_state_path(APPLICATION) / "reprise" / f"{of_folder}.json"


def read_memory(file: Path) -> Memory:
    """Read what is remembered, as far as it can be."""
    try:
        table = json.loads(read_bounded(file, _MAX_BYTES))
    except (DraftsError, ValueError, RecursionError):
        return Memory()
    if not isinstance(table, dict):
        return Memory()
    drafts, chosen = table.get("brouillons"), table.get("choisis")
    return Memory(
        {
            name: place
            for name, said in (drafts.items() if isinstance(drafts, dict) else ())
            if (place := _stopped(said)) is not None
        },
        tuple(one for one in (chosen if isinstance(chosen, list) else ()) if _is_text(one)),
    )


def write_memory(file: Path, memory: Memory) -> None:
    """Write what is to be remembered, if that can be."""
    drafts = {name: asdict(place) for name, place in memory.drafts.items()}
    text = json.dumps({"brouillons": drafts, "choisis": list(memory.chosen)}, ensure_ascii=False)
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


def _is_text(held: Any) -> bool:
    return isinstance(held, str) and len(held) <= _LONGEST
