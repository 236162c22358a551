"""Several sessions or informations collectives made at once: a sentence, its days by number, then all in one change."""

from sofi_tui.drafts.journey.several import Proposed, Several
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.recurrences import RecurrenceError
from sofi_tui.simple.answers import figures
from sofi_tui.simple.commands import ANSWER, KEEP
from sofi_tui.simple.talk import Talk
from sofi_tui.words import simple as words
from sofi_tui.words import simple_lists as list_words
from sofi_tui.words.recurrences import EXAMPLE


def make_several(talk: Talk, path: FieldPath, index: int) -> None:
    """Ask for the days, and make one for each like the item `index` of a list; raises DraftsError."""
    several = Several(talk.open_draft, path, index)
    typed = talk.asking.text(f"{several.title}. {several.told} {list_words.several_asks(EXAMPLE)}")
    if not typed:
        talk.say(words.NO_TEXT)
        return
    try:
        recurrence = several.read(typed)
        proposed = several.proposed(recurrence)
    except RecurrenceError as refused:
        talk.say(str(refused))
        return
    chosen = _chosen(talk, proposed)
    talk.say(several.make(recurrence, [one.day for one in chosen]) if chosen else words.NO_TEXT)


def _chosen(talk: Talk, proposed: list[Proposed]) -> list[Proposed]:
    """Offer the days: an empty line takes those that nothing speaks against, numbers take others."""
    talk.say(*(f"{number}. {one.told}" for number, one in enumerate(proposed, 1)))
    talk.say(list_words.several_days(sum(one.ticked for one in proposed)))
    typed = talk.asking.typed()
    if typed.deed == KEEP:
        return [one for one in proposed if one.ticked]
    numbers = figures(typed.text) if typed.deed == ANSWER else []
    return [one for number, one in enumerate(proposed, 1) if number in numbers]
