"""What passes between the thread of edits and that of saving, when the file comes to hold more than was typed.

Each attribute is written by one of the two only, whole and at once, so that there is no lock which a signal
handler, running in the middle of an edit, could wait for in vain.
"""

from datetime import UTC, datetime
from typing import NamedTuple

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.merge import merge


class Offer(NamedTuple):
    """A `draft` that is in the file: `base`, which was typed here, with what others brought into it.

    `after` is the offer that `base` had last taken in; `who` brought it, and `news` says what it is, in French.
    """

    base: Draft
    draft: Draft
    after: "Offer | None"
    who: str = ""
    news: str = ""

    @property
    def le(self) -> datetime:
        """When it was written."""
        written = self.draft.header.get("modifie_le")
        return written if isinstance(written, datetime) else datetime.now(UTC)


class Text(NamedTuple):
    """What is typed, and the last offer that was taken into it."""

    draft: Draft
    taken: Offer | None = None


class Exchange:
    """The newest text, the text that the file was last made with, and what the file holds beyond that."""

    def __init__(self, draft: Draft) -> None:
        self.text = Text(draft)
        self._offer: Offer | None = None
        self._base = draft
        self._taken: Offer | None = None

    def typed(self, draft: Draft) -> None:
        """Note the newest text: in the thread of edits."""
        self.text = Text(draft, self.text.taken)

    def offered(self) -> tuple[Offer, Draft] | None:
        """Give what is to be taken in, and the draft that it and the text both began as: in the thread of edits."""
        offer, taken = self._offer, self.text.taken
        if offer is None or offer is taken:
            return None
        if offer.after is taken or taken is None:
            return offer, offer.base
        return offer, merge(taken.base, offer.base, taken.draft).draft

    def took(self, offer: Offer, draft: Draft) -> None:
        """Note what the text has become with an offer: in the thread of edits."""
        self.text = Text(draft, offer)

    def to_save(self) -> tuple[Text, Draft]:
        """Give the newest text and what the file was last made with: in the thread of saving."""
        text = self.text
        if text.taken is not None and text.taken is not self._taken:
            self._base = merge(text.taken.base, self._base, text.taken.draft).draft
            self._taken = text.taken
        return text, self._base

    def saved(self, text: Text) -> None:
        """Note that a text is in the file: in the thread of saving."""
        self._base = text.draft

    def offer(self, text: Text, draft: Draft, who: str = "", news: str = "") -> None:
        """Offer what the file now holds beyond a text that was saved: in the thread of saving."""
        before = self._offer
        if not news and before is not None and before is not self.text.taken:
            news = before.news
        self._offer = Offer(text.draft, draft, text.taken, who, news)
