"""A person's own keys: ``[touches]`` of ``config.toml``, by the ids of actions, held against all screens.

::

    [touches.assistant]
    suivi = "Alt+S"
    constat-suivant = ["F9", "Alt+C"]
    [touches.partout]
    redessiner = []
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.shape import ShapeError
from sofi_tui.fasd.texts import shorten
from sofi_tui.keys.action import Action, OwnKeys, keys_of
from sofi_tui.keys.names import key_named, key_words
from sofi_tui.keys.screens import SCREENS, KeyScreen
from sofi_tui.words import keys as words

_ALIKE = {"ctrl+h": "Retour", "ctrl+i": "Tab", "ctrl+j": "Entrée", "ctrl+m": "Entrée"}
_MOVING = {"left", "right", "up", "down", "home", "end", "pageup", "pagedown", "tab", "shift+tab", "enter"}
_ERASING = {"backspace", "delete", "space"}
_ALWAYS = {"partout.retour", "partout.quitter", "partout.menu"}


def own_keys(table: Any) -> OwnKeys:
    """Read the table ``[touches]``; raises ShapeError with the place in it of what cannot be."""
    said = dict(_flat(table, ("touches",)))
    known = {action.id for screen in SCREENS for action in screen.actions if action.id}
    own: dict[str, tuple[str, ...]] = {}
    for ident, (path, value) in said.items():
        if ident not in known:
            near = get_close_matches(ident, known, 1)
            raise ShapeError(path, words.unknown_action(shorten(ident), near[0] if near else ""))
        own[ident] = tuple(dict.fromkeys(_key(ident, text, path) for text in _texts(ident, value, path)))
    for screen in SCREENS:
        _refuse_what_screen_cannot(screen, own, {ident: path for ident, (path, _) in said.items()})
    return own


def _flat(table: Any, path: FieldPath) -> Iterator[tuple[str, tuple[FieldPath, Any]]]:
    """Give what a table says by the id of the action, whether that was written with tables or with a dot."""
    if not isinstance(table, dict):
        raise ShapeError(path, words.TABLE)
    for name, held in table.items():
        here = (*path, name)
        if isinstance(held, dict):
            yield from _flat(held, here)
        elif len(here) == 2 and "." not in name:
            raise ShapeError(here, words.TABLE)
        else:
            yield ".".join(map(str, here[1:])), (here, held)


def _texts(ident: str, value: Any, path: FieldPath) -> list[str]:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise ShapeError(path, f"{ident} : {words.NOT_KEYS}")
    return texts


def _key(ident: str, text: str, path: FieldPath) -> str:
    """Read a key that an action may have on some screen; raises ShapeError."""
    key = key_named(text)
    if key is None:
        raise ShapeError(path, words.unknown_key(ident, shorten(text)))
    if key in _ALIKE:
        raise ShapeError(path, words.alike_key(ident, key_words(key), _ALIKE[key]))
    if key == "ctrl+c":
        raise ShapeError(path, words.own_key_of_terminal(ident, key_words(key)))
    return key


def _refuse_what_screen_cannot(screen: KeyScreen, own: OwnKeys, paths: Mapping[str, FieldPath]) -> None:
    """Hold a person's keys against one screen; raises ShapeError."""
    taken: dict[str, Action] = {}
    for action in sorted(screen.actions, key=lambda action: action.id in own):
        keys = keys_of(action, own)
        if action.id in own:
            path = paths[action.id]
            if not keys and (not action.words or action.id in _ALWAYS):
                raise ShapeError(path, words.needed_key(action.id))
            for key in keys:
                _refuse_key(screen, action, key, path)
                if (other := taken.get(key)) is not None:
                    said = other.words or other.shown or other.id
                    raise ShapeError(path, words.taken_key(action.id, key_words(key), said, screen.title))
        taken.update(dict.fromkeys(keys, action))


def _refuse_key(screen: KeyScreen, action: Action, key: str, path: FieldPath) -> None:
    """Refuse a key by which one moves or writes on a screen, unless the action is about just that."""
    if key in action.keys:
        return
    if key in _MOVING:
        raise ShapeError(path, words.moving_key(action.id, key_words(key)))
    writes = key in _ERASING or not ("+" in key or key in {"escape", "insert"} or _is_function(key))
    if writes and screen.one_types and not any(len(default) == 1 for default in action.keys):
        raise ShapeError(path, words.typing_key(action.id, key_words(key), screen.title))


def _is_function(key: str) -> bool:
    return key[0] == "f" and key[1:].isdigit()
