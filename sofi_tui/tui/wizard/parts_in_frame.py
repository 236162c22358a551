"""How the parts of the wizard's screen are laid out: the page between what is above and below it."""

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size, Spacing
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from sofi_tui.tui.key_bar import KeyBar
from sofi_tui.tui.wizard.help_pane import HelpPane
from sofi_tui.tui.wizard.stepper import Stepper

_FOOT_LINES, _BESIDE_COLUMNS = 2, 36


class PartsInFrame(Layout):
    """One part below the other; the help at the foot, in a wide window beside the page, which takes what is left."""

    name = "parts-in-frame"

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """Place the parts, the page being the one that has no lines of its own."""
        beside = parent.has_class("-wide")
        heights = {child: _lines_of(child, size, beside=beside) for child in children}
        left = max(0, size.height - sum(height or 0 for height in heights.values()))
        placements, top = [], 0
        for child, height in heights.items():
            room = Region(0, top, size.width, left if height is None else height)
            if beside and height is None:
                room = room.shrink(Spacing(right=_BESIDE_COLUMNS))
            elif beside and isinstance(child, HelpPane):
                room = Region(size.width - _BESIDE_COLUMNS, top - left, _BESIDE_COLUMNS, left)
            placements.append(WidgetPlacement(room, NULL_OFFSET, NULL_SPACING, child))
            top += left if height is None else height
        return placements


def _lines_of(part: Widget, size: Size, *, beside: bool) -> int | None:
    """Tell how many lines a part takes of the window, None for what is left."""
    match part:
        case KeyBar():
            return part.get_content_height(size, size, size.width)
        case HelpPane():
            return 0 if beside else _FOOT_LINES
        case Stepper():
            return 2
    return None if part.id == "body" else 1
