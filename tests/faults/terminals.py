"""Each locale, each TERM, each size, and sizes that change while one types, in a real pseudo-terminal."""

import random
import time
from collections.abc import Mapping

from sofi_tui.drafts.errors import DraftsError
from tests.faults.desk import Desk, desk
from tests.faults.result import Result
from tests.faults.typist import Typist
from tests.terminal.window import Window

_RAW = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
LOCALES: Mapping[str, dict[str, str]] = {
    "C": {"LC_ALL": "C"},
    "POSIX": {"LC_ALL": "POSIX"},
    "POSIX kept": {"LC_ALL": "POSIX", **_RAW},
    "latin-1": {"LC_ALL": "fr_FR.ISO-8859-1", **_RAW},
    "latin-1 streams": {"LANG": "C.UTF-8", "PYTHONIOENCODING": "latin-1"},
    "ASCII streams": {"LANG": "C.UTF-8", "PYTHONIOENCODING": "ascii"},
    "unknown": {"LC_ALL": "xx_XX.UTF-8"},
    "UTF-8": {"LC_ALL": "C.UTF-8"},
}
TERMS: tuple[str | None, ...] = (
    *("dumb", "linux", "vt100", "screen", "tmux", "xterm", "xterm-256color", "nonesuch"),
    None,
)
SIZES = ((20, 5), (30, 10), (40, 12), (60, 20), (80, 24), (100, 30), (132, 43), (200, 60), (300, 100))
FULL = 4 * len(LOCALES) * len(TERMS)
WORDS = "Segré-en-Anjou « œuvre »"
_LONGEST_WORK = 1.5
_GARBAGE = ("\N{REPLACEMENT CHARACTER}", "Traceback", "\\x", "\\u", "Ã", "Â")


def campaign(count: int, seed: int) -> Result:
    """Work once in each of `count` surroundings: all locales with all TERMs come before one comes again."""
    result = Result("terminals", count)
    chance = random.Random(seed)
    begun = time.monotonic()
    keys = sizes = 0
    for run in range(count):
        locale, term = list(LOCALES)[run % len(LOCALES)], TERMS[run % len(TERMS)]
        size = SIZES[run // 2 % len(SIZES)]
        with desk(chance) as here:
            try:
                if term == "dumb":
                    keys += asked_in_lines(here, LOCALES[locale])
                    continue
                pressed, seen = work_once(here, chance, {**LOCALES[locale], "TERM": term}, size)
            except (AssertionError, DraftsError) as failure:
                told = f"run {run}, {locale}, TERM {term}, from {size}: {failure} {here.crashes}"
                result.failures.append(told)
            else:
                keys += pressed
                sizes += seen
    result.figures = {"keys": f"{keys}", "changes of size": f"{sizes}"}
    result.seconds = time.monotonic() - begun
    return result


def asked_in_lines(here: Desk, locale: Mapping[str, str]) -> int:
    """Answer in a terminal that can show no screen, which asks in lines; give the keys. Raises AssertionError."""
    site = ("sessions", 0, "site_lieu")
    ident = here.stored.draft.id
    with Window(
        here.home, "ouvrir", ident, environment={**here.environment, **locale, "TERM": "dumb"}
    ) as window:
        window.wait_for("quitter")
        window.press("/site lieu\r", f"{WORDS}\r", "quitter\r")
        code = window.exit_code()
        assert code == 0, f"exit code {code}"
        assert b"\x1b" not in window.sent, "a control sequence to TERM=dumb"
        own = window.sent.replace(WORDS.encode(), b"")  # what was typed comes back from the terminal itself
        said = own.decode(locale.get("PYTHONIOENCODING", "utf-8"))
        assert not any(text in said for text in _GARBAGE), said
    kept = here.store.read(here.stored.path).draft.get(site)
    assert kept == WORDS, f"{kept} in the file"
    return len(WORDS)


def work_once(
    here: Desk, chance: random.Random, environment: Mapping[str, str | None], size: tuple[int, int]
) -> tuple[int, int]:
    """Type in a window of one size, then in one that changes; give the keys and the sizes. Raises AssertionError."""
    with Window(
        here.home, "ouvrir", here.stored.draft.id, size=size, environment={**here.environment, **environment}
    ) as window:
        typist = Typist(window, here.store, here.stored, chance)
        sizes = [(chance.randint(20, 300), chance.randint(5, 100)) for _ in range(chance.choice([0, 4, 12]))]
        if size[0] < 60 or size[1] < 20:
            window.wait_until(lambda: "Agrandissez" in window.text or "Formation" in window.text, "no screen")
        else:
            typist.begin()
        _readable(window)
        window.resize(80, 24)
        typist.begin()
        for columns, lines in sizes:
            typist.work_until(time.monotonic() + chance.uniform(0.05, _LONGEST_WORK / len(sizes)))
            window.resize(columns, lines)
        typist.work_until(time.monotonic() + chance.uniform(0.05, _LONGEST_WORK))
        window.resize(120, 40)
        typist.write(WORDS)
        window.wait_for(WORDS)
        _readable(window)
        window.press("ctrl+q")
        code = window.exit_code()
    assert code == 0, f"exit code {code}"
    here.look_again()
    lost = typist.lost(here.stored.draft, time.monotonic())
    assert lost == 0.0, "keys lost or changed"
    return len(typist.states) - 1, len(sizes)


def _readable(window: Window) -> None:
    """Raises AssertionError for what no program should show."""
    garbage = [text for text in _GARBAGE if text in window.text]
    assert not garbage, f"{garbage} on the screen:\n{window.text}"
