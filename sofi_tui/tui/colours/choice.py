"""Asks which colours one wants, shows them at once, and writes them into the user's configuration."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from sofi_tui.content.appearance import Colours
from sofi_tui.content.appearance_reading import with_theme
from sofi_tui.content.configuration import ConfigurationError, configuration_file, configuration_text
from sofi_tui.content.toml_source import TomlError, parsed
from sofi_tui.drafts.atomic import replace_whole
from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.folder import made
from sofi_tui.fasd.shape import ShapeError
from sofi_tui.tui.colours.suited import suited
from sofi_tui.tui.questions import Ways
from sofi_tui.words.appearance import (
    AS_THE_TERMINAL,
    THEMES,
    WHICH_COLOURS,
    colours_changed,
    colours_not_kept,
)

if TYPE_CHECKING:
    from sofi_tui.tui.colours.coloured_app import ColouredApp

_AUTOMATIC = "automatique"


async def choose_colours(app: "ColouredApp") -> None:
    """Ask, show, remember."""
    ways = {**THEMES, _AUTOMATIC: AS_THE_TERMINAL}
    chosen = await app.push_screen_wait(Ways(Content(WHICH_COLOURS), ways))
    if chosen is None:
        return
    wished = None if chosen == _AUTOMATIC else Colours(chosen)
    app.change_colours(suited({**os.environ, "NO_COLOR": ""}, wished))
    try:
        file = remember(configuration_file(), wished)
    except (ConfigurationError, ShapeError, StorageError, TomlError) as error:
        app.notify(colours_not_kept(str(error)), severity="warning", markup=False, timeout=10)
    else:
        app.notify(colours_changed(str(file)), markup=False)


def remember(file: Path, wished: Colours | None) -> Path:
    """Write the choice into the configuration, nothing else of which changes; tell which file it is.

    Raises ConfigurationError, ShapeError, StorageError and TomlError.
    """
    text = configuration_text(file)
    place = file.resolve()  # of a link, what it leads to
    made(place.parent)
    replace_whole(place, with_theme(text, parsed(text), wished).encode())
    return file
