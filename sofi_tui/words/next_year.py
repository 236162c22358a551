"""What is to be looked at again in a draft carried over to another campaign."""

MEETINGS_MOVED = "Informations collectives reportées de {} : vérifiez leurs dates et leurs lieux."
INSCRIPTIONS_MOVED = "Périodes d'inscription reportées de {} : vérifiez leurs dates."


def preset_changed(year: object) -> str:
    return f"Le modèle a changé depuis {year} : comparez votre texte avec le nouveau (Ctrl+R le reprend)."


def date_moved(year: object) -> str:
    return f"Date reportée de {year} : vérifiez-la."


def places_of(year: object) -> str:
    return f"Nombre de places de {year} : reprenez-le du nouveau bon de commande de la Région."


def state_of(year: object) -> str:
    return f"État de {year} : vérifiez-le."


def text_names_year(year: object) -> str:
    return f"Ce texte de {year} nomme une date ou l'année : vérifiez-le."
