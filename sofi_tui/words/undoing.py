"""What undo and redo say: what was undone, where, or why nothing was."""

NOTHING_TO_UNDO = "Il n'y a rien à annuler."
NOTHING_TO_REDO = "Il n'y a rien à rétablir."
NOTHING_DELETED = "Rien n'a été supprimé."

UNDO = "Annuler ce qui vient d'être fait"
REDO = "Rétablir ce qui vient d'être annulé"
UNDO_DELETION = "Reprendre ce qui vient d'être supprimé"

_OF_DEEDS = {
    "saisie": "{place}",
    "modele": "{place}, retour à la valeur du modèle",
    "profil": "{place}, choix dans une liste",
    "deux_valeurs": "{place}, choix entre deux valeurs",
    "ajout": "ajout de « {place} »",
    "copie": "copie faite en « {place} »",
    "suppression": "suppression de « {place} »",
    "deplacement": "déplacement de « {place} »",
    "reprise": "retour de « {place} »",
    "titre": "titre du brouillon",
    "vu": "{place}, noté comme vu",
    "revision": "reprise d'une révision",
    "annulations": "les annulations d'avant",
}


def step(deed: str, place: str) -> str:
    """Name a step by what it did and where: « Formation › Intitulé », « suppression de « Session 2 » »."""
    return _OF_DEEDS[deed].format(place=place)


def to_undo(named: str) -> str:
    """Offer in the palette to undo a step."""
    return f"Annuler : {named}"


def to_redo(named: str) -> str:
    """Offer in the palette to do a step again."""
    return f"Rétablir : {named}"


def undone(named: str) -> str:
    """Tell what was undone."""
    return f"Annulé : {named}."


def redone(named: str) -> str:
    """Tell what was done again."""
    return f"Rétabli : {named}."


def brought_back(place: str) -> str:
    """Tell what came back that had been deleted."""
    return f"De retour : « {place} »."


def changed_since(named: str) -> str:
    """Tell that others changed since what a step had changed."""
    return f"Rien n'est changé : {named}. Ce qui s'y trouve a été modifié depuis, et reste."
