"""A draft carried into another campaign: its dates moved, its texts those of that year, marks on what to look at.

What was typed stays; what the presets gave becomes what they give that year. Codes, states and copying stay behind.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sofi_tui.fasd.dates import dates_in
from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.fields import every_key, field_keys, is_field, record_keys, spec_of
from sofi_tui.fasd.follow_up import as_new
from sofi_tui.fasd.kinds import Kind, Record
from sofi_tui.fasd.paths import FieldPath, path_of
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.reviews import with_review
from sofi_tui.fasd.weeks import moved_days
from sofi_tui.words import next_year as say

_ORDER_FORM = "places_bon_commande"
_FREE_TEXT = {Kind.LIGNE, Kind.TEXTE, Kind.URL}
_MONTHS = (
    r"janv(?:ier)?|févr(?:ier)?|fevrier|mars|avril|mai|juin|juil(?:let)?|ao[uû]t|sept(?:embre)?|oct(?:obre)?"
    r"|nov(?:embre)?|d[ée]c(?:embre)?"
)
_DATED = re.compile(rf"\b\d{{1,2}}(?:er)?\s+(?:{_MONTHS})\b|\b\d{{1,2}}/\d{{1,2}}\b", re.IGNORECASE)
_LISTS_OF_DAYS = {
    "informations_collectives": say.MEETINGS_MOVED,
    "periodes_inscription": say.INSCRIPTIONS_MOVED,
}


@dataclass(frozen=True)
class NextYear:
    """How drafts of one preset go from one campaign to another: `before` is its preset then, `after` the new one."""

    before: Preset
    after: Preset
    campagne: int

    def carried(self, draft: Draft) -> Draft:
        """Give the new draft; its id, its dates of saving and its revision are left to who makes its file."""
        years = self.campagne - draft.campagne
        new = as_new(draft).with_header(
            campagne=self.campagne, modele=self.after.code, statut=Statut.EN_COURS.value, revision=0
        )
        new = _with_titre(new, draft.campagne, self.campagne)
        sessions = [_moved(session, years) for session in draft.sessions]
        for number, session in enumerate(sessions):
            new = new.with_value(("sessions", number), _without_code(new.sessions[number], session))
        for key in field_keys():
            in_sessions = key.startswith(("session.", "dispositif."))
            for number in range(len(draft.sessions) if in_sessions else 1):
                new = self._reread(new, key, path_of(key, number), draft.campagne)
        return _marked(new, draft.campagne)

    def _reread(self, draft: Draft, key: str, path: FieldPath, year: int) -> Draft:
        """Give a field the new preset's value where it had the old one's, else mark it where they differ."""
        old, new = self.before.initial(key), self.after.initial(key)
        if old == new or not self.after.concerns(key):
            return draft
        if draft.get(path) == old:
            return draft.with_value(path, new)
        return with_review(
            draft,
            path,
            say.preset_changed(year),
        )


def _with_titre(draft: Draft, before: int, after: int) -> Draft:
    """Let a title that names the year name the new one."""
    titre = draft.header.get("titre")
    named = isinstance(titre, str) and re.search(rf"(?<!\d){before}(?!\d)", titre)
    return (
        draft.with_header(titre=re.sub(rf"(?<!\d){before}(?!\d)", str(after), str(titre))) if named else draft
    )


def _without_code(session: Record, moved: Record) -> Record:
    """Give a session its moved dates, without the order form's number and what `as_new` took away."""
    kept = {name: moved[name] for name in session if name in moved}
    dispositif = kept.get("dispositif")
    if isinstance(dispositif, dict) and _ORDER_FORM in dispositif:
        kept["dispositif"] = {name: held for name, held in dispositif.items() if name != _ORDER_FORM}
    return kept


def _moved(session: Record, years: int) -> Record:
    """Move all the days of a session."""
    start = session.get("date_debut")
    days = moved_days(_day(start), _days_in(session, "session"), years)
    return _with_days(session, "session", days)


def _days_in(table: Record, key: str) -> Iterator[date]:
    for name, held in table.items():
        inner = f"{key}.{name}"
        if not is_field(inner):
            continue
        if (day := _day(held)) is not None and spec_of(inner).kind is Kind.DATE:
            yield day
        elif isinstance(held, list) and spec_of(inner).kind is Kind.LISTE:
            for record in held:
                if isinstance(record, dict):
                    yield from _days_in(record, inner)


def _with_days(table: Record, key: str, days: dict[date, date]) -> Record:
    return {name: _with_moved(held, f"{key}.{name}", days) for name, held in table.items()}


def _with_moved(held: Any, key: str, days: dict[date, date]) -> Any:
    if not is_field(key):
        return held
    match spec_of(key).kind, held:
        case Kind.DATE, date():
            return days.get(held, held)
        case Kind.LISTE, list():
            return [_with_days(record, key, days) if isinstance(record, dict) else record for record in held]
    return held


def _day(held: object) -> date | None:
    return held if isinstance(held, date) and not isinstance(held, datetime) else None


def _marked(draft: Draft, year: int) -> Draft:
    """Mark what has to be looked at again: dates, places, texts that name a day or the year."""
    for number, session in enumerate(draft.sessions):
        place: FieldPath = ("sessions", number)
        for name in ("date_debut", "date_fin"):
            if session.get(name) is not None:
                draft = with_review(draft, (*place, name), say.date_moved(year))
        for name, reason in _LISTS_OF_DAYS.items():
            if session.get(name):
                draft = with_review(draft, (*place, name), reason.format(year))
        if draft.get((*place, "dispositif", "nombre_places")) is not None:
            reason = say.places_of(year)
            draft = with_review(draft, (*place, "dispositif", "nombre_places"), reason)
        if session.get("etat_recrutement") is not None:
            draft = with_review(draft, (*place, "etat_recrutement"), say.state_of(year))
    for path, text in _texts(draft):
        if _names_a_day(text, year):
            draft = with_review(draft, path, say.text_names_year(year))
    return draft


def _texts(draft: Draft) -> Iterator[tuple[FieldPath, str]]:
    """Go through the free texts, those of records too."""
    lists = {key: record_keys(key) for key in every_key() if spec_of(key).kind is Kind.LISTE}
    for key in field_keys():
        for number in range(len(draft.sessions) if key.startswith(("session.", "dispositif.")) else 1):
            top = path_of(key, number)
            paths = [
                (inner, (*top, n, inner.rpartition(".")[2]))
                for inner in lists.get(key, ())
                for n in range(len(draft.records(top)))
            ]
            for inner, path in paths or [(key, top)]:
                held = draft.get(path)
                if spec_of(inner).kind in _FREE_TEXT and isinstance(held, str):
                    yield path, held


def _names_a_day(text: str, year: int) -> bool:
    return bool(dates_in(text) or _DATED.search(text) or re.search(rf"(?<!\d){year}(?!\d)", text))
