"""Someone who types fast and moves through the wizard, with a model of what the draft then has to hold."""

import random
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sofi_tui.content.fiches import Field
from sofi_tui.drafts.editing import Editing
from sofi_tui.drafts.journey.places import START, Place, Step, Ways
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.typed import show_typed
from tests.terminal.window import Window

SECONDS_A_KEY = 0.02
MOST_SESSIONS, MOST_RECORDS, LONGEST = 5, 6, 400
_LETTERS = "aaeeiiooussttnnrrlldmpcvàâçéèêëîïôùûœ«»’€ABEÉÀ0127-,.; " * 2
_STEPS = {"f2": Step.FORMATION, "f3": Step.ACTION, "f4": Step.SESSION, "f5": Step.DISPOSITIF}
_CONTENT = ("formation", "action", "sessions")


@dataclass
class Line:
    """What the editor of a field holds while its page is open, and where its cursor is."""

    text: str
    cursor: int


@dataclass
class Typist:
    """Presses keys in a window and does to `model` what they have to do to the draft.

    `states` tells since when the draft has to hold what: the time of each key, and the draft after it.
    """

    window: Window
    store: DraftStore
    stored: StoredDraft
    chance: random.Random
    states: list[tuple[float, Draft]] = field(default_factory=list)
    place: Place = START
    at: int = 0
    lines: dict[FieldPath, Line] = field(default_factory=dict)
    until: float = 0.0

    def __post_init__(self) -> None:
        preset = self.store.catalogue.get(self.stored.draft.modele)
        self.model = Editing(self.stored.draft, preset, self.store.today, read_only=False)
        self.states.append((time.monotonic(), self.model.draft))

    @property
    def ways(self) -> Ways:
        return Ways(self.model.draft, self.model.preset)

    @property
    def editors(self) -> list[tuple[Field, FieldPath]]:
        """The fields of the page that can be typed in."""
        draft, preset = self.model.draft, self.model.preset
        return [
            (field, path)
            for field, path in self.ways.fields(self.place)
            if not (preset.of(field.key).impose and draft.get(path) == preset.of(field.key).valeur)
        ]

    def begin(self) -> None:
        """Wait until the wizard is there, where the last one who had it open stopped, and go to its beginning."""
        self.window.wait_for(self.ways.title(START))
        self.window.press("f2")

    def work_until(self, moment: float) -> None:
        """Type and move until a moment of the monotonic clock, between two keys or in the middle of their pause."""
        self.until = moment
        while self._has_time:
            here = self.editors[self.at] if self.editors else None
            if (
                here is not None
                and here[0].spec.kind in {Kind.LIGNE, Kind.TEXTE}
                and self.chance.random() < 0.8
            ):
                self._type(*here)
                self._move()
            elif here is not None and self._may_add_to(*here):
                self.add_record(here[1])
            else:
                self._move()

    def go_to_step(self, key: str) -> None:
        """Go to a step by its F-key, and type there for a while where its first field takes text."""
        self._press(key)
        self._go(self.ways.at_step(_STEPS[key], self.place.session))
        if self.editors and self.editors[0][0].spec.kind in {Kind.LIGNE, Kind.TEXTE}:
            self._type(*self.editors[0])

    def write(self, words: str) -> None:
        """Write words into the first field of the session."""
        self.until = time.monotonic()
        self.go_to_step("f4")
        field, path = self.editors[0]
        line = self._line(field, path)
        for character in words:
            self._put(character, line, path)

    def go_to_record(self) -> None:
        """Go to the last list of the session, add a record there, and type into it."""
        self.go_to_step("f5")
        self._press("shift+tab")
        page = self.ways.next_page(self.place, -1)
        assert page is not None
        self._go(page)
        self.at = len(self.editors) - 1
        self.add_record(self.editors[self.at][1])
        self._type(*self.editors[0])

    def lost(self, draft: Draft, moment: float) -> float | None:
        """Tell how many seconds of typing before a moment a draft misses; None when it is no state of the model."""
        held = content(draft)
        later = moment
        for since, state in reversed(self.states):
            if content(state) == held:
                return moment - later
            later = since
        return None

    def surely_lost(self, draft: Draft, moment: float) -> float:
        """Give what `lost` gives; raises AssertionError, telling the differences, for what is no state of the model."""
        lost = self.lost(draft, moment)
        if lost is None:
            held = dict(leaves(content(draft)))
            differing = [
                sorted(held.items() ^ dict(leaves(content(state))).items(), key=str)
                for _, state in self.states
            ]
            nearest = min(differing, key=len)
            raise AssertionError(f"the file is not what the draft was after any key: {nearest}")
        return lost

    @property
    def _has_time(self) -> bool:
        return time.monotonic() < self.until

    def _type(self, field: Field, path: FieldPath) -> None:
        line = self._line(field, path)
        for _ in range(self.chance.randint(4, 120)):
            if not self._has_time or len(line.text) > LONGEST:
                return
            character = self.chance.choice(_LETTERS)
            if field.spec.kind is Kind.TEXTE and self.chance.random() < 0.02:
                character = "\n"
            self._put(character, line, path)

    def _put(self, character: str, line: Line, path: FieldPath) -> None:
        """Type a character at the cursor of a field."""
        line.text = line.text[: line.cursor] + character + line.text[line.cursor :]
        line.cursor += 1
        self._press("enter" if character == "\n" else character)
        self.model.type_in(path, line.text)
        self._note()

    def _line(self, field: Field, path: FieldPath) -> Line:
        """Find the editor as it is on coming to it: a line's cursor goes to its end, a long text's stays."""
        text = show_typed(field.key, self.model.draft.get(path))
        line = self.lines.setdefault(path, Line(text, 0))
        if field.spec.kind is Kind.LIGNE:
            line.cursor = len(line.text)
        return line

    def _move(self) -> None:
        if not self._has_time:
            return
        key = self.chance.choice(["tab"] * 6 + ["f2", "f3", "f3", "f4", "f4", "f5", "ctrl+n"])
        if key == "ctrl+n" and len(self.model.draft.sessions) >= MOST_SESSIONS:
            key = "f4"
        self._press(key)
        if key == "tab":
            self._tab()
        elif key == "ctrl+n":
            self._go(Place(Step.SESSION, self.model.add_session()))
            self._note()
        else:
            self._go(self.ways.at_step(_STEPS[key], self.place.session))

    def _tab(self) -> None:
        if self.at + 1 < len(self.editors):
            self.at += 1
        elif record := self.place.record:
            self._go(Place(self.place.step, self.place.session, self.place.section), record[:3])
        elif (page := self.ways.next_page(self.place)) is not None:
            self._go(page)

    def _may_add_to(self, field: Field, path: FieldPath) -> bool:
        is_short_list = field.spec.kind is Kind.LISTE and len(self.model.draft.records(path)) < MOST_RECORDS
        return is_short_list and self.chance.random() < 0.7

    def add_record(self, path: FieldPath) -> None:
        """Add a record and wait for its page: what is typed before it is there goes to the list."""
        self._press("a")
        index = self.model.add_record(path)
        self._note()
        self._go(Place(self.place.step, self.place.session, self.place.section, (*path, index)))
        self.window.wait_for(self.ways.title(self.place)[:50])
        self.until += time.monotonic() - self._pressed

    def _go(self, place: Place, path: FieldPath | None = None) -> None:
        self.place, self.lines = place, {}
        paths = [at for _, at in self.editors]
        self.at = paths.index(path) if path in paths else 0

    def _press(self, key: str) -> None:
        """Press a key when its turn has come, reading meanwhile what the program sends."""
        self.window.press(key)
        self._pressed = time.monotonic()
        while (left := min(self._pressed + SECONDS_A_KEY, self.until) - time.monotonic()) > 0:
            self.window.read(left)

    def _note(self) -> None:
        self.states.append((self._pressed, self.model.draft))


def leaves(held: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Give what stands at each place of a document, as text."""
    inside = (
        held.items() if isinstance(held, Mapping) else enumerate(held) if isinstance(held, list) else None
    )
    if inside is None:
        yield path, repr(held)
    else:
        for key, value in inside:
            yield from leaves(value, f"{path}.{key}")


def content(draft: Draft) -> dict[str, object]:
    """Give what was typed of a draft, without what each saving changes."""
    return {name: draft.document.get(name) for name in _CONTENT}
