"""Somebody at a command line, in a folder and a home of their own."""

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sofi_tui import cli


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@dataclass(frozen=True)
class Outcome:
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class Commander:
    """Runs commands, in this process or in one of their own; `screens` are those that were asked for."""

    home: Path
    screens: list[cli.ScreenRequest] = field(default_factory=list)
    screen_code: int = 0
    screen_error: BaseException | None = None

    @property
    def folder(self) -> Path:
        return self.home / "brouillons"

    def run(self, *argv: str, terminal: bool = False, **environ: str) -> Outcome:
        stream = Terminal if terminal else io.StringIO
        streams = cli.Streams(stream(), stream(), stream())
        code = cli.run(argv, self._open_screen, streams, {"SOFI_TUI_DOSSIER": str(self.folder), **environ})
        assert isinstance(streams.stdout, io.StringIO)
        assert isinstance(streams.stderr, io.StringIO)
        outcome = Outcome(code, streams.stdout.getvalue(), streams.stderr.getvalue())
        assert "Traceback" not in outcome.err
        return outcome

    def done(self, *argv: str) -> Outcome:
        """Run a command that has to succeed without a word."""
        outcome = self.run(*argv)
        assert (outcome.code, outcome.err) == (0, ""), outcome
        return outcome

    def refused(self, code: int, *argv: str, **environ: str) -> str:
        """Run a command that has to fail with this code and one line, and give the line."""
        outcome = self.run(*argv, terminal=False, **environ)
        assert (outcome.code, outcome.out) == (code, ""), outcome
        assert outcome.err.startswith("sofi-tui : ")
        assert outcome.err.count("\n") == 1
        return outcome.err.removeprefix("sofi-tui : ").rstrip("\n")

    def new(self, preset: str = "fle", titre: str = "") -> Path:
        """Make a draft and give its file."""
        return Path(self.done("nouveau", preset, "--titre", titre, "--sans-ecran").out.strip())

    def process(self, *argv: str | bytes, **settings: Any) -> "subprocess.CompletedProcess[bytes]":
        """Run a command as a process of its own."""
        usual = {"env": self.environ, "stdin": subprocess.DEVNULL}
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.run(self.words(*argv), check=False, timeout=60, **{**usual, **pipes, **settings})

    def words(self, *argv: str | bytes) -> list[str | bytes]:
        return [sys.executable, "-m", "sofi_tui", *argv]

    @property
    def environ(self) -> dict[str, str]:
        return {**os.environ, "SOFI_TUI_DOSSIER": str(self.folder)}

    def _open_screen(self, request: cli.ScreenRequest) -> int:
        if self.screen_error is not None:
            raise self.screen_error
        self.screens.append(request)
        return self.screen_code
