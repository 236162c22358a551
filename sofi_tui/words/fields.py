"""What the editors of fields say."""

NOTHING_TO_CHOOSE = "(rien à choisir pour l'instant)"
TAKE_IMPOSED = "Reprendre la valeur imposée"


def take_imposed(imposed: object) -> str:
    return f"Espace : reprendre « {imposed} »"


NO_RECORD = "(rien encore : a pour ajouter)"
