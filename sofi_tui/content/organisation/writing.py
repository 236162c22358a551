"""Writes a profile as the text of its file, in one stable order, so that a `diff` shows what changed."""

from collections.abc import Iterator
from typing import Any

import tomli_w

from sofi_tui.content.organisation.model import KINDS, PROFILE_VERSION, OrgRecord
from sofi_tui.content.organisation.profile import SERVICE_OFFRE, Profile


def profile_text(profile: Profile, heading: str = "") -> str:
    """Write a profile; `heading` are comment lines to stand at the beginning."""
    top: dict[str, Any] = {"version": PROFILE_VERSION}
    if profile.service_offre != SERVICE_OFFRE:
        top["service_offre"] = profile.service_offre
    parts = [heading.strip("\n"), _dumped(top)]
    fiches = dict.fromkeys(key.split(".")[0] for key in profile.habitudes)
    for fiche in fiches:
        usual = {
            key.partition(".")[2]: value
            for key, value in profile.habitudes.items()
            if key.startswith(f"{fiche}.")
        }
        parts.append(f"[habitudes.{fiche}]\n{_dumped(usual)}")
    for kind in KINDS:
        parts.extend(f"[[{kind}]]\n{_dumped(record_table(record))}" for record in profile.records(kind))
    return "\n\n".join(part for part in parts if part) + "\n"


def record_table(record: OrgRecord) -> dict[str, Any]:
    """Give what a record holds, its empty entries left out."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in record._asdict().items()
        if value not in ("", (), None)
    }


def heading_of(text: str) -> str:
    """Give the comment that a file begins with: the program keeps that one when it writes the file anew."""
    return "\n".join(_comments(text))


def _comments(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if not line.startswith("#"):
            return
        yield line


def _dumped(table: dict[str, Any]) -> str:
    return "\n".join(f"{name} = {_value(value)}" for name, value in table.items())


def _value(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return tomli_w.dumps({"_": value}, multiline_strings=True)[len("_ = ") : -1]
