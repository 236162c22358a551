"""What the palette finds beside actions."""

from sofi_tui.words.plurals import count_of

DRAFT = "brouillon"


def field(label: str, fiche: str) -> str:
    """Name a field with its fiche."""
    return f"{label} — {fiche}"


def session(number: int, told: str) -> str:
    """Name a session with its site and dates."""
    return f"Session {number}" + (f" — {told}" if told else "")


def draft(titre: str, modele: str, ident: str) -> str:
    """Name a draft."""
    return f"Ouvrir « {titre} » — {modele}, {ident}"


def and_others(number: int) -> str:
    """Say that more was found than is shown."""
    return f"… et {count_of(number, 'autre', 'autres')} : ajoutez un mot."
