"""The list of drafts as lines: columns that share the width of the window."""

from dataclasses import dataclass
from datetime import date, datetime

from rich.cells import cell_len, set_cell_size

from sofi_tui.content.presets import Catalogue
from sofi_tui.drafts.listing import Entry
from sofi_tui.drafts.progress import completeness
from sofi_tui.fasd.check import check
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.typed import show_typed

_GAP = 1


@dataclass(frozen=True)
class Column:
    """A column: its heading and its width in cells; `share` of what is left over goes to it."""

    heading: str
    width: int
    share: int = 0


COLUMNS = (
    Column("Titre", 20, 3),
    Column("Modèle", 6),
    Column("Site", 12, 1),
    Column("Dates", 11),
    Column("État", 12),
    Column("Modifié", 11),
)
_NARROW_COLUMNS = (COLUMNS[0], COLUMNS[1], COLUMNS[4])
_NARROW = 76


def headings(width: int) -> str:
    """Write the headings."""
    return _line([column.heading for column in _columns(width)], width)


def draft_line(entry: Entry, catalogue: Catalogue, today: date, width: int) -> str:
    """Write a draft in one line; one that cannot be read, with its reason."""
    if entry.draft is None:
        return set_cell_size(f"✗ {entry.id} : {entry.problem}", width)
    cells = _cells(entry.draft, entry.modified, catalogue, today)
    shown = [cell for cell, column in zip(cells, COLUMNS, strict=True) if column in _columns(width)]
    return _line(shown, width)


def _cells(draft: Draft, modified: datetime, catalogue: Catalogue, today: date) -> list[str]:
    preset = catalogue.get(draft.modele)
    progress = completeness(draft, preset, check(draft, preset, today))
    errors = f", {progress.errors} err." if progress.errors else ""
    sites = dict.fromkeys(
        show_typed("session.site_lieu", session.get("site_lieu")) for session in draft.sessions
    )
    return [
        draft.titre,
        draft.modele,
        ", ".join(site for site in sites if site) or "—",
        _dates(draft),
        f"{progress.percent} %{errors}",
        f"{modified.astimezone():%d/%m %H:%M}",
    ]


def _dates(draft: Draft) -> str:
    """Write when the sessions start and end: ``02/03-26/06``; nothing where no date is typed."""
    starts, ends = (
        [day for session in draft.sessions if isinstance(day := session.get(name), date)]
        for name in ("date_debut", "date_fin")
    )
    days: list[Value | None] = [min(starts, default=None), max(ends, default=None)]
    return "-".join(f"{day:%d/%m}" for day in days if isinstance(day, date)) or "—"


def _columns(width: int) -> tuple[Column, ...]:
    return COLUMNS if width >= _NARROW else _NARROW_COLUMNS


def _line(cells: list[str], width: int) -> str:
    columns = _columns(width)
    left = max(0, width - sum(column.width + _GAP for column in columns))
    shares = sum(column.share for column in columns)
    widths = [column.width + left * column.share // shares for column in columns]
    return (" " * _GAP).join(_fit(cell, size) for cell, size in zip(cells, widths, strict=True))


def _fit(text: str, width: int) -> str:
    """Cut a text to so many cells with an ellipsis, or fill it up."""
    return set_cell_size(text, width) if cell_len(text) <= width else set_cell_size(text, width - 1) + "…"
