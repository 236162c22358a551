"""What a line means: a command, or an answer."""

from dataclasses import dataclass

from sofi_tui.fasd.texts import clean_line, fold
from sofi_tui.words import simple as words

KEEP, ANSWER, JUMP, PICK = "keep", "answer", "jump", "pick"


@dataclass(frozen=True)
class Typed:
    """A command by its name with what follows it, or an answer; `line` is all that was typed.

    `by_word` tells that a word began the command, as it may begin an answer.
    """

    deed: str
    text: str = ""
    line: str = ""
    by_word: bool = False


def understood(line: str) -> Typed:
    """Read a line; one that begins with a backslash is an answer whatever follows."""
    if line.startswith(words.ESCAPE):
        return Typed(ANSWER, line.removeprefix(words.ESCAPE), line)
    text = clean_line(line).strip()
    if not text:
        return Typed(KEEP, line=line)
    folded = fold(text)
    if (deed := words.COMMANDS.get(folded)) is not None:
        return Typed(deed, line=line)
    if text.startswith("/"):
        return Typed(JUMP, text.removeprefix("/").strip(), line)
    for word, deed in ((words.JUMP, JUMP), (words.PICK, PICK)):
        if folded == word or folded.startswith(f"{word} "):
            return Typed(deed, text[len(word) :].strip(), line, by_word=True)
    return Typed(ANSWER, line, line)
