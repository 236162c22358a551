"""Every way of being ended, at random moments and on every screen, in a real pseudo-terminal."""

import random
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sofi_tui.drafts.errors import DraftsError
from tests.faults.desk import Desk, desk
from tests.faults.result import Result, spread
from tests.faults.typist import Typist
from tests.terminal.modes import left_switched
from tests.terminal.window import Window

PROMISED = 1.0  # seconds until the end
ON_THEIR_WAY = 0.25  # seconds of keys that the program may not have received
LONGEST_WORK = 1.0  # seconds
_RUNS_A_DRAFT = 20


@dataclass(frozen=True)
class Ending:
    """How the program is ended: by `do`, with the exit code `code`; `terminal` tells whether one is left to restore."""

    do: Callable[[Window], None]
    code: int
    terminal: bool = True
    reading: bool = True
    ignore_hangup: bool = False
    own_input: bool = False


def _by(number: signal.Signals) -> Callable[[Window], None]:
    return lambda window: window.signal(number)


def _stall(window: Window) -> None:
    """Make the program draw more than the terminal takes while nobody reads, then end it."""
    window.resize(250, 80)
    for _ in range(10):
        window.press("f2", "f3", "f4", "f5", "f6")
        time.sleep(0.05)
    window.signal(signal.SIGTERM)


ENDINGS: Mapping[str, Ending] = {
    "HUP": Ending(_by(signal.SIGHUP), 129),
    "TERM": Ending(_by(signal.SIGTERM), 143),
    "INT": Ending(_by(signal.SIGINT), 130),
    "closed terminal": Ending(Window.close, 129, terminal=False),
    "end of input": Ending(Window.close_input, 129, own_input=True),
    "closed, HUP ignored": Ending(Window.close, 129, terminal=False, ignore_hangup=True),
    "TERM, nobody reads": Ending(_stall, 143, terminal=False, reading=False),
}


@dataclass
class Visit:
    """Someone at the keyboard who goes to a screen."""

    window: Window
    typist: Typist

    def see(self, words: str, *keys: str) -> None:
        """Press keys and wait until the screen shows the words."""
        self.window.press(*keys)
        self.window.wait_for(words)

    def go_to_list(self, words: str = "", *keys: str) -> None:
        """Leave the wizard by the palette; then press keys and wait for the words that they bring."""
        self.see("Que voulez-vous faire", "ctrl+p")
        self.see("Revenir à la liste", *"revenir à la liste")
        self.see("Toutes les actions", "enter")
        if words:
            self.see(words, *keys)

    def make_too_small(self) -> None:
        """Make the window too small for a form."""
        self.window.resize(20, 5)
        self.window.wait_for("Agrandissez")


SCREENS: Mapping[str, Callable[[Visit], None]] = {
    "formation": lambda visit: visit.typist.go_to_step("f2"),
    "action": lambda visit: visit.typist.go_to_step("f3"),
    "session": lambda visit: visit.typist.go_to_step("f4"),
    "dispositif": lambda visit: visit.typist.go_to_step("f5"),
    "record": lambda visit: visit.typist.go_to_record(),
    "recapitulative": lambda visit: visit.see("Récapitulatif", "f6"),
    "sessions": lambda visit: visit.see("Sessions (", "ctrl+g"),
    "palette": lambda visit: visit.see("Que voulez-vous faire", "ctrl+p"),
    "question": lambda visit: visit.see("De combien", "ctrl+t"),
    "too small": Visit.make_too_small,
    "list": Visit.go_to_list,
    "bin": lambda visit: visit.go_to_list("Corbeille", "c"),
    "choice of a preset": lambda visit: visit.go_to_list("quelle offre", "n"),
    "deletion": lambda visit: visit.go_to_list("corbeille ?", "delete"),
}
FULL = 100 * len(ENDINGS)


def campaign(count: int, seed: int, leeway: float = 0.0) -> Result:
    """End the program `count` times, each ending and each screen in turn; `leeway` is for a busy machine."""
    result = Result("ends", count)
    chance = random.Random(seed)
    begun = time.monotonic()
    took: list[float] = []
    lost: list[float] = []
    run = taken = 0
    while run < count:
        with desk(chance) as here:
            for _ in range(min(_RUNS_A_DRAFT, count - run)):
                run += 1
                ending = list(ENDINGS)[run % len(ENDINGS)]
                screen = list(SCREENS)[(run // len(ENDINGS) + run) % len(SCREENS)]
                try:
                    seconds, missing = end_once(here, chance, ENDINGS[ending], SCREENS[screen], leeway)
                except (AssertionError, DraftsError) as failure:
                    result.failures.append(f"run {run}, {ending} on {screen}: {failure} {here.crashes}")
                    break
                took.append(seconds)
                lost.append(missing)
            taken += here.taken
    result.figures = spread("ended after", took) | spread("typing on its way", lost)
    result.figures["taken from the journal"] = f"{taken}"
    result.seconds = time.monotonic() - begun
    return result


def end_once(
    here: Desk, chance: random.Random, ending: Ending, go_to_screen: Callable[[Visit], None], leeway: float
) -> tuple[float, float]:
    """Type, go to a screen, end; give the seconds until the end, and of typing lost. Raises AssertionError."""
    with Window(
        here.home,
        "ouvrir",
        here.stored.draft.id,
        environment=here.environment,
        ignore_hangup=ending.ignore_hangup,
        own_input=ending.own_input,
    ) as window:
        typist = Typist(window, here.store, here.stored, chance)
        typist.begin()
        typist.work_until(time.monotonic() + chance.uniform(0.1, LONGEST_WORK))
        typist.until = time.monotonic() + chance.uniform(0.1, LONGEST_WORK)
        go_to_screen(Visit(window, typist))
        if ending.reading:
            window.wait_until_taken()  # the promise is about what the program has received
        ending.do(window)
        moment = time.monotonic()
        code = window.exit_code(reading=ending.reading)
        seconds = time.monotonic() - moment
        assert not ending.terminal or window.is_cooked or ending.own_input, "the terminal is left raw"
    assert code == ending.code, f"exit code {code}"
    assert seconds <= PROMISED + leeway, f"ended only after {seconds:.2f} s"
    if ending.terminal:
        assert not (left := left_switched(window.sent)), f"left in the terminal: {', '.join(left)}"
    return seconds, _saved(here, typist, moment, leeway)


def _saved(here: Desk, typist: Typist, moment: float, leeway: float) -> float:
    """Look at the file, its folder and the journal; tell how many seconds of typing the program had not received."""
    here.look_again()
    if here.has_more:  # what cannot be saved in time is kept in the journal, and offered
        here.take_what_is_offered()
        here.taken += 1
    lost = typist.surely_lost(here.stored.draft, moment)
    assert lost <= ON_THEIR_WAY + leeway, f"{lost:.2f} s of typing lost"
    marks = [path.name for path in here.store.folder.glob(".*") if path.suffix in {".ouvert", ".tmp"}]
    assert not marks, f"left behind: {', '.join(marks)}"
    here.store.open(here.stored.path).close()
    return lost
