"""What is said of colours and of the mouse."""

THEME_REFUSED = (
    "« theme » est l'un de : « usuel », « contraste », « 16-couleurs », « sans-couleurs », "
    'par exemple theme = "contraste".'
)
SOURIS_REFUSED = "« souris » est true ou false, par exemple souris = false."
SANS_SOURIS_HELP = "laisse la souris au terminal, pour y sélectionner du texte (sinon souris = false)"

CHANGE_COLOURS = "Changer les couleurs…"
WHICH_COLOURS = "Quelles couleurs ? Elles changent tout de suite, et restent les vôtres."
AS_THE_TERMINAL = "Selon ce que le terminal sait montrer"
THEMES = {
    "usuel": "Usuelles, sur fond sombre",
    "contraste": "Contraste élevé : noir, blanc et jaune",
    "16-couleurs": "16 couleurs, comme sur une console",
    "sans-couleurs": "Sans couleurs : gras, souligné et inversé seulement",
}
CANNOT_CHANGE_THEME = "Changez « theme » vous-même : sa valeur n'est pas sur une seule ligne."


def colours_changed(file: str) -> str:
    """Say where the choice is kept."""
    return f"Vos couleurs sont notées dans {file}."


def colours_not_kept(reason: str) -> str:
    """Say that the choice will not outlast this session, and why."""
    return f"Ces couleurs ne durent que jusqu'à la fin de cette séance : {reason}"
