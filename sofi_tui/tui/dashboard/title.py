"""The dashboard's first line: what the table shows."""

from sofi_tui.drafts.index.watcher import News
from sofi_tui.fasd.texts import counted
from sofi_tui.tui.dashboard.board import Board


def title_words(board: Board, news: News | None) -> str:
    """Say what is shown, how many of it, what narrows it, and how far the first reading is."""
    what = "Toutes les sessions" if board.by_session else "Toutes les actions"
    if board.count:
        what = f"{board.count.group} {board.count.label}"
    if board.in_bin:
        what = f"Corbeille : {what.lower()}"
    parts = [f"{what} : {len(board.lines)}" if news and news.compared else what]
    if board.typed:
        parts.append(f"filtre « {board.typed} »")
    if board.marked:
        parts.append(counted(len(board.marked), "marqué"))
    if news is not None and not news.compared:
        parts.append("lecture du dossier…")
    elif news is not None and not news.complete:
        parts.append(f"lecture des brouillons : {news.done} sur {news.total}")
    return " · ".join(parts)
