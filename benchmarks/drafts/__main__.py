"""Measures the index and the dashboard: ``python -m benchmarks.drafts [--rounds N] [--sizes 10 1000 …]``.

Prints figures and their ratios to the smallest folder's, as the tables of docs/performance.md.
"""

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.drafts.folders import filled, keystrokes, store_of
from benchmarks.drafts.opening import opened
from sofi_tui.drafts.index.index import DraftIndex
from sofi_tui.drafts.index.of_store import index_of
from sofi_tui.drafts.index.watcher import News, Watcher
from sofi_tui.tui.dashboard.board import Board

SIZES = (10, 1_000, 10_000, 50_000)
_UNSETTLED = 2.5
_TYPED = "angers offre 12"

Figures = dict[str, list[float]]


def main() -> int:
    """Measure the sizes in turn, as often as asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.drafts", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        os.environ["XDG_CACHE_HOME"] = str(home / ".cache")
        figures: dict[int, Figures] = {}
        for size in options.sizes:
            folder = filled(home / f"brouillons-{size}", size)
            time.sleep(_UNSETTLED)
            figures[size] = _cold(folder)
        for _ in range(options.rounds):
            for size in options.sizes:
                _measure(home, size, figures[size])
    sys.stdout.write(_table(figures))
    return 0


def _cold(folder: Path) -> Figures:
    """Read a folder that nobody has read before."""
    index = index_of(store_of(folder))
    return {"cold index, ms": [_timed(index.refreshed)]}


def _measure(home: Path, size: int, figures: Figures) -> None:
    folder = home / f"brouillons-{size}"

    def note(name: str, value: float) -> None:
        figures.setdefault(name, []).append(value)

    for name, value in opened(home, folder, size).items():
        note(name, value)
    time.sleep(_UNSETTLED)
    index = index_of(store_of(folder))
    note("warm index, ms", _timed(index.refreshed))
    note("nothing changed, ms", _timed(index.refreshed))
    path = folder / "2026-offre-00003.toml"
    path.write_text(path.read_text("utf-8").replace("Offre 3", "Offre  3"), "utf-8")
    note("one changed file, ms", _timed(index.refreshed))
    path.write_text(path.read_text("utf-8").replace("Offre  3", "Offre 3"), "utf-8")
    for name, value in _board(index).items():
        note(name, value)
    time.sleep(_UNSETTLED)
    index.refreshed().cache.close()  # all is at rest and known for the next opening


def _board(index: DraftIndex) -> dict[str, float]:
    """Filter and sort as the dashboard does."""
    told: list[News] = []
    watcher = Watcher(index, told.append, store_of(index.folder).now)
    watcher.look_once()
    board = Board()
    taken = _timed(lambda: board.take(told[-1]))
    keys = [_timed(lambda text=text: board.search(text)) for text in keystrokes(_TYPED)]  # type: ignore[misc]
    board.search("")
    return {
        "take in news, ms": taken,
        "filter, slowest key, ms": max(keys),
        "sort by title, ms": _timed(lambda: board.sort_by("titre")),
    }


def _timed(deed: Callable[[], object]) -> float:
    """Give the milliseconds that something takes."""
    gc.collect()
    begun = time.perf_counter()
    deed()
    return (time.perf_counter() - begun) * 1e3


def _table(figures: dict[int, Figures]) -> str:
    """Write the best of the rounds of each figure, and its ratio to that of the first size."""
    sizes = list(figures)
    lines = [
        "| | " + " | ".join(f"{size:,}".replace(",", " ") for size in sizes) + " |",
        "|---" * (len(sizes) + 1) + "|",
    ]
    for name in figures[sizes[0]]:
        best = [min(figures[size][name]) for size in sizes]
        middle = [statistics.median(figures[size][name]) for size in sizes]
        cells = (
            f"{b:.1f} ({b / best[0]:.2f}; {m / middle[0]:.2f})" for b, m in zip(best, middle, strict=True)
        )
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
