"""What a variant imposes and what it allows (procedure, pages 8 to 21; the values are the preset's)."""

from collections.abc import Collection, Iterator

from sofi_tui.fasd.fields import field_keys, record_keys, spec_of
from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.offer import Offer
from sofi_tui.fasd.rules.registry import Check, Hit, hit, rule
from sofi_tui.fasd.typed import show_typed
from sofi_tui.words import rules as say

_CHOICES = {Kind.CHOIX, Kind.PLUSIEURS}


def _imposed(*keys: str) -> Check:
    """Fire where a field does not hold the value that the variant imposes."""

    def check(offer: Offer) -> Iterator[Hit]:
        imposed = offer.preset.imposed
        for key in keys:
            if key in imposed:
                for path, held in offer.held_at(key):
                    if held != imposed[key]:
                        yield hit(path, attendu=show_typed(key, imposed[key]))

    return check


def _within(*keys: str) -> Check:
    """Fire where a field of a closed list holds something else than what the variant allows."""

    def check(offer: Offer) -> Iterator[Hit]:
        for key in keys:
            allowed = offer.preset.choices(key)
            must_hold = key in offer.preset.imposed
            for path, held in offer.held_at(key):
                if _is_unfit(held, allowed, must_hold):
                    yield hit(path, choix=" ou ".join(show_typed(key, value) for value in allowed))

    return check


def _is_unfit(held: object, allowed: Collection[str], must_hold: bool) -> bool:
    if held is None:
        return must_hold
    if not isinstance(held, list):
        return held not in allowed
    return any(value not in allowed for value in held) if held else must_hold


_ERREUR = Gravity.ERREUR
_CHOOSE = say.PERMITTED_CHOICES
_NAMED = {
    "R05": ("dispositif.prise_en_charge",),
    "R08": ("formation.domaines", "formation.domaine_principal"),
    "R09": ("formation.intitule",),
    "R10": ("formation.individualisation",),
    "R12": ("action.niveau_entree",),
    "R13": ("session.entrees_sorties",),
    "R14": ("session.rythme",),
    "R15": ("session.periodes",),
    "R16": ("session.type_parcours",),
}
_NAMED_KEYS = {key for keys in _NAMED.values() for key in keys}


def _other_keys(*, choices: bool) -> list[str]:
    """List the fields that no rule of the table names, those of a closed list or the others."""
    keys = [key for key in field_keys() if key not in _NAMED_KEYS]
    if choices:
        keys += [inner for key in keys if spec_of(key).kind is Kind.LISTE for inner in record_keys(key)]
    return [key for key in keys if (spec_of(key).kind in _CHOICES) is choices]


prise_en_charge = rule(
    "R05",
    _ERREUR,
    say.FEES,
)(_imposed(*_NAMED["R05"]))

domaines = rule("R08", _ERREUR, say.PRESCRIBED)(_imposed(*_NAMED["R08"]))

intitule = rule("R09", _ERREUR, say.EXACT_TITLE)(_imposed(*_NAMED["R09"]))

individualisation = rule("R10", _ERREUR, say.INDIVIDUALISATION)(_imposed(*_NAMED["R10"]))

niveau_entree = rule("R12", _ERREUR, say.ENTRY_LEVEL)(_within(*_NAMED["R12"]))

entrees_sorties = rule("R13", _ERREUR, _CHOOSE)(_within(*_NAMED["R13"]))

rythme = rule("R14", _ERREUR, _CHOOSE)(_within(*_NAMED["R14"]))

periodes = rule("R15", _ERREUR, _CHOOSE)(_within(*_NAMED["R15"]))

type_parcours = rule("R16", _ERREUR, _CHOOSE)(_within(*_NAMED["R16"]))

autres_imposes = rule("impose", _ERREUR, say.IMPOSED)(_imposed(*_other_keys(choices=False)))

autres_listes = rule("choix", _ERREUR, say.NOT_IN_LIST)(_within(*_other_keys(choices=True)))
