"""A text written in the editor that ``VISUAL`` or ``EDITOR`` names, where there is a terminal to lend to it."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from sofi_tui.drafts.outside_editor import EditorError, editor_command, given_back, lent, started, stop
from sofi_tui.fasd.fields import spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.simple.talk import Talk
from sofi_tui.words import outside_editor as say
from sofi_tui.words import simple_lists as list_words

WRITTEN = {Kind.TEXTE, Kind.LIGNE}


def edit_outside(talk: Talk, path: FieldPath) -> bool:
    """Lend the terminal to the editor, and put what it gives back into the field; tell whether that changed it.

    Raises SignalledError and DraftsError; what keeps an editor from giving a text back is told.
    """
    kind = spec_of(field_key(path)).kind
    held = talk.open_draft.draft.get(path)
    before = held if isinstance(held, str) else ""
    if kind not in WRITTEN or not talk.asking.can_lend:
        talk.say(say.NO_TEXT_HERE if kind not in WRITTEN else list_words.NO_EDITOR_HERE)
        return False
    try:
        text = _from_outside(talk, before, str(path[-1]))
    except EditorError as error:
        talk.say(str(error))
        return False
    if kind is Kind.LIGNE:
        text = " ".join(line.strip() for line in text.splitlines() if line.strip())
    if text == before:
        talk.say(say.UNCHANGED)
        return False
    return talk.open_draft.type_in(path, text)


def _from_outside(talk: Talk, before: str, name: str) -> str:
    command = editor_command(os.environ)
    with _deaf_to_interrupts(), lent(before, name, os.environ) as file:
        editor = started(command, file)
        try:
            with talk.asking.waiting():
                code = editor.wait()
        finally:
            stop(editor)  # the program is ending, and nobody would read what it writes
        return given_back(code, file, before)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Leave Ctrl+C to the editor, which does something of its own with it."""
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
