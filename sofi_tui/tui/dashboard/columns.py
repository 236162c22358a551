"""The columns of the dashboard's table: what each says, how wide it is, and how it sorts."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from rich.cells import cell_len, set_cell_size

from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.draft import Statut
from sofi_tui.fasd.texts import fold
from sofi_tui.tui.dashboard.lines import Line
from sofi_tui.words import dashboard as say

GAP = 1
_STATES: dict[str, str] = {
    Statut.EN_COURS: say.BEING_TYPED,
    Statut.EN_ATTENTE_VALIDATION: say.TO_VALIDATE,
    Statut.EN_ATTENTE_REPONSES: "questions",
    Statut.VALIDE: say.VALIDATED,
}
_RANKS: dict[str, int] = {statut: rank for rank, statut in enumerate(Statut)}


class People(NamedTuple):
    """Who is who: names of users by number, and who has a draft open, in French, by its id."""

    owners: Mapping[int, str] = {}
    open_by: Mapping[str, str] = {}

    def changed_by(self, line: Line) -> str:
        """Name who saved a draft last."""
        return self.owners.get(line.row.owner, "")

    def has_open(self, line: Line) -> str:
        """Say who has a draft open now, since when; empty when nobody has."""
        return self.open_by.get(line.row.id, "")


class Column(NamedTuple):
    """A column: `width` in cells is the least, `share` of what is left over goes to it.

    `order` gives what lines are sorted by, the text without it. The smaller its `rank`, the narrower the window in
    which it is still there.
    """

    name: str
    heading: str
    width: int
    rank: int
    cell: Callable[[Line, People], str]
    order: Callable[[Line, People], Any] | None = None
    share: int = 0

    def sorting(self, line: Line, people: People) -> Any:
        """Give what a line is sorted by."""
        return self.order(line, people) if self.order else fold(self.cell(line, people))


def _dates(line: Line, _: People) -> str:
    if not (line.debut or line.fin):
        return "—"
    return "-".join(f"{day:%d/%m}" if day else "…" for day in (line.debut, line.fin))


def _findings(line: Line, _: People) -> str:
    row = line.row
    return " ".join(f"{n}{sign}" for n, sign in ((row.errors, "✗"), (row.warnings, "!")) if n) or "—"


def _when(line: Line, _: People) -> str:
    return f"{line.row.modified.astimezone():%d/%m %H:%M}"


def _day_order(line: Line, _: People) -> Any:
    return line.debut or date.max, line.fin or date.max


def _percent(line: Line, _: People) -> str:
    return f"{line.row.percent} %"


def _findings_order(line: Line, _: People) -> Any:
    return line.row.errors, line.row.warnings


def _state(line: Line, _: People) -> str:
    return _STATES.get(line.row.statut, line.row.statut)


def _state_rank(line: Line, _: People) -> Any:
    return _RANKS.get(line.row.statut, len(_RANKS))


def _places(line: Line, _: People) -> str:
    return "—" if line.places is None else str(line.places)


COLUMNS = (
    Column("code", "Code F-A-S", 18, 12, lambda line, _: line.code or "—"),
    Column("titre", say.INTITULE, 16, 0, lambda line, _: line.row.titre, share=3),
    Column("modele", "Var.", 5, 5, lambda line, _: line.row.modele),
    Column("site", "Site", 10, 4, lambda line, _: line.site or "—", share=1),
    Column("dates", "Dates", 11, 3, _dates, _day_order),
    Column("places", "Pl.", 3, 7, _places, lambda line, _: line.places or 0),
    Column("statut", say.STATE, 9, 1, _state, _state_rank),
    Column("complet", "Fait", 5, 2, _percent, lambda line, _: line.row.percent),
    Column("findings", say.TO_SEE, 7, 6, _findings, _findings_order),
    Column("modifie", say.MODIFIED, 11, 8, _when, lambda line, _: line.row.saved_at),
    Column("par", "Par", 8, 10, lambda line, who: who.changed_by(line) or "—", share=1),
    Column("ouvert", say.OPENED_BY, 10, 11, lambda line, who: who.has_open(line) or "—", share=1),
)
"""The columns, in the order in which they stand."""

BY_NAME = {column.name: column for column in COLUMNS}


def fitting(width: int) -> tuple[tuple[Column, int], ...]:
    """Choose the columns that a width holds, the most needed first, and how wide each is."""
    chosen: list[Column] = []
    left = width + GAP
    for column in sorted(COLUMNS, key=lambda column: column.rank):
        if column.width + GAP > left and chosen:
            break
        chosen.append(column)
        left -= column.width + GAP
    shares = sum(column.share for column in chosen)
    return tuple(
        (column, column.width + (max(0, left) * column.share // shares if shares else 0))
        for column in COLUMNS
        if column in chosen
    )


def headings(width: int, sort: str, descending: bool) -> str:
    """Write the headings, with an arrow at the one that is sorted by."""
    arrow = "▼" if descending else "▲"
    return (" " * GAP).join(
        fit(f"{arrow}{column.heading}" if column.name == sort else column.heading, size)
        for column, size in fitting(width)
    )


def line_text(line: Line, people: People, width: int) -> str:
    """Write a line; a draft that cannot be read, with its reason."""
    if line.row.problem:
        reason = line.row.problem.partition(line.row.name)[2].lstrip(" ,:") or line.row.problem
        return fit(f"✗ {line.row.id} : {reason}", width)
    cells = (fit(column.cell(line, people), size) for column, size in fitting(width))
    return fit((" " * GAP).join(cells), width)


def details(line: Line, people: People, where: str = "") -> str:
    """Say of one line where Enter goes on, and what a narrow table leaves out."""
    row = line.row
    if row.problem:
        return row.problem
    by, who = people.changed_by(line), people.has_open(line)
    modified = row.modified.astimezone()
    said = [
        where,
        say.opened_by(who) if who else "",
        say.modified_on(show_date(modified), modified) + (f" par {by}" if by else ""),
        line.code,
        f"{line.places} places" if line.places else "",
        row.id,
    ]
    return " · ".join(part for part in said if part)


def fit(text: str, width: int) -> str:
    """Cut a text to so many cells with an ellipsis, or fill it up."""
    return set_cell_size(text, width) if cell_len(text) <= width else set_cell_size(text, width - 1) + "…"
