"""Runs the campaigns of faults and prints what they found: ``python -m tests.faults [NAME…]``."""

import argparse
import importlib
import secrets
import sys
import time
from importlib.util import find_spec
from types import ModuleType

from tests.faults.result import MOST_FAILURES_TOLD, Result
from tests.faults.table import DOCUMENT, table, write_into

CAMPAIGNS = (
    "killed",
    "power_loss",
    "disk",
    "two_writers",
    "ends",
    "links",
    "fuzz",
    "toml_test",
    "hostile",
    "intruders",
    "terminals",
)


def main() -> int:
    """Run what was asked for; 1 when a promise was not kept."""
    options = _options()
    names = options.names or [name for name in CAMPAIGNS if find_spec(f"tests.faults.{name}")]
    rows, kept = [], True
    for name in names:
        module = importlib.import_module(f"tests.faults.{name}")
        result = _run(module, options.runs or module.FULL, options.seed)
        result.name = name
        rows.append(result.row(module.FULL, options.seed))
        kept = kept and result.held
        if options.write:
            document = write_into(DOCUMENT.read_text("utf-8"), rows, CAMPAIGNS)
            DOCUMENT.write_text(document, "utf-8")
    sys.stdout.write(f"\n{table(rows)}\n")
    return 0 if kept else 1


def _run(module: ModuleType, runs: int, seed: int) -> Result:
    """Run a campaign, telling at once what it found."""
    begun = time.monotonic()
    sys.stderr.write(f"{module.__name__} ({runs}, seed {seed})…\n")
    result: Result = module.campaign(runs, seed)
    result.seconds = time.monotonic() - begun
    for failure in result.failures[:MOST_FAILURES_TOLD]:
        sys.stderr.write(f"  FAILED: {failure}\n")
    return result


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("names", metavar="NAME", nargs="*", help=", ".join(CAMPAIGNS))
    parser.add_argument("--runs", type=int, help="how often; in full without it")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6), help="random without it")
    parser.add_argument("--write", action="store_true", help=f"put the rows into {DOCUMENT.name}")
    options = parser.parse_args()
    if unknown := set(options.names) - set(CAMPAIGNS):
        parser.error(f"no such campaign: {', '.join(sorted(unknown))}")
    return options


if __name__ == "__main__":
    sys.exit(main())
