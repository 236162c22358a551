"""The places ordered, planned and missing: as a table for the command, line by line for the dashboard."""

from typing import Any

from sofi_tui.drafts.programming.places import places_of
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.columns import aligned
from sofi_tui.words import command_line as say

_HEADINGS = ("Lot", "Site", "Sessions", say.COMMANDEES, say.PREVUES, say.MANQUANTES)


def places_rows(store: DraftStore) -> list[dict[str, Any]]:
    """Give a row for each site of each lot, and one for each whole lot, its site empty; raises DraftsError."""
    drafts = [entry.draft for entry in store.entries() if entry.draft is not None]
    return [
        {
            "lot": one.lot,
            "site": one.site,
            "sessions": one.sessions,
            "commandees": one.commandees,
            "prevues": one.prevues,
            "manquantes": one.manquantes,
        }
        for one in places_of(drafts, store.catalogue.organisation)
    ]


def places_table(store: DraftStore) -> str:
    """Write the rows for people; raises DraftsError."""
    shown = [
        [
            str(row["lot"] or say.WITHOUT_LOT),
            str(row["site"] or say.WHOLE_LOT),
            *(str(row[name]) for name in list(row)[2:]),
        ]
        for row in places_rows(store)
    ]
    return aligned(_HEADINGS, shown) if shown else say.NO_SESSION


def places_lines(store: DraftStore) -> list[str]:
    """Write each row on two short lines, for a window in which the table has no room; raises DraftsError."""
    return [
        say.places_line(
            row["lot"] or say.WITHOUT_LOT,
            row["site"] or say.THE_WHOLE_LOT,
            row["commandees"],
            row["prevues"],
            row["manquantes"],
        )
        for row in places_rows(store)
    ] or [say.NO_SESSION]
