"""The commands that open a screen, and the creation of drafts without one."""

from pathlib import Path

import pytest

from sofi_tui.cli import ScreenAction
from sofi_tui.content.presets import PRESETS
from tests.cli.commander import Commander


@pytest.mark.parametrize("preset", PRESETS)
def test_nouveau_without_screen_prints_the_path_of_a_draft_of_that_preset(
    commander: Commander, preset: str
) -> None:
    path = commander.new(preset, "Nantes, printemps")

    assert path.parent == commander.folder
    row = commander.done("liste", "--json").json[0]
    assert (row["id"], row["modele"], row["titre"]) == (path.stem, preset, "Nantes, printemps")


def test_campagne_is_that_of_the_draft(commander: Commander) -> None:
    path = commander.done("nouveau", "fle", "--campagne", "2027", "--sans-ecran").out.strip()
    assert "campagne = 2027" in Path(path).read_text("utf-8")


@pytest.mark.parametrize("year", ["27", "x", "", "-2027", "3000"])
def test_a_campagne_that_is_no_year_is_refused(commander: Commander, year: str) -> None:
    line = commander.refused(2, "nouveau", "fle", f"--campagne={year}", "--sans-ecran")

    assert "n'est pas une année de campagne" in line
    assert not commander.folder.exists()


def test_without_screen_the_preset_has_to_be_named(commander: Commander) -> None:
    assert "daeu, prepa, fle" in commander.refused(2, "nouveau", "--sans-ecran")


def test_an_unknown_preset_is_refused_with_the_known_ones(commander: Commander) -> None:
    line = commander.refused(2, "nouveau", "fel", "--sans-ecran")

    assert line == "Le modèle « fel » n'existe pas : choisissez parmi daeu, prepa, fle."
    assert not commander.folder.exists()


def test_nouveau_with_a_preset_creates_the_draft_and_opens_it(commander: Commander) -> None:
    assert commander.run("nouveau", "fle", "--titre", "Angers", terminal=True).code == 0

    [request] = commander.screens
    assert request.action is ScreenAction.OUVRIR
    assert request.draft_path == next(commander.folder.glob("*.toml"))


def test_nouveau_without_a_preset_lets_the_screen_ask(commander: Commander) -> None:
    commander.run("nouveau", "--titre", "Angers", "--campagne", "2027", terminal=True)

    [request] = commander.screens
    assert (request.action, request.draft_path) == (ScreenAction.NOUVEAU, None)
    assert (request.titre, request.campagne) == ("Angers", 2027)
    assert list(commander.folder.glob("*.toml")) == []


def test_no_command_opens_the_list(commander: Commander) -> None:
    assert commander.run(terminal=True).code == 0
    assert commander.screens[0].action is ScreenAction.LISTE


def test_ouvrir_opens_a_draft_by_its_id_its_beginning_or_its_path(commander: Commander) -> None:
    path = commander.new("fle", "Nantes")
    for reference in (path.stem, path.stem[:-2], str(path)):
        assert commander.run("ouvrir", reference, terminal=True).code == 0

    assert [request.draft_path for request in commander.screens] == [path] * 3


def test_the_screen_s_exit_code_is_the_command_s(commander: Commander) -> None:
    commander.screen_code = 143
    assert commander.run(terminal=True).code == 143


def test_ouvrir_refuses_what_is_not_there_not_readable_or_locked_before_any_screen(
    commander: Commander,
) -> None:
    path = commander.new()
    (commander.folder / "casse.toml").write_text("pas du toml", "utf-8")
    assert commander.run("ouvrir", "absent", terminal=True).code == 2
    assert commander.run("ouvrir", "casse", terminal=True).code == 3
    commander.run("ouvrir", path.stem, terminal=True)
    opened = commander.screens.pop().store.open(path)
    try:
        assert commander.run("ouvrir", path.stem, terminal=True).code == 4
    finally:
        opened.close()
    assert commander.screens == []


@pytest.mark.parametrize("argv", [(), ("nouveau",), ("nouveau", "fle"), ("ouvrir", "x")])
def test_without_a_terminal_no_screen_opens_and_nothing_is_made(
    commander: Commander, argv: tuple[str, ...]
) -> None:
    line = commander.refused(5, *argv, TERM="xterm")
    assert "--simple, nouveau MODELE --sans-ecran, liste, modifier, verifier, recap" in line
    assert commander.screens == []
    assert not commander.folder.exists()


@pytest.mark.parametrize("terminal", [True, False])
def test_lines_are_asked_for_by_an_option_a_variable_or_a_terminal_without_screen(
    commander: Commander, terminal: bool
) -> None:
    path = commander.new()
    for command in ((), ("nouveau",), ("nouveau", "fle"), ("ouvrir", path.stem)):
        assert commander.run("--simple", *command, terminal=terminal).code == 0
        assert commander.run(*command, terminal=terminal, SOFI_TUI_SIMPLE="1").code == 0
        assert commander.run(*command, terminal=terminal, TERM="dumb").code == 0
    assert [request.simple for request in commander.screens] == [True] * 12


@pytest.mark.parametrize("environ", [{}, {"SOFI_TUI_SIMPLE": ""}, {"SOFI_TUI_SIMPLE": "0"}])
def test_without_them_a_screen_is_asked_for(commander: Commander, environ: dict[str, str]) -> None:
    commander.run(terminal=True, **environ)
    assert [request.simple for request in commander.screens] == [False]
