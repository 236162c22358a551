"""A text lent to an editor of the person's own: in a private file that is gone afterwards, whatever happens."""

import os
import shlex
import shutil
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

from sofi_tui.content.user_folders import state_folder
from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.file_format import MAX_BYTES
from sofi_tui.drafts.folder import made
from sofi_tui.words import outside_editor as say

VARIABLES = ("VISUAL", "EDITOR")
_USUAL = ("editor", "nano", "vi")
_PREFIX = "sofi-tui-"
_OF_LONG_AGO = timedelta(days=2)
"""No one edits a field so long: what is older was left by a program that was killed."""


class EditorError(Exception):
    """What keeps an editor from giving a text back, in one French line; the text is as it was."""


def editor_command(environ: Mapping[str, str]) -> list[str]:
    """Give the words of the editor's command, split as a shell would, none run; raises EditorError."""
    for name in VARIABLES:
        if wanted := environ.get(name, "").strip():
            try:
                words = shlex.split(wanted)
            except ValueError as error:
                raise EditorError(say.bad_command(name, wanted)) from error
            if not words or shutil.which(words[0], path=environ.get("PATH")) is None:
                raise EditorError(say.not_found(name, words[0] if words else wanted))
            return words
    for usual in _USUAL:
        if shutil.which(usual, path=environ.get("PATH")):
            return [usual]
    raise EditorError(say.NO_EDITOR)


@contextmanager
def lent(text: str, name: str, environ: Mapping[str, str]) -> Iterator[Path]:
    """Put a text in a file of a folder that is only its owner's, and take both away afterwards.

    `name` is the file's, without its ending. Raises EditorError where there is no place for it.
    """
    try:
        base = _base(environ)
        _sweep(base)
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=base))  # 0700
    except OSError as error:
        raise EditorError(say.no_place(error.strerror or "")) from error
    except StorageError as error:
        raise EditorError(say.no_place(error.cause.strerror or "")) from error
    try:
        file = folder / f"{name}.txt"
        try:
            with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
                opened.write((text + "\n" if text and not text.endswith("\n") else text).encode())
        except OSError as error:
            raise EditorError(say.no_place(error.strerror or "")) from error
        yield file
    finally:
        shutil.rmtree(folder, ignore_errors=True)  # with what the editor left beside it


def started(command: Sequence[str], file: Path) -> "subprocess.Popen[bytes]":
    """Start the editor on a file, at the terminal of this program; raises EditorError."""
    try:
        return subprocess.Popen([*command, str(file)])  # noqa: S603 -- the person's own command, by no shell
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or ""
        raise EditorError(say.not_started(command[0], reason)) from error


def stop(editor: "subprocess.Popen[bytes]") -> None:
    """End an editor that nobody waits for any more."""
    if editor.poll() is None:
        editor.terminate()
        try:
            editor.wait(timeout=0.3)
        except subprocess.TimeoutExpired:
            editor.kill()


def given_back(code: int, file: Path, before: str) -> str:
    """Read what an editor that ended with `code` left in the file; raises EditorError.

    The line feed that editors put at the end of a file is no part of the text.
    """
    if code < 0:
        raise EditorError(say.KILLED)
    if code:
        raise EditorError(say.failed(code))
    text = _read(file)
    if text.endswith("\n") and not before.endswith("\n"):
        text = text.removesuffix("\n").removesuffix("\r")
    return text


def _read(file: Path) -> str:
    try:
        opened = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(opened, "rb") as held:
            if not stat.S_ISREG(os.fstat(opened).st_mode):
                raise EditorError(say.GONE)
            data = held.read(MAX_BYTES + 1)
    except OSError as error:
        raise EditorError(say.GONE) from error
    if len(data) > MAX_BYTES:
        raise EditorError(say.TOO_LARGE)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EditorError(say.NOT_UTF8) from error


def _base(environ: Mapping[str, str]) -> Path:
    """Give the folder for what is private and short-lived: the system's own for that, else the state's."""
    given = environ.get("XDG_RUNTIME_DIR", "")
    if given:
        folder = Path(given)
        with suppress(OSError, ValueError):  # a NUL character, or a folder that has gone
            status = folder.stat()
            mine = status.st_uid == os.geteuid() and not status.st_mode & 0o077
            if folder.is_absolute() and mine and os.access(folder, os.W_OK | os.X_OK):
                return folder
    return made(state_folder() / "editeur", synced=False)


def _sweep(base: Path) -> None:
    """Take away what killed programs left there."""
    with suppress(OSError):
        for left in base.glob(f"{_PREFIX}*"):
            with suppress(OSError):
                status = left.lstat()
                mine = stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid()
                if mine and time.time() - status.st_mtime > _OF_LONG_AGO.total_seconds():
                    shutil.rmtree(left, ignore_errors=True)
