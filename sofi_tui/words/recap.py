"""The recapitulative and its renderings."""

LEGEND = "[-enlevé-] {+ajouté+}"
DRAFT_TITLE = "Titre du brouillon"
PRESET = "Modèle"
STATE = "État"
ORDER_CHANGED = "ordre changé"
REMOVED_FROM = "place d'avant, supprimée"
EMPTY_IT = "Videz ce champ dans SOFI : il l'a été dans le brouillon depuis que vous l'avez recopié."
PASTE_AS_IT_IS = "À coller tel quel dans le champ, retours à la ligne compris."
TICK = "À cocher : {value}."
CHOOSE = "À choisir dans la liste."
TICK_ONLY = "À cocher dans la liste, et rien d'autre."
ADD_ONE_BY_ONE = "À ajouter un par un ; 1 à 9 envoient un code seul."
CHOOSE_DOMAIN = "À choisir parmi les domaines."
TYPE_OR_CALENDAR = "À taper, ou à choisir dans le calendrier."
TYPE_OR_PASTE = "À taper ou à coller dans le champ."


def add_a_line(label: object) -> str:
    return f"Ajoutez une ligne à « {label} ». "


FOLLOW_UP = "Suivi (à ne pas saisir dans SOFI)"
QUESTIONS = "Questions du Cariforef"
AGREEMENTS = "Accords de la Région"
REPLACED_CERTIFINFO = "Certifinfo remplacé"


def asked_on(day: object) -> str:
    return f"posée le {day}, "


def answered_on(day: object) -> str:
    return f"répondue le {day}"


UNANSWERED = "sans réponse"


def noted_by(par: object) -> str:
    return f"noté par {par}"


CHECKS = "Contrôles (à ne pas saisir dans SOFI)"


def of_the(dispositif: object, first: object, rest: object) -> str:
    return f"{dispositif} de la {first}{rest}"


TO_VERIFY = ", à vérifier"
TOTAL_HOURS = "Total centre + entreprise"
COMPUTED = "calculé"
UNLIKE_PRESET = "différent du modèle"
NOTHING_TO_SAY = "Rien à signaler"
