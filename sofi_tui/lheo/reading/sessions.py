"""``session`` and what its ``action`` says of it, read into a SOFI session."""

from collections.abc import Iterator

from sofi_tui.fasd.closed_lists import (
    EntreesSorties,
    EtatRecrutement,
    ModaliteEnseignement,
    ModaliteRecrutement,
    TypeParcours,
)
from sofi_tui.fasd.kinds import Record, Value
from sofi_tui.fasd.typed import read_typed
from sofi_tui.lheo.codes import code_of
from sofi_tui.lheo.reading.nodes import Node
from sofi_tui.lheo.reading.values import (
    SOME_DAY,
    address,
    choice,
    clock,
    contact,
    day,
    hours,
    number,
    record,
    yes_no,
)
from sofi_tui.lheo.tables import longest
from sofi_tui.lheo.writing.actions import NO_ALTERNANCE

_MEETING = code_of(ModaliteRecrutement.INFORMATION_COLLECTIVE)


def session_record(formation: Node, action: Node, session: Node) -> Record:
    """Read one session: its own dates, recruitment and contacts, and the rest from its action and formation."""
    meetings = list(_meetings(action, session))
    contacts = [contact(person) for person in session.children("contact-session")]
    return record(
        **_of_action(formation, action),
        date_debut=day(session.said("periode", "debut")),
        date_fin=day(session.said("periode", "fin")),
        organisme_responsable=formation.said("organisme-formation-responsable", "nom-organisme"),
        siret_responsable=formation.said(
            "organisme-formation-responsable", "SIRET-organisme-formation", "SIRET"
        ),
        etat_recrutement=choice(EtatRecrutement, session.said("etat-recrutement")),
        modalites_recrutement=_ways_of_recruiting(session) or None,
        informations_collectives=meetings or None,
        periodes_inscription=_inscription(session),
        contacts_referents=contacts
        or [contact(person) for person in formation.children("contact-formation")]
        or None,
        dispositif=_dispositif(action),
    )


def _of_action(formation: Node, action: Node) -> Record:
    return record(
        site_lieu=_site(action),
        entrees_sorties=choice(EntreesSorties, action.said("modalites-entrees-sorties")),
        rythme=_typed("session.rythme", action.said("rythme-formation")),
        type_parcours=choice(TypeParcours, formation.said("parcours-de-formation")),
        modalites_pedagogiques=_typed(
            "session.modalites_pedagogiques", action.said("modalites-pedagogiques")
        ),
        modalite_enseignement=choice(ModaliteEnseignement, action.said("modalites-enseignement")),
        duree_centre=hours(action.said("nombre-heures-centre")),
        duree_entreprise=hours(action.said("nombre-heures-entreprise")),
        duree_hebdo=_weekly(action),
        duree_totale=_total(action),
        commentaire_duree=_comment(action),
    )


def _comment(action: Node) -> str:
    """Read the comment on durations; a long text on alternance is one, a short one only says the hours again."""
    short, alternance = action.said("duree-indicative"), action.said("modalites-alternance")
    told = alternance != NO_ALTERNANCE and not alternance.endswith(" h en entreprise.")
    return short or (alternance if told and len(alternance) > longest("duree-indicative") else "")


def _site(action: Node) -> str:
    """Name the place: what its address or its coordinates call it, and its town."""
    place = action.child("lieu-de-formation", "coordonnees")
    if place is None:
        return ""
    held = address(place.child("adresse"))
    lines = " ".join(line.text.strip() for line in place.children("ligne"))
    name = held.get("lieu") or place.said("nom") or lines or held.get("adresse", "")
    town = str(held.get("ville", ""))
    return " - ".join(
        part for part in (town if town.casefold() not in str(name).casefold() else "", str(name)) if part
    )


def _total(action: Node) -> Value | None:
    """Read the total hours, where they are not just the sum that SOFI makes by itself."""
    parts = [number(action.said(f"nombre-heures-{name}")) for name in ("total", "centre", "entreprise")]
    total, centre, entreprise = (part if isinstance(part, int) else 0 for part in parts)
    return None if parts[0] is None or (total == centre + entreprise) else hours(str(parts[0]))


def _weekly(action: Node) -> Value | None:
    return next((hours(extra.text.strip()) for extra in action.extras("duree-hebdo")), None)


def _typed(key: str, text: str) -> Value | None:
    return read_typed(key, text, SOME_DAY)


def _ways_of_recruiting(session: Node) -> list[str]:
    codes = [way.said("modalite-recrutement") for way in session.children("recrutement")]
    found = (choice(ModaliteRecrutement, code) for code in dict.fromkeys(codes) if code)
    return [str(way) for way in found if way is not None]


def _meetings(action: Node, session: Node) -> Iterator[Record]:
    """Read the meetings: LHEO 2.3's recruitments that say more than their kind, else 2.2's dates of information."""
    found = False
    for way in session.children("recrutement"):
        if way.said("modalite-recrutement") == _MEETING and len(way.element) > 1:
            found = True
            yield _meeting(way)
    if found:
        return
    where = address(action.child("adresse-information", "adresse"))
    for date in action.children("date-information"):
        yield record(date=day(date.said("date")), **where)


def _meeting(way: Node) -> Record:
    return record(
        date=_only_day(way.child("periode")),
        heure_debut=clock(way.said("heure-debut")),
        heure_fin=clock(way.said("heure-fin")),
        a_distance=yes_no(way.said("a-distance")),
        **address(way.child("adresse")),
        nombre_places=number(way.said("nb-places")),
        commentaire=way.said("commentaire"),
    )


def _only_day(period: Node | None) -> Value | None:
    """Read the day of a meeting; an end on another day is left unread, since SOFI's meetings have one day."""
    if period is None:
        return None
    begin, end = period.said("debut"), period.child("fin")
    if end is not None and (end.element.text or "").strip() == begin:
        end.said()
    return day(begin)


def _inscription(session: Node) -> list[Record] | None:
    period = session.child("periode-inscription", "periode")
    comment = session.said("modalites-inscription")
    if period is None and not comment:
        return None
    days = (
        {}
        if period is None
        else {"date_debut": day(period.said("debut")), "date_fin": day(period.said("fin"))}
    )
    return [record(**days, commentaire=comment)]


def _dispositif(action: Node) -> Record:
    """Read the Region's programme, its places, and whether the fees are paid."""
    found = record(prise_en_charge=yes_no(action.said("prise-en-charge-frais-possible")))
    for funder in action.children("organisme-financeur"):
        places = number(funder.said("nb-places-financees"))
        names = [
            extra.text.strip()
            for extra in funder.extras("specificites")
            if extra.info == "programme-financeur"
        ]
        if places is not None or names:
            return record(dispositif=next(iter(names), ""), nombre_places=places) | found
    return found
