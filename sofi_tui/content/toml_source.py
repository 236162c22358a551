"""TOML that anyone may have written: read within bounds, and refused with the line and the reason in French."""

import errno
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sofi_tui.fasd.texts import clean_message
from sofi_tui.words import files as say

# Compiled by the first file that is refused, as the program starts without one.
_AT_LINE = r"\(at line (\d+), column \d+\)"
_LONG_NUMBER = r"[0-9][0-9_]{4299}"
_NESTING = r"(?:[\[{](?:\s|[\w.-]++\s*+=)*+){50}"

_NO_SECONDS = r":(?=[0-9]{2}(?!:[0-9]))(?<=[0-9]{2}:)(?<![:+-][0-9]{2}:)"
"""The colon of what may be a time without seconds; one sought first, as there are few."""
_compiled_readers: list[Callable[[str], dict[str, Any]]] = []


class SourceError(Exception):
    """Base of the errors of files that others may have written; the message is one line: file, line and what to do."""

    def __init__(self, file: Path | str, line: int | None, reason: str) -> None:
        where = f"{file}, ligne {line}" if line else f"{file}"
        super().__init__(clean_message(f"{where} : {reason}"))


class TomlError(Exception):
    """A text that is not TOML; `line` is None where no line can be told, `reason` says what to do."""

    def __init__(self, line: int | None, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


_REASONS = {errno.ENOENT: say.NO_SUCH_FILE, errno.EACCES: say.NO_RIGHT, errno.ELOOP: say.LINKS_IN_A_RING}


def read_up_to(file: Path, limit: int) -> bytes:
    """Read an ordinary file, never waiting on it, up to the byte after `limit`; raises OSError, mostly in French."""
    try:
        with open(file, "rb", opener=_without_waiting) as opened:
            return opened.read(limit + 1)
    except OSError as error:
        if (reason := _REASONS.get(error.errno or 0)) is None:
            raise
        raise type(error)(error.errno, reason) from error


def _without_waiting(file: str, flags: int) -> int:
    descriptor = os.open(file, flags | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, say.NOT_AN_ORDINARY_FILE)
    return descriptor


def decoded(data: bytes) -> str:
    """Decode the bytes of a file, which Notepad may have begun with a mark; raises TomlError."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TomlError(line, say.NOT_UTF8) from error


def parsed(text: str) -> dict[str, Any]:
    """Parse a text, in a time that grows with its length only; raises TomlError."""
    from sofi_tui.content.positions import MAX_DOTS, line_of_dotted_bomb  # noqa: PLC0415

    if line := line_of_dotted_bomb(text):
        raise TomlError(line, say.too_many_dots(MAX_DOTS))
    if (document := _compiled(text)) is not None:
        return document
    import tomllib  # noqa: PLC0415 -- lists of drafts are read from the index

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(_AT_LINE, str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        reason = say.not_toml(error)
    except RecursionError:
        line = _line_of(_NESTING, text)
        reason = say.TOO_DEEP
    except ValueError as error:  # a number of thousands of digits, a date out of the calendar
        line = _line_of(_LONG_NUMBER, text)
        reason = say.unreadable_value(error)
    raise TomlError(line, reason)


def prefer_compiled() -> None:
    """Read with tomli from now on, tomllib's own twin in compiled form, where it is installed: for many files."""
    try:
        from tomli import loads  # noqa: PLC0415 -- an extra
    except ImportError:
        return
    _compiled_readers.append(loads)


def _compiled(text: str) -> dict[str, Any] | None:
    """Read by the compiled reader what both read alike; None for anything else, its errors included."""
    # What TOML 1.1, which tomli reads, adds to tomllib's 1.0: escapes, inline tables of several lines, short times.
    if not _compiled_readers or "\\" in text or "{" in text or re.search(_NO_SECONDS, text):
        return None
    try:
        return _compiled_readers[0](text)
    except (ValueError, RecursionError):
        return None


def _line_of(pattern: str, text: str) -> int | None:
    found = re.search(pattern, text)
    return text.count("\n", 0, found.start()) + 1 if found else None
