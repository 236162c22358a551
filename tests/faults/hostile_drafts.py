"""A folder full of drafts that hold hostile strings wherever a draft may hold a text."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import tomli_w

from sofi_tui.content.presets import PRESETS
from sofi_tui.drafts.file_format import load
from sofi_tui.drafts.journal import Journal
from sofi_tui.fasd.fields import field_keys, record_keys, spec_of
from sofi_tui.fasd.kinds import Kind

DRAFT, HELD = "2026-prepa-hostile-0001", "2026-prepa-hostile-0002"
_SHORT = 300  # characters of a string in most fields, so that a draft stays one that people could have


def fill(home: Path, folder: Path, strings: Sequence[str]) -> None:
    """Write a draft with the strings in each field, drafts that cannot be read, and a profile."""
    (folder / f"{DRAFT}.toml").write_bytes(_draft(DRAFT, strings))
    for number, text in enumerate(strings):
        broken = {"brouillon": {"version": 1, "id": f"faux-{number}", "modele": text, "campagne": 2026}}
        (folder / f"faux-{number}.toml").write_bytes(_spoilt(tomli_w.dumps(broken)))
        (folder / f"brut-{number}.toml").write_bytes(_spoilt(f'titre = "{text}"\n[{text}]\n'))
        with suppress(OSError):  # a name that the file system does not take
            (folder / file_name(f"{text}{number}", ".toml")).write_bytes(_draft(DRAFT, strings))
    configuration = home / ".config" / "sofi-tui"
    configuration.mkdir(parents=True)
    profile = {"profil": {"action": {"organisme_dispensateur": cut(strings[0])}}}
    (configuration / "config.toml").write_bytes(_encoded(tomli_w.dumps(profile)))


def plant(home: Path, folder: Path, strings: Sequence[str]) -> None:
    """Write a draft that somebody else seems to have open, and a text that the journal seems to have kept."""
    path = folder / f"{HELD}.toml"
    path.write_bytes(data := _draft(HELD, strings))
    now = datetime.now(UTC)
    who = {"user": cut(strings[0]), "host": cut(strings[-1]), "boot": "", "pid": 1, "start": "", "token": "x"}
    marker = _encoded(tomli_w.dumps({**who, "since": now, "heartbeat": now}))
    (folder / f".{HELD}.ouvert").write_bytes(marker)
    journal = Journal(home / ".local" / "state" / "sofi-tui" / "secours")
    draft = load(data, HELD, PRESETS).draft
    for name in (f"{HELD}.toml", file_name(strings[0], ".toml")):
        # No file holds a lone surrogate.
        words = (" ".join(reversed(strings)), strings[-1])
        text, titre = (said.encode("utf-8", "replace").decode() for said in words)
        changed = draft.with_value(("action", "objectifs"), text).with_header(titre=titre)
        journal.keep(folder / name, "", changed, ended=True)


def _draft(ident: str, strings: Sequence[str]) -> bytes:
    """Write a draft that has the strings in each field, in another order in each."""
    values = iter(_mixed(strings))
    document: dict[str, Any] = {
        "brouillon": {"version": 1, "id": ident, "titre": next(values), "modele": "prepa", "campagne": 2026}
        | {"statut": "en_cours", next(values)[:50]: next(values)},
        "formation": {},
        "action": {},
        "sessions": [{}, {}],
        next(values)[:50] or "x": {next(values)[:50]: next(values)},
    }
    for key in field_keys():
        fiche, name = key.split(".")
        for place in _places(document, fiche):
            place[name] = _value(key, values)
    return _encoded(tomli_w.dumps(document))


def _places(document: dict[str, Any], fiche: str) -> list[dict[str, Any]]:
    match fiche:
        case "session":
            return list(document["sessions"])
        case "dispositif":
            return [session.setdefault("dispositif", {}) for session in document["sessions"]]
    return [document[fiche]]


def _value(key: str, values: Iterator[str]) -> Any:
    kind = spec_of(key).kind
    if kind is Kind.LISTE:
        return [{name.rpartition(".")[2]: next(values) for name in record_keys(key)} for _ in range(2)]
    return [next(values), next(values)] if kind in {Kind.PLUSIEURS, Kind.FORMACODES} else next(values)


def _mixed(strings: Sequence[str]) -> Iterator[str]:
    """Join all strings, each time beginning with another one; now and then at their full length."""
    number = 0
    while True:
        number += 1
        first = number % len(strings)
        ordered = [*strings[first:], *strings[:first]]
        yield " ".join(text if number % 25 == 0 else cut(text) for text in ordered)


def cut(text: str) -> str:
    return text[:_SHORT]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _spoilt(text: str) -> bytes:
    """Encode as no program should: a lone surrogate makes bytes that are no UTF-8."""
    return text.encode("utf-8", "surrogatepass")


def file_name(text: str, extension: str = "") -> str:
    """Make a file name that keeps as much of a string as a file system takes."""
    kept = re.sub("[/\x00\ud800-\udfff]", "_", text).encode()[:120].decode(errors="ignore")
    return f"d{kept}{extension}"
