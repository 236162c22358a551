"""Recapitulatives made into one document: whose, of what day, with a summary table when they are several."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sofi_tui.exports.formats import Order
from sofi_tui.exports.recap import recap
from sofi_tui.exports.tree import EMPTY, Recap
from sofi_tui.exports.words import summary
from sofi_tui.fasd.dates import show_date
from sofi_tui.words import documents as say

SUMMARY_TITLE = say.OVERVIEW
SUMMARY_HEADINGS = ("N°", "Offre", "Organisme", "Lieux", "Dates", "Places", "Constats")


@dataclass(frozen=True)
class Document:
    """Recapitulatives in the order asked for, at least one, and the day that the document is made."""

    recaps: tuple[Recap, ...]
    date: date

    @property
    def is_several(self) -> bool:
        """Tell whether there is a summary table."""
        return len(self.recaps) > 1

    @property
    def titre(self) -> str:
        """What the document is called."""
        return say.recap_of(len(self.recaps)) if self.is_several else self.recaps[0].titre

    @property
    def organisation(self) -> str:
        """The organisation that all its drafts are of, empty when they are of several or of none."""
        names = {each.organisation for each in self.recaps}
        return names.pop() if len(names) == 1 else ""

    @property
    def imprint(self) -> str:
        """Say whose it is and of what day: « Organisme Exemple · récapitulatif du 24/11/2026 »."""
        said = say.recap_of_day(show_date(self.date))
        return f"{self.organisation} · {said}" if self.organisation else said.capitalize()

    def summary_rows(self) -> Iterator[tuple[str, ...]]:
        """Give the cells under SUMMARY_HEADINGS, one row a draft; a dash stands for nothing."""
        for number, each in enumerate(self.recaps, 1):
            gist = each.gist
            cells = (each.titre, each.organisation, gist.lieux, gist.dates, gist.places, summary(each))
            yield (str(number), *(cell or EMPTY for cell in cells))


def document_of(order: Order) -> Document:
    """Make the document of the drafts of an order."""
    recaps = (recap(each.draft, each.preset, each.findings) for each in order.sources)
    return Document(tuple(recaps), order.date)
