"""Runs every scenario on every way to the program and prints how it went (``--write``: into the document)."""

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.real_terminals.routes import Route, Size, in_tmux, over_ssh
from tests.real_terminals.scenarios import SCENARIOS, Scenario
from tests.terminal.ssh import server
from tests.tui.person import SIZES

TERMS = ("screen-256color", "tmux-256color", "xterm-256color", "linux")
IN_TMUX = ("screen-256color", "tmux-256color")
DOCUMENT = Path(__file__).parents[2] / "docs" / "terminals.md"
_INTRODUCTION = """\
# Whole tasks on real terminals

`make scenarios` does them by keyboard, in three sizes, through a real tmux and over a real sshd on loopback, with the
TERM that the program is told; keys are sent as each terminal's terminfo entry says, and what is seen is what tmux or a
terminal emulator shows. The test command does two of them. {} Seconds are those of a machine shared with other work.

"""


@contextmanager
def routes() -> Iterator[list[Route]]:
    """Give all ways: tmux tells its programs of two TERMs, and over SSH one comes with any."""
    with tempfile.TemporaryDirectory() as place, server(Path(place)) as running:
        yield [*map(in_tmux, IN_TMUX), *(over_ssh(running, term) for term in TERMS)]


def main() -> int:
    """Run all; 1 when one went wrong."""
    failures: list[str] = []
    lines = [
        "| scenario | by | TERM | " + " | ".join(f"{w}×{h}" for w, h in SIZES) + " |",
        "|---|---|---|" + "---|" * len(SIZES),
    ]
    with routes() as ways:
        for scenario in SCENARIOS:
            for route in ways:
                cells = [_run(scenario, route, size, failures) for size in SIZES]
                name = scenario.__name__.replace("_", " ")
                lines.append(f"| {name} | {route.name} | {route.term} | {' | '.join(cells)} |")
                print(lines[-1], flush=True)  # noqa: T201
    print("\n".join(failures))  # noqa: T201
    if "--write" in sys.argv:
        DOCUMENT.write_text(_document(lines, len(failures)), "utf-8")
    return 1 if failures else 0


def _run(scenario: Scenario, route: Route, size: Size, failures: list[str]) -> str:
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        try:
            scenario(route, Path(home), size)
        except AssertionError as failure:
            failures.append(f"{scenario.__name__}, {route.name}, {route.term}, {size}: {failure}")
            return "✗"
    return f"{time.monotonic() - begun:.1f} s"


def _document(lines: list[str], failures: int) -> str:
    told = "All went well." if not failures else f"{failures} went wrong."
    return _INTRODUCTION.format(told) + "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
