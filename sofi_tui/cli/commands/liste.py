"""``sofi-tui liste``: the drafts of the folder."""

import json
from argparse import Namespace
from datetime import date, datetime
from typing import Any

from sofi_tui.cli.arguments import add_json
from sofi_tui.cli.columns import aligned
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.sources import open_store, tell_recoveries
from sofi_tui.drafts.listing import Entry
from sofi_tui.drafts.progress import completeness
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.check import check
from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.draft import Draft

_HEADINGS = ("Identifiant", "Titre", "Modèle", "Site", "Dates", "Complet", "Modifié")
_WIDEST = 40


def declare(parser: Parser) -> None:
    """Add the arguments of ``liste``."""
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Write one line a draft, or one JSON object each, those that cannot be read included."""
    store = open_store(context)
    rows = [_row(entry, store) for entry in store.entries()]
    if options.json:
        context.streams.give(json.dumps(rows, ensure_ascii=False, indent=2, default=_iso))
    elif rows:
        context.streams.give(_table(rows))
    else:
        context.streams.tell(f"Aucun brouillon dans {store.folder} ; pour en créer un : sofi-tui nouveau.")
    tell_recoveries(context, store)
    return ExitCode.DONE


def _row(entry: Entry, store: DraftStore) -> dict[str, Any]:
    known: dict[str, Any] = {"id": entry.id, "fichier": str(entry.path)}
    if entry.draft is None:
        return known | {"modifie": entry.modified, "probleme": entry.problem}
    return known | _said(entry.draft, store) | {"modifie": entry.modified, "probleme": None}


def _said(draft: Draft, store: DraftStore) -> dict[str, Any]:
    """Say what a draft is about and how far it is."""
    preset = store.catalogue.get(draft.modele)
    progress = completeness(draft, preset, check(draft, preset))
    return {
        "titre": draft.titre,
        "modele": draft.modele,
        "campagne": draft.campagne,
        "sites": _each(draft, "site_lieu", str),
        "date_debut": min(_each(draft, "date_debut", date), default=None),
        "date_fin": max(_each(draft, "date_fin", date), default=None),
        "completude": progress.percent,
        "erreurs": progress.errors,
        "avertissements": progress.warnings,
    }


def _each(draft: Draft, name: str, kind: type[Any]) -> list[Any]:
    """Give what the sessions hold at a field, each value once; what is not of its kind is left out."""
    held = (session.get(name) for session in draft.sessions)
    return list(dict.fromkeys(value for value in held if isinstance(value, kind)))


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
        _shortened(", ".join(row["sites"])),
        " – ".join(dates),
        f"{row['completude']} %",
        modified.astimezone().strftime("%d/%m/%Y %H:%M"),
    ]


def _shortened(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def _iso(value: date) -> str:
    return value.isoformat()
