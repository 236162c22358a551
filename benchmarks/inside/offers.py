"""Drafts of so many sessions, as an organisation has them: the same action on many sites."""

from datetime import timedelta
from pathlib import Path

from benchmarks.drafts.folders import SITES, store_of
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.preset import Preset

SESSIONS = (1, 10, 50, 200)
_EXAMPLE = Path(__file__).parents[2] / "docs" / "exemples" / "fle.toml"


def preset() -> Preset:
    """Give the preset of the drafts."""
    return store_of(_EXAMPLE.parent).catalogue.get("fle")


def offer_of(sessions: int) -> Draft:
    """Give a finished draft with so many sessions, a week between one and the next."""
    draft = store_of(_EXAMPLE.parent).read(_EXAMPLE).draft
    [first] = draft.sessions
    placed = [
        {
            **first,
            "site_lieu": f"{SITES[number % len(SITES)]} {number}",
            "date_debut": first["date_debut"] + timedelta(weeks=number),  # type: ignore[operator]
            "date_fin": first["date_fin"] + timedelta(weeks=number),  # type: ignore[operator]
        }
        for number in range(sessions)
    ]
    return Draft({**draft.document, "sessions": placed})
