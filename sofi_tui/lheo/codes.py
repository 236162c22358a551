"""Which LHEO code says what SOFI's closed lists say: found by label, in the tables, never typed.

LHEO has two codes for entries and exits only. « Cadencées » and « séquencées » join on a calendar fixed in advance,
says its glossary: they are written « à dates fixes », and the exact word goes into ``extras``.
"""

from collections.abc import Mapping
from typing import TypeVar

from sofi_tui.fasd.closed_lists import (
    ClosedList,
    EntreesSorties,
    EtatRecrutement,
    ModaliteEnseignement,
    ModaliteRecrutement,
    NiveauEntree,
    TypeParcours,
)
from sofi_tui.lheo.tables import code_labelled, labels

MemberT = TypeVar("MemberT", bound=ClosedList)

BOOLEANS = "dict-boolean"
CONTACTS = "dict-type-contact"
EQUIPMENT = "dict-type-equipement"
FUNDERS = "dict-financeurs"

TABLE_OF: Mapping[type[ClosedList], str] = {
    NiveauEntree: "dict-niveaux",
    EntreesSorties: "dict-modalites-es",
    TypeParcours: "dict-type-parcours",
    ModaliteEnseignement: "dict-modalites-enseignement",
    EtatRecrutement: "dict-etat-recrutement",
    ModaliteRecrutement: "dict-modalite-recrutement",
}
"""The LHEO table of each closed list that has one."""

_FIXED_DATES = "entrées/sorties à dates fixes"
# By class too, since members of two lists are equal when their values are (« mixte »).
_WORDED_OTHERWISE: Mapping[tuple[type[ClosedList], ClosedList], str] = {
    (EntreesSorties, EntreesSorties.DATES_FIXES): _FIXED_DATES,
    (EntreesSorties, EntreesSorties.CADENCEES): _FIXED_DATES,
    (EntreesSorties, EntreesSorties.SEQUENCEES): _FIXED_DATES,
    (ModaliteEnseignement, ModaliteEnseignement.PRESENTIEL): "formation entièrement présentielle",
    (ModaliteEnseignement, ModaliteEnseignement.DISTANCE): "formation entièrement à distance",
    (ModaliteEnseignement, ModaliteEnseignement.MIXTE): "formation mixte",
}


def code_of(member: ClosedList) -> str:
    """Give the LHEO code of a value of a closed list that has a table."""
    return code_labelled(TABLE_OF[type(member)], _WORDED_OTHERWISE.get((type(member), member), member.label))


def member_coded(closed_list: type[MemberT], code: str) -> MemberT | str | None:
    """Find what a code means in a closed list; else its label in LHEO, None for a code that LHEO has not."""
    for member in reversed(closed_list):  # the last one of several that share a code is the exact one
        if code_of(member) == code:
            return member
    return labels(TABLE_OF[closed_list]).get(code)


def yes_no(value: bool) -> str:
    """Give the code of yes or no."""
    return code_labelled(BOOLEANS, "oui" if value else "non")
