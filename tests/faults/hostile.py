"""Hostile strings in every field, on every screen and in every output, the bytes for the terminal recorded."""

import io
import os
import random
import re
import time
from base64 import b64decode
from collections.abc import Iterator, Sequence
from pathlib import Path

from sofi_tui import cli
from sofi_tui.drafts.errors import LockedDraftError
from tests.faults.desk import Desk, desk
from tests.faults.hostile_drafts import DRAFT, HELD, cut, file_name, fill, plant
from tests.faults.hostile_strings import ESCAPE, FORBIDDEN, hostile_strings, shape
from tests.faults.result import Result
from tests.terminal.window import Window

FULL = 200
_BATCH = 10
_KEYS_BEFORE = 120.0  # seconds for a busy machine to do all that was pressed before the last key
_HARMLESS = ["Texte ordinaire", "CLIQUEZ ici", "Où l'élève œuvre", "deux\nlignes", "mot " * 400]
_COPY = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/]*={0,2})(?:\x07|\x1b\\)")
_PLANTED = ("vol.svg", "vol")


def campaign(count: int, seed: int, rounds: int = 9) -> Result:
    """Show `count` strings, ten to a draft; a harmless draft tells what the program sends of itself.

    With fewer `rounds` than nine not every page of the wizard is seen.
    """
    result = Result("hostile", count)
    chance = random.Random(seed)
    begun = time.monotonic()
    strings = hostile_strings(count, chance)
    harmless = "".join(told for _, told in _shown(chance, _HARMLESS, rounds, result.failures))
    sent = 0
    for first in range(0, count, _BATCH):
        batch = strings[first : first + _BATCH]
        for where, told in _shown(chance, batch, rounds, result.failures):
            sent += len(told)
            found = _reached(_without_copies(told), batch, harmless)
            result.failures += [f"strings {first}-{first + len(batch)}, {where}: {what}" for what in found]
    result.figures = {
        "bytes recorded": f"{sent}",
        "control sequences of a harmless draft": f"{len(_shapes(harmless))}",
    }
    result.seconds = time.monotonic() - begun
    return result


def _without_copies(sent: str) -> str:
    """Leave out what the copying mode gave the clipboard (OSC 52), as long as its text is harmless itself."""

    def left(copy: re.Match[str]) -> str:
        text = b64decode(copy[1]).decode(errors="replace")
        return copy[0] if "\x1b" in text or FORBIDDEN.search(text) else ""

    return _COPY.sub(left, sent)


def _reached(sent: str, strings: Sequence[str], harmless: str) -> Iterator[str]:
    """Tell what of the strings got through to the terminal."""
    ours = set(ESCAPE.findall(harmless))
    for found in sorted(set(FORBIDDEN.findall(ESCAPE.sub("", sent)))):
        yield f"U+{ord(found):04X} reached the terminal: {_around(sent, found)}"
    for strange in sorted(_shapes(sent) - _shapes(harmless)):
        yield f"{strange!r} reached the terminal: {_around(sent, strange)}"
    for text in strings:
        for sequence in ESCAPE.findall(text):
            if sequence in sent and sequence not in ours:
                yield f"{sequence!r} of {text[:40]!r} reached the terminal: {_around(sent, sequence)}"


def _around(sent: str, found: str) -> str:
    place = max(0, sent.find(found))
    return repr(sent[max(0, place - 60) : place + 60])


def _shapes(sent: str) -> set[str]:
    return {shape(sequence) for sequence in ESCAPE.findall(sent)}


def _shown(
    chance: random.Random, strings: Sequence[str], rounds: int, failures: list[str]
) -> Iterator[tuple[str, str]]:
    """Give what the program sends to the terminal of a folder full of such strings, on screens and from commands."""
    with desk(chance) as here:
        here.store.folder.rename(folder := here.home / file_name(strings[0]))
        fill(here.home, folder, strings)
        try:
            yield "list", _tour_of_list(here, folder)
            yield "wizard", _tour_of_wizard(here, folder, rounds)
            yield "commands", _told_by_commands(folder, strings)
            plant(here.home, folder, strings)
            yield "journal", _tour_of_journal(here, folder)
            yield "others", _tour_of_others(here, folder)
        except AssertionError as failure:
            failures.append(f"{strings[0][:30]!r}…: {failure} {here.crashes}")
        if planted := [name for name in _PLANTED if Path(name).exists() or list(here.home.rglob(name))]:
            failures.append(f"an action has run: {planted} is there")


def _window(here: Desk, folder: Path, *arguments: str) -> Window:
    environment: dict[str, str | None] = {"SOFI_TUI_DOSSIER": str(folder)}
    return Window(here.home, *arguments, environment=environment)


def _go_over(window: Window, *keys: str) -> None:
    """Press keys, see what each brings, and click on what asks for it."""
    for key in keys:
        assert window.process.poll() is None, f"ended with {window.process.returncode} before {key}"
        window.press(key)
        window.settle(0.02)
    window.settle(0.08)
    for words in ("CLIQUEZ", "@click"):
        window.click(words)


