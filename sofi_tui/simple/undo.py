"""What was done last taken back, and done again: said, and gone to."""

from sofi_tui.drafts.editing import Undone
from sofi_tui.drafts.undoing.steps import Deed, Step
from sofi_tui.exports.places import place_words
from sofi_tui.simple.talk import STAY, Next, Talk
from sofi_tui.words import undoing as say


def undo(talk: Talk) -> Next:
    """Take the last step back."""
    undone = talk.open_draft.undo()
    return _shown(talk, undone, say.NOTHING_TO_UNDO if undone is None else say.undone(_named(undone.step)))


def redo(talk: Talk) -> Next:
    """Do again what was undone last."""
    undone = talk.open_draft.redo()
    return _shown(talk, undone, say.NOTHING_TO_REDO if undone is None else say.redone(_named(undone.step)))


def bring_back(talk: Talk) -> Next:
    """Bring back what was deleted last, and keep what was done since."""
    back = talk.open_draft.undo_deletion()
    return _shown(
        talk, back, say.NOTHING_DELETED if back is None else say.brought_back(place_words(back.step.place))
    )


def _shown(talk: Talk, undone: Undone | None, told: str) -> Next:
    if undone is None or undone.path is None:
        talk.say(told if undone is None else say.changed_since(_named(undone.step)))
        return STAY
    talk.say(told)
    return STAY if undone.path[:1] in {(), ("brouillon",)} else Next(talk.questions.nearest(undone.path))


def _named(step: Step) -> str:
    return say.step(step.deed, place_words(step.place) if step.deed is not Deed.RENAMED else "")
