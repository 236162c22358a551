"""What a variant prescribes without imposing a value (procedure, Fiche Action; words are the preset's)."""

import re
from collections.abc import Iterator

from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.offer import Offer
from sofi_tui.fasd.rules.registry import Hit, hit, rule
from sofi_tui.fasd.texts import fold
from sofi_tui.words import rules as say

_COMPLEMENT = "action.complement_intitule"
_CECRL = re.compile(r"[ABCabc][12]\b(?<=\b..)")


@rule(
    "R11",
    Gravity.AVERTISSEMENT,
    say.COMPLEMENT_LACKS,
)
def complement_contient(offer: Offer) -> Iterator[Hit]:
    """Ask for « ou option B » (DAEU)."""
    texte = offer.preset.of(_COMPLEMENT).contient
    if texte and fold(texte) not in fold(offer.action.complement_intitule or ""):
        yield hit(("action", "complement_intitule"), texte=texte)


@rule(
    "R11",
    Gravity.AVERTISSEMENT,
    say.SECTORS,
)
def complement_attendu(offer: Offer) -> Iterator[Hit]:
    """Ask for the professional sectors (FLE)."""
    path = ("action", "complement_intitule")
    if offer.preset.of(_COMPLEMENT).attendu and offer.is_empty(path):
        yield hit(path)


@rule(
    "R49",
    Gravity.AVERTISSEMENT,
    say.CECRL_LEVEL,
)
def niveau_du_cecrl(offer: Offer) -> Iterator[Hit]:
    """Ask for the level of the variant, not that of the one which a text was copied from."""
    for key in ("action.prerequis", "action.commentaires_prerequis"):
        expected = offer.preset.of(key).niveau_cecrl
        text = getattr(offer.action, key.partition(".")[2]) or ""
        others = sorted({level.upper() for level in _CECRL.findall(text)} - {expected}) if expected else []
        if others:
            yield hit((*key.split("."),), ecrit=" et ".join(others), attendu=expected)


@rule("a_verifier", Gravity.CONSEIL, say.TO_VERIFY_IN_SOFI)
def valeur_proposee(offer: Offer) -> Iterator[Hit]:
    """Remind to check a proposed value that the manual does not hold, until another one is typed."""
    for key, said in offer.preset.to_verify:
        for path, held in offer.held_at(key):
            if held == said.valeur:
                yield hit(path, raison=said.a_verifier)
