"""Writes an organisation's own preset from a draft: a layer over the draft's preset, with its differences only."""

from typing import Any

import tomli_w

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import field_keys, spec_of
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.paths import path_of
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.shape import ShapeError, check_value
from sofi_tui.words import files as say

_OF_ONE_SESSION = {Kind.DATE, Kind.LISTE}
_OF_ONE_DRAFT = {
    "session.site_lieu",
    "session.duree_totale",
    "session.commentaire_duree",
    "dispositif.nombre_places",
    "dispositif.places_bon_commande",
}
"""What belongs to one session or order form, and to no preset."""


def differences(draft: Draft, base: Preset) -> dict[str, Value]:
    """Give what a draft holds otherwise than its base starts with, by field key; an empty text for what was emptied.

    A field of the sessions counts where all of them agree. What the base imposes or does not allow is left out.
    """
    found: dict[str, Value] = {}
    for key in field_keys():
        if spec_of(key).kind in _OF_ONE_SESSION or key in _OF_ONE_DRAFT or base.of(key).impose:
            continue
        held = _agreed(draft, key)
        said = base.of(key).valeur
        if held is None:
            if isinstance(said, str):
                found[key] = ""
        elif held != said and _allowed(base, key, held):
            found[key] = held
    return found


def own_preset_text(draft: Draft, base: Preset, nom: str) -> str:
    """Write the file of a preset that is called `nom`."""
    lines = [
        _line("base", base.code),
        _line("nom", nom),
        _line("resume", say.made_of(draft.titre)),
        _line("source", say.YOUR_ORGANISATION),
    ]
    for key, value in differences(draft, base).items():
        lines += ["", f"[{key}]", _line("valeur", value)]
    return "\n".join(lines) + "\n"


def _agreed(draft: Draft, key: str) -> Value | None:
    """Give the value of a field, of all sessions where it is one of theirs; None when they differ."""
    in_sessions = key.split(".", maxsplit=1)[0] in {"session", "dispositif"}
    numbers = range(len(draft.sessions)) if in_sessions else range(1)
    held = [draft.get(path_of(key, number)) for number in numbers]
    return held[0] if held and all(one == held[0] for one in held) else None


def _allowed(base: Preset, key: str, held: Value) -> bool:
    try:
        check_value((key,), key, held)
    except ShapeError:
        return False
    choices = base.choices(key)
    return not choices or all(one in choices for one in (held if isinstance(held, list) else [held]))


def _line(name: str, value: Any) -> str:
    return tomli_w.dumps({name: value}, multiline_strings=True).rstrip("\n")
