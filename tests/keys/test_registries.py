"""What each screen declares: every action has an id that stays, and its keys are its own."""

import re
from itertools import chain

import pytest

from sofi_tui.keys.dashboard import SORTED_BY
from sofi_tui.keys.names import key_words
from sofi_tui.keys.screens import SCREENS, KeyScreen
from sofi_tui.tui.dashboard.columns import COLUMNS
from sofi_tui.tui.dashboard.deeds import DEEDS

ID = re.compile(r"[a-z-]+\.[a-z0-9-]+")
TITLES = [screen.title for screen in SCREENS]


@pytest.mark.parametrize("screen", SCREENS, ids=TITLES)
def test_every_action_has_an_id_and_no_two_of_a_screen_share_an_id_or_a_key(screen: KeyScreen) -> None:
    named = [action for action in screen.actions if action.name]
    assert all(ID.fullmatch(action.id) for action in named), [action.name for action in named]
    ids = [action.id for action in named]
    keys = [key for action in named for key in action.keys]
    assert len(ids) == len(set(ids))
    assert len(keys) == len(set(keys))
    assert all(action.keys or action.words for action in screen.actions)
    assert all(action.help for action in screen.actions)


def test_what_all_screens_can_do_has_the_same_keys_on_all() -> None:
    shared = [a for a in chain(*(s.actions for s in SCREENS)) if a.id.startswith("partout.")]
    assert len({(action.id, action.keys) for action in shared}) == len({action.id for action in shared})


def test_the_dashboard_declares_what_its_columns_and_deeds_are() -> None:
    assert list(SORTED_BY) == [column.name for column in COLUMNS]
    declared = [action for screen in SCREENS[:1] for action in screen.actions]
    assert all(deed.action in declared for deed in DEEDS)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("ctrl+q", "^Q"),
        ("shift+tab", "Maj+Tab"),
        ("alt+h", "Alt+H"),
        ("ctrl+up", "Ctrl+↑"),
        ("f9", "F9"),
        ("shift+f9", "Maj+F9"),
        ("slash", "/"),
        ("n", "n"),
        ("escape", "Échap"),
    ],
)
def test_keys_are_named_as_french_keyboards_do(key: str, words: str) -> None:
    assert key_words(key) == words


def test_no_action_has_a_key_that_terminals_send_as_another() -> None:
    """Escape with b or f is what terminals of a Mac send for a word to the left or right, and is read as that."""
    keys = {key for screen in SCREENS for action in screen.actions for key in action.keys}
    assert not keys & {"alt+b", "alt+f"}
