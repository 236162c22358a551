"""What is known of one state of a draft, and of what was sealed when it was sent."""

from datetime import datetime
from typing import NamedTuple

from sofi_tui.drafts.history.nature import Nature
from sofi_tui.fasd.paths import FieldPath

SHORT = 8
"""How many digits of an identifier people are shown."""


class Author(NamedTuple):
    """Who made a revision, and on which machine: empty where nobody knows."""

    name: str
    machine: str = ""

    @property
    def words(self) -> str:
        """Write « alice sur serveur1 »."""
        return f"{self.name} sur {self.machine}" if self.machine else self.name


class Revision(NamedTuple):
    """One state of a draft: its `number` from 1 for the oldest, its `ident` (40 hexadecimal digits of git).

    `when` is when it was made, `fields` are the places that it changed, by their paths in this very state.
    """

    number: int
    ident: str
    when: datetime
    author: Author
    nature: Nature
    fields: tuple[FieldPath, ...] = ()

    @property
    def short(self) -> str:
        """The beginning of its identifier, for people."""
        return self.ident[:SHORT]


class Sealed(NamedTuple):
    """What was sent: the exact bytes of the draft's file and the text of its recapitulative of that day.

    `number` counts from 1 for the first sending of the draft; `tag` is the name that git programs know it by;
    `why` is what was given as the reason.
    """

    number: int
    tag: str
    when: datetime
    author: Author
    why: str
    data: bytes
    recap_text: str
