"""The files of toml-lang/toml-test as drafts: each is read or refused in one clean line.

They are not ours to keep: SOFI_TUI_TOML_TEST names the folder that holds `valid` and `invalid`. Debian has them::

    apt-get download golang-github-burntsushi-toml-dev
    dpkg -x golang-github-burntsushi-toml-dev_*.deb toml
    export SOFI_TUI_TOML_TEST=toml/usr/share/gocode/src/github.com/BurntSushi/toml/internal/toml-test/tests
"""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.faults.fuzz import tried
from tests.faults.read_from_others import read_draft
from tests.faults.result import Result, spread
from tests.faults.scene import scratch, store_in

FULL = 10_000
"""More than there are: all of them."""
VARIABLE = "SOFI_TUI_TOML_TEST"

HEADER = b"""
[brouillon]
version = 1
id = "2026-prepa-essai"
modele = "prepa"
campagne = 2026
"""


def campaign(count: int, seed: int) -> Result:
    """Read each file as it is, and with the header of a draft after it so that more than the header is looked at."""
    folder = corpus()
    if folder is None:
        why = f"skipped: {VARIABLE} names no folder of toml-test, see tests/faults/toml_test.py"
        return Result("toml_test", 0, figures={"": why})
    outcomes: Counter[str] = Counter()
    seconds: list[float] = []
    failures: list[str] = []
    with scratch() as place:
        store, file = store_in(place), place / "2026-prepa-essai.toml"
        for name, data in list(_documents(folder))[:count]:
            problem, refused = tried(lambda: read_draft(store, file), file, data, seconds)
            outcomes[f"{name.split('/')[0]} {'refused' if refused else 'read'}"] += 1
            if problem:
                failures.append(f"{name}: {problem}")
    figures = {outcome: str(number) for outcome, number in sorted(outcomes.items())}
    return Result("toml_test", outcomes.total(), failures, figures | spread("time of one file", seconds))


def corpus() -> Path | None:
    """Tell where the files are, None where nobody has put them."""
    folder = Path(os.environ.get(VARIABLE, ""))
    return folder if os.environ.get(VARIABLE) and (folder / "valid").is_dir() else None


def _documents(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*.toml")):
        name = path.relative_to(folder).as_posix()
        yield name, path.read_bytes()
        yield f"{name} with a header", path.read_bytes() + HEADER
