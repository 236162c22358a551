"""What the palette finds beside actions: fields, sessions and drafts, by their words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from time import monotonic

from sofi_tui.content.fiches import fiches
from sofi_tui.drafts.index.of_store import index_of
from sofi_tui.drafts.index.rows import DraftRow
from sofi_tui.drafts.journey.places import Ways, session_words
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.paths import dotted, session_of
from sofi_tui.fasd.texts import fold
from sofi_tui.words import palette as say

_SECONDS_TO_READ = 0.5

FIELD, SESSION, DRAFT = "champ:", "session:", "brouillon:"
"""What the id of a choice begins with: a path, the number of a session, the name of a file follows."""


@dataclass(frozen=True)
class Choice:
    """Something to go to: `say` gives the words for it, `search` is what one finds it by, folded."""

    id: str
    search: str
    say: Callable[[], str]

    @property
    def words(self) -> str:
        """What is shown of it."""
        return self.say()


def places_of(ways: Ways) -> Iterator[Choice]:
    """Give the fields of a draft, each with its fiche and the number of its session, and its sessions."""
    several = len(ways.draft.sessions) > 1
    for page in ways.pages():
        for field, path in ways.fields(page):
            number = session_of(path)
            session = f" {number + 1}" if several and number is not None else ""
            yield _choice(FIELD + dotted(path), say.field(field.label, fiches()[page.step].titre + session))
    for number in range(len(ways.draft.sessions)):
        told = " · ".join(session_words(ways.draft, number))
        yield _choice(f"{SESSION}{number}", say.session(number + 1, told))


def drafts_of(rows: Iterable[DraftRow], besides: str = "") -> Iterator[Choice]:
    """Give drafts that can be read, but for the one whose file is named `besides`."""
    kind = fold(say.DRAFT)
    for row in rows:
        if row.name != besides and not row.problem:
            yield Choice(DRAFT + row.name, f"{kind} {row.search}", partial(_draft_words, row))


def drafts_at_hand(store: DraftStore, besides: str = "") -> list[Choice]:
    """Give the drafts of a folder, the last changed first; of those that the index lacks, what time allows."""
    index, until = index_of(store), monotonic() + _SECONDS_TO_READ
    for _ in index.refresh():
        if monotonic() > until:
            break
    return list(drafts_of(index.listed(), besides))


def _choice(ident: str, words: str) -> Choice:
    return Choice(ident, fold(words), lambda: words)


def _draft_words(row: DraftRow) -> str:
    return say.draft(row.titre or row.id, row.modele, row.id)
