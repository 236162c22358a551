"""Draws what changed on a screen, and asks no widget for what did not."""

from collections.abc import Iterable

from textual._compositor import ChopsUpdate, Compositor, ReflowResult
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget


class NarrowCompositor(Compositor):
    """As Textual's, which has every widget drawn that lies between the first changed cell and the last one."""

    def __init__(self) -> None:
        super().__init__()
        self._due: set[Region] = set()

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Lay everything out; the map of it is then true, though widgets were drawn on that the last one had not."""
        result = super().reflow(parent, size)
        self._full_map_invalidated = False
        return result

    def render_partial_update(self) -> ChopsUpdate | None:
        """Draw the regions that changed."""
        self._due = self._dirty_regions.copy()
        try:
            return super().render_partial_update()
        finally:
            self._due = set()

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Have widgets drawn: of an update, those that it touches, in the lines that it touches."""
        if not self._due:
            yield from super()._get_renders(crop)
            return
        left = self._due
        for widget, (region, clip) in self.visible_widgets.items():  # from the front to the back
            in_sight = region.intersection(clip)
            touched = [due for due in left if due.overlaps(in_sight)]
            if not touched:
                continue
            top = max(in_sight.y, min(due.y for due in touched))
            bottom = min(in_sight.bottom, max(due.bottom for due in touched))
            lines = Region(in_sight.x, top, in_sight.width, bottom - top)
            yield region, lines, widget.render_lines(lines.translate(-region.offset))
            left = {due for due in left if not in_sight.contains_region(due)}
            if not left:
                return
