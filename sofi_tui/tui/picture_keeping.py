"""Keeps a picture of the settled dashboard, which the next start may show while it loads (`first_picture`)."""

import os
from collections.abc import Callable
from functools import cached_property
from threading import Thread
from typing import TYPE_CHECKING

from sofi_tui.cli.screen import ScreenRequest
from sofi_tui.content.appearance import Colours
from sofi_tui.drafts.memory import Memory, memory_file, read_memory
from sofi_tui.tui.drawn import is_drawn, once_drawn
from sofi_tui.tui.first_picture.circumstances import Circumstances, Shown, circumstances, surroundings
from sofi_tui.tui.first_picture.kept import keep_picture, picture_file
from sofi_tui.tui.first_picture.picture import Picture
from sofi_tui.tui.terminal.driver import CellDriver

if TYPE_CHECKING:
    from sofi_tui.tui.app import SofiApp

_SECONDS_TO_KEEP = 0.2


class Pictures:
    """Keeps the pictures of an application that began with `request` in `colours`."""

    def __init__(self, app: "SofiApp", request: ScreenRequest, colours: Colours) -> None:
        self._app = app
        self._request = request
        self._colours = colours
        self._kept: Circumstances | None = None
        self._keeping: Thread | None = None

    def keep_once_drawn(self, and_then: Callable[[], object] = lambda: None) -> None:
        """Keep a picture once all is drawn, and then do something; at once where none is wanted."""

        def keep() -> None:
            self._keep()
            and_then()

        if self._wanted() is None:
            and_then()
        else:
            once_drawn(self._app.screen, keep)

    def _wanted(self) -> Circumstances | None:
        """Tell what a picture taken now would depend on, None where it would not be true or is kept already."""
        app = self._app
        shown: Shown | None = getattr(app.screen, "as_at_start", None)
        if shown is None or app._notifications or not app.app_focus or app.colours is not self._colours:
            return None
        size = (app.size.width, app.size.height)
        depends = circumstances(self._request.store.folder, size, self._surroundings, shown)
        return depends if depends != self._kept and self._remembers(shown.memory) else None

    @cached_property
    def _surroundings(self) -> str:
        """What stays while the program runs, and takes looking at each of its files to be told."""
        return surroundings(self._request, os.environ)

    def _keep(self) -> None:
        """Keep a picture of what is drawn, where it is wanted, beside the keyboard's thread."""
        depends, driver = self._wanted(), self._app._driver
        cells = driver.copied() if isinstance(driver, CellDriver) else None
        if depends is None or cells is None or not is_drawn(self._app.screen):
            return
        if (cells.width, cells.height) != depends.size:  # a window that has just changed is to be drawn yet
            return
        self.settle()
        self._kept = depends
        file, picture = picture_file(self._request.store.folder, depends.size), Picture(depends, cells)
        self._keeping = Thread(target=keep_picture, args=(file, picture), daemon=True, name="picture")
        self._keeping.start()

    def settle(self) -> None:
        """Wait a moment for what is being kept: a disk that takes longer is not waited for."""
        if self._keeping is not None:
            self._keeping.join(_SECONDS_TO_KEEP)

    def _remembers(self, memory: Memory) -> bool:
        """Tell whether the file says what the screen goes by: another window may have written it."""
        kept = read_memory(memory_file(self._request.store.folder))
        return [*kept.drafts.items()] == [*memory.drafts.items()]
