"""The link drops while someone types over a real sshd: its session killed, the client killed, the network silent."""

import os
import random
import signal
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from sofi_tui.drafts.errors import DraftsError
from tests.faults.desk import Desk, desk
from tests.faults.result import Result, spread
from tests.faults.scene import scratch
from tests.faults.typist import Typist
from tests.terminal.ssh import NoServerError, Server, server
from tests.terminal.window import PROGRAM, Window

FULL = 120
PROMISED = 1.0  # seconds until the end, once the server knows
ON_THEIR_WAY = 0.25  # seconds of keys that the program may not have received
LONGEST_WORK = 1.5  # seconds
SKIPPED = "skipped"
_PATIENCE = 20.0


def _fall_silent(window: Window, sshd: Server) -> None:
    """Stop the client, and wait until the server has given it up."""
    window.signal(signal.SIGSTOP)
    until = time.monotonic() + _PATIENCE
    while sshd.sessions() and time.monotonic() < until:
        time.sleep(0.01)


DROPS: Mapping[str, tuple[Callable[[Window, Server], None], float]] = {
    "session killed": (lambda window, sshd: sshd.kill_sessions(), PROMISED),
    "client killed": (lambda window, sshd: window.signal(signal.SIGKILL), PROMISED),
    "silence": (_fall_silent, PROMISED),
}


def campaign(count: int, seed: int, leeway: float = 0.0) -> Result:
    """Drop the link `count` times, each way in turn; `leeway` is for a busy machine."""
    result = Result("links", count)
    chance = random.Random(seed)
    ended: dict[str, list[float]] = {name: [] for name in DROPS}
    lost: list[float] = []
    with scratch() as place:
        try:
            with server(place) as sshd:
                for run in range(count):
                    name = list(DROPS)[run % len(DROPS)]
                    try:
                        seconds, missing = drop_once(sshd, chance, name, leeway)
                    except (AssertionError, DraftsError) as failure:
                        result.failures.append(f"run {run}, {name}: {failure}")
                    else:
                        ended[name].append(seconds)
                        lost.append(missing)
        except NoServerError as error:
            result.figures[SKIPPED] = str(error)
    for name, took in ended.items():
        result.figures |= spread(f"{name}, ended after", took)
    result.figures |= spread("typing on its way", lost)
    return result


def drop_once(sshd: Server, chance: random.Random, name: str, leeway: float) -> tuple[float, float]:
    """Type over the link until it drops; give the seconds until the end, and of typing lost. Raises AssertionError."""
    drop, promised = DROPS[name]
    with desk(chance) as here:
        code = here.home / "code"
        with Window(here.home, program=_program(here, sshd, code)) as window:
            typist = Typist(window, here.store, here.stored, chance)
            typist.begin()
            typist.work_until(time.monotonic() + chance.uniform(0.2, LONGEST_WORK))
            last_key = time.monotonic()
            window.wait_until_taken()  # by the client; what it has taken is on its way
            drop(window, sshd)
            moment = time.monotonic()
            while not code.exists() and time.monotonic() < moment + _PATIENCE:
                time.sleep(0.01)
            seconds = time.monotonic() - moment
        assert code.exists(), f"it has not ended {here.crashes}"
        assert (told := code.read_text("ascii").strip()) == "129", f"exit code {told} {here.crashes}"
        assert seconds <= promised + leeway, f"ended only after {seconds:.2f} s"
        here.look_again()
        lost = typist.surely_lost(here.stored.draft, last_key)
        assert lost <= ON_THEIR_WAY + leeway, f"{lost:.2f} s of typing lost"
        assert not list(here.store.folder.glob(".*.ouvert")), "still said to be open"
        here.store.open(here.stored.path).close()
    return seconds, lost


def _program(here: Desk, sshd: Server, code: Path) -> tuple[str, ...]:
    environment = {"HOME": str(here.home), "PATH": os.environ["PATH"]}
    environment |= {name: value for name, value in here.environment.items() if value is not None}
    return sshd.client(environment, code, str(PROGRAM), "ouvrir", here.stored.draft.id)
