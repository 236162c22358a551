"""What a synchronisation did, and how it is told."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

from sofi_tui.drafts.folder import EXTENSION
from sofi_tui.fasd.texts import clean_line, counted


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
    Deed.RECEIVED: "Reçu",
    Deed.MERGED: "Fusionné",
    Deed.BINNED: "Mis à la corbeille, comme sur l'autre machine",
    Deed.KEPT: "Gardé, quoique supprimé sur l'autre machine",
    Deed.TOO_LARGE: "Laissé là-bas, trop grand",
}


def report_lines(report: Report) -> Iterator[str]:
    """Say in French what a synchronisation did, a line for each kind of thing, then for each that asks for a choice."""
    for deed, words in _WORDS.items():
        if names := report.named(deed):
            yield f"{words} : {', '.join(map(_name, names))}"
    for name, beside in sorted(report.beside.items()):
        yield f"Deux versions gardées : {_name(name)}, et celle de l'autre machine dans {_name(beside)}"
    for name, count in sorted(report.conflicts.items()):
        yield f"À choisir : {_name(name)}, {counted(count, 'champ')} à deux valeurs ; ouvrez-le et faites Ctrl+O"
    for name in sorted(report.refused):
        yield f"Refusé, un nom qui sortirait du dossier : {clean_line(name)}"
    if report.sent:
        yield "Envoyé : ce que cette machine avait de nouveau."
    elif not (report.deeds or report.refused):
        yield "Tout était déjà pareil des deux côtés."


def _name(name: str) -> str:
    return clean_line(Path(name).stem if name.endswith(EXTENSION) else name)
