"""LHEO's ways of writing a value, read into what a draft's fields hold; what cannot be read stays text."""

import re
from datetime import date
from typing import TypeVar

from sofi_tui.fasd.closed_lists import ClosedList
from sofi_tui.fasd.date_reading import parse_date
from sofi_tui.fasd.hours import parse_clock, parse_hours
from sofi_tui.fasd.kinds import Record, Value
from sofi_tui.lheo.codes import BOOLEANS, member_coded
from sofi_tui.lheo.reading.nodes import Node
from sofi_tui.lheo.tables import labels

MemberT = TypeVar("MemberT", bound=ClosedList)

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
SOME_DAY = date(2000, 1, 1)
"""The day from which a typed value is read: LHEO's never depend on it."""
_MOST = 10**9
_NOT_SAID = {"information inconnue", "information non communiquée"}
"""The labels of the codes by which LHEO says that it does not know."""


def day(text: str) -> Value | None:
    """Read AAAAMMJJ; an impossible day stays text, written as SOFI does: ``31/02/2026``."""
    found = _COMPACT.fullmatch(text)
    if found is None:
        return text or None
    shown = f"{found[3]}/{found[2]}/{found[1]}"
    return parse_date(shown, SOME_DAY) or shown


def number(text: str) -> Value | None:
    """Read a whole number."""
    if re.fullmatch(r"-?\d{1,9}", text):
        return int(text)
    return text or None


def hours(text: str) -> Value | None:
    """Read a duration in hours."""
    found = parse_hours(text)
    return found if found is not None and abs(found) < _MOST else text or None


def clock(text: str) -> Value | None:
    """Read a time of day."""
    return parse_clock(text) or text or None


def yes_no(code: str) -> Value | None:
    """Read a code of yes or no."""
    return {"oui": True, "non": False}.get(labels(BOOLEANS).get(code, ""), code or None)


def choice(closed_list: type[MemberT], code: str) -> Value | None:
    """Read a code of one of SOFI's closed lists; another code of LHEO's becomes its label."""
    found = member_coded(closed_list, code)
    if found in _NOT_SAID:
        return None
    return found.value if isinstance(found, ClosedList) else found or code or None


def record(**values: Value | None) -> Record:
    """Make a record of the values that there are."""
    return {name: value for name, value in values.items() if value is not None and value != ""}


def address(place: Node | None) -> Record:
    """Read an address: name of the place, street, postal code, town."""
    if place is None:
        return {}
    street = " ".join(line.text.strip() for line in place.children("ligne"))
    return record(
        lieu=place.said("denomination"),
        adresse=street,
        code_postal=place.said("codepostal"),
        ville=place.said("ville"),
    )


def contact(person: Node) -> Record:
    """Read a contact's name, function, telephone and e-mail."""
    coordonnees = person.child("coordonnees")
    if coordonnees is None:
        return {}
    names = [coordonnees.said("prenom"), coordonnees.said("nom")]
    lines = [line.text.strip() for line in coordonnees.children("ligne")]
    numbers = [coordonnees.said(kind, "numtel") for kind in ("telfixe", "portable")]
    return record(
        nom=" ".join(part for part in names if part) or " ".join(lines),
        fonction=labels("dict-type-contact").get(person.said("type-contact"), ""),
        telephone=next(filter(None, numbers), ""),
        courriel=coordonnees.said("courriel"),
    )
