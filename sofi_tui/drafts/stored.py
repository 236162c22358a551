"""A draft together with what is known of its file."""

from dataclasses import dataclass
from pathlib import Path

from sofi_tui.drafts.file_format import dump
from sofi_tui.fasd.draft import Draft

_OF_EACH_SAVING = {"revision", "modifie_le"}


@dataclass(frozen=True)
class StoredDraft:
    """What a file held when it was read or written.

    `digest` is the SHA-256 of its bytes; `cleaned` tells that the draft differs from them by characters that
    no draft may hold.
    """

    path: Path
    draft: Draft
    digest: str
    cleaned: bool = False

    def holds(self, draft: Draft) -> bool:
        """Tell whether a draft has the content of this one, apart from what each saving changes."""
        return draft.document is self.draft.document or _content(draft) == _content(self.draft)


def _content(draft: Draft) -> bytes:
    header = {name: value for name, value in draft.header.items() if name not in _OF_EACH_SAVING}
    return dump(Draft({**draft.document, "brouillon": header}))
