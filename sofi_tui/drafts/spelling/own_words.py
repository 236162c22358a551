"""The person's own words: a text file in their configuration folder, one word a line, to be edited by hand too."""

from pathlib import Path

from sofi_tui.content.user_folders import config_folder
from sofi_tui.drafts.atomic import read_bounded, replace_whole
from sofi_tui.drafts.errors import DraftsError, StorageError
from sofi_tui.drafts.folder import made
from sofi_tui.fasd.texts import clean

_MOST_BYTES = 2**20


def own_words_file() -> Path:
    """Tell where they are."""
    return config_folder() / "mots.txt"


def own_words() -> frozenset[str]:
    """Read them; none where they cannot be read."""
    try:
        return frozenset(_read(own_words_file()))
    except DraftsError:
        return frozenset()


def keep_word(word: str) -> None:
    """Add a word; raises DraftsError, the file being as it was."""
    file = own_words_file()
    words = _read(file)
    if word not in words:
        made(file.parent)
        replace_whole(file, "".join(f"{each}\n" for each in [*words, word]).encode())


def _read(file: Path) -> list[str]:
    try:
        data = read_bounded(file, _MOST_BYTES)
    except StorageError as error:
        if isinstance(error.cause, FileNotFoundError):
            return []
        raise
    lines = clean(data.decode("utf-8", "replace")).split("\n")
    return [word for line in lines if (word := line.strip())]
