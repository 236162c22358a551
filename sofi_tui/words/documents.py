"""The web page, the PDF and the message of drafts."""

OVERVIEW = "Vue d'ensemble"


def recap_of(offers: object) -> str:
    return f"Récapitulatif de {offers} offres"


def recap_of_day(day: object) -> str:
    return f"récapitulatif du {day}"


PROFILE = "profil de l'organisme"


def nothing_written(name: object, points: object) -> str:
    return f"Rien n'est écrit en {name} : {points} à compléter."


def extra_missing(name: object, extra: object) -> str:
    return f"Le format {name} demande un complément qui n'est pas installé : pip install 'sofi-tui[{extra}]'."


TEXT = "récapitulatif en texte simple"
MARKDOWN = "récapitulatif en Markdown"
WEB_PAGE = "récapitulatif en page web, à lire, à imprimer ou à recopier"
PDF = "récapitulatif en PDF A4, lisible par les lecteurs d'écran"
JSON = "récapitulatif en JSON, pour un autre programme"
MESSAGE = "message prêt pour le Service Offre, récapitulatif joint"
LHEO = "LHEO 2.3 (XML), le langage national des offres"
WORKBOOK = "classeur, une ligne par session, à reprendre avec « importer »"
CSV = "tableau csv, une ligne par session, à reprendre avec « importer »"
NOT_AN_ADDRESS = "ce n'est pas une adresse de courriel"


def service_offre_unfit(typed: object, problem: object) -> str:
    return (
        f"L'adresse du Service Offre, « {typed} », ne convient pas ({problem}) : corrigez « "
        f"service_offre » dans le profil."
    )


RECAPS_OF_OFFERS = "les récapitulatifs des offres suivantes"
RECAP_OF_OFFER = "le récapitulatif de l'offre suivante"


def attached(what: object) -> str:
    return f"Vous trouverez en pièce jointe {what}."


STATE = "État"
GLYPHS_MISSING = (
    "PDF : certains caractères n'ont pas de dessin dans les polices de cette machine ; le texte "
    "y est, mais le fichier n'est pas déclaré accessible (PDF/UA)."
)


def pdf_failed(error: object) -> str:
    return f"Le PDF n'a pas pu être composé : {error}."


PDF_EMPTY = "Le PDF n'a pas pu être composé : il est vide."
