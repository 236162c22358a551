"""Where an action stands, for people and for programs."""

from collections.abc import Iterator, Sequence
from typing import Any

from sofi_tui.exports.life_recap import follow_up_fiche
from sofi_tui.exports.statuts import statut_words
from sofi_tui.fasd.codes import codes_of
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.findings import Finding
from sofi_tui.fasd.follow_up import agreements_of, changed_since_validation, passages_of, replaced_certifinfo
from sofi_tui.fasd.life import Situation, statut_of, ways_on
from sofi_tui.words import life as say


def statut_lines(draft: Draft, findings: Sequence[Finding]) -> Iterator[str]:
    """Write the state, what was noted, and the passages with what they lack."""
    yield f"{draft.id} : {statut_words(draft)}"
    if changed_since_validation(draft):
        yield say.CHANGED_SINCE
    fiche = follow_up_fiche(draft)
    for section in fiche.sections if fiche else ():
        yield f"{section.titre} :"
        yield from (f"  {field.label}  {field.value}" for field in section.fields)
    yield "Ensuite :"
    for way in ways_on(statut_of(draft)):
        lacks = way.lacks(Situation(draft, findings))
        yield f"  {'✗' if lacks else '→'} {way.vers} : {way.words}" + (
            f" — {' ; '.join(lacks)}" if lacks else ""
        )


def statut_json(draft: Draft, findings: Sequence[Finding]) -> dict[str, Any]:
    """Give the same as plain values of JSON."""
    codes, certifinfo = codes_of(draft), replaced_certifinfo(draft)
    situation = Situation(draft, findings)
    return {
        "brouillon": draft.id,
        "statut": statut_of(draft).value,
        "modifiee_depuis_validation": changed_since_validation(draft),
        "codes": {
            "formation": codes.formation,
            "action": codes.action,
            "sessions": list(codes.sessions),
        },
        "certifinfo": None if certifinfo is None else {"ancien": certifinfo[0], "nouveau": certifinfo[1]},
        "passages": [
            {"de": p.de, "vers": p.vers, "le": p.le and p.le.isoformat(), "par": p.par, "note": p.note}
            for p in passages_of(draft)
        ],
        "accords": [
            {
                "date": a.date and a.date.isoformat(),
                "reference": a.reference,
                "de_qui": a.de_qui,
                "le": a.le and a.le.isoformat(),
                "par": a.par,
            }
            for a in agreements_of(draft)
        ],
        "possibles": [
            {"vers": way.vers.value, "manque": way.lacks(situation)} for way in ways_on(statut_of(draft))
        ],
    }
