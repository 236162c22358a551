"""The recovery journal: what was typed and could not be saved in its file, kept in the state folder meanwhile.

An entry is the draft in the very format of its file, after a few lines of comment that tell where it belongs; so that
in the end one can also take it back by hand.
"""

import os
import re
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from sofi_tui.content.presets import PRESETS
from sofi_tui.content.user_folders import state_folder
from sofi_tui.drafts.atomic import read_bounded, remove_whole, replace_whole
from sofi_tui.drafts.errors import DraftsError, StorageError, UnreadableDraftError
from sofi_tui.drafts.file_format import MAX_BYTES, dump, load
from sofi_tui.drafts.folder import EXTENSION, is_id, made
from sofi_tui.drafts.leftovers import sweep
from sofi_tui.drafts.processes import Process
from sofi_tui.drafts.tokens import token_hex
from sofi_tui.fasd.digests import digest
from sofi_tui.fasd.draft import Draft
from sofi_tui.words import drafts as say

_FIRST_LINE = say.JOURNAL_HEADING
_COMMENT = "# "
_COMMENTS = rb"(?:# [^\n]*\n)*"
_HEADER_ROOM = 2**16
_OF_ENTRY = r"[^.].*-[0-9a-f]{16}-[0-9a-f]{8}\.toml"


class Recovery(NamedTuple):
    """A draft that the journal holds for the file at `path`.

    `base_digest` is the SHA-256 of that file when the draft was last the same, `entry` the journal's own file.
    """

    path: Path
    draft: Draft
    when: datetime
    base_digest: str
    entry: Path


def journal_folder() -> Path:
    """Tell where the user's journal is."""
    return state_folder() / "secours"


class Journal:
    """The entries of `folder`, one for each draft that each process could not save; all errors are DraftsError.

    An entry is never overwritten or dropped but by the process that wrote it, or by the answer to its recovery.
    """

    def __init__(
        self,
        folder: Path | None = None,
        known_presets: Collection[str] = PRESETS,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.folder = folder or journal_folder()
        self._known_presets = known_presets
        self._now = now
        self._mark = token_hex(4)

    def keep(
        self, path: Path, base_digest: str, draft: Draft, *, ended: bool = False, synced: bool = True
    ) -> None:
        """Keep the newest text of a draft; raises StorageError when not even that can be.

        `ended` tells that nobody will go on saving it, so that it is offered even while this process lives; not
        `synced` is for an end that may come before a slow disk has answered.
        """
        writer = None if ended else Process.here()
        data = _header(path, base_digest, self._now(), writer) + dump(draft)
        replace_whole(self._entry(made(self.folder, synced=synced), path), data, synced=synced)

    def keep_found(self, path: Path, base_digest: str, draft: Draft) -> None:
        """Keep a text that a process left which is no more, in an entry of its own; raises StorageError."""
        data = _header(path, base_digest, self._now(), None) + dump(draft)
        replace_whole(self._entry(made(self.folder), path, token_hex(4)), data)

    def drop(self, path: Path) -> None:
        """Forget what this process kept of a draft, now that it is saved; raises StorageError."""
        remove_whole(self._entry(self.folder, path))

    def forget(self, recovery: Recovery) -> None:
        """Forget one entry, now that someone has chosen; raises StorageError."""
        remove_whole(recovery.entry)

    def pending(self) -> list[Recovery]:
        """Give the entries that no living process of this machine is still trying to save, the oldest first."""
        return self._read()[0]

    def problems(self) -> list[str]:
        """Say of each entry that cannot be read what is wrong; it stays where it is."""
        return self._read()[1]

    def of(self, path: Path) -> Recovery | None:
        """Give the newest pending entry of a draft."""
        wanted = _absolute(path)
        mine = [recovery for recovery in self.pending() if recovery.path == wanted]
        return mine[-1] if mine else None

    def _entry(self, folder: Path, path: Path, mark: str = "") -> Path:
        place = os.fsencode(_absolute(path))
        ident = path.stem if is_id(path.stem) else "brouillon"
        return folder / f"{ident}-{digest(place)[:16]}-{mark or self._mark}{EXTENSION}"

    def _read(self) -> tuple[list[Recovery], list[str]]:
        sweep(self.folder, self._now(), self._finish)
        recoveries: list[Recovery] = []
        problems: list[str] = []
        try:
            entries = sorted(path for path in self.folder.iterdir() if re.fullmatch(_OF_ENTRY, path.name))
        except FileNotFoundError:
            return [], []
        except OSError as error:
            return [], [str(StorageError(self.folder, error))]
        for entry in entries:
            try:
                recovery = self._recovery(entry)
            except DraftsError as error:
                problems.append(str(error))
            else:
                recoveries += [recovery] if recovery else []
        return sorted(recoveries, key=lambda recovery: recovery.when), problems

    def _finish(self, left: str, name: str) -> None:
        """Give an entry that was written, and not renamed any more, its name, unless a later one has that."""
        written, entry = self.folder / left, self.folder / name
        if not re.fullmatch(_OF_ENTRY, name):
            return
        with suppress(UnreadableDraftError):  # it is cut off
            found = self._recovery(written)
            there = self._recovery(entry) if entry.exists() else None
            if found is not None and (there is None or there.when < found.when):
                replace_whole(entry, read_bounded(written, MAX_BYTES + _HEADER_ROOM))

    def _recovery(self, entry: Path) -> Recovery | None:
        """Read an entry, None for one that has gone or that its process is still at."""
        try:
            data = read_bounded(entry, MAX_BYTES + _HEADER_ROOM)
        except StorageError as error:
            if isinstance(error.cause, FileNotFoundError):
                return None
            raise
        found = re.match(_COMMENTS, data)
        comments = found[0] if found else b""
        draft = load(data[len(comments) :], str(entry), self._known_presets).draft
        try:
            return _said(comments.decode(), draft, entry)
        except (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError) as error:
            reason = say.ORIGIN_UNKNOWN
            raise UnreadableDraftError(entry, 1, reason) from error


def _header(path: Path, base_digest: str, when: datetime, writer: Process | None) -> bytes:
    import tomli_w  # noqa: PLC0415 -- a journal is hardly ever written

    table = {"fichier": _absolute(path).as_uri(), "base": base_digest, "le": when}
    lines = [_FIRST_LINE, *tomli_w.dumps(table | ({} if writer is None else writer._asdict())).splitlines()]
    return "".join(f"{_COMMENT}{line}\n" for line in lines).encode()


def _said(comments: str, draft: Draft, entry: Path) -> Recovery | None:
    """Read the header of an entry, None when its process is still at it; raises whatever a wrong one makes."""
    import tomllib  # noqa: PLC0415 -- nor read

    table = tomllib.loads("\n".join(line.removeprefix(_COMMENT) for line in comments.split("\n")[1:]))
    if "pid" in table and Process(table["host"], table["boot"], int(table["pid"]), table["start"]).is_alive:
        return None
    path = Path(os.fsdecode(unquote_to_bytes(table["fichier"].removeprefix("file://"))))
    if not path.is_absolute():
        raise ValueError(table["fichier"])
    return Recovery(path, draft, table["le"].astimezone(UTC), str(table["base"]), entry)


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 -- absolute() would keep « .. », resolve() follow links
