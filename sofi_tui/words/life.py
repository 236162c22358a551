"""An action from draft to validated: its states, its passages and what they need."""

EN_COURS = "en cours de saisie"
EN_ATTENTE_VALIDATION = "en attente de validation"
EN_ATTENTE_REPONSES = "en attente de réponses"
VALIDEE = "validée"


def errors_first(errors: object) -> str:
    return f"corrigez d'abord {errors} (F9 ou « sofi-tui verifier »)"


QUESTION_FIRST = "notez d'abord la question du Cariforef (écran Suivi ou « sofi-tui question »)"


def questions_left(left: object) -> str:
    return f"il reste {left} du Cariforef sans réponse"


NOTHING_CHANGED = "rien n'a changé depuis la validation"
AGREEMENT_FIRST = "indiquez d'abord l'accord de la Région à cette modification (date, référence, de qui)"
SEND = "Envoyer pour validation"
NOTE_QUESTIONS = "Noter que le Cariforef attend des réponses"
NOT_YET_SENT = "elle n'est pas encore envoyée"
NOTE_VALIDATION = "Noter la validation"
RESUME_TYPING = "Reprendre la saisie"
SEND_ANSWERS = "Renvoyer avec les réponses"
ANSWERS_WAITED_FOR = "le Cariforef attend des réponses : renvoyez-la d'abord"
SEND_CHANGE = "Envoyer la modification"
QUESTION_WITHOUT_PASSAGE = "elle est validée ; une question se note sans changer cet état"
VALIDATED_CHANGES_IN_PLACE = "une action validée se modifie telle quelle, sans la reprendre"


def already(statut: object) -> str:
    return f"l'action est déjà {statut}"


def no_passage(statut: object, reasons: object) -> str:
    return f"l'action ne peut pas passer à « {statut} » : {reasons}"


NO_PASSAGE_TO_CANCEL = "il n'y a pas de passage à annuler"


def later_year(id: object, campagne: object) -> str:
    return f"{id} est de la campagne {campagne} : reconduisez-le vers une année qui suit."


def no_session(id: object, number: object) -> str:
    return f"{id} n'a pas de session {number} (on compte à partir de 1)."


CODES_OF_SEVERAL = "Ces codes ne sont pas ceux d'une seule action : la formation et l'action diffèrent."


def not_sealed(stem: object, cause: object) -> str:
    return f"{stem} : l'action est envoyée, mais son envoi n'a pas pu être scellé : {cause}"


def sending(by: object, note: object) -> str:
    return f"Envoi pour validation{by}{note}"


CHANGED_SINCE = "Modifiée depuis la validation."
