"""The drafts of one folder: listed, read, made, saved, put in the bin and taken out of it."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sofi_tui.content.presets import Catalogue
from sofi_tui.drafts.atomic import read_bounded
from sofi_tui.drafts.errors import ReadOnlyDraftError
from sofi_tui.drafts.file_format import LoadedDraft, load
from sofi_tui.drafts.folder import BIN, PROFILE_NAME, is_id
from sofi_tui.drafts.history.door import History
from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.history.recorder import Recorder
from sofi_tui.drafts.journal import Journal, Recovery
from sofi_tui.drafts.leftovers import any_staged, sweep
from sofi_tui.drafts.listing import Entry, found, listed
from sofi_tui.drafts.organisation.file import ProfileFile
from sofi_tui.drafts.stored import StoredDraft, device_of, digest_of, same_content
from sofi_tui.fasd.draft import Draft, new_header
from sofi_tui.fasd.texts import clean_line
from sofi_tui.words import drafts as say

# What serves opening, saving, making and moving is loaded by the first draft that is: the dashboard comes before.
if TYPE_CHECKING:
    from sofi_tui.drafts.merged_saves import MergedSaves
    from sofi_tui.drafts.open_draft import OpenDraft
    from sofi_tui.drafts.presence import Presence
    from sofi_tui.fasd.preset import Preset


def utc_now() -> datetime:
    """Give the time in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


