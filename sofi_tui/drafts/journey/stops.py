"""Where one is in the wizard and where one came from."""

from typing import NamedTuple

from sofi_tui.drafts.journey.places import START, Place, Ways
from sofi_tui.fasd.findings import Finding
from sofi_tui.fasd.paths import FieldPath


class Stop(NamedTuple):
    """A page, and the field on it that had the attention."""

    place: Place
    path: FieldPath | None = None


_BEGINNING = Stop(START)


class Journey:
    """The page where one is, and the stops on the way there, latest last.

    `before_back` is where one was before going back, for as long as one does nothing else.
    """

    def __init__(self, here: Stop = _BEGINNING) -> None:
        self.here = here
        self.past: list[Stop] = []
        self.before_back: Stop | None = None

    @property
    def stopped(self) -> Stop:
        """Where one stops when one leaves now: going back to leave, page by page, is not yet to be elsewhere."""
        return self.before_back or self.here

    def stay(self) -> None:
        """Note that one does something where one is."""
        self.before_back = None

    def go(self, place: Place) -> None:
        """Go to a page; the one that is left can be come back to."""
        if place != self.here.place:
            self.past.append(self.here)
            self.stay()
        self.here = Stop(place)

    def at(self, path: FieldPath | None) -> None:
        """Note which field has the attention."""
        if self.here.path not in {None, path}:
            self.stay()
        self.here = Stop(self.here.place, path)

    def back(self, ways: Ways) -> Stop | None:
        """Go back to the last stop that is still there; None when there is none left."""
        self.before_back = self.stopped
        while self.past:
            stop = self.past.pop()
            if ways.exists(stop.place) and stop.place != self.here.place:
                self.here = stop
                return stop
        return None


def next_finding(findings: list[Finding], ways: Ways, here: Stop, by: int = 1) -> Finding | None:
    """Give the finding that follows the field where one is (or, with `by` = -1, precedes it), round all sessions."""
    if not findings:
        return None
    rank = _rank(ways, here.place, here.path)
    ranked = [(_rank(ways, ways.of(finding.path), finding.path), finding) for finding in findings]
    ranked.sort(key=lambda pair: pair[0])
    if by > 0:
        return next((finding for at, finding in ranked if at > rank), ranked[0][1])
    return next((finding for at, finding in reversed(ranked) if at < rank), ranked[-1][1])


def _rank(ways: Ways, place: Place, path: FieldPath | None) -> tuple[int, ...]:
    """Number a place of the draft in the order of the pages and of the fields on them."""
    page = Place(place.step, place.session, place.section)
    pages = ways.pages()
    number = pages.index(page) if page in pages else len(pages)
    fields = [at for _, at in ways.fields(page)]
    top = () if path is None else path[:3] if place.record else path
    column = fields.index(top) if top in fields else -1
    record = () if path is None or not place.record else (int(path[3]), *_inner_rank(ways, place, path))
    return (number, column, *record)


def _inner_rank(ways: Ways, place: Place, path: FieldPath) -> tuple[int, ...]:
    inner = [at for _, at in ways.fields(place)]
    return (inner.index(path),) if path in inner else ()
