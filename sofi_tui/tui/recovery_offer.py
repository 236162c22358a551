"""At the start: what the recovery journal holds beyond the files is shown and one chooses."""

from collections.abc import Callable

from textual.app import App
from textual.content import Content

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.recovery import Recoverable, keep_file, recoveries, take, take_as_copy
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.places import place_words
from sofi_tui.exports.values import value_text
from sofi_tui.fasd.differences import Difference
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.texts import clean_line, shorten
from sofi_tui.tui.questions import Ways
from sofi_tui.words import recovery as say

_MOST_DIFFERENCES = 12
_WAYS = {
    "take": say.TAKE,
    "copy": say.COPY,
    "keep": say.KEEP_FILE,
    "later": say.LATER,
}
_DEEDS: dict[str, Callable[[DraftStore, Recoverable], object]] = {
    "take": take,
    "copy": take_as_copy,
    "keep": keep_file,
}


async def offer_recoveries(app: App[None], store: DraftStore) -> None:
    """Ask for each text in the journal what is to be done with it; Escape leaves it for the next start."""
    for recoverable in recoveries(store):
        chosen = await app.push_screen_wait(Ways(told(recoverable), _WAYS))
        if (deed := _DEEDS.get(chosen or "later")) is None:
            continue
        try:
            deed(store, recoverable)
        except DraftsError as refusal:
            app.notify(str(refusal), severity="error", markup=False, timeout=10)


def told(recoverable: Recoverable) -> Content:
    """Tell what was not saved, when, and how it differs from the file."""
    draft = recoverable.in_journal
    lines = [
        Content.styled(say.not_saved(shorten(draft.titre)), "bold"),
        Content(say.kept_on(recoverable.recovery.when.astimezone())),
        Content(_file_words(recoverable)),
        Content(""),
    ]
    shown = recoverable.differences[:_MOST_DIFFERENCES]
    lines += [line for difference in shown for line in _difference_lines(difference)]
    if more := len(recoverable.differences) - len(shown):
        lines.append(Content(say.more_differences(more)))
    return Content("\n").join(lines)


def value_words(path: FieldPath, value: Value | None) -> str:
    """Write a value of any place in a few words."""
    return shorten(value_text(path, value), 200) or "(vide)"


def _file_words(recoverable: Recoverable) -> str:
    if recoverable.in_file is None:
        return say.file_gone(clean_line(str(recoverable.path)))
    if recoverable.file_changed:
        return say.CHANGED_SINCE
    return say.UNCHANGED


def _difference_lines(difference: Difference) -> list[Content]:
    return [
        Content.styled(place_words(difference.path), "bold"),
        Content(f"  fichier : {value_words(difference.path, difference.before)}"),
        Content(f"  secours : {value_words(difference.path, difference.after)}"),
    ]
