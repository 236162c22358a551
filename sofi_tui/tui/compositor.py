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
            yield from self._uncovered()
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

    def _uncovered(self) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Have widgets drawn, each in the lines that those before it leave something of."""
        covered = [0] * self.size.height  # of each line, a bit for each column
        for widget, (region, clip) in self.visible_widgets.items():
            in_sight = region.intersection(clip)
            columns = (1 << in_sight.right) - (1 << in_sight.x)
            left = [line for line in in_sight.line_range if columns & ~covered[line]]
            if not left:
                continue
            lines = Region(in_sight.x, left[0], in_sight.width, left[-1] + 1 - left[0])
            for line in lines.line_range:
                covered[line] |= columns
            yield region, lines, widget.render_lines(lines.translate(-region.offset))
