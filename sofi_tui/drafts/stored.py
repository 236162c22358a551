"""A draft together with what is known of its file."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sofi_tui.drafts.file_format import dump
from sofi_tui.fasd.digests import digest
from sofi_tui.fasd.draft import Draft

if TYPE_CHECKING:
    from sofi_tui.fasd.merge import Merged

_OF_EACH_SAVING = {"revision", "modifie_le"}


class StoredDraft(NamedTuple):
    """What a file held when it was read or written.

    `digest` is the SHA-256 of its bytes; `cleaned` tells that the draft differs from them by characters that
    no draft may hold; `read_only_because` says in French why it may not be replaced, empty when it may;
    `device` is the number of the disk that its folder was on.

    Of a file that was just written, `text` is what was to be saved, and `merged` what it made with what `who` had
    written there meanwhile, None when nobody had.
    """

    path: Path
    draft: Draft
    digest: str
    cleaned: bool = False
    read_only_because: str = ""
    device: int | None = None
    text: Draft | None = None
    merged: "Merged | None" = None
    who: str = ""

    def holds(self, draft: Draft) -> bool:
        """Tell whether a draft has the content of this one, apart from what each saving changes."""
        return same_content(self.draft, draft)

    def made_of(self, text: Draft) -> bool:
        """Tell whether a file holds a text, and nothing that others wrote."""
        return (self.merged is None and self.text is text) or self.holds(text)


def same_content(one: Draft, other: Draft) -> bool:
    """Tell whether two drafts have the same content, apart from what each saving changes."""
    return one.document is other.document or _content(one) == _content(other)


def digest_of(data: bytes) -> str:
    """Give the SHA-256 of the bytes of a file."""
    return digest(data)


def device_of(folder: Path) -> int | None:
    """Give the number of the disk that a folder is on, None where that cannot be told."""
    try:
        return folder.stat().st_dev
    except OSError:
        return None


def _content(draft: Draft) -> bytes:
    header = {name: value for name, value in draft.header.items() if name not in _OF_EACH_SAVING}
    return dump(Draft({**draft.document, "brouillon": header}))
