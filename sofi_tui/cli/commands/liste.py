"""``sofi-tui liste``: the drafts of the folder."""

import json
from argparse import Namespace
from datetime import date, datetime
from typing import Any

from sofi_tui.cli.arguments import add_json
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.sources import open_store, tell_recoveries
from sofi_tui.drafts.index.of_store import index_of
from sofi_tui.drafts.index.rows import DraftRow
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.columns import aligned
from sofi_tui.exports.statuts import STATUTS
from sofi_tui.fasd.codes import Codes
from sofi_tui.fasd.dates import show_date
from sofi_tui.words import commands as say

_HEADINGS = (
    "Identifiant",
    "Titre",
    say.PRESET,
    say.STATE,
    "Code SOFI",
    "Site",
    "Dates",
    "Complet",
    say.CHANGED_ON,
)
_WIDEST = 40


def declare(parser: Parser) -> None:
    """Add the arguments of ``liste``."""
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Write one line a draft, or one JSON object each, those that cannot be read included."""
    store = open_store(context)
    store.tidy()
    rows = [_row(row, store) for row in index_of(store).refreshed().listed()]
    if options.json:
        context.streams.give(json.dumps(rows, ensure_ascii=False, indent=2, default=_iso))
    elif rows:
        context.streams.give(_table(rows))
    else:
        context.streams.tell(say.no_draft_create_one(store.folder))
    tell_recoveries(context, store)
    return ExitCode.DONE


def _row(row: DraftRow, store: DraftStore) -> dict[str, Any]:
    known: dict[str, Any] = {"id": row.id, "fichier": str(store.folder / row.name)}
    if row.problem:
        return known | {"modifie": row.modified, "probleme": row.problem}
    return known | _said(row) | {"modifie": row.modified, "probleme": None}


def _said(row: DraftRow) -> dict[str, Any]:
    """Say what a draft is about and how far it is."""
    return {
        "titre": row.titre,
        "modele": row.modele,
        "campagne": row.campagne,
        "statut": row.statut,
        "code": str(Codes(row.formation, row.action, tuple(session.code for session in row.sessions))),
        "sites": row.sites,
        "date_debut": row.debut,
        "date_fin": row.fin,
        "places": row.places,
        "completude": row.percent,
        "erreurs": row.errors,
        "avertissements": row.warnings,
    }


def _table(rows: list[dict[str, Any]]) -> str:
    """Align the drafts that can be read; the others follow, each with its reason."""
    readable = [_cells(row) for row in rows if row["probleme"] is None]
    unreadable = [f"{row['id']}  illisible : {row['probleme']}" for row in rows if row["probleme"]]
    return "\n".join([*([aligned(_HEADINGS, readable)] if readable else []), *unreadable])


def _cells(row: dict[str, Any]) -> list[str]:

    dates = (show_date(day) for day in (row["date_debut"], row["date_fin"]) if day)
    modified: datetime = row["modifie"]
    return [
        row["id"],
        _shortened(row["titre"]),
        row["modele"],
        STATUTS.get(row["statut"], row["statut"]),
        row["code"],
        _shortened(", ".join(row["sites"])),
        " – ".join(dates),
        f"{row['completude']} %",
        modified.astimezone().strftime("%d/%m/%Y %H:%M"),
    ]


def _shortened(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def _iso(value: date) -> str:
    return value.isoformat()
