"""What a programming table comes to: drafts to be made, changes to those that it made before, and what differs.

A draft that the table makes is one Action: a variant, a lot, a dispensateur. It remembers of each session what the
row said. A newer table changes a field only where the draft still holds what the older one said.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sofi_tui.content.organisation.profile import Profile
from sofi_tui.content.presets import Catalogue
from sofi_tui.drafts.programming.matching import matched
from sofi_tui.drafts.programming.rows import Refused, Row
from sofi_tui.drafts.programming.sessions import (
    OF_DISPOSITIF,
    PROGRAMMING,
    Known,
    held_at,
    known_of,
    said_by,
    session_of_row,
    usual_lists,
)
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.draft import Draft, new_header
from sofi_tui.fasd.kinds import Record, Value
from sofi_tui.fasd.shape import MAX_ITEMS
from sofi_tui.fasd.texts import fold
from sofi_tui.words import programming as say

_NOT_FIELDS = {"reference", "lot", "bon_commande", "information_collective"}
_USUAL = ("informations_collectives", "contacts_referents")


@dataclass(frozen=True)
class Difference:
    """A field that was changed by hand in the draft, and otherwise in the table: nothing is overwritten."""

    draft: str
    session: int
    name: str
    held: Value | None
    said: Value | None


@dataclass(frozen=True)
class RowPlan:
    """What becomes of one row: a new session, changed fields (name, before, after), or nothing."""

    row: Row
    draft: str
    session: int
    remarks: tuple[str, ...]
    new: bool
    changed: tuple[tuple[str, Value | None, Value | None], ...] = ()


@dataclass(frozen=True)
class Plan:
    """All of it: `created` and `updated` (with what they were) are carried out together or not at all."""

    created: tuple[Draft, ...] = ()
    updated: tuple[tuple[StoredDraft, Draft], ...] = ()
    rows: tuple[RowPlan, ...] = ()
    refused: tuple[Refused, ...] = ()
    differences: tuple[Difference, ...] = ()
    gone: tuple[tuple[str, int], ...] = ()
    """The sessions of this table's drafts that it no longer has: draft and number from 0."""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to do."""
        return not self.created and not self.updated


