"""The steps as they are kept between two times: lines of JSON, each the way from one state of the draft to the next.

The first line holds the oldest state whole. A value that JSON does not have is a table with ``$``: its kind, and ``v``.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from sofi_tui.drafts.undoing.steps import MOST_STEPS, Deed, Step, Steps
from sofi_tui.fasd.cleaning import cleaned
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.patches import Patch, PatchError, Put, Splice, patch_between, patched
from sofi_tui.fasd.paths import FieldPath

MOST_BYTES = 2**20
"""How much the steps of one draft may take, apart from its oldest state."""

_VERSION = 1
_KINDS: dict[str, Any] = {"date": date, "moment": datetime, "heure": time}
_WRONG = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What reading a file of steps that is none may raise."""


class Writer:
    """Writes steps; a line that was made once is not made again."""

    def __init__(self) -> None:
        self._lines: dict[str, tuple[Step, Draft, bytes]] = {}

    def written(self, steps: Steps) -> bytes:
        """Write as many of the latest steps as there is room for; nothing where there is none."""
        every = [*steps.done, *steps.undone[::-1]]
        first = self._first_kept(every)
        undone = len(every) - len(steps.undone)
        if first == len(every):
            self._lines = {}
            return b""
        base = every[first].before
        lines = [_line({"version": _VERSION, "debut": _plain(base.document)})]
        state = base
        for number, step in enumerate(every[first:], first):
            lines.append((b"-" if number >= undone else b"") + self._line(step, state))
            state = step.after
        kept = {step.mark for step in every[first:]}
        self._lines = {mark: held for mark, held in self._lines.items() if mark in kept}
        return b"".join(lines)

    def _first_kept(self, every: list[Step]) -> int:
        """Tell from which step on there is room, their states as they follow each other."""
        room = MOST_BYTES
        for number in range(len(every) - 1, -1, -1):
            state = every[number - 1].after if number else every[0].before
            room -= len(self._line(every[number], state))
            if room < 0:
                return number + 1
        return 0

    def _line(self, step: Step, state: Draft) -> bytes:
        held = self._lines.get(step.mark)
        if held is None or held[0] is not step or held[1] is not state:
            held = step, state, _line(_plain_step(step, state))
            self._lines[step.mark] = held
        return held[2]


def read_steps(data: bytes) -> Steps:
    """Read steps, as far as they can be read: what comes after a line that is none is left out."""
    lines = iter(data.splitlines())
    done: list[Step] = []
    undone: list[Step] = []
    try:
        head = json.loads(next(lines, b""))
        if head["version"] != _VERSION:
            return Steps()
        state = Draft(cleaned(_held(head["debut"]), ()))
        for line in lines:
            step = _step(json.loads(line.removeprefix(b"-")), state)
            (undone if line.startswith(b"-") else done).append(step)
            state = step.after
    except (*_WRONG, PatchError):
        undone = []
    return Steps(tuple(done[-MOST_STEPS:]), tuple(undone[::-1]))


def _line(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"


def _plain_step(step: Step, state: Draft) -> dict[str, Any]:
    names = {"pas": step.deed.value, "etait": step.was, "est": step.now, "marque": step.mark, "de": step.of}
    to_begin = _plain_patch(patch_between(state.document, step.before.document))
    return {
        **names,
        "avant": to_begin,
        "fait": _plain_patch(patch_between(step.before.document, step.after.document)),
    }


def _step(plain: Mapping[str, Any], state: Draft) -> Step:
    before = Draft(patched(state.document, list(_patch(plain["avant"]))))
    after = Draft(patched(before.document, list(_patch(plain["fait"]))))
    if after.document["brouillon"]["id"] != before.document["brouillon"]["id"]:
        raise ValueError("brouillon.id")
    was, now = _path(plain["etait"]), _path(plain["est"])
    return Step(Deed(plain["pas"]), was, now, before, after, str(plain["marque"]), of=str(plain["de"]))


def _plain_patch(patch: Patch) -> list[Any]:
    return [
        [list(change.path), _plain(change.value)]
        if isinstance(change, Put)
        else [list(change.path), change.at, change.gone, _plain(list(change.items))]
        for change in patch
    ]


def _patch(plain: list[Any]) -> Iterator[Put | Splice]:
    for path, *rest in plain:
        place = _path(path)
        match rest:
            case [value]:
                yield Put(place, cleaned(_held(value), place))
            case [int(at), int(gone), list(items)]:
                yield Splice(place, at, gone, cleaned(_held(items), place))
            case _:
                raise ValueError(rest)


def _path(plain: list[Any]) -> FieldPath:
    if not all(isinstance(part, str | int) for part in plain):
        raise ValueError(plain)
    return tuple(plain)


def _plain(held: Any) -> Any:
    match held:
        case Mapping():
            table = {name: _plain(inner) for name, inner in held.items()}
            return {"$": "table", "v": table} if "$" in table else table
        case list():
            return [_plain(item) for item in held]
        case datetime():
            return {"$": "moment", "v": held.isoformat()}
        case date():
            return {"$": "date", "v": held.isoformat()}
        case time():
            return {"$": "heure", "v": held.isoformat()}
    return held


def _held(plain: Any) -> Any:
    match plain:
        case {"$": "table", "v": dict(table)}:
            return {name: _held(inner) for name, inner in table.items()}
        case {"$": str(kind), "v": str(text)}:
            return _KINDS[kind].fromisoformat(text)
        case dict():
            return {name: _held(inner) for name, inner in plain.items()}
        case list():
            return [_held(item) for item in plain]
    return plain
