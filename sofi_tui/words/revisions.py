"""Revisions and comparisons on screen."""

NO_HISTORY_YET = "Pas encore d'historique : la première révision se fait à la fin d'une séance."


def history_of(titre: object) -> str:
    return f"Historique de « {titre} »"


READING = "Lecture de l'historique…"


def from_revision(number: object, when: object) -> str:
    return f"De la révision {number} ({when}) à maintenant"


def take_back(number: object) -> str:
    return f"Reprendre la révision {number} ? Ce que le brouillon dit maintenant en reste une."


NO_CONFLICT = "Aucun champ n'a deux valeurs."
TO_CHOOSE = "À choisir : la valeur du brouillon, et l'autre"
REMOVED_PLACE = ", place d'avant, supprimée"


def the_other_is_by(par: object, when: object, gone: object) -> str:
    return f"l'autre est de {par}{when}{gone}"


NO_DIFFERENCE = "Aucune différence."


AS_THE_PRESET = "Rien n'est changé : tout est comme le modèle l'a donné."


def from_the_preset(name: str) -> str:
    """Say what is compared where a draft is laid over its preset."""
    return f"Changé depuis le modèle « {name} »"
