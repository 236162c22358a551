"""SIGKILL at a random moment while a script types and moves through the wizard in a real pseudo-terminal."""

import random
import signal
import time

from sofi_tui.drafts.errors import DraftsError
from tests.faults.desk import Desk, desk
from tests.faults.result import Result, spread
from tests.faults.typist import Typist

FULL = 1000
PROMISED = 1.0  # seconds of typing that may be lost
LONGEST_WORK = 3.0  # seconds
_KILLS_A_DRAFT = 12
_AWAY_EVERY = 5  # kills, one of which comes while the folder is gone


def campaign(count: int, seed: int, leeway: float = 0.0) -> Result:
    """Kill the program `count` times; `leeway` is added to what may be lost, for a machine that does more besides.

    The same draft is killed over again, so that each start but the first follows a kill.
    """
    result = Result("killed", count)
    chance = random.Random(seed)
    begun = time.monotonic()
    lost: list[float] = []
    keys = run = offered = 0
    while run < count:
        with desk(chance) as here:
            for _ in range(min(_KILLS_A_DRAFT, count - run)):
                run += 1
                try:
                    away = run % _AWAY_EVERY == 0
                    seconds, pressed = kill_once(here, chance, away=away)
                except (AssertionError, DraftsError) as failure:
                    result.failures.append(f"run {run}: {failure} {here.crashes}")
                    break
                lost.append(seconds)
                keys += pressed
                offered += away
                if seconds > PROMISED + leeway:
                    result.failures.append(f"run {run}: {seconds:.2f} s of typing lost")
    result.figures = {"keys": f"{keys}", "kills without a folder": f"{offered}"} | spread("typing lost", lost)
    result.seconds = time.monotonic() - begun
    return result


def kill_once(here: Desk, chance: random.Random, *, away: bool = False) -> tuple[float, int]:
    """Start, type, kill; give the seconds of typing lost and the keys typed. Raises AssertionError.

    When the folder is `away` meanwhile, what was typed has to be offered at the next start.
    """
    folder, elsewhere = here.store.folder, here.home / "ailleurs"
    with here.opened() as window:
        typist = Typist(window, here.store, here.stored, chance)
        typist.begin()
        typist.work_until(time.monotonic() + chance.uniform(0.1, LONGEST_WORK))
        if away:
            folder.rename(elsewhere)
            typist.work_until(time.monotonic() + chance.uniform(0.1, LONGEST_WORK))
        window.signal(signal.SIGKILL)
        moment = time.monotonic()
        window.process.wait()
    if away:
        elsewhere.rename(folder)
    here.look_again()
    if here.has_more:
        here.take_what_is_offered()
    lost = typist.surely_lost(here.stored.draft, moment)
    return lost, len(typist.states) - 1
