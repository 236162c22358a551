"""Reads and writes what a user's configuration says of the screens: ``theme = "contraste"``, ``souris = false``."""

import re
from collections.abc import Mapping
from typing import Any

from sofi_tui.content.appearance import Appearance, Colours
from sofi_tui.content.positions import line_of
from sofi_tui.fasd.shape import ShapeError
from sofi_tui.words.appearance import CANNOT_CHANGE_THEME, SOURIS_REFUSED, THEME_REFUSED

_LINE = re.compile(r"""(\s*theme\s*=\s*)(?:"[^"\n]+"|'[^'\n]+')(.*)""", re.DOTALL)


def appearance_of(table: Mapping[str, Any]) -> Appearance:
    """Read what a configuration says; raises ShapeError."""
    theme, souris = table.get("theme"), table.get("souris", True)
    if theme is not None and theme not in list(Colours):
        raise ShapeError(("theme",), THEME_REFUSED)
    if not isinstance(souris, bool):
        raise ShapeError(("souris",), SOURIS_REFUSED)
    return Appearance(None if theme is None else Colours(theme), souris)


def with_theme(text: str, table: Mapping[str, Any], theme: Colours | None) -> str:
    """Write the theme into the text of a configuration, of which `table` is what it holds, and leave all else as it is.

    None takes it away. Raises ShapeError where that is for a person to do.
    """
    lines = text.splitlines(keepends=True)
    if "theme" not in table:
        return "".join([f'theme = "{theme}"\n', *lines]) if theme else text
    place = line_of(text, ("theme",)) - 1
    found = _LINE.fullmatch(lines[place])
    if found is None:
        raise ShapeError(("theme",), CANNOT_CHANGE_THEME)
    lines[place : place + 1] = [f'{found[1]}"{theme}"{found[2]}'] if theme else []
    return "".join(lines)
