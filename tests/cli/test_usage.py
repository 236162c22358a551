"""Help, version and mistakes of the command line: French, on the right stream, with their exit codes."""

import re

import pytest

from sofi_tui.cli.commands import SUMMARIES, load
from tests.cli.commander import Commander

_ENGLISH = re.compile(
    r"\b(usage: |optional|positional|arguments? (is|are)|required|invalid|choose|expected|unrecognized|show|error)\b"
)


@pytest.mark.parametrize("argv", [("--help",), ("-h",), *((name, "--help") for name in SUMMARIES)])
def test_help_is_a_french_result(commander: Commander, argv: tuple[str, ...]) -> None:
    out = commander.done(*argv).out

    assert out.startswith("usage : sofi-tui")
    assert "montre cette aide" in out
    assert not _ENGLISH.search(out)


def test_the_help_names_all_commands_and_exit_codes(commander: Commander) -> None:
    out = commander.done("--help").out

    for name in SUMMARIES:
        assert re.search(rf"^    {name}\s", out, re.MULTILINE)
    for code in ("0", "1", "2", "3", "4", "5", "70", "130", r"128\+n"):
        assert re.search(rf"^  {code} +\w", out, re.MULTILINE)
    assert "--dossier" in out


def test_each_command_declares_itself() -> None:
    for name in [*SUMMARIES, "accueil"]:
        command = load(name)
        assert callable(command.declare)
        assert callable(command.run)


def test_version(commander: Commander) -> None:
    assert re.fullmatch(r"sofi-tui \d+\.\d+\.\d+\n", commander.done("--version").out)


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("verifer",), "choix inconnu : 'verifer'"),
        (("--zut",), "argument inconnu : --zut"),
        (("liste", "--zut"), "argument inconnu : --zut"),
        (("liste", "trop"), "argument inconnu : trop"),
        (("recap",), "il manque : BROUILLON"),
        (("modifier", "x"), "il manque : CHEMIN=VALEUR"),
        (("verifier",), "il manque : BROUILLON"),
        (("liste", "--dossier"), "argument --dossier : il y faut une valeur"),
        (("liste", "--json=oui"), "cette option ne prend pas de valeur ('oui')"),
        (("recap", "x", "--format", "lheo"), "argument --format : choix inconnu : 'lheo'"),
        (("--vers",), "argument inconnu : --vers"),
    ],
)
def test_a_mistake_is_told_on_one_french_line(commander: Commander, argv: tuple[str, ...], said: str) -> None:
    line = commander.refused(2, *argv)

    assert said in line
    assert "--help" in line
    assert not _ENGLISH.search(line)
