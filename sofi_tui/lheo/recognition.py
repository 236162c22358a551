"""Which variant an offer read from LHEO is of, and the draft that it makes."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sofi_tui.content.configuration import CAMPAIGNS
from sofi_tui.fasd.draft import Draft, new_header
from sofi_tui.fasd.fields import field_keys
from sofi_tui.fasd.paths import path_of
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.texts import clean_line, fold
from sofi_tui.lheo.reading.offers import Offer

_TOLD_BY = ("formation.intitule", "formation.certification")


def recognised(offer: Offer, presets: Mapping[str, Preset]) -> str | None:
    """Tell the code of an offer's preset: what our own export says, else by Intitulé, certification or domaines."""
    said = offer.header.get("modele")
    if isinstance(said, str) and said in presets:
        return said
    for key in _TOLD_BY:
        if found := _only(code for code, preset in presets.items() if _agrees(offer, preset, key)):
            return found
    codes = _domaines(offer.formation.get("domaines"))
    return _only(
        code
        for code, preset in presets.items()
        if codes and codes == _domaines(preset.initial("formation.domaines"))
    )


def draft_of(offer: Offer, preset: Preset) -> Draft:
    """Make the draft of an offer; what the procedure imposes and another program leaves out is filled."""
    header = new_header(
        "", preset.code, _campagne(offer, preset), clean_line(str(offer.header.get("titre", "")))
    )
    draft = Draft({"brouillon": header, **offer.document})
    if offer.header:
        return draft
    for key in field_keys():
        in_sessions = key.startswith(("session.", "dispositif."))
        for number in range(len(draft.sessions) if in_sessions else 1):
            path = path_of(key, number)
            if preset.of(key).impose and draft.get(path) is None:
                draft = draft.with_value(path, preset.initial(key))
    return draft


def _campagne(offer: Offer, preset: Preset) -> int:
    """Tell the campaign: what our own export says, else the year in which the first session starts."""
    said = str(offer.header.get("campagne", ""))
    starts = [held for session in offer.sessions if isinstance(held := session.get("date_debut"), date)]
    years = [int(said)] if said.isascii() and said.isdigit() and len(said) == 4 else []
    years += [min(starts).year] if starts else []
    return next((year for year in years if year in CAMPAIGNS), preset.campagne)


def _agrees(offer: Offer, preset: Preset, key: str) -> bool:
    held, usual = offer.formation.get(key.partition(".")[2]), preset.initial(key)
    return isinstance(held, str) and isinstance(usual, str) and fold(held) == fold(usual)


def _domaines(held: Any) -> set[str]:
    return {str(code) for code in held} if isinstance(held, list) else set()


def _only(codes: Iterable[str]) -> str | None:
    found = list(codes)
    return found[0] if len(found) == 1 else None
