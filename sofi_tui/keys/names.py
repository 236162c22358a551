"""Keys as French keyboards call them."""

_NAMES = {
    "escape": "Échap",
    "enter": "Entrée",
    "tab": "Tab",
    "delete": "Suppr",
    "backspace": "Retour",
    "insert": "Inser",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "pageup": "Page↑",
    "pagedown": "Page↓",
    "home": "Début",
    "end": "Fin",
    "space": "Espace",
    "slash": "/",
    "asterisk": "*",
    "plus": "+",
    "question_mark": "?",
}
_WITH = {"ctrl": "Ctrl", "alt": "Alt", "shift": "Maj"}


def key_words(key: str) -> str:
    """Write a key as French keyboards do: ``^Q``, ``F9``, ``Échap``, ``Maj+Tab``."""
    *held, last = key.split("+")
    if held == ["ctrl"] and len(last) == 1:
        return "^" + last.upper()
    word = _NAMES.get(last, last.upper() if held or (last[0] == "f" and last[1:].isdigit()) else last)
    return "+".join([*(_WITH.get(name, name) for name in held), word])
