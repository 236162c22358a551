"""What a synchronisation did, and how it is told."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

from sofi_tui.drafts.folder import EXTENSION
from sofi_tui.fasd.texts import clean_line, counted
from sofi_tui.words import history as say


class Deed(Enum):
    """What became of a file."""

    NOTHING = auto()
    RECEIVED = auto()
    MERGED = auto()
    KEPT_BOTH = auto()
    BINNED = auto()
    KEPT = auto()
    TOO_LARGE = auto()


@dataclass
class Report:
    """What a synchronisation did, by names of files: `conflicts` counts the fields in which both values are kept.

    `beside` names the second file that the other version got, `refused` what was not let into the folder.
    """

    deeds: dict[str, Deed] = field(default_factory=dict)
    conflicts: dict[str, int] = field(default_factory=dict)
    beside: dict[str, str] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    sent: bool = False

    def named(self, deed: Deed) -> list[str]:
        """Give the files that something was done with."""
        return sorted(name for name, done in self.deeds.items() if done is deed)


_WORDS = {
    Deed.RECEIVED: say.RECEIVED,
    Deed.MERGED: say.MERGED,
    Deed.BINNED: say.BINNED_AS_THERE,
    Deed.KEPT: say.KEPT_ALTHOUGH_DELETED,
    Deed.TOO_LARGE: say.TOO_LARGE_THERE,
}


def report_lines(report: Report) -> Iterator[str]:
    """Say in French what a synchronisation did, a line for each kind of thing, then for each that asks for a choice."""
    for deed, words in _WORDS.items():
        if names := report.named(deed):
            yield f"{words} : {', '.join(map(_name, names))}"
    for name, beside in sorted(report.beside.items()):
        yield say.two_versions(_name(name), _name(beside))
    for name, count in sorted(report.conflicts.items()):
        yield say.to_choose(_name(name), counted(count, "champ"))
    for name in sorted(report.refused):
        yield say.unsafe_name(clean_line(name))
    if report.sent:
        yield say.SENT
    elif not (report.deeds or report.refused):
        yield say.ALREADY_ALIKE


def _name(name: str) -> str:
    return clean_line(Path(name).stem if name.endswith(EXTENSION) else name)
