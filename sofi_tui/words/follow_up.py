"""The screen « Suivi »."""

AGREEMENT = "Accord de la Région à la modification d'une action validée."
ITS_DATE = "Sa date"
ITS_REFERENCE = "Sa référence"
REFERENCE_EXAMPLE = "numéro, objet du message"
FROM_WHOM = "De qui il vient"
NOW = "Indiquer cet accord maintenant"
LATER = "Plus tard : un avertissement le rappelle (Échap)"
CHANGES_NEED_AGREEMENT = (
    "Cette action est validée. Elle peut être modifiée à tout moment, une fois que la Région en est d'accord."
)
DATE_NOT_READABLE = "La date n'est pas lisible : écrivez-la comme 02/03/2026."
REFERENCE_AND_FROM_WHOM = "Indiquez la référence et de qui vient l'accord."


def form_keys(told: object) -> str:
    return f"{told}\nEntrée : ligne suivante, puis noter · Échap : plus tard"


CHANGED_SINCE = ", modifiée depuis la validation"


def this_action_is(statut: object, changed: object) -> str:
    return f"Cette action est {statut}{changed}."


CANCEL_LAST = "  → Annuler le dernier passage, noté par erreur"
ADD_CODES = "  + Les codes SOFI (F-A-S)"


def add_question(place: object) -> str:
    return f"  + Une question du Cariforef sur « {place} »"


ADD_AGREEMENT = "  + Un accord de la Région"
ADD_CERTIFINFO = "  + Un code Certifinfo remplacé par le Cariforef"
SHOW_DIFFERENCES = "  = Voir ce qui diffère de ce qui a été validé"
OPEN_QUESTIONS = "Questions sans réponse (Entrée : la réponse est donnée)"
TO_LOOK_AT = "À revoir (Entrée : vu)"
ALL_SEEN = "  ✓ Tout est vu"


def follow_up_of(titre: object) -> str:
    return f"Suivi de « {titre} »"


SENT_AND_SEALED = "Envoyée. Ce qui est envoyé est scellé dans l'historique."
NOT_IN_HISTORY = "Ce qui a été validé n'est pas dans l'historique de ce dossier."
BACK = "← Revenir au suivi"
VALIDATED_TO_NOW = "Validé → maintenant"
NOTHING_DIFFERS = "  Rien ne diffère."
CODES = "Les codes SOFI, un par session, séparés par des espaces."
WHAT_IS_ASKED = "Que demande le Cariforef ?"
QUESTION_EXAMPLE = "Pouvez-vous préciser… ?"
CERTIFINFO = "Le code Certifinfo que le Cariforef a mis."
