"""Tries the packages as an ordinary Unix user without network: ``python -m scripts.packages.check [WAY…] [--write]``.

`--write` puts the result into docs/decisions/packages.md. What this machine lacks is told and passed over.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from scripts.packages.__main__ import EXTRAS
from scripts.packages.ordinary_user import OrdinaryUser
from scripts.packages.trial import TrialError, try_program
from scripts.packages.update_trial import try_update
from scripts.packages.ways import WAYS, NotHereError, Supplies
from scripts.packages.wheel import ROOT, PackageError, build_wheel

DOCUMENT = ROOT / "docs" / "decisions" / "packages.md"
BEGIN, END = "<!-- results: begin -->", "<!-- results: end -->"
HEADINGS = ("way", "result", "size", "first start", "next start", "tried as", "network", "date", "machine")


def main() -> None:
    """Try the ways that are asked for, print a table, and exit with 1 where one of them failed."""
    parser = argparse.ArgumentParser(prog="python -m scripts.packages.check", description=__doc__)
    parser.add_argument("ways", metavar="WAY", nargs="*", help=", ".join(WAYS))
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    os.umask(0o022)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        work.chmod(0o755)
        supplies = _supplies(work, options.ways or list(WAYS))
        rows = [_tried(way, supplies) for way in options.ways or WAYS]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in (HEADINGS, ["---"] * len(HEADINGS), *rows))
    print(table)
    if options.write:
        before, _, rest = DOCUMENT.read_text("utf-8").partition(BEGIN)
        DOCUMENT.write_text(f"{before}{BEGIN}\n\n{table}\n\n{END}{rest.partition(END)[2]}", "utf-8")
    if any(row[1].startswith("FAILED") for row in rows):
        sys.exit(1)


def _supplies(work: Path, ways: list[str]) -> Supplies:
    """Build the wheel, and fetch what it needs and the installers, once: what follows has no network."""
    wheels = work / "wheels"
    wheel = build_wheel(work / "source", wheels)
    requirement = f"{wheel}[{EXTRAS}]"
    pip = [sys.executable, "-m", "pip"]
    subprocess.run([*pip, "wheel", "--quiet", "--wheel-dir", str(wheels), requirement], check=True)
    for way in {"pipx", "uv"}.intersection(ways):
        tools = [way, "pip"]  # pipx brings its own pip up to date first
        got = [*pip, "download", "--quiet", "--only-binary=:all:", "--dest", str(wheels), *tools]
        subprocess.run(got, check=False)
    return Supplies(requirement, wheels, work)


def _tried(way: str, supplies: Supplies) -> list[str]:
    """Get the program by that way and try it; give the table's row."""
    user = OrdinaryUser(supplies.work / f"home-{way}")
    cells = ["—", "—", "—"]
    try:
        program = WAYS[way](supplies, user)
        trial = try_program(program, user)
        size = _size(way, supplies, user)
        if way == "folder":
            try_update(supplies.prefix, program, user)
    except NotHereError as lacking:
        result = f"not tried: {lacking}"
    except (TrialError, PackageError, subprocess.CalledProcessError) as problem:
        print(f"{way}: {problem}", file=sys.stderr)
        result = "FAILED"
    else:
        result = "held"
        cells = [size, f"{trial.first_start:.1f} s", f"{trial.next_start:.2f} s"]
    here = f"{platform.system()}, Python {platform.python_version()}, {os.cpu_count()} cores"
    return [way, result, *cells, user.whose, user.network, f"{datetime.now(UTC):%Y-%m-%d}", here]


def _size(way: str, supplies: Supplies, user: OrdinaryUser) -> str:
    """Give what that way takes on disk, in MB."""
    place = supplies.prefix if way == "folder" else user.home
    files = [path for path in place.rglob("*") if path.is_file() and not path.is_symlink()]
    return f"{sum(path.stat().st_size for path in files) / 1e6:.0f} MB"


if __name__ == "__main__":
    main()
