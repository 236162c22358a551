"""The questions of a draft in order, each with its number, and how one is found by what people call it."""

from dataclasses import dataclass

from sofi_tui.content.fiches import Field, fiches
from sofi_tui.drafts.journey.places import Place, Step, Ways
from sofi_tui.drafts.journey.stops import Stop
from sofi_tui.exports.places import place_words
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import FieldPath, session_of
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.texts import fold

_STEPS_OF_ALL = {
    "sessions": Step.SESSIONS,
    "recap": Step.RECAP,
    "recapitulatif": Step.RECAP,
}


@dataclass(frozen=True)
class Question:
    """A field that is asked for; `number` is « 12 », or « 31.2.1 »: the first field of list 31's second record."""

    number: str
    place: Place
    field: Field
    path: FieldPath

    @property
    def stop(self) -> Stop:
        """Where it is asked."""
        return Stop(self.place, self.path)


class Questions:
    """The questions of a draft as it now is."""

    def __init__(self, draft: Draft, preset: Preset) -> None:
        self.ways = Ways(draft, preset)
        asked = [
            (place, field, path) for place in self.ways.pages() for field, path in self.ways.fields(place)
        ]
        self.all = [Question(f"{number}", *one) for number, one in enumerate(asked, 1)]
        self._by_path = {question.path: question for question in self.all}

    def at(self, path: FieldPath | None) -> Question | None:
        """Give the question of a place of the draft, None where none is asked."""
        if path is None or path in self._by_path:
            return self._by_path.get(path or ())
        of_list, place = self._by_path.get(path[:3]), self.ways.of(path)
        if of_list is None or not place.record or not self.ways.exists(place):
            return None
        for rank, (field, inner) in enumerate(self.ways.fields(place), 1):
            if inner == path:
                return Question(f"{of_list.number}.{int(path[3]) + 1}.{rank}", place, field, path)
        return None

    def nearest(self, path: FieldPath) -> Stop:
        """Give where a place of the draft is asked for: there, in what holds it, else on its page."""
        for end in range(len(path), 0, -1):
            if (question := self.at(path[:end])) is not None:
                return question.stop
        return self.first(self.ways.of(path))

    def first(self, place: Place) -> Stop:
        """Give the first question of a page, or the page itself where it asks none."""
        fields = self.ways.fields(place)
        return Stop(place, fields[0][1] if fields else None)

    def after(self, stop: Stop) -> Stop:
        """Give the question that follows: after a record its list, at the end the recapitulative."""
        if stop.place.record and stop.path is not None:
            inner = [path for _, path in self.ways.fields(stop.place)]
            later = inner[inner.index(stop.path) + 1 :] if stop.path in inner else []
            return Stop(stop.place, later[0]) if later else self.nearest(stop.path[:3])
        here = self.at(stop.path)
        if here is None:
            return self.first(self.ways.next_step(stop.place, 0 if stop.place.step is Step.SESSIONS else 1))
        rank = int(here.number)
        return self.all[rank].stop if rank < len(self.all) else Stop(Place(Step.RECAP))

    def exists(self, stop: Stop) -> bool:
        """Tell whether one can still be there."""
        return self.at(stop.path) is not None if stop.path else self.ways.exists(stop.place)

    def step_called(self, typed: str, here: Place) -> Stop | None:
        """Give the step of a name, « action », « session 2 », « récap », in the present session where none is said."""
        name, _, number = fold(typed).partition(" ")
        if (step := _STEPS_OF_ALL.get(fold(typed))) is not None:
            return Stop(Place(step, here.session))
        if name not in fiches() or (number and not number.isdecimal()):
            return None
        session = int(number) - 1 if number else here.session
        place = self.ways.at_step(Step(name), session)
        return self.first(place) if not number or place.session == session else None

    def found(self, typed: str, here: Place) -> list[Question]:
        """Give the questions of a number or of words, those of the present session alone where there are any."""
        if (numbered := self._numbered(typed)) is not None:
            return [numbered]
        words = fold(typed).split()
        matches = [question for question in self.all if words and self._has(question, words)]
        near = [question for question in matches if session_of(question.path) in {None, here.session}]
        return near or matches

    def _numbered(self, typed: str) -> Question | None:
        number, _, inner = typed.strip().partition(".")
        rank = int(number) if number.isdecimal() and len(number) < 6 else 0
        if not 0 < rank <= len(self.all):
            return None
        top = self.all[rank - 1]
        record, _, field = inner.partition(".")
        if not inner:
            return top
        for place in self._inside(top, record):
            if self._number_of(place) == (record, field):
                return self.at(place)
        return None

    def _inside(self, top: Question, record: str) -> list[FieldPath]:
        if not record.isdecimal() or len(record) > 5:
            return []
        opened = Place(top.place.step, top.place.session, top.place.section, (*top.path, int(record) - 1))
        return [path for _, path in self.ways.fields(opened)] if self.ways.exists(opened) else []

    def _number_of(self, path: FieldPath) -> tuple[str, str]:
        question = self.at(path)
        _, record, field = ("", "", "") if question is None else question.number.split(".")
        return record, field

    @staticmethod
    def _has(question: Question, words: list[str]) -> bool:
        told = fold(f"{place_words(question.path)} {question.path[-1]}")
        return all(word in told for word in words)
