"""What is to be recorded of a file."""

from datetime import datetime
from typing import NamedTuple

from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.history.revision import Author


class Change(NamedTuple):
    """What a file of the folder has become: `data` are its bytes, None for one that is gone.

    `author` and `when` are this user and now where nothing else is known.
    """

    name: str
    data: bytes | None
    nature: Nature
    author: Author | None = None
    when: datetime | None = None
