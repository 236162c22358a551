"""The file of a profile: found in a fixed order of places, read, and saved whole by several people."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from sofi_tui.content.organisation.errors import ProfileError
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.content.user_folders import config_folder
from sofi_tui.drafts.atomic import read_bounded, replace_whole
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.folder import PROFILE_NAME, made
from sofi_tui.words import profile as say

VARIABLE = "SOFI_TUI_ORGANISME"


class ProfileChangedError(DraftsError):
    """A profile that someone else changed meanwhile, at the same record: nothing was overwritten."""


class ProfileFile(NamedTuple):
    """Where the profile is; `why` says in French why there."""

    path: Path
    why: str

    @property
    def exists(self) -> bool:
        """Tell whether there is a profile yet."""
        return self.path.exists()

    def read(self) -> Profile:
        """Read the profile, an empty one where there is none; raises ProfileError."""
        return _profile_in(self.path) or Profile()

    def change(self, change: Callable[[Profile], Profile]) -> Profile:
        """Change the profile as it now is in its file, and give what it becomes.

        Raises ProfileError for a file that cannot be read, and StorageError.
        """
        from sofi_tui.content.organisation.writing import profile_text  # noqa: PLC0415 -- a profile is rarely written
        from sofi_tui.drafts.save_lock import LONGEST, save_lock  # noqa: PLC0415

        made(self.path.parent)
        with save_lock(self.path, longest=LONGEST):
            before, heading = self._held()
            after = change(before)
            if after != before or not self.path.exists():
                if not self._agreed_path.exists():
                    replace_whole(self._agreed_path, profile_text(before if self.exists else after).encode())
                replace_whole(self.path, profile_text(after, heading).encode())
            return after

    @property
    def _agreed_path(self) -> Path:
        return self.path.with_name(f".{self.path.name}.accord")

    def agreed(self) -> Profile | None:
        """Give the profile as it last was when drafts were changed after it, None when that is not known."""
        try:
            return _profile_in(self._agreed_path)
        except ProfileError:
            return None

    def agree(self) -> None:
        """Note that the drafts have been offered what the profile now says; raises ProfileError, StorageError."""
        from sofi_tui.content.organisation.writing import profile_text  # noqa: PLC0415

        replace_whole(self._agreed_path, profile_text(self.read()).encode())

    def save(self, base: Profile, mine: Profile) -> Profile:
        """Save what became of `base`, with what others wrote meanwhile; give what the file holds.

        Raises ProfileChangedError when someone else changed the same record.
        """
        from sofi_tui.content.organisation.changes import ProfileConflictError, merged  # noqa: PLC0415

        try:
            return self.change(lambda theirs: merged(base, mine, theirs))
        except ProfileConflictError as conflict:
            raise ProfileChangedError(str(conflict)) from conflict

    def _held(self) -> tuple[Profile, str]:
        if not self.path.exists():
            return Profile(), ""
        from sofi_tui.content.organisation.reading import parse_profile  # noqa: PLC0415
        from sofi_tui.content.organisation.writing import heading_of  # noqa: PLC0415

        data = read_bounded(self.path)
        return parse_profile(data, self.path), heading_of(data.decode("utf-8-sig"))


def _profile_in(path: Path) -> Profile | None:
    """Read a profile, None where there is none; raises ProfileError."""
    try:
        path.lstat()
    except FileNotFoundError:  # as in most folders
        return None
    except OSError:
        pass  # reading it says why
    from sofi_tui.content.organisation.reading import read_profile  # noqa: PLC0415

    try:
        return read_profile(path)[0]
    except FileNotFoundError:
        return None


def profile_file(option: str | None, environ: Mapping[str, str], folder: Path) -> ProfileFile:
    """Say where the profile is: as the command says, as the environment says, beside the drafts, else one's own.

    Raises ProfileError for a named file that is not there and whose folder is not either.
    """
    for named, why in ((option, "--organisme"), (environ.get(VARIABLE), VARIABLE)):
        if named:
            path = Path(named)
            if not path.exists() and not path.parent.is_dir():
                raise ProfileError(path, None, say.folder_missing(why))
            return ProfileFile(path, say.named_by(why))
    shared = folder / PROFILE_NAME
    if shared.exists():
        return ProfileFile(shared, say.OF_THE_FOLDER)
    return ProfileFile(config_folder() / PROFILE_NAME, say.YOURS)
