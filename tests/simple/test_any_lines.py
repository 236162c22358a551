"""Whatever is typed, in whatever order: never an error, the files can be read, and what was typed is in them."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.fasd.cleaning import cleaned
from sofi_tui.fasd.typed import read_typed
from sofi_tui.words.simple import COMMANDS
from sofi_tui.words.simple_lists import LIST_DEEDS
from tests.simple.talker import held, new, talk

SITE = ("sessions", 0, "site_lieu")
MOVES = (
    "/19",
    "/38",
    "/40",
    "/4",
    "/9",
    "/1",
    "/99",
    "/38.1.2",
    "/date",
    "aller session",
    "choisir",
    "sessions",
)
LINES = st.one_of(
    st.sampled_from(
        [*COMMANDS, *MOVES, *LIST_DEEDS, "a", "d 1", "s 1", "m 1", "oui", "", ".", "\\", "nouveau"]
    ),
    st.integers(-2, 45).map(str),
    st.text(max_size=30).map(lambda text: text.replace("\n", " ")),
)


@settings(max_examples=12, deadline=None)
@given(st.lists(LINES, max_size=40), st.sampled_from(["daeu", "prepa", "fle"]), st.booleans())
def test_any_lines_end_well_and_leave_drafts_that_can_be_read(
    lines: list[str], preset: str, from_the_list: bool
) -> None:
    with TemporaryDirectory() as folder:
        store, path = new(Path(folder), preset)
        talk(store, *lines, path=None if from_the_list else path)
        assert all(entry.draft is not None for entry in store.entries())


@settings(max_examples=8, deadline=None)
@given(st.text().map(lambda text: text.replace("\n", " ")))
def test_any_line_after_a_backslash_is_in_the_file_as_any_way_of_typing_it_puts_it_there(text: str) -> None:
    with TemporaryDirectory() as folder:
        store, path = new(Path(folder))
        talk(store, "/19", f"\\{text}", path=path)
        typed = read_typed("session.site_lieu", text.rstrip("\r"), store.today())
        assert held(store, path).get(SITE) == (None if typed is None else cleaned(typed, SITE))