def _tour_of_list(here: Desk, folder: Path) -> str:
    """See the list, its questions and notifications, the bin, and a draft opened by its neighbours' side."""
    with _window(here, folder) as window:
        window.wait_for("Toutes les actions")
        window.settle()
        _go_over(window)
        window.press("escape", "escape", "escape")
        with _window(here, folder) as window_again:  # a click may have opened a draft: the tour starts anew
            window_again.wait_for("Toutes les actions")
            _go_over(window_again, *["down"] * 8, "d", "delete", "n", "d", "delete", "o")
            _go_over(window_again, "c", "down", "r", "c", "ctrl+p", "escape", "n", "escape")
            _leave(window_again)
        _leave(window)
        return (window.sent + window_again.sent).decode(errors="replace")


def _tour_of_wizard(here: Desk, folder: Path, rounds: int) -> str:
    """See each page and field, the lists and their records, the recapitulative, the questions and the findings."""
    with _window(here, folder, "ouvrir", DRAFT) as window:
        window.wait_for("F4 Session")
        window.settle()
        for _ in range(rounds):
            _go_over(window, *["tab"] * 6)
        _go_over(window, "ctrl+g", "down")
        _go_over(window, "f5", "shift+tab", "enter", "tab", "tab")
        _go_over(window, "f6", *["pagedown"] * (2 * rounds))
        _go_over(window, *["f9"] * rounds)
        _go_over(
            window, "ctrl+t", "[", "/", "x", "]", "enter", "ctrl+p", *"supprimer", "enter", "n", "escape"
        )
        _leave(window)
        return window.sent.decode(errors="replace")


def _tour_of_journal(here: Desk, folder: Path) -> str:
    """See what is told of a text in the journal; a click may have answered already."""
    with _window(here, folder) as window:
        window.wait_for("Gardé en secours")
        for _ in range(2):
            _go_over(window, "down", "pagedown")
            window.press("escape")
            window.settle(0.3)
        _leave(window)
        return window.sent.decode(errors="replace")


def _tour_of_others(here: Desk, folder: Path) -> str:
    """See what is told of a draft that somebody else has open, the only one that is left then."""
    with _window(here, folder, "ouvrir", HELD) as refused:
        code = refused.exit_code()
    assert code == LockedDraftError.exit_code, f"exit code {code}"
    for path in {*folder.glob("*.toml"), *here.home.rglob("secours/*.toml")}:
        if path.stem != HELD:
            path.unlink()
    with _window(here, folder) as window:
        window.wait_for(" prepa ")  # the line is there, which Enter opens
        _go_over(window, "home", "enter")
        window.wait_for("Prendre la main")
        _go_over(window, "down", "escape")
        _leave(window)
    return (refused.sent + window.sent).decode(errors="replace")


def _leave(window: Window) -> None:
    window.press("escape", "ctrl+q")
    window.settle(0.2)
    window.press("ctrl+q") if window.process.poll() is None else None
    code = window.exit_code(patience=_KEYS_BEFORE)
    assert code == 0, f"exit code {code}"


def _told_by_commands(folder: Path, strings: Sequence[str]) -> str:
    """Give what all commands tell of the folder, and what they answer to the strings as arguments."""
    told = [_command(folder, "liste"), _command(folder, "liste", "--json"), _command(folder, "modeles")]
    paths = [str(path) for path in folder.glob("*.toml")]
    told += [_command(folder, "verifier", *paths), _command(folder, "verifier", "--json", *paths)]
    for form in ("texte", "markdown", "json"):
        told += [_command(folder, "recap", path, "--format", form) for path in paths[:3]]
        told.append(_command(folder, "recap", DRAFT, "--format", form))
    for text in strings:
        short = cut(text)
        told += [
            _command(folder, short),
            _command(folder, "recap", short),
            _command(folder, "recap", DRAFT, "--format", short),
            _command(folder, "recap", DRAFT, "--sortie", f"/nulle-part/{short}"),
            _command(folder, "recap", DRAFT, f"--{short}"),
            _command(folder, "ouvrir", short),
            _command(folder, "modifier", DRAFT, short),
            _command(folder, "modifier", DRAFT, f"{short}=1"),
            _command(folder, "modifier", DRAFT, f"formation.intitule={short}"),
            _command(folder, "nouveau", short, "--sans-ecran"),
            _command(folder, "nouveau", "prepa", "--sans-ecran", "--titre", short),
            _command(folder, "nouveau", "prepa", "--campagne", short),
            _command(folder, "--dossier", f"/dev/null/{short}", "liste"),
        ]
    return "".join(told)


def _command(folder: Path, *arguments: str) -> str:
    """Run a command as at a terminal and give what it wrote."""
    streams = cli.Streams(io.StringIO(), io.StringIO(), io.StringIO())
    cli.run(arguments, lambda _: 0, streams, {**os.environ, "SOFI_TUI_DOSSIER": str(folder)})
    return "".join(
        stream.getvalue() for stream in (streams.stdout, streams.stderr) if isinstance(stream, io.StringIO)
    )
