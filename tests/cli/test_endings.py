"""How commands end when something outside of them goes wrong: codes, one line, no traceback."""

import errno
import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from sofi_tui import cli
from tests.cli.commander import Commander, Terminal


class _Broken(Terminal):
    """A stream that fails when it is written."""

    def __init__(self, error: Callable[[], BaseException]) -> None:
        super().__init__()
        self._error = error

    def write(self, _: str) -> int:
        raise self._error()


def _run_on(stdout: Terminal, *argv: str) -> tuple[int, str]:
    stderr = Terminal()
    code = cli.run(argv, lambda _: 0, cli.Streams(Terminal(), stdout, stderr), {})
    return code, stderr.getvalue()


def test_an_interruption_ends_with_130(commander: Commander) -> None:
    commander.screen_error = KeyboardInterrupt()
    outcome = commander.run(terminal=True)

    assert (outcome.code, outcome.err) == (130, "")


def test_a_reader_that_leaves_ends_with_141() -> None:
    assert _run_on(_Broken(BrokenPipeError), "modeles") == (141, "")


def test_a_full_disk_behind_stdout_is_told() -> None:
    code, line = _run_on(_Broken(lambda: OSError(errno.ENOSPC, "No space left on device")), "modeles")

    assert code == 3
    assert "plus de place sur le disque" in line


def test_an_unforeseen_error_leaves_a_private_log_without_anything_typed(commander: Commander) -> None:
    commander.screen_error = ValueError("texte de la personne")
    commander.screen_error.__cause__ = KeyError("autre texte de la personne")
    outcome = commander.run(terminal=True)
    log = next((commander.home / "xdg_state_home" / "sofi-tui" / "journaux").iterdir())

    assert outcome.code == 70
    assert outcome.err.count("\n") == 1
    assert str(log) in outcome.err
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700
    trace = log.read_text("utf-8")
    assert "builtins.ValueError" in trace
    assert "builtins.KeyError" in trace
    assert "program.py" in trace
    assert "personne" not in trace + outcome.err


def test_an_unforeseen_error_is_told_even_where_no_log_can_be_written(commander: Commander) -> None:
    (commander.home / "xdg_state_home").write_text("un fichier à la place du dossier", "utf-8")
    commander.screen_error = ValueError()
    outcome = commander.run(terminal=True)

    assert outcome.code == 70
    assert "la trace n'a pas pu être écrite" in outcome.err


def test_a_folder_that_cannot_be_used_is_a_file_error(commander: Commander) -> None:
    commander.folder.write_text("un fichier à la place du dossier", "utf-8")
    assert str(commander.folder) in commander.refused(3, "liste")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write anything")
def test_a_right_that_is_missing_is_a_file_error(commander: Commander) -> None:
    path = commander.new()
    path.chmod(0)
    assert "droit" in commander.refused(3, "verifier", path.stem)


def test_the_program_itself_ends_with_these_codes(commander: Commander) -> None:
    path = commander.process("nouveau", "fle", "--sans-ecran").stdout.decode().strip()

    assert Path(path).parent == commander.folder
    for code, argv in ((0, ["liste"]), (1, ["verifier", path]), (2, ["zut"]), (5, [])):
        ended = commander.process(*argv)
        assert (ended.returncode, b"Traceback" in ended.stderr) == (code, False)


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_head_ends_the_list_quietly(commander: Commander, unbuffered: str) -> None:
    for number in range(3):
        commander.new("fle", f"Brouillon {number}")
    reader, writer = os.pipe()
    os.close(reader)
    ended = commander.process(
        "liste", stdout=writer, env={**commander.environ, "PYTHONUNBUFFERED": unbuffered}
    )
    os.close(writer)

    assert (ended.returncode, ended.stderr) == (141, b"")


def test_a_device_that_is_full_is_told_once(commander: Commander) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = commander.process("modeles", stdout=full)

    assert ended.returncode == 3
    assert ended.stderr.decode().count("\n") == 1


def test_streams_that_were_closed_do_no_harm(commander: Commander) -> None:
    words = subprocess.list2cmdline([str(word) for word in commander.words("modeles")])
    for closed, code in (("<&-", 0), (">&-", 0), ("2>&-", 0), ("<&- >&- 2>&-", 0)):
        ended = subprocess.run(
            ["sh", "-c", f"{words} {closed}"], check=False, env=commander.environ, timeout=60
        )
        assert ended.returncode == code


def test_what_goes_to_a_pipe_is_utf_8_whatever_the_locale(commander: Commander) -> None:
    commander.new("fle", "Été à Nantes")
    environ = {**commander.environ, "PYTHONIOENCODING": "latin-1", "LC_ALL": "C"}
    ended = commander.process("liste", env=environ)

    assert "Été à Nantes" in ended.stdout.decode("utf-8")
