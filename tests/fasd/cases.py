"""How a case of a rule is written: one value of a finished draft that makes it fire, or leaves it silent."""

from dataclasses import dataclass, field

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.rules.registry import Rule
from tests.fasd.offers import changed, finished, with_second_session

SESSION = "sessions.0"
MEETING = f"{SESSION}.informations_collectives.0"
PERIOD = f"{SESSION}.periodes_inscription.0"
CONTACT = f"{SESSION}.contacts_referents.0"
DISPOSITIF = f"{SESSION}.dispositif"


@dataclass(frozen=True)
class Case:
    """A finished draft of a variant that holds `value` at `path`, and `also` elsewhere.

    A rule is named by its function, or by its id where `check` itself says it (an absence, an unreadable
    value). With `second`, the draft has a second session: its first one, with these changes.
    """

    rule: Rule | str
    path: str
    value: Value | None
    variant: str = "prepa"
    also: dict[str, Value | None] = field(default_factory=dict)
    second: dict[str, Value | None] | None = None

    @property
    def draft(self) -> Draft:
        """The draft that the case is about."""
        draft = changed(finished(self.variant), {self.path: self.value, **self.also})
        return draft if self.second is None else with_second_session(draft, self.second)

    def __str__(self) -> str:
        name = self.rule if isinstance(self.rule, str) else self.rule.id
        return f"{name}-{self.variant}-{self.path}"


@dataclass(frozen=True)
class Firing:
    """A case in which a rule fires at a place (that of the changed value unless `at` names another)."""

    gravity: Gravity
    case: Case
    at: str = ""

    @property
    def path(self) -> str:
        """Where the finding is."""
        return self.at or self.case.path

    def __str__(self) -> str:
        return str(self.case)
