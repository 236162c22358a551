"""The dashboard's first line: what the table shows."""

from sofi_tui.drafts.index.watcher import News
from sofi_tui.fasd.texts import counted
from sofi_tui.tui.dashboard.board import Board
from sofi_tui.words import dashboard as say


def title_words(board: Board, news: News | None) -> str:
    """Say what is shown, how many of it, what narrows it, and how far the first reading is."""
    what = say.ALL_SESSIONS if board.by_session else say.ALL_ACTIONS
    if board.count:
        what = f"{board.count.group} {board.count.label}"
    if board.in_bin:
        what = f"Corbeille : {what.lower()}"
    parts = [f"{what} : {len(board.lines)}" if news and news.compared else what]
    if board.typed:
        parts.append(say.filter_on(board.typed))
    if board.marked:
        parts.append(counted(len(board.marked), say.MARKED))
    if news is not None and not news.compared:
        parts.append(say.READING_FOLDER)
    elif news is not None and not news.complete:
        parts.append(say.reading_drafts(news.done, news.total))
    return " · ".join(parts)
