"""A spreadsheet back into the drafts that it came from: all its changes, or none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.foreign_files import Incoming
from sofi_tui.cli.refusals import UsageError
from sofi_tui.drafts.editing import Editing
from sofi_tui.drafts.errors import DraftsError, RefusedEditError, TooLargeError, UnknownDraftError
from sofi_tui.drafts.saving import news_of
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.drafts.together import save_all
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.texts import counted
from sofi_tui.sheets.changes import Change, changes_in
from sofi_tui.sheets.csv_text import read_csv
from sofi_tui.sheets.errors import RefusedCell, SheetRefusedError, UnreadableSheetError
from sofi_tui.sheets.rows import Sheet, sheet_in
from sofi_tui.words import command_line as say

_MISSING = say.WORKBOOK_EXTRA


@dataclass(frozen=True)
class _Edited:
    """A draft with `count` changes of a sheet made in it."""

    stored: StoredDraft
    draft: Draft
    count: int


def import_workbook(incoming: Incoming) -> int:
    """Read an xlsx, ods or xls file back."""
    try:
        from sofi_tui.sheets.xlsx_reading import read_xlsx  # noqa: PLC0415 - an extra that may be missing
    except ModuleNotFoundError as error:
        raise UsageError(_MISSING) from error
    return _import(incoming, read_xlsx)


def import_csv(incoming: Incoming) -> int:
    """Read a csv file back."""
    return _import(incoming, read_csv)


def _import(incoming: Incoming, read: Callable[[bytes], list[Sequence[object]]]) -> int:
    try:
        sheet = sheet_in(read(incoming.data))
    except UnreadableSheetError as error:
        raise incoming.unreadable(error) from error
    except SheetRefusedError as error:
        return _refuse(incoming, error.cells)
    if sheet.unknown:
        incoming.context.streams.tell(say.columns_left(incoming.name, ", ".join(sheet.unknown)))
    stored, refused = _stored(incoming.store, sheet)
    found = changes_in(sheet.rows, {ident: one.draft for ident, one in stored.items()}, date.today())
    refused += found.refused
    made = [
        _edited(one, incoming.store, found.made[ident], refused)
        for ident, one in stored.items()
        if found.made[ident]
    ]
    edited = [one for one in made if one.count]
    if refused and not incoming.partly:
        return _refuse(incoming, refused)
    if not edited:
        incoming.context.streams.tell(say.nothing_taken(incoming.name))
    _save(incoming, edited)
    _tell(incoming, refused)
    return ExitCode.HAS_ERREUR if refused else ExitCode.DONE


def _save(incoming: Incoming, edited: Sequence[_Edited]) -> None:
    """Save what was edited, unless it is a trial, and tell how much it is."""
    streams = incoming.context.streams
    if incoming.trial:
        for one in edited:
            streams.give(say.to_change(one.draft.id, counted(one.count, "champ")))
        return
    saved = save_all(incoming.store, [(one.stored, one.draft) for one in edited])
    for one, stored in zip(edited, saved, strict=True):
        streams.give(f"{one.draft.id} : {counted(one.count, 'champ')} repris")
        if news := news_of(stored):
            streams.tell(news)


def _stored(store: DraftStore, sheet: Sheet) -> tuple[dict[str, StoredDraft], list[RefusedCell]]:
    """Read the drafts that a sheet came from, and name the rows of those that are not there."""
    found: dict[str, StoredDraft] = {}
    missing: dict[str, str] = {}
    refused = []
    for row in sheet.rows:
        ident = row.mark.draft
        if ident not in found and ident not in missing:
            try:
                one = store.read(store.find(ident))
                if one.draft.id != ident:
                    raise UnknownDraftError(say.no_draft_of_here(ident))
                found[ident] = one
            except DraftsError as error:
                missing[ident] = str(error)
        if ident in missing:
            refused.append(RefusedCell(row.number, "", missing[ident]))
    return found, refused


def _edited(
    stored: StoredDraft, store: DraftStore, changes: Sequence[Change], refused: list[RefusedCell]
) -> _Edited:
    """Make the changes of one draft through the door of all edits; what it refuses goes into `refused`."""
    draft = stored.draft
    editing = Editing(draft, store.catalogue.get(draft.modele), date.today, draft.read_only)
    count = 0
    for change in changes:
        try:
            count += editing.edit(change.path, change.value)
        except (RefusedEditError, TooLargeError) as error:
            refused.append(RefusedCell(change.row, change.column, str(error)))
    return _Edited(stored, editing.draft, count)


def _refuse(incoming: Incoming, refused: Sequence[RefusedCell]) -> int:
    _tell(incoming, refused)
    incoming.context.streams.tell(say.nothing_changed(incoming.name))
    return ExitCode.HAS_ERREUR


def _tell(incoming: Incoming, refused: Sequence[RefusedCell]) -> None:
    for cell in sorted(refused, key=lambda cell: cell.row):
        incoming.context.streams.tell(str(cell))
