"""What is known of the form of numbers and addresses: each function gives what is wrong with one, in French.

An empty text says that nothing is. Nothing here refuses: real published SIRETs have a wrong key.
"""

import re

from sofi_tui.fasd.hours import parse_clock
from sofi_tui.words import identifiers as say

LA_POSTE = "356000000"
"""The SIREN whose establishments have a key of their own: the sum of their digits is a multiple of 5."""
DEPARTEMENTS = ("44", "49", "53", "72", "85")
"""The departments of the Pays de la Loire, as postal codes begin."""
MAX_TELEPHONE = 25
COURRIEL_LENGTHS = range(3, 161)

_SEPARATORS = re.compile(r"[\s.\-/]")
_TELEPHONE = re.compile(r"0[0-9]{9}|\+33(\(0\)|0)?[1-9][0-9]{8}|[0-9]{4}")
_COURRIEL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_CODE_POSTAL = re.compile(r"[0-9]{5}")
_NDA = re.compile(r"[0-9]{11}|[0-9]{4}P[0-9]{6}")
_UAI = re.compile(r"([0-9]{7})([A-Z])")
_UAI_KEYS = "ABCDEFGHJKLMNPRSTUVWXYZ"


def has_key(digits: str) -> bool:
    """Tell whether the last of these digits is their key (Luhn)."""
    from stdnum import luhn  # noqa: PLC0415  (slow to import, and rarely needed)

    return luhn.is_valid(digits)


def is_siret(digits: str) -> bool:
    """Tell whether fourteen digits are a SIRET, La Poste's included."""
    from stdnum.fr import siret  # noqa: PLC0415  (slow to import, and rarely needed)

    return siret.is_valid(digits)


def is_telephone(text: str) -> bool:
    """Tell whether a text is a French number or a short one, of the 25 characters that LHEO takes."""
    return len(text.strip()) <= MAX_TELEPHONE and bool(_TELEPHONE.fullmatch(_SEPARATORS.sub("", text)))


def is_courriel(text: str) -> bool:
    """Tell whether a text has one @, a dot after it, and 3 to 160 characters."""
    text = text.strip()
    return len(text) in COURRIEL_LENGTHS and bool(_COURRIEL.fullmatch(text))


def is_code_postal(text: str) -> bool:
    """Tell whether a text is five digits."""
    return bool(_CODE_POSTAL.fullmatch(text.strip()))


def without_spaces(text: str) -> str:
    """Take the spaces of any kind out of a number."""
    return "".join(text.split())


def siret_problem(text: str) -> str:
    """Say what is wrong with a SIRET, or the SIREN that it begins with (R34 to R36)."""
    digits = without_spaces(text)
    if not (digits.isascii() and digits.isdigit() and len(digits) == 14):
        return say.SIRET_LENGTH
    if digits.startswith(LA_POSTE):
        return "" if is_siret(digits) else say.SIRET_OF_LA_POSTE
    if not has_key(digits):
        return say.SIRET_KEY
    return "" if has_key(digits[:9]) else say.SIREN_KEY


def nda_problem(text: str) -> str:
    """Say what is wrong with a numéro de déclaration d'activité (R37)."""
    return "" if _NDA.fullmatch(without_spaces(text).upper()) else say.NDA_LENGTH


def uai_problem(text: str) -> str:
    """Say what is wrong with a UAI: seven digits and the letter that they give (R39)."""
    found = _UAI.fullmatch(without_spaces(text).upper())
    if found is None:
        return say.UAI_SHAPE
    key = _UAI_KEYS[int(found[1]) % len(_UAI_KEYS)]
    return "" if key == found[2] else say.uai_letter(key)


def telephone_problem(text: str) -> str:
    """Say what is wrong with a telephone number (R41)."""
    return "" if is_telephone(text) else say.TELEPHONE_SHAPE


def courriel_problem(text: str) -> str:
    """Say what is wrong with an e-mail address (R42)."""
    return "" if is_courriel(text) else say.COURRIEL_SHAPE


def code_postal_problem(text: str) -> str:
    """Say what is wrong with the postal code of a site of the region (R40)."""
    if not is_code_postal(text):
        return say.POSTCODE_LENGTH
    return "" if text.strip().startswith(DEPARTEMENTS) else say.POSTCODE_ELSEWHERE


def clock_problem(text: str) -> str:
    """Say what is wrong with a time of day."""
    return "" if parse_clock(text) else say.HOUR_SHAPE
