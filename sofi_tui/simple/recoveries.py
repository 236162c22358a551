"""At the start: what the recovery journal holds beyond the files is told and one chooses."""

from collections.abc import Callable, Iterator

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.recovery import Recoverable, keep_file, recoveries, take, take_as_copy
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.places import place_words
from sofi_tui.exports.values import value_text
from sofi_tui.fasd.differences import Difference
from sofi_tui.fasd.texts import clean_line, shorten
from sofi_tui.simple.asking import Asking
from sofi_tui.words import recovery as say
from sofi_tui.words import simple_start as start_words

_MOST_DIFFERENCES = 12
_MOST_OF_A_VALUE = 200
_WAYS: tuple[tuple[str, Callable[[DraftStore, Recoverable], object]], ...] = (
    (say.TAKE, take),
    (say.COPY, take_as_copy),
    (say.KEEP_FILE, keep_file),
)


def offer_recoveries(asking: Asking, store: DraftStore) -> None:
    """Ask for each text in the journal what is to be done with it; an empty line leaves it for the next start."""
    for recoverable in recoveries(store):
        asking.say(*_told(recoverable))
        chosen = asking.one_of([way for way, _ in _WAYS], start_words.RECOVERY_ASKS)
        if chosen is None:
            continue
        try:
            _WAYS[chosen][1](store, recoverable)
        except DraftsError as refusal:
            asking.say(str(refusal))


def _told(recoverable: Recoverable) -> Iterator[str]:
    yield say.not_saved(shorten(recoverable.in_journal.titre))
    yield say.kept_on(recoverable.recovery.when.astimezone())
    if recoverable.in_file is None:
        yield say.file_gone(clean_line(str(recoverable.path)))
    else:
        yield say.CHANGED_SINCE if recoverable.file_changed else say.UNCHANGED
    yield from map(_difference, recoverable.differences[:_MOST_DIFFERENCES])
    if (more := len(recoverable.differences) - _MOST_DIFFERENCES) > 0:
        yield say.more_differences(more)


def _difference(one: Difference) -> str:
    before, after = (
        shorten(value_text(one.path, value), _MOST_OF_A_VALUE) for value in (one.before, one.after)
    )
    return start_words.difference(place_words(one.path), before, after)
