"""Whether the dashboard shows what a new start would show."""

from sofi_tui.drafts.index.watcher import News
from sofi_tui.drafts.memory import Memory
from sofi_tui.tui.dashboard.board import Board
from sofi_tui.tui.dashboard.table import Table
from sofi_tui.tui.first_picture.circumstances import Shown


def as_at_start(board: Board, news: News | None, table: Table, memory: Memory) -> Shown | None:
    """Tell what is shown, where it is what a new start would show: everything, in order, with the cursor there."""
    if news is None or not news.complete or news.problem or news.open_by or not board.is_whole:
        return None
    latest = news.source.seen
    if (latest.folder, latest.keys) != (news.seen.folder, news.seen.keys):
        return None
    names = [line.row.name for line in board.lines]
    first = names.index(memory.last) if memory.last in names else 0
    if not table.stands_at(first):
        return None
    top, height = table.scroll_offset.y, table.size.height
    return Shown(latest, news.day, memory, [*names[top : top + height], *names])
