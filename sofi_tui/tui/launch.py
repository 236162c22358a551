"""Runs the application for the command line."""

import sys

from sofi_tui.cli.screen import ScreenAction, ScreenRequest
from sofi_tui.tui.app import SofiApp
from sofi_tui.tui.endings import Endings


def open_screen(request: ScreenRequest) -> int:
    """Show the screen that was asked for, come back when it is left; give the exit code.

    An error that ended the application is raised again once the terminal is as it was.
    """
    if sys.__stderr__ is not None:
        sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")
    app = SofiApp(request.store, lambda app: _first(app, request))
    endings = Endings(save=lambda: _save(app), close=lambda: _close(app))
    try:
        with endings.watched():
            app.run()
    except OSError:
        if endings.code is None:  # a terminal that is gone can't be put in order
            raise
    finally:
        app.close_draft()
    if endings.code is None and app.failure is not None:
        raise app.failure
    return endings.code or 0


def _first(app: SofiApp, request: ScreenRequest) -> None:
    if request.draft_path is not None:
        app.show_draft(request.draft_path)
    elif request.action is ScreenAction.NOUVEAU:
        app.ask_preset(request.titre, request.campagne)


def _save(app: SofiApp) -> None:
    if app.open_draft is not None:
        app.open_draft.save_now()


def _close(app: SofiApp) -> None:
    loop = app._loop
    if loop is not None:
        loop.call_soon_threadsafe(app.exit)
