"""Keys as French keyboards call them: written so, and read so or by Textual's names."""

import unicodedata
from collections.abc import Sequence

from sofi_tui.fasd.texts import fold

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
_ALSO = {
    "echappement": "escape",
    "esc": "escape",
    "retour arriere": "backspace",
    "del": "delete",
    "supprimer": "delete",
    "insertion": "insert",
    "gauche": "left",
    "droite": "right",
    "haut": "up",
    "bas": "down",
    "page haut": "pageup",
    "page bas": "pagedown",
    "tabulation": "tab",
}
_READ = {fold(words): name for name, words in _NAMES.items()} | {name: name for name in _NAMES} | _ALSO
_READ_WITH = {fold(words): name for name, words in _WITH.items()} | {name: name for name in _WITH}
_REPLACED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Where Textual does not call a character as Unicode does (textual/keys.py)."""
_FUNCTIONS = {f"f{number}" for number in range(1, 13)}
_MOVED = {"left", "right", "up", "down", "home", "end", "pageup", "pagedown", "insert", "delete"}


def key_words(key: str) -> str:
    """Write a key as French keyboards do: ``^Q``, ``F9``, ``Échap``, ``Maj+Tab``."""
    *held, last = key.split("+")
    if held == ["ctrl"] and len(last) == 1:
        return "^" + last.upper()
    word = _NAMES.get(last, last.upper() if held or last in _FUNCTIONS else _character(last))
    return "+".join([*(_WITH.get(name, name) for name in held), word])


def joined_words(keys: Sequence[str]) -> str:
    """Write neighbouring keys as short as can be: ``F2-5``, ``F7 Alt+K``."""
    if len(keys) > 1 and _FUNCTIONS.issuperset(keys):
        numbers = [int(key[1:]) for key in keys]
        if numbers == list(range(numbers[0], numbers[-1] + 1)):
            return f"F{numbers[0]}-{numbers[-1]}"
    return " ".join(key_words(key) for key in keys)


def key_named(text: str) -> str | None:
    """Read the name of a key, in French or Textual's: ``Ctrl+↑``, ``^K``, ``Maj+F9``, ``alt+h``; None for none.

    A key that no terminal sends apart from others, as Ctrl+1, is none.
    """
    text = text.strip()
    if len(text) == 2 and text[0] == "^":
        text = f"ctrl+{text[1]}"
    *held, last = [text] if len(text) == 1 else text.split("+")
    if len(text) > 1 and text.endswith("++"):
        *held, last = [*text[:-2].split("+"), "+"]
    modifiers = sorted({_READ_WITH.get(fold(word).strip(), "") for word in held})
    name = _last(last.strip(), bare=not held)
    if name is None or "" in modifiers or len(modifiers) != len(held):
        return None
    return "+".join([*modifiers, name]) if _is_sent(modifiers, name) else None


def _last(text: str, *, bare: bool) -> str | None:
    """Read the name of a key without what is held with it."""
    if len(text) == 1 and text not in "←→↑↓":
        return _name_of(text if bare else text.lower()) if text.isprintable() and text != " " else None
    folded = fold(text).strip()
    if folded in _READ or folded in _FUNCTIONS:
        return _READ.get(folded, folded)
    return folded if _character(folded) != folded else None


def _name_of(character: str) -> str:
    """Name a character as Textual does."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, character).lower().replace("-", "_").replace(" ", "_")
    return _REPLACED.get(name, name)


def _character(name: str) -> str:
    """Give the character that Textual calls so, the name itself where there is none."""
    unicode_name = next((theirs for theirs, ours in _REPLACED.items() if ours == name), name)
    try:
        return unicodedata.lookup(unicode_name.replace("_", " "))
    except KeyError:
        return name


def _is_sent(modifiers: list[str], name: str) -> bool:
    """Tell whether terminals send a key as what it is."""
    match modifiers:
        case []:
            return True
        case ["ctrl"]:
            return name in _MOVED or name in _FUNCTIONS or (len(name) == 1 and "a" <= name <= "z")
        case ["alt"]:
            return name in _MOVED or name in _FUNCTIONS or (len(name) == 1 and name.isascii())
        case ["shift"]:
            return name in _MOVED or name in _FUNCTIONS or name == "tab"
    return name in _MOVED
