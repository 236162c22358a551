"""A LHEO file as offers: one draft for each formation and, within it, for each SOFI action that its actions make."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sofi_tui.fasd.closed_lists import NiveauEntree
from sofi_tui.fasd.codes import CODE, is_code
from sofi_tui.fasd.kinds import Record
from sofi_tui.lheo.prerequisites import prerequisites_in
from sofi_tui.lheo.reading.errors import UnreadableLheoError
from sofi_tui.lheo.reading.nodes import Node
from sofi_tui.lheo.reading.parsing import parsed
from sofi_tui.lheo.reading.restoring import HEADER, restore
from sofi_tui.lheo.reading.sessions import session_record
from sofi_tui.lheo.reading.values import choice, record
from sofi_tui.lheo.writing.elements import OURS
from sofi_tui.lheo.writing.formations import RANK
from sofi_tui.words import lheo as say

MOST_FORMATIONS = 200
_OF_THE_PROFILE = (
    "certifiante",
    "code-public-vise",
    "niveau-entree-obligatoire",
    "modalites-alternance",
    "numero-activite",
    "raison-sociale",
    "type-equipement",
    "code-financeur",
)
_OF_THE_PROFILE_WITHIN = (
    "adresse-inscription",
    "contact-formation",
    "contact-organisme",
    "coordonnees-organisme",
)


@dataclass(frozen=True)
class Offer:
    """What one draft is to hold; `header` only of a file of ours. `left` counts what did not fit, by element."""

    place: str
    header: Record
    formation: Record
    action: Record
    sessions: Sequence[Record]
    left: Counter[str]

    @property
    def document(self) -> dict[str, Any]:
        """The tables of a draft's file, the header excepted."""
        return {"formation": self.formation, "action": self.action, "sessions": list(self.sessions)}


def read_lheo(data: bytes) -> list[Offer]:
    """Read the bytes of a LHEO file; raises UnreadableLheoError."""
    root = Node(parsed(data), set())
    formations = [
        formation for offres in root.children("offres") for formation in offres.children("formation")
    ]
    if not formations:
        raise UnreadableLheoError(say.NO_FORMATION)
    if len(formations) > MOST_FORMATIONS:
        raise UnreadableLheoError(say.too_many_formations(len(formations), MOST_FORMATIONS))
    return [
        offer
        for number, formation in enumerate(formations, 1)
        for offer in _offers_of(formation, f"formation {number}")
    ]


def _offers_of(formation: Node, place: str) -> Iterator[Offer]:
    groups: dict[str, list[Node]] = {}
    actions: dict[str, Record] = {}
    for action in formation.children("action"):
        held = _action_record(formation, action)
        group = json.dumps(held, sort_keys=True)
        actions[group] = held
        groups.setdefault(group, []).append(action)
    held = _formation_record(formation)
    offers = [_offer(formation, place, held, actions[group], members) for group, members in groups.items()]
    left = formation.unread()
    if is_ours := any(True for _ in formation.extras(OURS)):
        for name in _OF_THE_PROFILE:
            left.pop(name, None)
        for name in _OF_THE_PROFILE_WITHIN:
            left -= _within(formation, name)
    for number, offer in enumerate(offers, 1):
        named = f"{place}, action {number}" if len(offers) > 1 else place
        shared = left if number == 1 else Counter()
        yield replace(offer if is_ours else replace(offer, header={}), place=named, left=shared)


def _within(formation: Node, name: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for place in formation.element.iter(f"{{*}}{name}"):
        found += Node(place, formation.seen).unread()
    return found


def _offer(formation: Node, place: str, held: Record, action: Record, members: Sequence[Node]) -> Offer:
    sessions = [
        (_rank(session, position), session_record(formation, member, session), session)
        for position, (member, session) in enumerate(
            (member, session) for member in members for session in member.children("session")
        )
    ]
    sessions.sort(key=lambda found: found[0])
    document: dict[str, Any] = {HEADER: {}, "formation": dict(held), "action": dict(action)}
    document["sessions"] = [found for _, found, _ in sessions]
    restore(document, formation, 0)
    for number, (_, _, session) in enumerate(sessions):
        restore(document, session, number)
    if any(True for _ in formation.extras(OURS)):
        _number(document["formation"], formation)
        _number(document["action"], members[0])
        for found, (_, _, session) in zip(document["sessions"], sessions, strict=True):
            _number(found, session)
    header = document.pop(HEADER)
    return Offer(place, header, document["formation"], document["action"], document["sessions"], Counter())


def _number(fiche: Record, place: Node) -> None:
    """Take SOFI's code of a fiche from the ``numero`` of its element: other programs' numbers are their own."""
    if is_code(code := place.element.get("numero")):
        fiche[CODE] = str(code)


def _rank(session: Node, position: int) -> tuple[int, int]:
    """Give where a session stood in its draft: what our extras say, else its place in the file."""
    said = next((extra.text for extra in session.extras(OURS) if extra.info == RANK), "")
    return (int(said) if said.isascii() and said.isdigit() and len(said) < 4 else position, position)


def _formation_record(formation: Node) -> Record:
    domaine = formation.child("domaine-formation")
    codes = [] if domaine is None else [code.text.strip() for code in domaine.children("code-FORMACODE")]
    codes = list(dict.fromkeys(code for code in codes if code))
    return record(
        intitule=formation.said("intitule-formation").replace("\n", " "),
        domaines=codes or None,
        domaine_principal=codes[0] if codes else None,
        certification=formation.said("certification", "code-CERTIFINFO"),
    )


def _action_record(formation: Node, action: Node) -> Record:
    trainer = action.child("organisme-formateur")
    return record(
        organisme_dispensateur="" if trainer is None else trainer.said("raison-sociale-formateur"),
        siret_dispensateur="" if trainer is None else trainer.said("SIRET-formateur", "SIRET"),
        complement_programme=formation.said("contenu-formation"),
        objectifs=formation.said("objectif-formation"),
        resultats_attendus=formation.said("resultats-attendus"),
        url_action=action.said("url-action", "urlweb"),
        type_equipement=action.said("equipement", "commentaire"),
        niveau_entree=choice(NiveauEntree, formation.said("code-niveau-entree")),
        **prerequisites_in(action.said("conditions-specifiques"), action.said("info-public-vise")),
    )
