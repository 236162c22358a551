"""The values of a draft as LHEO can take them: None for what is empty or not of the kind that is asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sofi_tui.fasd.closed_lists import ClosedList
from sofi_tui.fasd.texts import xml_safe

MemberT = TypeVar("MemberT", bound=ClosedList)


@dataclass(frozen=True)
class Values:
    """One fiche or record of a draft, whatever was typed there."""

    held: Mapping[str, Any]

    def text(self, name: str, longest: int | None = None) -> str | None:
        """Give a text that is not blank, without spaces around; None when it is longer than `longest`."""
        held = self.held.get(name)
        text = xml_safe(held).strip() if isinstance(held, str) else ""
        return text if text and (longest is None or len(text) <= longest) else None

    def day(self, name: str) -> date | None:
        """Give a date."""
        held = self.held.get(name)
        return held if isinstance(held, date) else None

    def hours(self, name: str) -> float | None:
        """Give a number of hours, or of anything else."""
        held = self.held.get(name)
        return held if isinstance(held, int | float) and not isinstance(held, bool) else None

    def yes(self, name: str) -> bool | None:
        """Give a yes or a no."""
        held = self.held.get(name)
        return held if isinstance(held, bool) else None

    def member(self, name: str, closed_list: type[MemberT]) -> MemberT | None:
        """Give a value of a closed list."""
        return _member(closed_list, self.held.get(name))

    def members(self, name: str, closed_list: type[MemberT]) -> list[MemberT]:
        """Give those of several values that a closed list has, each once."""
        held = self.held.get(name)
        found = [_member(closed_list, item) for item in held] if isinstance(held, list) else []
        return list(dict.fromkeys(member for member in found if member is not None))

    def texts(self, name: str) -> list[str]:
        """Give the texts of a list."""
        held = self.held.get(name)
        return [item for item in held if isinstance(item, str)] if isinstance(held, list) else []

    def records(self, name: str) -> Sequence["Values"]:
        """Give the records of a list."""
        held = self.held.get(name)
        return [Values(item) for item in held if isinstance(item, Mapping)] if isinstance(held, list) else []

    def table(self, name: str) -> "Values":
        """Give an inner table, empty when there is none."""
        held = self.held.get(name)
        return Values(held if isinstance(held, Mapping) else {})


def _member(closed_list: type[MemberT], held: object) -> MemberT | None:
    return next((member for member in closed_list if member.value == held), None)
