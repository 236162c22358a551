"""The words of SOFI's dashboard for where an action stands."""

from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.statut_words import STATUT_WORDS

STATUTS = STATUT_WORDS


def statut_words(draft: Draft) -> str:
    """Say where a draft stands; what the program does not know stands for itself."""
    held = str(draft.header.get("statut", Statut.EN_COURS))
    return next((words for statut, words in STATUTS.items() if statut == held), held)
