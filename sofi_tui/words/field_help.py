"""What the help of a field says, part by part."""

WANTED = "Ce que SOFI attend"
PRESCRIBED = "Ce que prescrit le modèle {}"
TYPED = "Ce qui s'écrit ici"
KEYS = "Touches"
NOW = "À voir maintenant"
RULES = "Règles qui regardent ce champ"
ORIGIN = "D'où vient la valeur"

QUOTED = "La procédure : « {quote} » (p. {page})."
SEE_PAGE = "Procédure de saisie, page {}."
NOTHING_PRESCRIBED = "Rien : le manuel laisse ce champ libre."
IMPOSED = "Imposé : {}."
CAMPAIGN = "La session débute en {}."
ALLOWED = "Permis : {}."
CONTAINS = "Le texte contient « {} »."
CECRL = "Le niveau du CECRL est {}."
PROPOSED = "Proposé : {}."
PROPOSED_TEXT = "Un texte est proposé ; ^R le remet."
TO_VERIFY = "À vérifier : {}."
ELSEWHERE = "Le manuel l'attend de vous : il ne peut pas le savoir."

EXAMPLE = "Exemple : {}"
LIMIT = "{} caractères au plus dans SOFI ; rien n'est coupé, le compteur dit de combien vous dépassez."
LHEO_LIMIT = "Le format national LHEO en prend {} caractères."
CHOICES = "À choisir parmi : {}."
REQUIRED = "À remplir : sans cela, l'offre n'a pas de sens."
EXPECTED = "À remplir si SOFI le propose."
ADVISED = "À compléter si possible."
FREE = "Facultatif."
NOT_IN_SOFI = "Sert aux vérifications : n'est pas recopié dans SOFI."

FINDING = "{sign} {message}"
FINDING_OF_RULE = "{sign} {message} ({rule})"
RULE = "{} : {}"
NO_RULE = "Aucune."

EMPTY = "Ce champ est vide."
IMPOSED_BY = "La procédure l'impose."
FROM_PRESET = "Elle vient du modèle, et peut être changée."
FROM_OWN_PRESET = "Elle vient du modèle de votre organisme, et peut être changée."
FROM_PROFILE = "Elle vient de vos valeurs habituelles, et peut être changée."
TYPED_IN = "Elle a été saisie dans ce brouillon."
PRESET_SAYS_OTHER = "Le modèle propose autre chose ; ^R la remet."
TO_REVIEW = "Reconduite, à revoir (F11 : vu) : {}"
TWO_VALUES = "Deux personnes ont rempli ce champ : ^O pour choisir."

KINDS = {
    "ligne": "Une ligne de texte.",
    "texte": "Un texte, sur plusieurs lignes si vous voulez.",
    "oui_non": "Oui ou non.",
    "choix": "Une valeur de la liste.",
    "plusieurs": "Une ou plusieurs valeurs de la liste.",
    "formacodes": "Des Formacodes, cinq chiffres chacun, séparés par des virgules.",
    "formacode": "Un des Formacodes du champ « Domaine de formation ».",
    "date": "Une date : 02/03/2026, 2/3, « lundi 2 mars », « demain », « +7j » ou « +2s » à partir d'aujourd'hui.",
    "entier": "Un nombre entier, à partir de 1.",
    "heures": "Des heures : 350, 35,5 ou 35h30.",
    "horaire": "Une heure : 9h, 9h30, 9:30 ou 0930.",
    "url": "Une adresse web entière, qui commence par http:// ou https://.",
    "courriel": "Une adresse électronique.",
    "telephone": "Un numéro de téléphone : dix chiffres, +33…, ou un numéro court.",
    "siret": "Un SIRET : 14 chiffres, avec ou sans espaces.",
    "liste": "Une liste : une ligne par élément, que vous ouvrez pour la remplir.",
}
"""By kind of field."""

BESIDE_RULES = "Règles : {}"
BESIDE_MORE = "F1, Alt+A : tout lire"
BESIDE_LIMIT = "{} caractères au plus"
FOOT_MORE = "F1 aide"

TITLE = "Aide : {}"
