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
print("\\nmodules:", *sys.modules)
sys.exit(code)
"""
_HEAVY = {"textual", "pydantic", "pydantic_core", "jinja2", "typst", "lxml", "sofi_tui.tui"}
_OF_DRAFTS = {"dataclasses", "tomllib", "tomli_w", "_hashlib", "shutil", "sofi_tui.fasd.models"}
"""What reads, judges and writes drafts, and what Python has that loads as much."""


def _loaded(commander: Commander, *argv: str, among: set[str] = _HEAVY) -> set[str]:
    ended = subprocess.run(
        [sys.executable, "-c", _PROBE, *argv],
        check=False,
        env=commander.environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
    )
    return among & set(ended.stdout.decode().rpartition("modules:")[2].split())


@pytest.mark.parametrize("argv", [("--version",), ("--help",), ("zut",)])
def test_help_version_and_mistakes_load_nothing_heavy(commander: Commander, argv: tuple[str, ...]) -> None:
    assert _loaded(commander, *argv) == set()


def test_no_command_without_a_screen_loads_textual(commander: Commander) -> None:
    path = commander.new("fle")
    export = ["exporter", path.stem, "--format", "texte", "--sortie", str(commander.home / "f.txt")]
    for argv in (["liste"], ["verifier", path.stem], ["recap", path.stem], export):
        assert _loaded(commander, *argv) == {"pydantic_core"}, argv


def test_what_judges_is_loaded_by_the_first_draft_that_is_judged_and_not_before(commander: Commander) -> None:
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


def test_a_list_loads_nothing_that_reads_drafts_where_none_has_changed(commander: Commander) -> None:
    assert _loaded(commander, "liste", among=_OF_DRAFTS) == set()
