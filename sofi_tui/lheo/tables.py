"""LHEO's code tables and text lengths, as ``scripts/lheo_tables.py`` took them from the official definition."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from sofi_tui.content.packaged import packaged_text
from sofi_tui.fasd.texts import fold

NAMESPACE = "http://lheo.gouv.fr/2.3"


class NoSuchLabelError(LookupError):
    """A label that a table does not have: the program and the tables do not fit each other."""


@cache
def _definition() -> Mapping[str, Any]:
    definition: Mapping[str, Any] = json.loads(packaged_text("sofi_tui.lheo", "tables.json"))
    return definition


def labels(table: str) -> Mapping[str, str]:
    """Give the labels of a table (``dict-niveaux``) by code."""
    found: Mapping[str, str] = _definition()["tables"][table]
    return found


def code_labelled(table: str, label: str) -> str:
    """Find the code that has a label; raises NoSuchLabelError."""
    for code, held in labels(table).items():
        if fold(held) == fold(label):
            return code
    raise NoSuchLabelError(f"{table} : {label}")


def longest(element: str) -> int:
    """Give how many characters an element of free text may hold."""
    return int(_definition()["lengths"][element][1])
