"""The commands that mean the same at every question: the ways through the draft, and what concerns it as a whole."""

from sofi_tui.content.resources import resources, told_lines
from sofi_tui.drafts.journey.places import Place, Step
from sofi_tui.drafts.journey.states import state_of_step
from sofi_tui.drafts.journey.stops import Stop, next_finding
from sofi_tui.drafts.progress import ABSENCES
from sofi_tui.exports.places import place_words
from sofi_tui.simple.numbering import Questions
from sofi_tui.simple.question_words import finding_lines
from sofi_tui.simple.talk import STAY, Deeds, Next, Talk
from sofi_tui.simple.trail import Trail
from sofi_tui.simple.undo import bring_back, redo, undo
from sofi_tui.words import simple as words

MOST_OFFERED = 12


class Moves:
    """Moves along the trail; `left` tells that one wants to go back to the list of drafts."""

    def __init__(self, talk: Talk, trail: Trail) -> None:
        self._talk = talk
        self._trail = trail
        self.left = False

    @property
    def deeds(self) -> Deeds:
        """The commands."""
        return {
            "commands": self._commands,
            "resources": self._resources,
            "back": self._back,
            "next_step": lambda: self._step_by(1),
            "previous_step": lambda: self._step_by(-1),
            "plan": self._plan,
            "finding": self._finding,
            "sessions": lambda: Next(Stop(Place(Step.SESSIONS, self._here.session))),
            "recap": lambda: Next(Stop(Place(Step.RECAP))),
            "rename": self._rename,
            "undo": lambda: undo(self._talk),
            "redo": lambda: redo(self._talk),
            "bring_back": lambda: bring_back(self._talk),
            "list": self._leave,
        }

    def jump(self, typed: str) -> Next | None:
        """Give where words or a number lead, asking where they fit several; None where they fit nothing."""
        questions = self._talk.questions
        if (step := questions.step_called(typed, self._here)) is not None:
            return Next(step)
        found = questions.found(typed, self._here)
        if not found:
            return None
        if len(found) == 1:
            return Next(found[0].stop)
        names = [f"{place_words(one.path)}, question {one.number}" for one in found[:MOST_OFFERED]]
        if len(found) > MOST_OFFERED:
            self._talk.say(words.more(len(found) - MOST_OFFERED))
        chosen = self._talk.asking.one_of(names, words.which(len(found)))
        return STAY if chosen is None else Next(found[chosen].stop)

    @property
    def _here(self) -> Place:
        return self._trail.here.place

    def _commands(self) -> Next:
        self._talk.say(*words.COMMANDS_HELP)
        return STAY

    def _resources(self) -> Next:
        for one in resources():
            self._talk.say(" ; ".join([one.titre, *told_lines(one)]))
        return STAY

    def _back(self) -> Next:
        if not self._trail.back(self._talk.questions):
            self._talk.say(words.AT_THE_START)
        return STAY

    def _step_by(self, by: int) -> Next:
        questions = self._talk.questions
        return Next(questions.first(questions.ways.next_step(self._here, by)))

    def _plan(self) -> Next:
        """Tell the pages, the numbers of their questions, and how far each step is."""
        questions = self._talk.questions
        for place in questions.ways.pages():
            state = state_of_step(self._talk.open_draft.findings, place.step, place.session)
            numbers = _numbers(questions, place)
            told = state if place.section == 0 else ""
            self._talk.say(words.plan_line(questions.ways.title(place), numbers, told))
        return STAY

    def _finding(self) -> Next:
        questions = self._talk.questions
        found = next_finding(self._talk.open_draft.findings, questions.ways, self._trail.here)
        if found is None:
            self._talk.say(words.NOTHING_TO_SAY)
            return STAY
        stop = questions.nearest(found.path)
        if found.rule in ABSENCES or stop.path != found.path:
            self._talk.say(*finding_lines([found], absences=True))
        return Next(stop)

    def _rename(self) -> Next:
        titre = self._talk.asking.text(words.RENAME_ASKS)
        if titre is not None:
            self._talk.open_draft.rename(titre)
            self._talk.say(words.kept(self._talk.open_draft.draft.titre))
        return STAY

    def _leave(self) -> Next:
        self.left = True
        return STAY


def _numbers(questions: Questions, place: Place) -> tuple[str, str] | None:
    """Give the numbers of the first and of the last question of a page, None where it asks none."""
    here = [question.number for question in questions.all if question.place == place]
    return (here[0], here[-1]) if here else None
