"""Lists with search, from which one or several values are taken."""

from sofi_tui.words.plurals import plural

TYPE_TO_SEARCH = "Tapez pour chercher"
RECENT = "récent"
CHOOSE = "(Entrée pour choisir)"
LONG_LIST_KEYS = "Entrée, Espace ou une lettre : la liste, à chercher en tapant · Suppr pour vider"
SEVERAL_KEYS = "Espace cocher · Entrée prendre · Échap laisser"


def and_more(number: int) -> str:
    """Tell how many lines are not shown."""
    return f"… et {number} {plural(number, 'autre', 'autres')} : tapez un mot de plus."
