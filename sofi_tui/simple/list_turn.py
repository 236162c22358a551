"""Lists: the records of a field and the sessions, each line opened, added, duplicated, moved or deleted."""

import re
from collections.abc import Callable, Mapping

from sofi_tui.drafts.journey.field_state import FieldState, field_state
from sofi_tui.drafts.journey.list_deeds import (
    add_item,
    delete_item,
    item_words,
    move_item,
    open_item,
)
from sofi_tui.drafts.journey.places import SESSIONS_PATH, Place, Step
from sofi_tui.drafts.journey.several import MEETINGS
from sofi_tui.drafts.journey.states import session_line
from sofi_tui.fasd.date_reading import parse_shift
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.texts import fold
from sofi_tui.simple import question_words
from sofi_tui.simple.commands import Typed
from sofi_tui.simple.numbering import Question
from sofi_tui.simple.picking import pick
from sofi_tui.simple.several import make_several
from sofi_tui.simple.talk import ON, STAY, Deeds, Next, Talk
from sofi_tui.words import simple as words
from sofi_tui.words import simple_lists as list_words

_DEED = re.compile(r"([^\W\d]+|\+)?\s*([0-9]{1,5})?")


class ListTurn:
    """The lines of one list."""

    def __init__(self, talk: Talk, path: FieldPath, place: Place) -> None:
        self._talk = talk
        self._path = path
        self._place = place

    @property
    def lines(self) -> tuple[str, ...]:
        """What each item is, in one line."""
        raise NotImplementedError

    def show(self) -> None:
        """Tell the lines."""
        raise NotImplementedError

    @property
    def deeds(self) -> Deeds:
        """The commands that mean something at a list."""
        return {"keep": lambda: ON, "help": self._help, "clear": self._clear, "read": self._read}

    def answer(self, typed: Typed) -> Next:
        """Do what a letter and a figure ask for."""
        asked = _DEED.fullmatch(typed.text.strip())
        name, figure = asked.groups() if asked else ("?", None)
        deed = list_words.LIST_DEEDS.get(fold(name)) if name else "open"
        if deed == "add":
            return self._go(add_item(self._talk.open_draft, self._path, self._place).place)
        if deed is None or (figure is None and deed != "several"):
            self._talk.say(list_words.NOT_A_DEED)
            return STAY
        index = int(figure or 1) - 1
        if deed == "several" and not self.lines and not index:
            return self._several(index)
        if not 0 <= index < len(self.lines):
            self._talk.say(list_words.NO_SUCH_LINE)
            return STAY
        return self._deeds_of_items[deed](index)

    @property
    def _deeds_of_items(self) -> Mapping[str, Callable[[int], Next]]:
        return {
            "open": lambda index: self._go(open_item(self._path, index, self._place).place),
            "duplicate": self._duplicate,
            "delete": self._delete,
            "up": lambda index: self._move(index, -1),
            "down": lambda index: self._move(index, 1),
            "several": self._several,
        }

    def _go(self, place: Place | None) -> Next:
        return STAY if place is None else Next(self._talk.questions.first(place))

    def _move(self, index: int, by: int) -> Next:
        move_item(self._talk.open_draft, self._path, index, by)
        return STAY

    def _duplicate(self, index: int) -> Next:
        self._talk.open_draft.duplicate_record(self._path, index)
        self._talk.say(list_words.duplicated(item_words(self._path, index)))
        return STAY

    def _several(self, index: int) -> Next:
        if self._path[-1] not in {*SESSIONS_PATH, MEETINGS}:
            self._talk.say(words.NO_HERE)
        else:
            make_several(self._talk, self._path, index)
        return STAY

    def _delete(self, index: int) -> Next:
        if not self._talk.asking.yes(list_words.delete(item_words(self._path, index))):
            self._talk.say(list_words.NOT_DELETED)
            return STAY
        delete_item(self._talk.open_draft, self._path, index)
        self._talk.say(list_words.DELETED)
        return STAY

    def _help(self) -> Next:
        self._talk.say(words.HOW["liste"])
        return STAY

    def _clear(self) -> Next:
        self._talk.say(words.EMPTY_LIST_CLEARED)
        return STAY

    def _read(self) -> Next:
        return STAY


class RecordsTurn(ListTurn):
    """The records of a field: « Informations collectives »."""

    def __init__(self, talk: Talk, question: Question) -> None:
        super().__init__(talk, question.path, question.place)
        self._question = question

    @property
    def lines(self) -> tuple[str, ...]:
        """The records."""
        return self._state.summaries

    @property
    def _state(self) -> FieldState:
        return field_state(self._talk.open_draft, self._question.field, self._path)

    def show(self) -> None:
        """Ask."""
        state = self._state
        self._talk.say(
            *question_words.finding_lines(state.findings, absences=False),
            question_words.question_line(self._question, state),
            *(f"{number}. {line}" for number, line in enumerate(state.summaries, 1)),
        )
        self._talk.tell_once(list_words.LIST_KEYS + ".")

    def pick(self, typed: str) -> Next:
        """Add a record that the profile knows."""
        pick(self._talk, self._path, typed)
        return STAY

    def _help(self) -> Next:
        self._talk.say(*question_words.help_lines(self._talk.open_draft, self._question, self._state))
        return STAY


class SessionsTurn(ListTurn):
    """The sessions."""

    def __init__(self, talk: Talk, place: Place) -> None:
        super().__init__(talk, SESSIONS_PATH, place)

    @property
    def lines(self) -> tuple[str, ...]:
        """The sessions, with what each still asks for."""
        opened = self._talk.open_draft
        return tuple(session_line(opened, number) for number in range(len(opened.draft.sessions)))

    def show(self) -> None:
        """Tell the sessions and what can be done to them."""
        lines = self.lines
        self._talk.say(
            list_words.sessions_in(len(lines)),
            *(f"{number}. {line}" for number, line in enumerate(lines, 1)),
            list_words.LIST_KEYS + ".",
        )

    @property
    def deeds(self) -> Deeds:
        """An empty line goes to the session where one was."""
        return {**super().deeds, "keep": self._to_session}

    def _to_session(self) -> Next:
        ways = self._talk.questions.ways
        return self._go(ways.at_step(Step.SESSION, self._place.session))

    def _duplicate(self, index: int) -> Next:
        typed = self._talk.asking.text(list_words.SHIFT)
        if typed is None:
            return STAY
        shift = parse_shift(typed)
        if typed.strip() and shift is None:
            self._talk.say(list_words.no_shift(typed.strip()))
            return STAY
        number = self._talk.open_draft.duplicate_session(index, shift)
        self._talk.say(list_words.duplicated(item_words(self._path, index)))
        return self._go(Place(Step.SESSION, number))
