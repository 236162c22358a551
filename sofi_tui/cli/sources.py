"""What commands work on: the presets under the user's configuration, and the drafts of a folder."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sofi_tui.cli.context import Context
from sofi_tui.content.own_presets import presets_folders
from sofi_tui.content.presets import Catalogue, catalogue
from sofi_tui.drafts.folder import chosen_folder, drafts_folder
from sofi_tui.drafts.history.recorder import Keeping
from sofi_tui.drafts.organisation.file import ProfileFile, profile_file
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.findings import Finding
from sofi_tui.words import command_line as say

if TYPE_CHECKING:
    from sofi_tui.drafts.recovery import Recoverable
    from sofi_tui.fasd.preset import Preset


def presets_at_hand(context: Context) -> Catalogue:
    """Give the presets under the user's configuration and profile, the organisation's own ones included.

    Raises ConfigurationError and ProfileError.
    """
    folder = chosen_folder(context.dossier, context.environ)
    profile = profile_in_force(context).read()
    return catalogue(context.configuration, profile, presets_folders(folder))


def profile_in_force(context: Context) -> ProfileFile:
    """Say where the organisation's profile is; raises ProfileError."""
    return profile_file(context.organisme, context.environ, chosen_folder(context.dossier, context.environ))


def open_store(context: Context) -> DraftStore:
    """Give the store of the drafts' folder, each save of which is a revision.

    Raises ConfigurationError, ProfileError and StorageError.
    """
    presets = presets_at_hand(context)
    folder = drafts_folder(context.dossier, context.environ)
    store = DraftStore(folder, presets, organisation=profile_in_force(context))
    store.records.keep(Keeping.AT_ONCE, context.streams.tell)
    return store


class CheckedDraft(NamedTuple):
    """A draft as it is on disk, with its preset and what the check says of it."""

    stored: StoredDraft
    preset: "Preset"
    findings: Sequence[Finding]


def read_checked(context: Context, store: DraftStore, reference: str) -> CheckedDraft:
    """Read and check the draft that `reference` names, telling what it has of special; raises DraftsError."""
    from sofi_tui.fasd.check import check  # noqa: PLC0415 -- with all the rules, which the dashboard does without

    stored = store.read(store.find(reference))
    tell_special(context, stored.path, cleaned=stored.cleaned, read_only=stored.draft.read_only)
    preset = store.catalogue.get(stored.draft.modele)
    return CheckedDraft(stored, preset, check(stored.draft, preset))


def tell_special(context: Context, path: Path, *, cleaned: bool, read_only: bool) -> None:
    """Tell of what a file holds that it may not, and is not shown, and of what this program is too old for."""
    if cleaned:
        context.streams.tell(say.control_characters(path))
    if read_only:
        context.streams.tell(say.newer_version(path))


def tell_recovery(context: Context, store: DraftStore, path: Path) -> None:
    """Tell when the recovery journal holds more than the file of one draft."""
    from sofi_tui.drafts.recovery import recovery_of  # noqa: PLC0415

    if (recoverable := recovery_of(store, path)) is not None:
        tell_recoverable(context, recoverable)


def tell_recoveries(context: Context, store: DraftStore) -> None:
    """Tell of each draft of which the recovery journal holds more than the file, and of what it cannot read."""
    if store.unsaved():
        from sofi_tui.drafts.recovery import recoveries  # noqa: PLC0415 -- hardly ever is there any

        for recoverable in recoveries(store):
            tell_recoverable(context, recoverable)
    for problem in store.journal.problems():
        context.streams.tell(say.unreadable_journal(problem))


def tell_recoverable(context: Context, recoverable: "Recoverable") -> None:
    """Tell of a text that only the recovery journal holds."""
    when = f"{recoverable.recovery.when.astimezone():%d/%m/%Y à %H:%M}"
    context.streams.tell(say.journal_beyond(recoverable.path, when))
