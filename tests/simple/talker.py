"""Somebody who talks with the program by lines: all at once, or one by one with a process of its own."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from sofi_tui.cli.screen import ScreenAction, ScreenRequest
from sofi_tui.cli.streams import Streams
from sofi_tui.content.fiches import fiches, record_fields, words_of
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import field_keys, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.simple.launch import open_simple
from tests.tui.person import store_in

_QUESTION = re.compile(r"[0-9.]+\. (.+) \?")


def talk(store: DraftStore, *lines: str, path: Path | None = None) -> list[str]:
    """Say the lines, to a draft where one is named, else to the list; give what the program says until the end."""
    stdin, stdout = io.StringIO("".join(f"{line}\n" for line in lines)), io.StringIO()
    action = ScreenAction.LISTE if path is None else ScreenAction.OUVRIR
    request = ScreenRequest(store, action, path, simple=True)
    assert open_simple(request, Streams(stdin, stdout, io.StringIO())) == 0
    said = stdout.getvalue()
    assert "\x1b" not in said
    return said.splitlines()


def new(folder: Path, preset: str = "fle") -> tuple[DraftStore, Path]:
    """Make a draft of a preset."""
    store = store_in(folder)
    return store, store.create(store.catalogue.get(preset), "Essai").path


def held(store: DraftStore, path: Path) -> Draft:
    """Read a draft's file."""
    return store.read(path).draft


def simple_process(folder: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    """Start the installed program between two pipes."""
    return subprocess.Popen(
        [sys.executable, "-m", "sofi_tui", "--simple", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "SOFI_TUI_DOSSIER": str(folder)},
    )


class Script:
    """Reads a line, writes a line: answers each question by what `values` say of its field, as tests/tui/offers.py."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values
        self._page = ""
        self._records: dict[str, list[Mapping[str, object]]] = {}
        self._record: Mapping[str, object] = {}

    def describe(self, process: "subprocess.Popen[bytes]") -> None:
        """Answer until the recapitulative, then end."""
        with process:
            assert process.stdin is not None
            assert process.stdout is not None
            try:
                for line in process.stdout:
                    for answer in self.answers(line.decode().rstrip("\n")):
                        process.stdin.write(f"{answer}\n".encode())
                    process.stdin.flush()
            except BaseException:
                process.kill()
                raise
        assert process.returncode == 0

    def answers(self, line: str) -> list[str]:
        """Give what is to be typed after a line, nothing where it asks nothing."""
        if line == "Récapitulatif":
            return ["quitter"]
        if line.partition(" ")[0] in _TITLES:
            self._page = line
        question = _QUESTION.fullmatch(line)
        return [] if question is None else self._answer(self._key(question[1]))

    def _key(self, asked: str) -> str:
        """Find the field that is asked for: the longest label of its page that it begins with."""
        fiche = _TITLES[self._page.partition(" ")[0]]
        keys = [key for key in field_keys() if key.startswith(f"{fiche}.")]
        lists = [key for key in keys if f"— {words_of(key).label} " in self._page]
        if lists:
            keys = [field.key for field in record_fields(lists[0])]
        fitting = [key for key in keys if f"{asked} ".startswith(f"{words_of(key).label} ")]
        assert fitting, asked
        return max(fitting, key=lambda key: len(words_of(key).label))

    def _answer(self, key: str) -> list[str]:
        value = self._record.get(key, self._values.get(key))
        match spec_of(key).kind:
            case Kind.LISTE:
                assert isinstance(value, list | None)
                left = self._records.setdefault(key, list(value or []))
                self._record = left.pop(0) if left else {}
                return ["a"] if self._record else [""]
            case _ if value is None:
                return [""]
            case Kind.PLUSIEURS:
                return [",".join(str(value))]
            case Kind.TEXTE:
                return [str(value), "."]
        return [str(value)]


_TITLES = {content.titre: name for name, content in fiches().items()}
