"""What the text editor outside of the program says when it does not come back with a text."""

KEPT = "Le texte d'avant est gardé."

NO_EDITOR = "Aucun éditeur de texte trouvé : nommez le vôtre dans la variable VISUAL ou EDITOR."
KILLED = f"L'éditeur a été interrompu. {KEPT}"
GONE = f"L'éditeur n'a pas rendu de fichier. {KEPT}"
TOO_LARGE = f"Ce texte est trop long pour un brouillon. {KEPT}"
NOT_UTF8 = f"L'éditeur a enregistré autre chose que de l'UTF-8. {KEPT}"
NO_TERMINAL = "Ce terminal ne peut pas être prêté à un éditeur : écrivez dans le champ."
NO_TEXT_HERE = "Allez d'abord dans un champ où vous écrivez du texte."
UNCHANGED = "L'éditeur n'a rien changé."


def bad_command(variable: str, command: str) -> str:
    """Say that a command cannot be split into words."""
    return f"La variable {variable} n'est pas une commande ({command}) : il y manque un guillemet."


def not_found(variable: str, program: str) -> str:
    """Say that the editor is not there."""
    return f"L'éditeur « {program} » de la variable {variable} n'est pas sur cette machine : corrigez-la."


def not_started(program: str, reason: str) -> str:
    """Say that the editor did not start."""
    return f"L'éditeur « {program} » ne démarre pas ({reason}). {KEPT}"


def failed(code: int) -> str:
    """Say that the editor ended with an error."""
    return f"L'éditeur s'est terminé par une erreur (code {code}). {KEPT}"


def no_place(reason: str) -> str:
    """Say that there is no place for the file to be edited."""
    return f"Pas de place pour le fichier à éditer ({reason}) : écrivez dans le champ."


def taken_back(place: str) -> str:
    """Say that a field has the editor's text."""
    return f"Texte repris de l'éditeur : {place}."