@dataclass
class Planner:
    """Makes the plan of the rows of a table, beside the drafts that are there."""

    catalogue: Catalogue
    existing: Sequence[StoredDraft]
    source: str
    _plans: list[RowPlan] = field(default_factory=list)
    _differences: list[Difference] = field(default_factory=list)
    _gone: list[tuple[str, int]] = field(default_factory=list)

    def plan(self, read: Iterable[Row | Refused]) -> Plan:
        """Make the plan."""
        groups: dict[str, list[tuple[Row, Known]]] = {}
        refused: list[Refused] = []
        for row in read:
            if isinstance(row, Refused):
                refused.append(row)
                continue
            known = known_of(row, self._profile)
            group = groups.setdefault(group_of(row, known), [])
            if len(group) >= MAX_ITEMS:
                reason = say.too_many_sessions(MAX_ITEMS)
                refused.append(Refused(row.sheet, row.number, reason))
            else:
                group.append((row, known))
        created: list[Draft] = []
        updated: list[tuple[StoredDraft, Draft]] = []
        left = {name: stored for stored in self.existing if (name := _group_in(stored.draft))}
        for name, rows in groups.items():
            stored = _taken(left, name)
            if stored is None:
                created.append(self._created(name, rows))
                continue
            draft = self._updated(stored.draft, rows)
            if draft is not stored.draft:
                updated.append((stored, draft))
        return Plan(
            tuple(created), tuple(updated), tuple(self._plans), tuple(refused),
            tuple(self._differences), tuple(self._gone),
        )  # fmt: skip

    @property
    def _profile(self) -> Profile:
        return self.catalogue.organisation

    def _created(self, group: str, rows: list[tuple[Row, Known]]) -> Draft:
        first, known = rows[0]
        preset = self.catalogue.get(first.modele)
        titre = _title(preset.nom, first)
        base = preset.new_draft(new_header("", preset.code, preset.campagne, titre))
        action: Record = dict(base.document["action"])
        if known.dispensateur is not None:
            action["organisme_dispensateur"] = known.dispensateur.nom
            if known.dispensateur.siret:
                action["siret_dispensateur"] = known.dispensateur.siret
        sessions = [session_of_row(row, here, preset, self._profile) for row, here in rows]
        for number, (row, here) in enumerate(rows):
            self._plans.append(RowPlan(row, titre, number, (*row.remarks, *here.remarks), True))
        document = {**base.document, "action": action, "sessions": sessions}
        return Draft({**document, PROGRAMMING: {"groupe": group, "fichier": self.source}})

    def _updated(self, draft: Draft, rows: list[tuple[Row, Known]]) -> Draft:
        """Bring the rows into a draft that an earlier table made; give it itself when nothing changes."""
        preset = self.catalogue.get(draft.modele)
        sessions = list(draft.sessions)
        before = [held if isinstance(held := one.get(PROGRAMMING), dict) else None for one in sessions]
        pairs, gone = matched(before, [said_by(row, known) for row, known in rows])
        self._gone += [(draft.titre, number) for number in gone]
        for (row, known), number in zip(rows, pairs, strict=True):
            remarks = (*row.remarks, *known.remarks)
            if number is None:
                sessions.append(session_of_row(row, known, preset, self._profile))
                self._plans.append(RowPlan(row, draft.titre, len(sessions) - 1, remarks, True))
                continue
            session, changed = self._session(draft.titre, number, sessions[number], (row, known))
            sessions[number] = session
            self._plans.append(RowPlan(row, draft.titre, number, remarks, False, changed))
        return draft if sessions == draft.sessions else Draft({**draft.document, "sessions": sessions})

    def _session(
        self, draft: str, number: int, session: Record, by: tuple[Row, Known]
    ) -> tuple[Record, tuple[tuple[str, Value | None, Value | None], ...]]:
        """Bring a row into a session: what was changed by hand stays, and is told."""
        row, known = by
        last: Mapping[str, Any] = session[PROGRAMMING]  # type: ignore[assignment]
        said = said_by(row, known)
        kept: Record = {**last, **{name: word for name, word in said.items() if name in _NOT_FIELDS}}
        new, changed = dict(session), []
        for name, wanted in said.items():
            held = held_at(session, name)
            if name in _NOT_FIELDS or wanted == last.get(name):
                continue
            if held not in (last.get(name), wanted):
                self._differences.append(Difference(draft, number, name, held, wanted))
                continue
            kept[name] = wanted
            if held != wanted:
                changed.append((name, held, wanted))
                new = _put(new, name, wanted)
        new = self._follow(session, new, last, row)
        new[PROGRAMMING] = kept
        return (new if new != session else session), tuple(changed)

    def _follow(self, before: Record, new: Record, last: Mapping[str, Any], row: Row) -> Record:
        """Change the meetings and contacts that the profile gave with the session, where they are as it gave them."""
        usual = [
            usual_lists(self._profile, str(one.get("site_lieu", "")), _day(one.get("date_debut")), meeting)
            for one, meeting in ((before, _day(last.get("information_collective"))), (new, row.meeting))
        ]
        for name in _USUAL:
            if name in usual[1] and before.get(name) == usual[0].get(name):
                new = {**new, name: usual[1][name]}
        return new


def group_of(row: Row, known: Known) -> str:
    """Name the Action that a row belongs to: what all its sessions have in common."""
    dispensateur = known.dispensateur.nom if known.dispensateur else ""
    return "|".join(
        fold(word).replace("|", " ")
        for word in (row.modele, row.word("lot"), dispensateur, row.word("action"))
    )


def _group_in(draft: Draft) -> str:
    """Give the Action of the table that a draft was made for, empty for any other draft."""
    held = draft.get((PROGRAMMING,))
    return str(held.get("groupe", "")) if isinstance(held, Mapping) else ""


def _taken(left: dict[str, StoredDraft], name: str) -> StoredDraft | None:
    """Find the draft of an Action; a dispensateur that was not known the first time makes no other Action."""
    if name in left:
        return left.pop(name)
    modele, lot, dispensateur, action = name.split("|")
    for other in left:
        parts = other.split("|")
        if [parts[0], parts[1], parts[-1]] == [modele, lot, action] and not (parts[2] and dispensateur):
            return left.pop(other)
    return None


def _title(nom: str, row: Row) -> str:
    return " – ".join(word for word in (nom, row.word("lot"), row.word("action")) if word)


def _put(session: Record, name: str, value: Value) -> Record:
    if name not in OF_DISPOSITIF:
        return {**session, name: value}
    dispositif = session.get("dispositif")
    return {**session, "dispositif": {**(dispositif if isinstance(dispositif, dict) else {}), name: value}}


def _day(held: object) -> date | None:
    return held if isinstance(held, date) else None
