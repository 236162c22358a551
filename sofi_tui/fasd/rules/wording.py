"""Rules on what a text must not keep: placeholders and HTML (found in offers that were really published)."""

import re
from collections.abc import Iterator

from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.offer import Offer
from sofi_tui.fasd.rules.registry import Hit, hit, rule
from sofi_tui.fasd.texts import shorten
from sofi_tui.words import rules as say

_NOTHING_BUT = re.compile(r"[-–—_.…?*/\s]+")
_WITHIN = re.compile(
    r"\b[àa]\s(?:compl[ée]ter|pr[ée]ciser|d[ée]finir|renseigner)\b(?=\s*(?:[].,;:!?…)»]|$))"  # ends there
    r"|\bx{3,}\b"
    r"|\bcontact@organisme\.fr\b",
    re.IGNORECASE | re.MULTILINE,
)
_PARTS = ("ciser", "finir", "renseigner", "xxx", "contact@")
_COMPLETE = re.compile(r"compl(?<=[àa]\scompl)")
_ZEROS = re.compile(r"(?<![0-9])0(?:[\s.]?0){7,}(?![0-9])")
_HTML = re.compile(r"</?[a-z!][^<>]*>|&(?:[a-z]{2,8}|#[0-9]{1,6});", re.IGNORECASE)


@rule("R45", Gravity.AVERTISSEMENT, say.PLACEHOLDER_LEFT)
def sans_texte_provisoire(offer: Offer) -> Iterator[Hit]:
    """Point at what stands in for a text, the procedure's own « Modules optionnels à préciser » included."""
    possible = _may_hold_one(offer.whole_text)
    for _, path, text in offer.texts:
        found = None if text[0].isalnum() else _NOTHING_BUT.fullmatch(text)
        if found := found or (possible and _within(text)) or _zeros(text):
            yield hit(path, reste=shorten(found[0]))


@rule(
    "R48",
    Gravity.AVERTISSEMENT,
    say.HTML,
)
def sans_html(offer: Offer) -> Iterator[Hit]:
    """Point at HTML, which the consumers of the national feed strip or convert."""
    possible = "<" in offer.whole_text or "&" in offer.whole_text
    for _, path, text in offer.texts if possible else ():
        if ("<" in text or "&" in text) and (found := _HTML.search(text)):
            yield hit(path, balise=shorten(found[0]))


def _within(text: str) -> re.Match[str] | None:
    """Find a placeholder within a text."""
    return _WITHIN.search(text) if _may_hold_one(text) else None


def _may_hold_one(text: str) -> bool:
    """Tell, at a quick look, whether the slow search may find a placeholder; most texts are spared it."""
    folded = text.casefold()
    return any(part in folded for part in _PARTS) or _COMPLETE.search(folded) is not None


def _zeros(text: str) -> re.Match[str] | None:
    return _ZEROS.search(text) if text.count("0") >= 8 else None
