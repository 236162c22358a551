"""Runs the application for the command line."""

import os
import sys
import termios
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sofi_tui.cli.screen import ScreenAction, ScreenRequest
from sofi_tui.content.appearance import Appearance
from sofi_tui.drafts.errors import UnsavedError
from sofi_tui.drafts.history.recorder import Keeping
from sofi_tui.tui.app import SofiApp
from sofi_tui.tui.colours.suited import suited
from sofi_tui.tui.endings import Endings

if TYPE_CHECKING:
    from sofi_tui.tui.first_picture.shown import ShownPicture

_SECONDS_TO_RECORD = 2.0
"""How long an end that nothing hurries waits for the last revision: what it misses, the next opening records."""


def open_screen(request: ScreenRequest, picture: "ShownPicture | None" = None) -> int:
    """Show the screen that was asked for, come back when it is left; give the exit code.

    `picture` is what the terminal shows of it already.
    An error that ended the application is raised again once the terminal is as it was. Raises UnsavedError when
    the file of the draft could not be written to the end.
    """
    if sys.__stderr__ is not None:
        sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")
    wished = request.appearance or Appearance()
    app = SofiApp(request.store, _begins_with(request), touches=request.touches, greets=request.greet)
    app.change_colours(suited(os.environ, wished.theme))
    app.first_picture, app.begun = picture, (request, app.colours)
    request.store.records.keep(Keeping.IN_BACKGROUND, app.tell_history_trouble)
    endings = Endings() if picture is None else picture.endings
    endings.serve(save=lambda: _save(app), close=lambda: _close(app))
    unsaved: UnsavedError | None = None
    try:
        with endings.watched() if picture is None else picture.watch:
            app.run(mouse=wished.souris)
    except (OSError, termios.error):
        if endings.look() is None:  # a terminal that is gone can't be put in order
            raise
    finally:
        unsaved = _closed(app)
        app.settle()
    if (code := endings.look()) is not None:
        return code
    request.store.records.finish(_SECONDS_TO_RECORD)
    if failure := app.failure or unsaved:
        raise failure
    return 0


def _begins_with(request: ScreenRequest) -> Path | Callable[[SofiApp], object] | None:
    """Give the draft that is asked for, or what asks for one."""
    if request.action is ScreenAction.NOUVEAU and request.draft_path is None:
        return lambda app: app.ask_preset(request.titre, request.campagne)
    return request.draft_path


def _save(app: SofiApp) -> None:
    """Save within a moment, into the recovery journal where the file takes longer, and let others open the draft."""
    app.store.records.stop()
    if app.open_draft is not None:
        app.open_draft.leave_at_once()


def _close(app: SofiApp) -> None:
    with suppress(RuntimeError):  # the loop is closed already
        if (loop := app._loop) is not None:
            loop.call_soon_threadsafe(app.exit)


def _closed(app: SofiApp) -> UnsavedError | None:
    """Close the draft that is open; give what there is to tell when it could not be saved."""
    draft = app.open_draft
    app.close_draft()
    return None if draft is None else draft.unsaved
