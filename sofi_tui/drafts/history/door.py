"""The history of a folder of drafts as the rest of the program has it; dulwich is loaded with the first thing asked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.history.nature import Nature
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.texts import clean_line

# Loaded by the first thing that is asked: lists ask nothing, and dulwich is a tenth of a start.
# ruff: noqa: PLC0415
if TYPE_CHECKING:
    from sofi_tui.drafts.history.recording import Recording
    from sofi_tui.drafts.history.repository import Repository
    from sofi_tui.drafts.history.revision import Author, Revision, Sealed
    from sofi_tui.drafts.history.sealing import Sealing
    from sofi_tui.drafts.history.walking import Walking

ParseFile = Callable[[Path, bytes], Draft]
"""Reads the bytes of a draft's file; raises UnreadableDraftError."""


class Desk(NamedTuple):
    """Everything that works on the repository of a folder."""

    repository: Repository
    recording: Recording
    walking: Walking
    sealing: Sealing


class History:
    """The revisions of the drafts of `folder`, and what was sealed; all errors are DraftsError.

    Its repository is made with the first revision. The files are the truth: what changed them without the program
    is recorded the next time that a draft is opened, saved or synchronised. One object may serve several threads.
    """

    def __init__(self, folder: Path, parse: ParseFile, now: Callable[[], datetime]) -> None:
        self.folder = folder
        self.parse_file = parse
        self.now = now
        self._turn = RLock()

    def record(self, path: Path, nature: Nature, data: bytes | None) -> None:
        """Make a revision of a draft's file, which holds `data` (`content_of`), by this user, here and now.

        Nothing when the last revision holds just that. Raises HistoryError, StorageError.
        """
        if self._is_ours(path):
            self._record(path.name, data, nature)

    def catch_up(self, path: Path, data: bytes | None) -> None:
        """Record what changed a draft's file without its being recorded: an editor, git, a session cut short.

        It bears the name of the file's owner and its date, as nobody knows more. Raises HistoryError, StorageError.
        """
        if not self._is_ours(path) or data is None:
            return
        desk = self.desk
        with desk.repository.told():
            known, _ = desk.recording.known(path.name)
        if known != data:
            nature = Nature.CREATION if known is None else self._why(path, known, data)
            self._record(path.name, data, nature, path)

    def revisions(self, draft: str) -> list[Revision]:
        """Give the revisions of a draft, the newest first; none where no history was kept."""
        if (desk := self._desk_there) is None:
            return []
        with desk.repository.told():
            return desk.walking.revisions(draft)

    def read(self, draft: str, revision: Revision | str) -> Draft:
        """Read a draft as it was; raises UnknownRevisionError, and UnreadableDraftError when it was no draft then."""
        return self._parse(f"{draft}.toml", self.data(draft, revision))

    def data(self, draft: str, revision: Revision | str) -> bytes:
        """Give the exact bytes of a draft's file in a revision; raises UnknownRevisionError."""
        ident = revision if isinstance(revision, str) else revision.ident
        desk = self.desk
        with desk.repository.told():
            return desk.walking.data(draft, ident)

    def find(self, draft: str, reference: str) -> Revision:
        """Find a revision by its number or the beginning of its identifier; raises UnknownRevisionError."""
        from sofi_tui.drafts.history.walking import chosen

        return chosen(self.revisions(draft), reference, draft)

    def seal(self, draft: Draft, data: bytes, recap_text: str, why: str) -> str:
        """Keep for ever what is sent: the exact `data` of the draft's file and its recapitulative; give its name.

        The file is recorded as sent too. Raises HistoryError and StorageError: nothing is sealed then.
        """
        desk = self.desk
        tag = desk.sealing.seal(draft.id, data, recap_text, why)
        with suppress(DraftsError):  # what was to be sealed is
            self._record(f"{draft.id}.toml", data, Nature.ENVOI)
        return tag

    def sealed(self, draft: str) -> list[Sealed]:
        """Give what was sealed of a draft, the first sending first."""
        desk = self._desk_there
        return [] if desk is None else desk.sealing.sealed(draft)

    def _record(self, name: str, data: bytes | None, nature: Nature, found: Path | None = None) -> None:
        """Make a revision: by this user, here and now, unless the file was `found` so."""
        from sofi_tui.drafts.history.change import Change

        whose = (None, None) if found is None else (_owner(found), _changed(found))
        with self._turn:
            self.desk.recording.record(Change(name, data, nature, *whose))

    def _why(self, path: Path, known: bytes, held: bytes) -> Nature:
        """Tell whether the program wrote what is not recorded: it counts its savings, nothing else does."""
        with suppress(DraftsError):
            before, after = (self._parse(path.name, data) for data in (known, held))
            if after.revision > before.revision:
                return Nature.INTERROMPUE
        return Nature.DEHORS

    def _is_ours(self, path: Path) -> bool:
        """Tell whether a file is a draft of this folder: no other's history is kept here."""
        return path.parent.absolute() == self.folder.absolute() and path.suffix == ".toml"

    def _parse(self, name: str, data: bytes) -> Draft:
        return self.parse_file(self.folder / name, data)

    @property
    def _desk_there(self) -> Desk | None:
        """What works on the repository, None where there is none yet."""
        from sofi_tui.drafts.history.place import located

        with self._turn:
            if "desk" not in self.__dict__ and located(self.folder) is None:
                return None
            return self.desk

    @cached_property
    def desk(self) -> Desk:
        """What works on the repository, which is made where there is none."""
        from sofi_tui.drafts.history.place import located, made
        from sofi_tui.drafts.history.recording import Recording
        from sofi_tui.drafts.history.repository import Repository
        from sofi_tui.drafts.history.sealing import Sealing
        from sofi_tui.drafts.history.walking import Walking

        repository = Repository(located(self.folder) or made(self.folder))
        recording = Recording(repository, self._parse, self.now)
        walking = Walking(repository, self._parse)
        return Desk(repository, recording, walking, Sealing(repository, recording, self.now))


def _owner(path: Path) -> Author:
    from sofi_tui.drafts.history.revision import Author

    try:
        return Author(clean_line(path.owner()))
    except (KeyError, OSError):
        return Author("inconnu")


def _changed(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.lstat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return None
