"""A person's own keys: any table is refused with its line, or leaves each screen with keys that work."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.content.configuration import ConfigurationError, read_configuration
from sofi_tui.fasd.shape import ShapeError
from sofi_tui.keys.action import keys_of
from sofi_tui.keys.names import key_named, key_words
from sofi_tui.keys.own import own_keys
from sofi_tui.keys.screens import SCREENS

IDS = sorted({action.id for screen in SCREENS for action in screen.actions if action.id})
DEFAULTS = sorted(
    {key for screen in SCREENS for action in screen.actions if action.name for key in action.keys}
)
KEYS = st.sampled_from(
    [*DEFAULTS, *map(key_words, DEFAULTS), "Alt+S", "x", "^K", "Maj+F9", "Ctrl+Haut"]
) | st.text(max_size=6)
TABLES = st.dictionaries(
    st.sampled_from(IDS) | st.text(max_size=4), KEYS | st.lists(KEYS, max_size=3) | st.integers(), max_size=6
)


@given(TABLES)
def test_any_table_is_refused_or_leaves_no_two_actions_of_a_screen_on_one_key(
    table: dict[str, object],
) -> None:
    try:
        own = own_keys(table)
    except ShapeError as refusal:
        assert refusal.path[0] == "touches"
        assert refusal.reason
        return
    for screen in SCREENS:
        keys = [key for action in screen.actions for key in keys_of(action, own)]
        assert len(keys) == len(set(keys))
        assert all(keys_of(action, own) or action.words for action in screen.actions)


@pytest.mark.parametrize("key", DEFAULTS)
def test_each_key_of_the_program_is_read_from_its_french_words_and_its_own_name(key: str) -> None:
    assert key_named(key_words(key)) == key
    assert key_named(key) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Échap", "escape"),
        ("echap", "escape"),
        ("Ctrl+↑", "ctrl+up"),
        ("CTRL + haut", "ctrl+up"),
        ("^k", "ctrl+k"),
        ("Maj+F9", "shift+f9"),
        ("Alt+H", "alt+h"),
        ("Ctrl+Maj+→", "ctrl+shift+right"),
        ("+", "plus"),
        ("é", "é"),
        ("Ctrl+1", None),
        ("Ctrl+Maj+K", None),
        ("Alt+Ctrl", None),
        ("Windows+K", None),
        ("F13", None),
        ("", None),
        ("kk", None),
    ],
)
def test_keys_are_read_as_people_write_them(text: str, key: str | None) -> None:
    assert key_named(text) == key


@pytest.mark.parametrize(
    ("lines", "line", "said"),
    [
        (["[touches.assistant]", 'suivit = "Alt+S"'], 2, "Peut-être « assistant.suivi »"),
        (["[touches.assistant]", "", 'suivi = "Ctrl+1"'], 3, "n'est pas une touche"),
        (["[touches.assistant]", 'suivi = "Ctrl+H"'], 2, "comme Retour"),
        (["[touches.assistant]", 'suivi = "x"'], 2, "sert à écrire"),
        (["[touches.tableau]", 'nouveau = "↓"'], 2, "sert à se déplacer"),
        (["[touches.tableau]", 'nouveau = "h"'], 2, "sert déjà à « Historique"),
        (["[touches.tableau]", 'nouveau = "x"', 'ouvrir = "x"'], 3, "sert déjà à « Nouveau"),
        (["[touches.partout]", "quitter = []"], 2, "au moins une touche"),
        (["[touches.partout]", 'quitter = "F6"'], 2, "Assistant"),
        (["[touches]", "suivi = 3"], 2, "se range par écran"),
        (["[touches]", "assistant.suivi = 3"], 2, "entre guillemets"),
    ],
)
def test_what_cannot_be_is_refused_with_file_line_and_reason(
    lines: list[str], line: int, said: str, tmp_path: Path
) -> None:
    file = tmp_path / "config.toml"
    file.write_text("\n".join(lines), "utf-8")
    with pytest.raises(ConfigurationError) as refused:
        read_configuration(file)
    assert f"config.toml, ligne {line} :" in str(refused.value)
    assert said in str(refused.value)


def test_two_actions_may_exchange_their_keys_and_one_of_the_menu_may_lose_its_own() -> None:
    own = own_keys({"tableau": {"nouveau": "o", "recopie": ["n", "F12"]}, "assistant.historique": []})
    assert own == {
        "tableau.nouveau": ("o",),
        "tableau.recopie": ("n", "f12"),
        "assistant.historique": (),
    }
