"""One field: its question, its answer, and what the answer comes to."""

from sofi_tui.drafts.journey.field_state import FieldState, field_state
from sofi_tui.exports.values import value_text
from sofi_tui.fasd.conflicts import KeptConflict
from sofi_tui.fasd.follow_up import SUIVI
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.life_findings import agreement_is_missing
from sofi_tui.fasd.reviews import reviews_of, seen
from sofi_tui.fasd.typed import show_typed
from sofi_tui.simple import question_words
from sofi_tui.simple.answers import NoSuchChoiceError, answered, put
from sofi_tui.simple.commands import Typed
from sofi_tui.simple.numbering import Question
from sofi_tui.simple.outside import edit_outside
from sofi_tui.simple.picking import pick
from sofi_tui.simple.talk import ON, STAY, Deeds, Next, Talk
from sofi_tui.simple.text_entry import take_text
from sofi_tui.words import simple as words


class FieldTurn:
    """The question of one field that is no list."""

    def __init__(self, talk: Talk, question: Question) -> None:
        self._talk = talk
        self._question = question
        self._path = question.path

    @property
    def state(self) -> FieldState:
        """What the field shows now."""
        return field_state(self._talk.open_draft, self._question.field, self._path)

    @property
    def is_fixed(self) -> bool:
        """Tell whether there is nothing to answer: the imposed value stands."""
        return self.state.locked and not self._talk.open_draft.read_only

    def show(self) -> None:
        """Ask, or tell what is imposed."""
        state = self.state
        if self.is_fixed:
            self._talk.say(question_words.fixed_line(self._question, state))
            return
        self._talk.say(
            *question_words.finding_lines(state.findings, absences=False),
            question_words.question_line(self._question, state),
            *([words.take_back(self._imposed)] if self._imposed else question_words.choice_lines(state)),
            *self._conflict_lines(),
        )

    @property
    def deeds(self) -> Deeds:
        """The commands that mean something at a field."""
        return {
            "keep": lambda: ON,
            "help": self._help,
            "read": self._read,
            "clear": self._clear,
            "reset": self._reset,
            "seen": self._seen,
            "edit": self._edit,
            "keep_mine": lambda: self._choose(theirs=False),
            "take_theirs": lambda: self._choose(theirs=True),
        }

    def answer(self, typed: Typed) -> Next:
        """Take an answer, whatever it is worth, and say what there is to say of it."""
        if self._imposed:
            return self._take_back(typed.text)
        before = self._talk.open_draft.draft
        if self._question.field.spec.kind is Kind.TEXTE:
            take_text(self._talk, self._path, typed)
        else:
            try:
                put(self._talk.open_draft, self._path, answered(self._path, self.state, typed.text))
            except NoSuchChoiceError:
                self._talk.say(words.choose_from(len(self.state.options)))
                return STAY
            self._tell_kept(typed.text)
        self._tell_changed(before is not self._talk.open_draft.draft)
        return ON

    def pick(self, typed: str) -> Next:
        """Choose the value from the profile."""
        if pick(self._talk, self._path, typed):
            self._tell_kept("")
            self._tell_changed(True)
            return ON
        return STAY

    @property
    def _imposed(self) -> str:
        """The imposed value where another one stands, else nothing."""
        said = self._talk.open_draft.preset.of(self._question.field.key)
        if not said.impose or self.state.locked:
            return ""
        return show_typed(self._question.field.key, said.valeur)

    def _take_back(self, typed: str) -> Next:
        if typed.strip() != "1":
            self._talk.say(words.imposed(self._imposed))
            return STAY
        return self._reset()

    def _help(self) -> Next:
        self._talk.say(*question_words.help_lines(self._talk.open_draft, self._question, self.state))
        return STAY

    def _read(self) -> Next:
        self._talk.say(question_words.value_line(self.state))
        return STAY

    def _clear(self) -> Next:
        if self._imposed:
            return self._take_back("")
        self._talk.open_draft.edit(self._path, None)
        self._talk.say(words.EMPTIED)
        self._tell_changed(True)
        return ON

    def _reset(self) -> Next:
        self._talk.open_draft.reset(self._path)
        self._tell_kept("")
        self._tell_changed(True)
        return ON

    def _edit(self) -> Next:
        if self._imposed:
            return self._take_back("")
        if not edit_outside(self._talk, self._path):
            return STAY
        self._talk.say(words.text_kept(len(self.state.text)))
        self._tell_changed(True)
        return ON

    def _seen(self) -> Next:
        if self._path not in [review.champ for review in reviews_of(self._talk.open_draft.draft)]:
            self._talk.say(words.NOT_TO_REVIEW)
            return STAY
        self._talk.open_draft.live(lambda draft: seen(draft, self._path))
        return ON

    def _choose(self, *, theirs: bool) -> Next:
        if not self._conflicts:
            self._talk.say(words.ONE_VALUE)
            return STAY
        self._talk.open_draft.choose(self._path, theirs=theirs)
        self._tell_kept("")
        return STAY if self._conflicts else ON

    @property
    def _conflicts(self) -> list[KeptConflict]:
        return [one for one in self._talk.open_draft.conflicts if one.path == self._path]

    def _conflict_lines(self) -> tuple[str, ...]:
        if not self._conflicts:
            return ()
        first = self._conflicts[0]
        theirs = value_text(self._path, first.value)
        return words.two_values(self.state.text, theirs, first.par)

    def _tell_kept(self, typed: str) -> None:
        """Say how an answer was understood, where that is not how it was typed."""
        state = self.state
        shown = state.caption or state.text
        if state.aside or " ".join(shown.split()) != " ".join(typed.split()):
            self._talk.say(words.kept(shown or words.EMPTY, *state.aside[:1]))

    def _tell_changed(self, changed: bool) -> None:
        """Say what the check says of the field, and that a validated action needs an agreement; save."""
        opened = self._talk.open_draft
        opened.save_soon()
        self._talk.say(*question_words.finding_lines(self.state.findings, absences=True))
        if changed and SUIVI in opened.draft.document and agreement_is_missing(opened.draft):
            self._talk.tell_once(words.AGREEMENT)
