"""A question of the Cariforef noted: what it makes of where the action stands."""

from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.follow_up import Noted, with_question
from sofi_tui.fasd.life import passed, statut_of
from sofi_tui.fasd.paths import FieldPath


def asked(draft: Draft, path: FieldPath, text: str, who: Noted) -> Draft:
    """Note a question; an action that waits for validation now waits for answers."""
    new = with_question(draft, path, text, who.le)
    waits = statut_of(new) is Statut.EN_ATTENTE_VALIDATION
    return passed(new, Statut.EN_ATTENTE_REPONSES, (), who) if waits else new
