"""The terminal's own cursor, which braille displays and screen readers follow."""

from rich.cells import cell_len
from textual.geometry import Offset
from textual.widgets import Input

from sofi_tui.tui.colours.coloured_app import ColouredApp


class RealCursorApp(ColouredApp):
    """Keeps the terminal's cursor where the attention is."""

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's real cursor is to be, which braille displays follow: where the attention is.

        Asked for whenever something is drawn, as what is laid out anew moves without telling anybody. A screen may say
        by `with_attention` that the attention is elsewhere than the focus; a widget by `cursor_place` where in it.
        """
        widget = getattr(self.screen, "with_attention", None) or self.screen.focused
        if widget is None:
            return self._cursor_elsewhere
        if isinstance(widget, Input):  # its own answer is one column off behind the last character
            before = cell_len(widget.value[: widget.cursor_position])
            return widget.content_region.offset + Offset(before - widget.scroll_offset.x, 0)
        in_text: Offset | None = getattr(widget, "cursor_screen_offset", None)
        place: Offset = getattr(widget, "cursor_place", Offset(0, 0))
        return in_text or widget.content_region.offset + place

    @cursor_position.setter
    def cursor_position(self, position: Offset) -> None:
        """Take what Textual's own widgets say, for when nothing has the attention."""
        self._cursor_elsewhere = position
