"""The words of SOFI's dashboard for where an action stands."""

from sofi_tui.fasd.draft import Statut
from sofi_tui.words import life as say

STATUT_WORDS = {
    Statut.EN_COURS: say.EN_COURS,
    Statut.EN_ATTENTE_VALIDATION: say.EN_ATTENTE_VALIDATION,
    Statut.EN_ATTENTE_REPONSES: say.EN_ATTENTE_REPONSES,
    Statut.VALIDE: say.VALIDEE,
}
