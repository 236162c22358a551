"""The columns: each field under SOFI's label, in SOFI's order, then our mark."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from sofi_tui.content.fiches import fiches, words_of
from sofi_tui.fasd.fields import field_keys, spec_of
from sofi_tui.fasd.kinds import FieldSpec
from sofi_tui.words import sheets as say

SHEET = "Sessions"
"""The name of the sheet that holds the rows."""
WHOSE = say.DRAFT_AND_SESSION
"""The heading of the first column, for people alone: it is not read back."""
MARK = say.MARK
"""The heading of the last column: from which draft and session a row comes, and what its cells were."""


@dataclass(frozen=True)
class Column:
    """One field; `heading` is unique, its fiche before the label where two fiches share it."""

    key: str
    heading: str

    @property
    def spec(self) -> FieldSpec:
        """What the domain declares of it."""
        return spec_of(self.key)

    @property
    def of_session(self) -> bool:
        """Tell whether each row has its own value, rather than the draft's."""
        return self.key.startswith(("session.", "dispositif."))


@cache
def columns() -> tuple[Column, ...]:
    """Give the columns of all fields, in SOFI's order."""
    labels = {key: words_of(key).label for key in field_keys()}
    shared = {label for label, count in Counter(labels.values()).items() if count > 1}
    return tuple(Column(key, _heading(key, label, label in shared)) for key, label in labels.items())


def _heading(key: str, label: str, is_shared: bool) -> str:
    return f"{fiches()[key.partition('.')[0]].titre} : {label}" if is_shared else label
