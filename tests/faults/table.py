"""The table of results in docs/reliability.md: a row a campaign, the others' rows kept."""

from collections.abc import Iterable
from pathlib import Path

from tests.faults.result import HEADINGS, Row

DOCUMENT = Path(__file__).parents[2] / "docs" / "reliability.md"
BEGIN, END = "<!-- results: begin -->", "<!-- results: end -->"


def table(rows: Iterable[Row | str]) -> str:
    """Write rows, some of them as they already stand, as a table in Markdown."""
    lines = [_line(HEADINGS), _line("---" for _ in HEADINGS)]
    return "\n".join([*lines, *(row if isinstance(row, str) else _line(row.cells) for row in rows)])


def write_into(document: str, rows: Iterable[Row], order: Iterable[str]) -> str:
    """Put rows in the place of those of the same campaigns, between the markers, in the order given."""
    before, _, rest = document.partition(BEGIN)
    old, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"no {BEGIN} … {END} to write between")
    held: dict[str, Row | str] = {
        line.split("|")[1].strip(): line for line in old.splitlines() if line.startswith("|")
    }
    held |= {row.name: row for row in rows}
    inside = table(held[name] for name in order if name in held)
    return f"{before}{BEGIN}\n\n{inside}\n\n{END}{after}"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
