"""The places ordered, planned and missing: as a table for the command, line by line for the dashboard."""

from typing import Any

from sofi_tui.drafts.programming.places import places_of
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.columns import aligned

_HEADINGS = ("Lot", "Site", "Sessions", "Commandées", "Prévues", "Manquantes")


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
            str(row["lot"] or "(sans lot)"),
            str(row["site"] or "— tout le lot"),
            *(str(row[name]) for name in list(row)[2:]),
        ]
        for row in places_rows(store)
    ]
    return aligned(_HEADINGS, shown) if shown else "Aucune session."


def places_lines(store: DraftStore) -> list[str]:
    """Write each row on two short lines, for a window in which the table has no room; raises DraftsError."""
    return [
        f"{row['lot'] or '(sans lot)'}, {row['site'] or 'tout le lot'}\n"
        f"  Commandées : {row['commandees']}, prévues : {row['prevues']}. Manquantes : {row['manquantes']}"
        for row in places_rows(store)
    ] or ["Aucune session."]