class DraftStore:
    """The drafts of `folder`; all errors are DraftsError. Nothing here follows a link."""

    def __init__(
        self,
        folder: Path,
        catalogue: Catalogue,
        now: Callable[[], datetime] = utc_now,
        journal: Journal | None = None,
        organisation: ProfileFile | None = None,
    ) -> None:
        self.folder = folder
        self.organisation = organisation or ProfileFile(folder / PROFILE_NAME, say.OF_THE_FOLDER)
        self.journal = journal or Journal(None, catalogue.codes, now)
        self.catalogue = catalogue
        self._now = now
        self.history = History(folder, lambda path, data: self.parse(path, data).draft, now)
        self.records = Recorder(self.history)

    def tidy(self) -> None:
        """Sweep away what killed saves left in the folder, and finish what many drafts were to be made of."""
        self.unsaved()
        if any_staged(self.folder):
            from sofi_tui.drafts.staging import finish_left  # noqa: PLC0415

            finish_left(self, self._now())

    def unsaved(self) -> list[Recovery]:
        """Give what the journal holds, with what saves that were cut short had written beyond their files."""
        self._sweep(self.folder)
        return self.journal.pending()

    def entries(self) -> list[Entry]:
        """List the drafts, the last changed first; unreadable files are there too, with their problem.

        Reads and parses each file: rows of many drafts come from `sofi_tui.drafts.index`.
        """
        self.tidy()
        return listed(self.folder, self.read)

    def binned(self) -> list[Entry]:
        """List the drafts of the bin."""
        return [] if self.bin.is_symlink() else listed(self.bin, self.read)

    def find(self, reference: str) -> Path:
        """Find a draft by its id, an unambiguous beginning of it, or a path (with a ``/`` or ``.toml``).

        Raises UnknownDraftError, AmbiguousDraftError.
        """
        return found(reference, self.folder)

    @cached_property
    def _saves(self) -> "MergedSaves":
        from sofi_tui.drafts.merged_saves import MergedSaves  # noqa: PLC0415

        return MergedSaves(self.parse, self._now)

    def _refuse_when_open(self, path: Path) -> None:
        from sofi_tui.drafts.presence import refuse_when_open  # noqa: PLC0415

        refuse_when_open(path, self._now())

    def read(self, path: Path) -> StoredDraft:
        """Read a draft; raises UnreadableDraftError, StorageError."""
        return self.parse(path, read_bounded(path))

    def parse(self, path: Path, data: bytes) -> StoredDraft:
        """Read a draft from the bytes of its file; raises UnreadableDraftError."""
        loaded = self._loaded(path, data)
        return StoredDraft(path, loaded.draft, digest_of(data), loaded.cleaned, device=device_of(path.parent))

    def look_into(self, path: Path) -> LoadedDraft:
        """Read a draft that is not to be saved, asking nothing of its file; raises what `read` raises."""
        return self._loaded(path, read_bounded(path))

    def _loaded(self, path: Path, data: bytes) -> LoadedDraft:
        loaded, ident = load(data, str(path), self.catalogue.codes), path.stem
        if loaded.draft.id == ident or not is_id(ident):
            return loaded
        # A file copied by hand is a draft of its own.
        return LoadedDraft(loaded.draft.with_header(id=ident), loaded.cleaned)

    def create(self, preset: "Preset", titre: str = "", campagne: int | None = None) -> StoredDraft:
        """Make a new draft of a variant; raises StorageError."""
        header = new_header("", preset.code, campagne or preset.campagne, clean_line(titre))
        return self.add(preset.new_draft(header))

    def save(
        self,
        stored: StoredDraft,
        draft: Draft,
        presence: "Presence | None" = None,
        base: Draft | None = None,
        nature: Nature = Nature.SESSION,
    ) -> StoredDraft:
        """Bring what changed in a draft since `base` (else since `stored`) into its file, and tell what that holds.

        What someone else wrote there meanwhile is merged in, field by field. `presence` is the caller's, who has
        the draft open; without it, LockedDraftError is raised when someone has, and a revision is made of that
        `nature`. Raises ReadOnlyDraftError,
        TooLargeError, StorageError, and ChangedOnDiskError when there is something else than the draft: it is
        then not overwritten.
        """
        if draft.read_only or stored.draft.read_only:
            raise ReadOnlyDraftError(stored.draft.id)
        base = base or stored.draft
        if same_content(base, draft) and os.path.lexists(stored.path):
            return stored
        if presence is None:
            self._refuse_when_open(stored.path)
            self.records.opened(stored.path)
        from sofi_tui.drafts.save_lock import save_lock  # noqa: PLC0415

        with save_lock(stored.path):
            if presence is None:
                self._refuse_when_open(stored.path)
            saved = self._saves.save(stored, draft, base)
        if presence is None:
            self.records.worked(saved.path, nature)
        return saved

    def save_copy(self, draft: Draft, suffix: str | None = None) -> StoredDraft:
        """Keep what was typed in a draft of its own, when its file is no longer what was opened."""
        from sofi_tui.drafts.saving import CONFLICT_COPY  # noqa: PLC0415

        return self.add(draft.with_header(titre=f"{draft.titre} {suffix or CONFLICT_COPY}"))

    def put_back(self, path: Path, draft: Draft) -> StoredDraft:
        """Make again the file of a draft, where it is gone; raises ChangedOnDiskError when there is one."""
        from sofi_tui.drafts.new_files import made_again  # noqa: PLC0415

        stored = made_again(path, draft, self._now())
        self.records.worked(path)
        return stored

    def duplicate(self, path: Path) -> StoredDraft:
        """Copy a draft, to begin another action from it: SOFI's codes and its life stay behind.

        Raises ReadOnlyDraftError for a newer program's.
        """
        from sofi_tui.drafts.new_files import copy_of  # noqa: PLC0415

        return self.add(copy_of(self.read(path).draft))

    def add(self, draft: Draft) -> StoredDraft:
        """Make a file for a new draft, under an id of its own; raises StorageError."""
        from sofi_tui.drafts.new_files import added  # noqa: PLC0415

        stored = added(self.folder, draft, self._now())
        self.records.worked(stored.path, Nature.CREATION)
        return stored

    def put_in_bin(self, path: Path) -> None:
        """Move a draft of this folder to the bin; raises LockedDraftError when someone has it open."""
        from sofi_tui.drafts.binning import put_in_bin  # noqa: PLC0415

        put_in_bin(self, path)

    def restore(self, reference: str | Path) -> Path:
        """Take a draft out of the bin, by its id, its beginning or its path there; tell where it is now."""
        from sofi_tui.drafts.binning import taken_out  # noqa: PLC0415

        return taken_out(self, str(reference))

    def open(self, path: Path, take_over: bool = False) -> "OpenDraft":
        """Open a draft for writing; raises LockedDraftError when someone has it, and what `read` raises.

        `take_over` opens it all the same: whoever had it goes on in a copy. A newer program's draft opens to be
        read, and one that may not be written.
        """
        from sofi_tui.drafts.opening import opened  # noqa: PLC0415 -- what edits, and merges

        self._sweep(path.parent)
        return opened(self, path, take_over)

    def open_to_read(self, path: Path) -> "OpenDraft":
        """Open a draft to be read only, whoever has it open; raises what `read` raises."""
        from sofi_tui.drafts.opening import opened_to_read  # noqa: PLC0415

        return opened_to_read(self, path)

    def presence_on(self, path: Path) -> "Presence":
        """Give a marker for a draft, not put there yet."""
        from sofi_tui.drafts.presence import Presence  # noqa: PLC0415

        return Presence(path, self._now)

    @property
    def bin(self) -> Path:
        """The folder of the drafts that were put in the bin."""
        return self.folder / BIN

    def now(self) -> datetime:
        """Give the time, in UTC."""
        return self._now()

    def today(self) -> date:
        """Give the day where the reader is."""
        return self._now().astimezone().date()

    def _sweep(self, folder: Path) -> None:
        """Take away what dead processes left half saved, and keep what is newer in there than its draft."""

        def keep(left: str, name: str) -> None:
            from sofi_tui.drafts.unfinished import keep_unfinished  # noqa: PLC0415 -- rarely is there any

            keep_unfinished(self, folder / left, folder / name)

        sweep(folder, self._now(), keep)
