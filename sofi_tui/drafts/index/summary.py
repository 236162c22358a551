"""What a draft that was read comes to in a row, and what the check says of it."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from sofi_tui.drafts.index.packed import Details, DraftFlag, SessionFlag, SessionTally, Tally
from sofi_tui.drafts.index.rows import DraftRow, SessionRow, searched_in
from sofi_tui.drafts.listing import Entry
from sofi_tui.drafts.progress import completeness
from sofi_tui.fasd.closed_lists import ModaliteEnseignement, ModalitePedagogique
from sofi_tui.fasd.codes import codes_of
from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.follow_up import replaced_certifinfo
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.texts import clean_line, fold

_AT_A_DISTANCE = {ModaliteEnseignement.DISTANCE.value, ModaliteEnseignement.MIXTE.value}
_KNOWN = 512
_SEARCHED = 200
"""How much of one text the filter looks in: titles and sites are shorter, and the index stays small."""


def summary_of(draft: Draft, preset: Preset, findings: Iterable[Finding], entry: Entry) -> DraftRow:
    """Make the row of a draft that was read to an entry; whatever was typed in it, also what no field may hold."""
    findings = list(findings)
    progress, codes = completeness(draft, preset, findings), codes_of(draft)
    titre, organisme = clean_line(draft.titre), _text(draft.get(("action", "organisme_dispensateur")))
    sessions = [_session(session, code) for session, code in zip(draft.sessions, codes.sessions, strict=True)]
    statut = _text(draft.header.get("statut")) or Statut.EN_COURS.value
    flags = _flags(draft, entry) + DraftFlag.FOUND * bool(findings)
    details = Details(
        titre=titre,
        modele=draft.modele,
        campagne=draft.campagne,
        percent=progress.percent,
        errors=progress.errors,
        warnings=progress.warnings,
        advices=sum(finding.gravity is Gravity.CONSEIL for finding in findings),
        formation=codes.formation,
        action=codes.action,
        sessions=[(session.site, session.first_day, session.places, session.code) for session in sessions],
    )
    searched = (titre, entry.id, draft.modele, str(draft.campagne), organisme, codes.formation, codes.action)
    return DraftRow(
        name=entry.path.name,
        owner=-1,
        saved_at=entry.modified.timestamp(),
        search=searched_in(_searched(*searched), [session.search for session in sessions]),
        counted=Tally(statut, flags, tuple(_tally(session) for session in sessions)).pack(),
        packed=details.pack(),
    )


def problem_row(entry: Entry) -> DraftRow:
    """Make the row of a file that cannot be read."""
    search, details = searched_in(fold(entry.id)), Details(problem=entry.problem)
    return DraftRow(entry.path.name, -1, entry.modified.timestamp(), search, b"", details.pack())


def _flags(draft: Draft, entry: Entry) -> int:
    return (
        DraftFlag.PUBLIQUE
        * any(_dispositif(session).get("prise_en_charge") is True for session in draft.sessions)
        + DraftFlag.CERTIFINFO_REMPLACE * (replaced_certifinfo(draft) is not None)
        + DraftFlag.CLEANED * entry.cleaned
        + DraftFlag.READ_ONLY * draft.read_only
    )


def _session(session: Mapping[str, Any], code: str) -> SessionRow:
    dispositif = _dispositif(session)
    site = _text(session.get("site_lieu"))
    return SessionRow(
        site=site,
        first_day=_ordinal(session.get("date_debut")),
        last_day=_ordinal(session.get("date_fin")),
        places=_number(dispositif.get("nombre_places")),
        code=code,
        flags=_session_flags(session, dispositif),
        search=_searched(site, code),
    )


def _tally(session: SessionRow) -> SessionTally:
    return SessionTally(session.last_day, session.flags)


def _session_flags(session: Mapping[str, Any], dispositif: Mapping[str, Any]) -> int:
    modalites = session.get("modalites_pedagogiques")
    foad = isinstance(modalites, list) and ModalitePedagogique.FOAD.value in modalites
    contrat = fold(_text(session.get("contrat")))
    return (
        SessionFlag.A_DISTANCE * (foad or session.get("modalite_enseignement") in _AT_A_DISTANCE)
        + SessionFlag.REGION * bool(_text(dispositif.get("dispositif")))
        + SessionFlag.INITIALE * (session.get("formation_initiale") is True)
        + SessionFlag.APPRENTISSAGE * (contrat == "apprentissage")
        + SessionFlag.PROFESSIONNALISATION * (contrat == "professionnalisation")
    )


def _searched(*texts: str) -> str:
    """Fold together what the filter looks in."""
    return " ".join([_folded(text[:_SEARCHED]) for text in texts if text])


_folded = lru_cache(maxsize=_KNOWN)(fold)
"""The sites, presets and organisations of a folder are few."""


def _dispositif(session: Mapping[str, Any]) -> Mapping[str, Any]:
    return _table(session.get("dispositif"))


def _table(held: object) -> Mapping[str, Any]:
    return held if isinstance(held, Mapping) else {}


def _text(held: object) -> str:
    return clean_line(held) if isinstance(held, str) else ""


def _ordinal(held: object) -> int:
    return held.toordinal() if isinstance(held, date) else 0


def _number(held: object) -> int | None:
    return held if isinstance(held, int) and not isinstance(held, bool) and held >= 0 else None
