"""How a conversation ends that nobody ends: what was said is in the file, and the exit code tells how it ended."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.simple.talker import new, simple_process


def say(process: "subprocess.Popen[bytes]", *lines: str) -> None:
    """Send lines."""
    assert process.stdin is not None
    process.stdin.write("".join(f"{line}\n" for line in lines).encode())
    process.stdin.flush()


def wait_for(process: "subprocess.Popen[bytes]", words: str) -> None:
    """Read until a line holds the words."""
    assert process.stdout is not None
    assert any(words in line.decode() for line in iter(process.stdout.readline, b"")), words


def kept(folder: Path) -> str:
    """Give what is in the files and, where saving took too long, in the recovery journal."""
    journal = Path(os.environ["XDG_STATE_HOME"]) / "sofi-tui" / "secours"
    files = [*folder.glob("*.toml"), *journal.glob("**/*")]
    return "\n".join(file.read_text("utf-8", "replace") for file in files if file.is_file())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_saves_and_ends(tmp_path: Path, number: signal.Signals) -> None:
    _, path = new(tmp_path)
    with simple_process(tmp_path, "ouvrir", path.stem) as process:
        say(process, "/19", "Nantes")
        wait_for(process, "20. Date début")
        process.send_signal(number)
        assert process.wait(20) == 128 + number
    assert 'site_lieu = "Nantes"' in kept(tmp_path)
    assert list(tmp_path.glob(".*.ouvert")) == []


def test_one_whom_nobody_reads_any_more_ends_and_has_saved(tmp_path: Path) -> None:
    _, path = new(tmp_path)
    with simple_process(tmp_path, "ouvrir", path.stem) as process:
        wait_for(process, "4. Individualisation")
        assert process.stdout is not None
        process.stdout.close()
        say(process, "oui")
        assert process.wait(20) == 141
    assert "individualisation = true" in kept(tmp_path)
