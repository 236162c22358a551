"""Commands load what they need and no more: never textual, and nothing heavy for ``--version`` and ``--help``."""

import subprocess
import sys

import pytest

from tests.cli.commander import Commander

_PROBE = """
import sys
from sofi_tui.__main__ import main
sys.argv[0] = "sofi-tui"
code = main()
heavy = ("textual", "pydantic", "jinja2", "typst", "lxml", "sofi_tui.tui")
print("\\nmodules:", *(name for name in heavy if name in sys.modules))
sys.exit(code)
"""


def _loaded(commander: Commander, *argv: str) -> set[str]:
    ended = subprocess.run(
        [sys.executable, "-c", _PROBE, *argv],
        check=False,
        env=commander.environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
    )
    return set(ended.stdout.decode().rpartition("modules:")[2].split())


@pytest.mark.parametrize("argv", [("--version",), ("--help",), ("zut",)])
def test_help_version_and_mistakes_load_nothing_heavy(commander: Commander, argv: tuple[str, ...]) -> None:
    assert _loaded(commander, *argv) == set()


def test_no_command_without_a_screen_loads_textual(commander: Commander) -> None:
    path = commander.new("fle")
    export = ["exporter", path.stem, "--format", "texte", "--sortie", str(commander.home / "f.txt")]
    for argv in (["liste"], ["verifier", path.stem], ["recap", path.stem], export):
        assert _loaded(commander, *argv) == {"pydantic"}, argv


def test_pydantic_is_loaded_by_the_first_draft_that_is_judged_and_not_before(commander: Commander) -> None:
    path = commander.new("fle")
    for argv in (
        ["nouveau", "fle", "--sans-ecran"],
        ["modifier", path.stem, "action.prerequis=x"],
        ["modeles"],
        ["schema"],
        ["ouvrir", path.stem],
        [],
    ):
        assert _loaded(commander, *argv) == set(), argv
