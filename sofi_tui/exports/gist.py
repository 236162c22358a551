"""What a table says of a draft on one line: whose it is, where, when and for how many."""

from datetime import date
from typing import Any, TypeVar

from sofi_tui.exports.tree import RecapGist
from sofi_tui.fasd.codes import codes_of
from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import path_of
from sofi_tui.fasd.preset import Preset

_ORGANISATION = "action.organisme_dispensateur"

Kind = TypeVar("Kind")


def organisation_of(draft: Draft, preset: Preset) -> str:
    """Name the organisation that gives the training, else the profile's; empty when neither names one."""
    for held in (draft.get(path_of(_ORGANISATION)), preset.profil.get(_ORGANISATION)):
        if isinstance(held, str) and held.strip():
            return held.strip()
    return ""


def gist_of(draft: Draft) -> RecapGist:
    """Sum up the sessions; what is not of its field's kind is left out."""
    starts, ends = _each(draft, "session.date_debut", date), _each(draft, "session.date_fin", date)
    seats = _each(draft, "dispositif.nombre_places", int)
    return RecapGist(
        lieux=", ".join(dict.fromkeys(_each(draft, "session.site_lieu", str))),
        dates=" – ".join(show_date(day) for day in (*sorted(starts)[:1], *sorted(ends)[-1:])),
        places=str(sum(seats)) if seats else "",
        codes=", ".join(_codes(draft)),
    )


def _codes(draft: Draft) -> list[str]:
    """Give the codes F-A-S of the sessions that have one, else those of the action."""
    codes = codes_of(draft)
    of_sessions = [codes.of_session(number) for number in range(len(draft.sessions))]
    return [code for code in of_sessions if code] or [code for code in (codes.of_action,) if code]


def _each(draft: Draft, key: str, kind: type[Kind]) -> list[Kind]:
    held: list[Any] = [draft.get(path_of(key, number)) for number in range(len(draft.sessions))]
    return [value for value in held if type(value) is kind]  # a moment is no day, yes and no are no numbers
