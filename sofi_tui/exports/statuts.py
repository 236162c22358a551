"""The words of SOFI's dashboard for where an action stands."""

from sofi_tui.fasd.draft import Draft, Statut

STATUTS = {
    Statut.EN_COURS: "en cours de saisie",
    Statut.EN_ATTENTE_VALIDATION: "en attente de validation",
    Statut.EN_ATTENTE_REPONSES: "en attente de réponses",
    Statut.VALIDE: "validée",
}


def statut_words(draft: Draft) -> str:
    """Say where a draft stands; what the program does not know stands for itself."""
    held = str(draft.header.get("statut", Statut.EN_COURS))
    return next((words for statut, words in STATUTS.items() if statut == held), held)
