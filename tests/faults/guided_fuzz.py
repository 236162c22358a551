"""Run by `fuzz` where atheris is installed: ``python -m tests.faults.guided_fuzz KIND RUNS SEED REPORT``.

Its mutations are led by what the program's code has not yet been seen to do. REPORT gets a line for each failure.
"""

import importlib
import sys
from pathlib import Path
from random import Random
from typing import Any

from tests.faults.mutations import mutated

MAX_LENGTH = 30_000
MOST_FAILURES = 20


def main() -> None:
    """Fuzz one kind of file; the process ends within."""
    name, runs, seed, report = sys.argv[1:]
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["sofi_tui", "tomllib"]):
        fuzz = importlib.import_module("tests.faults.fuzz")
    [kind] = [kind for kind in fuzz.KINDS if kind.name == name]
    place = Path(report).parent / name
    corpus = place / "corpus"
    corpus.mkdir(parents=True)
    good = kind.corpus()
    for number, data in enumerate(good):
        (corpus / f"{number}").write_bytes(data)
    work = place / "files"
    work.mkdir(mode=0o700)
    read, file, left = kind.reader(work), kind.file(work), [MOST_FAILURES]

    def one(data: bytes) -> None:
        problem, _ = fuzz.tried(read, file, data, most=fuzz.MOST_SECONDS_GUIDED)
        if problem and left[0]:
            left[0] -= 1
            with Path(report).open("a", encoding="utf-8") as failures:
                failures.write(f"{name}, guided: {problem}; {data[:60]!r}…\n")

    def spoilt(data: bytes, max_size: int, number: int) -> bytes:
        random = Random(number)
        if random.random() < 0.5:
            changed: bytes = atheris.Mutate(data, max_size)
            return changed
        return mutated(data, random.choice(good), random)[:max_size]

    options = [
        f"-runs={runs}",
        f"-seed={int(seed) % 2**31 + 1}",
        f"-max_len={MAX_LENGTH}",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], one, custom_mutator=spoilt)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
