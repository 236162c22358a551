r"""A list of records (informations collectives…) in one cell that a person can read and correct.

One record a line, each value after its label: ``Date : 10/02/2026 ; Lieu : Salle des Tilleuls``. Within a value, ``\;``
is a semicolon, ``\n`` a line break, ``\\`` a backslash. A record without values is ``(vide)``.
"""

import re
from collections.abc import Iterator
from datetime import date

from sofi_tui.content.fiches import Field, record_fields
from sofi_tui.fasd.kinds import Record, Value
from sofi_tui.fasd.texts import fold
from sofi_tui.fasd.typed import read_typed, show_typed
from sofi_tui.words import sheets as say

EMPTY = "(vide)"
_PART = re.compile(r"(?:[^;\\]|\\.)*+", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)")


class RecordTextError(ValueError):
    """A text that is no list of records; `str(error)` is French."""


def show_records(key: str, records: list[Record]) -> str:
    """Write records, one a line."""
    return "\n".join(_shown(key, record) for record in records)


def read_records(key: str, text: str, today: date, before: list[Record]) -> list[Record]:
    """Read records; what a line leaves as it was in `before` keeps its exact value. Raises RecordTextError."""
    lines = [line for line in text.split("\n") if line.strip()]
    padded = [*before, *({} for _ in lines)]
    return [_record(key, line, today, old) for line, old in zip(lines, padded, strict=False)]


def _shown(key: str, record: Record) -> str:
    shown = ((field, show_typed(field.key, record.get(_name(field)))) for field in record_fields(key))
    return " ; ".join(f"{field.label} : {_escaped(text)}" for field, text in shown if text) or EMPTY


def _record(key: str, line: str, today: date, old: Record) -> Record:
    fields = {fold(field.label): field for field in record_fields(key)}
    known = {_name(field) for field in fields.values()}
    made: Record = {name: value for name, value in old.items() if name not in known}
    for label, text in _parts(line):
        field = fields.get(fold(label))
        if field is None:
            labels = ", ".join(field.label for field in record_fields(key))
            raise RecordTextError(say.not_one_of(label[:40], labels))
        held = old.get(_name(field))
        value: Value | None = (
            held if show_typed(field.key, held) == text else read_typed(field.key, text, today)
        )
        if value is not None:
            made[_name(field)] = value
    return made


def _parts(line: str) -> Iterator[tuple[str, str]]:
    if line.strip() == EMPTY:
        return
    place = 0
    while place <= len(line):
        found = _PART.match(line, place)
        part = found[0] if found else ""
        place += len(part) + 1
        if not part.strip():
            continue
        label, colon, text = part.partition(":")
        if not colon:
            raise RecordTextError(say.name_before_value(part.strip()[:40]))
        if place <= len(line):  # a semicolon follows, and a space of ours before it
            text = text.removesuffix(" ")
        yield label.strip(), _unescaped(text.removeprefix(" "))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace("\n", "\\n")


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], text)


def _name(field: Field) -> str:
    return field.key.rpartition(".")[2]
