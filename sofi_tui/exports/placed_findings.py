"""Findings in words: where each is, in SOFI's own labels, in the order in which they are read."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sofi_tui.exports.places import place_words
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.texts import on_one_line

_GRAVITIES = tuple(Gravity)


class RecapFinding(NamedTuple):
    """One finding; `place` says in words where `path` leads."""

    path: FieldPath
    place: str
    gravity: Gravity
    rule: str
    message: str


def placed(findings: Iterable[Finding]) -> Iterator[RecapFinding]:
    """Put findings in words, the heaviest first, in SOFI's order among themselves."""
    for finding in sorted(findings, key=lambda finding: _GRAVITIES.index(finding.gravity)):
        yield RecapFinding(
            finding.path, place_words(finding.path), finding.gravity, finding.rule, finding.message
        )


def finding_line(finding: RecapFinding) -> str:
    """Write one finding on one line: « erreur  Session 1 › Date début : … (R01) »."""
    return f"{finding.gravity}  {finding.place} : {on_one_line(finding.message)} ({finding.rule})"
