"""The rules that go across fields, one module for each thing that they look at.

Ids are those of the rules table, R53 being our own. What is about one value alone is in `sofi_tui.fasd.check`:
R02, R03, R19, R22, R29 and R30 (R29 is also here for what LHEO adds to it: whole hours). R37, R38 and R39 judge an
organisation and R47 needs its other actions: none of them is about one draft.
"""

from sofi_tui.fasd.rules import (
    calendar,
    contacts,
    durations,
    formation,
    lengths,
    links,
    meetings,
    organisations,
    places,
    prescriptions,
    procedure,
    recruitment,
    wording,
)
from sofi_tui.fasd.rules.registry import Rule

_MODULES = (
    formation,
    procedure,
    prescriptions,
    lengths,
    wording,
    links,
    calendar,
    durations,
    organisations,
    recruitment,
    meetings,
    contacts,
    places,
)

RULES: tuple[Rule, ...] = tuple(
    declared for module in _MODULES for declared in vars(module).values() if isinstance(declared, Rule)
)
