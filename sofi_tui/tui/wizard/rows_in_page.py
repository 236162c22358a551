"""How a page of fields is laid out: in one pass, so that the first frame of a page is the last one."""

from textual.geometry import NULL_OFFSET, NULL_SPACING, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from sofi_tui.tui.wizard.field_row import FieldRow

MOST_EXTRA_LINES = 9


class RowsInPage(Layout):
    """One row below the other, as wide as the page; the lines that are left over go to the long texts."""

    name = "rows-in-page"

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """Place the rows; the scrollbar's column is kept free so that nothing jumps when it comes."""
        rows = [child for child in children if isinstance(child, FieldRow)]
        for row in rows:
            row.measure(size.width if parent.show_vertical_scrollbar else size.width - 1)
        stretching = sum(row.stretches for row in rows)
        left = max(0, size.height - sum(row.lines for row in rows))
        extra = min(left // stretching, MOST_EXTRA_LINES) if stretching else 0
        placements, top = [], 0
        for row in rows:
            room = row.stretch(extra if row.stretches else 0)
            placements.append(
                WidgetPlacement(room.region.translate((0, top)), NULL_OFFSET, NULL_SPACING, row)
            )
            top += room.height
        return placements
