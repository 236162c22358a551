"""One open draft from its first question to leaving it: question, answer, next question."""

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.journey.places import START, Place, Step
from sofi_tui.drafts.journey.stops import Stop
from sofi_tui.fasd.kinds import Kind
from sofi_tui.simple.commands import ANSWER, JUMP, PICK, Typed
from sofi_tui.simple.field_turn import FieldTurn
from sofi_tui.simple.list_turn import ListTurn, RecordsTurn, SessionsTurn
from sofi_tui.simple.moves import Moves
from sofi_tui.simple.picking import can_pick
from sofi_tui.simple.recap_turn import RecapTurn
from sofi_tui.simple.remembering import where_one_stopped
from sofi_tui.simple.talk import STAY, Next, Talk
from sofi_tui.simple.trail import Trail
from sofi_tui.words import simple as words
from sofi_tui.words import simple_start as start_words


class Conversation:
    """Asks the questions of one draft until one goes back to the list.

    QuitAskedError and what ends the lines go through.
    """

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        questions = talk.questions
        first = Stop(Place(Step.RECAP)) if talk.open_draft.read_only else questions.first(START)
        stopped = None if talk.open_draft.read_only else where_one_stopped(talk)
        self._resumed = stopped is not None and stopped != first
        self._trail = Trail(stopped or first)
        self._moves = Moves(talk, self._trail)
        self._told_place: Place | None = None
        self._told_problem = ""
        self._shown: Stop | None = None

    @property
    def here(self) -> Stop:
        """Where one is."""
        return self._trail.here

    def run(self) -> None:
        """Talk until the draft is left."""
        opened = self._talk.open_draft
        draft = opened.draft
        self._talk.say(start_words.opened(draft.titre, opened.preset.nom, draft.campagne), words.HINTS)
        if opened.read_only:
            self._talk.say(opened.read_only_because)
        if self._resumed:
            self._talk.say(words.RESUMED)
        while not self._moves.left:
            self._tell_news()
            turn = self._turn()
            self._show(turn)
            if isinstance(turn, FieldTurn) and turn.is_fixed:
                self._trail.here = self._talk.questions.after(self._trail.here)
                continue
            try:
                self._follow(self._do(turn, self._talk.asking.typed()))
            except DraftsError as refusal:
                self._talk.say(str(refusal))

    def _turn(self) -> FieldTurn | ListTurn | RecapTurn:
        stop = self._trail.here
        question = self._talk.questions.at(stop.path)
        if question is not None:
            is_list = question.field.spec.kind is Kind.LISTE
            return RecordsTurn(self._talk, question) if is_list else FieldTurn(self._talk, question)
        if stop.place.step is Step.SESSIONS:
            return SessionsTurn(self._talk, stop.place)
        return RecapTurn(self._talk)

    def _show(self, turn: FieldTurn | ListTurn | RecapTurn) -> None:
        """Say where one is when that is another page, and ask; the recapitulative is read once."""
        stop = self._trail.here
        if stop.place != self._told_place:
            self._told_place = stop.place
            self._talk.say(self._talk.questions.ways.title(stop.place))
            if stop.place.step is Step.SESSION:
                self._talk.tell_once(words.SESSIONS_HINT)
        if stop != self._shown or not isinstance(turn, RecapTurn):
            turn.show()
        self._shown = stop

    def _do(self, turn: FieldTurn | ListTurn | RecapTurn, typed: Typed) -> Next:
        if (deed := turn.deeds.get(typed.deed) or self._moves.deeds.get(typed.deed)) is not None:
            return deed()
        if typed.deed == ANSWER:
            return self._answer(turn, typed)
        to = self._begun_by_word(turn, typed)
        if to is not None:
            return to
        if typed.by_word and typed.text and isinstance(turn, FieldTurn):
            return self._answer(turn, Typed(ANSWER, typed.line, typed.line))
        self._talk.say(words.no_field(typed.text) if typed.deed == JUMP else words.NO_HERE)
        return STAY

    def _begun_by_word(self, turn: FieldTurn | ListTurn | RecapTurn, typed: Typed) -> Next | None:
        """Jump, or choose from the profile; None where the words lead nowhere, and may be an answer."""
        if typed.deed == JUMP:
            return self._moves.jump(typed.text)
        if (
            typed.deed == PICK
            and can_pick(self._trail.here.path)
            and isinstance(turn, FieldTurn | RecordsTurn)
        ):
            return turn.pick(typed.text)
        return None

    def _answer(self, turn: FieldTurn | ListTurn | RecapTurn, typed: Typed) -> Next:
        if self._talk.open_draft.read_only and not isinstance(turn, RecapTurn):
            self._talk.say(self._talk.open_draft.read_only_because)
            return STAY
        return turn.answer(typed)

    def _follow(self, to: Next) -> None:
        if to.on:
            self._trail.go(self._talk.questions.after(self._trail.here))
        elif to.stop is not None:
            self._trail.go(to.stop)

    def _tell_news(self) -> None:
        """Tell what saving came to, once for each problem, and what someone else's saving brought in."""
        opened = self._talk.open_draft
        problem = opened.saving_problem
        if problem and problem != self._told_problem:
            self._talk.say(problem)
        self._told_problem = problem
        self._talk.tell_troubles()
        if (taken := opened.take_in()) is not None:
            self._talk.say(*([taken.news] if taken.news else []))
            self._trail.follow(taken.now_at, self._talk.questions)
        elif not self._talk.questions.exists(self._trail.here):
            self._trail.follow(lambda path: path, self._talk.questions)
