"""What is written with each commit: a French line for whoever reads it with git, and what the program reads back."""

import getpass
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass

from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.history.revision import Author
from sofi_tui.drafts.processes import Process
from sofi_tui.fasd.paths import BadPathError, FieldPath, dotted, parse_path
from sofi_tui.fasd.texts import clean_line, counted

_LONGEST = 64
_MOST_FIELDS = 400
_NATURE, _DRAFT, _FIELDS = "Nature", "Brouillon", "Champs"
_AUTHOR = re.compile(r"(?P<name>[^<]*?) ?<(?P<mail>[^>]*)>")
_UNFIT = re.compile(r"[<>\x00-\x1f]")
_NOWHERE = "inconnue"


@dataclass(frozen=True)
class Said:
    """What a message says: nature, the one draft that it is about, the places that changed; None where it is silent."""

    nature: Nature | None = None
    draft: str | None = None
    fields: tuple[FieldPath, ...] | None = None


def author_here() -> Author:
    """Name who runs the program, and this machine."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # a user without a name
        user = str(os.getuid())
    return Author(_fit(user), _fit(Process.here().host))


def signature(author: Author) -> bytes:
    """Write an author as git does."""
    name = _fit(author.name) or "inconnu"
    return f"{name} <{name}@{_fit(author.machine) or _NOWHERE}>".encode()


def author_of(signed: bytes) -> Author:
    """Read an author, whoever wrote it and however."""
    text = clean_line(signed.decode("utf-8", "replace"))
    found = _AUTHOR.fullmatch(text)
    if found is None:
        return Author(text[:_LONGEST])
    machine = found["mail"].rpartition("@")[2][:_LONGEST]
    return Author(found["name"][:_LONGEST] or machine, "" if machine == _NOWHERE else machine)


def message_for(draft: str, nature: Nature, fields: Iterable[FieldPath]) -> bytes:
    """Write the message of a revision."""
    paths = [dotted(path) for path in fields]
    count = f" : {counted(len(paths), 'champ')}" if paths else ""
    lines = [f"{draft} : {nature.words}{count}", "", f"{_NATURE}: {nature.value}", f"{_DRAFT}: {draft}"]
    if len(paths) <= _MOST_FIELDS:
        lines.append(f"{_FIELDS}: {', '.join(paths)}")
    return ("\n".join(lines) + "\n").encode()


def said_in(message: bytes) -> Said:
    """Read a message; of one that the program did not write, nothing is known."""
    entries: dict[str, str] = {}
    for line in message.decode("utf-8", "replace").splitlines():
        name, colon, value = line.partition(": ")
        if colon or line.endswith(":"):
            entries.setdefault(name.rstrip(":"), value)
    nature = next((nature for nature in Nature if nature.value == entries.get(_NATURE)), None)
    if nature is None:
        return Said()
    return Said(nature, entries.get(_DRAFT), _paths(entries.get(_FIELDS)))


def _paths(text: str | None) -> tuple[FieldPath, ...] | None:
    if text is None:
        return None
    try:
        return tuple(parse_path(part) for part in text.split(", ") if part)
    except BadPathError:
        return None


def _fit(text: str) -> str:
    return _UNFIT.sub("", clean_line(text)).strip()[:_LONGEST]
