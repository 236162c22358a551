"""Long texts: line after line into the draft as they come, until a line with a point alone."""

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.undoing.steps import Deed
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.simple.commands import Typed
from sofi_tui.simple.talk import Talk
from sofi_tui.words import simple as words


def take_text(talk: Talk, path: FieldPath, typed: Typed) -> None:
    """Take a text whose first line was typed already; a + before that adds to the text that is there.

    Each line is in the draft before the next one is waited for, so that none is lost whatever ends the program.
    """
    if typed.line.strip() == words.END_OF_TEXT:
        talk.say(words.NO_TEXT)
        return
    with talk.open_draft.as_one(Deed.TYPED, path):
        lines = _lines(talk, path, typed)
    talk.say(words.text_kept(len("\n".join(lines))))


def _lines(talk: Talk, path: FieldPath, typed: Typed) -> list[str]:
    held = talk.open_draft.draft.get(path)
    lines: list[str] = []
    line = typed.text
    if typed.line.startswith(words.ADD_TO_TEXT):
        lines = held.split("\n") if isinstance(held, str) else []
        line = line.removeprefix(words.ADD_TO_TEXT).lstrip()
    while True:
        lines = _with_line(talk, path, lines, line)
        line = talk.asking.line()
        if line.strip() == words.END_OF_TEXT:
            return lines
        line = line.removeprefix(words.ESCAPE)


def _with_line(talk: Talk, path: FieldPath, lines: list[str], line: str) -> list[str]:
    """Put one line more into the draft; say it where the draft cannot take it."""
    longer = [*lines, line]
    try:
        talk.open_draft.type_in(path, "\n".join(longer))
    except DraftsError as refusal:
        talk.say(str(refusal))
        return lines
    return longer
