import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.content.appearance import Appearance, Colours
from sofi_tui.content.appearance_reading import with_theme
from sofi_tui.content.configuration import ConfigurationError, read_configuration
from sofi_tui.fasd.shape import ShapeError
from sofi_tui.tui.colours.choice import remember

WRITTEN = """\
# Mes réglages.
campagne = 2027
theme = 'usuel'  # le soir
souris = false

[profil.action]
organisme_dispensateur = "theme = 'usuel'"
"""


def test_the_configuration_says_which_colours_and_whether_the_mouse_is_used(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    assert read_configuration(file).appearance == Appearance(None, souris=True)
    file.write_text(WRITTEN, "utf-8")
    assert read_configuration(file).appearance == Appearance(Colours.USUEL, souris=False)


@pytest.mark.parametrize("line", ['theme = "rose"', "theme = 16", 'souris = "non"', "souris = 0"])
def test_what_is_no_theme_is_refused_with_its_line(line: str, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(f"campagne = 2027\n{line}\n", "utf-8")
    with pytest.raises(ConfigurationError, match=r"config\.toml, ligne 2 : « (theme|souris) »"):
        read_configuration(file)


def test_a_choice_of_colours_changes_its_line_alone_and_keeps_what_is_said_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "sofi-tui" / "config.toml"
    assert remember(file, Colours.CONTRASTE) == file
    assert file.read_text("utf-8") == 'theme = "contraste"\n'
    file.write_text(WRITTEN, "utf-8")
    remember(file, Colours.SEIZE)
    assert file.read_text("utf-8") == WRITTEN.replace("theme = 'usuel'  #", 'theme = "16-couleurs"  #')
    remember(file, None)
    assert file.read_text("utf-8") == WRITTEN.replace("theme = 'usuel'  # le soir\n", "")


def test_a_link_to_the_configuration_stays_a_link(tmp_path: Path) -> None:
    real, file = tmp_path / "dotfiles.toml", tmp_path / "config.toml"
    real.write_text("campagne = 2027\n", "utf-8")
    file.symlink_to(real)
    remember(file, Colours.SANS)
    assert file.is_symlink()
    assert real.read_text("utf-8") == 'theme = "sans-couleurs"\ncampagne = 2027\n'


def test_a_theme_written_in_an_unusual_way_is_left_to_its_writer() -> None:
    text = 'theme = """\nusuel"""\n'
    with pytest.raises(ShapeError):
        with_theme(text, tomllib.loads(text), Colours.SANS)


@given(
    before=st.lists(st.sampled_from(["# un mot", "campagne = 2027", "", "souris = true"]), unique=True),
    had=st.sampled_from(["", 'theme="usuel"', "  theme = 'contraste' # ici"]),
    after=st.sampled_from(["", "[profil.action]", '[profil]\naction.nom = "theme = 1"']),
    wished=st.sampled_from([None, *Colours]),
)
def test_nothing_but_the_theme_changes(
    before: list[str], had: str, after: str, wished: Colours | None
) -> None:
    text = "\n".join([*before, had, after])
    table = tomllib.loads(text)
    written = tomllib.loads(with_theme(text, table, wished))
    assert written.pop("theme", None) == wished
    table.pop("theme", None)
    assert written == table
