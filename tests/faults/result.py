"""What a campaign of faults found, and how it is written down."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import median

MOST_FAILURES_TOLD = 20


@dataclass
class Result:
    """The outcome of a campaign: how often it broke something, what did not hold, what was measured.

    `failures` has one line for each promise that was not kept; `figures` maps what was measured to its value;
    `seconds` is how long the campaign took.
    """

    name: str
    runs: int
    failures: list[str] = field(default_factory=list)
    figures: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def held(self) -> bool:
        return not self.failures

    def row(self, runs_in_full: int, seed: int) -> "Row":
        """Write the campaign as a line of the table, of today on this machine."""
        command = f"python -m tests.faults {self.name} --runs {self.runs} --seed {seed}"
        if self.runs == runs_in_full:
            command = f"python -m tests.faults {self.name} --seed {seed}"
        return Row(
            self.name,
            f"{self.runs}",
            f"{len(self.failures)}",
            "; ".join(f"{name} {value}" for name, value in self.figures.items()) or "—",
            f"{self.seconds:.0f} s",
            f"{date.today():%Y-%m-%d}",
            machine(),
            f"`{command}`",
        )


HEADINGS = ("campaign", "runs", "failures", "figures", "took", "date", "machine", "command")


@dataclass(frozen=True)
class Row:
    """A line of the table of results, a text for each of HEADINGS."""

    name: str
    runs: str
    failures: str
    figures: str
    took: str
    day: str
    machine: str
    command: str

    @property
    def cells(self) -> tuple[str, ...]:
        return tuple(vars(self).values())


def machine() -> str:
    """Name the kind of machine, never the machine."""
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def spread(name: str, values: Sequence[float], unit: str = "s") -> dict[str, str]:
    """Give median, 95th percentile and maximum of what was measured as one figure."""
    if not values:
        return {}
    ordered = sorted(values)
    at_95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return {
        name: f"median {median(ordered):.2f} {unit}, p95 {at_95:.2f} {unit}, max {ordered[-1]:.2f} {unit}"
    }
