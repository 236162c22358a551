"""Why an action of the dashboard can do nothing now: read off the board, no widget."""

from sofi_tui.tui.dashboard.board import Board
from sofi_tui.tui.dashboard.deeds import DEEDS
from sofi_tui.tui.dashboard.lines import Line
from sofi_tui.words import why_off as words

_NEEDS_A_LINE = {"open", "recopie", "mark", "restore"}
_DEEDS = {deed.action.name: deed for deed in DEEDS}


def why_off(name: str, board: Board, line: Line | None) -> str:
    """Say in French why an action can do nothing now; nothing where it can. `line` is the one under the cursor."""
    if name in _DEEDS:
        return words.NOT_IN_BIN if board.in_bin else _why_not_done(name, board, line)
    if name in _NEEDS_A_LINE and line is None:
        return words.NO_DRAFT_HERE
    return _why_off_as_shown(name, board)


def _why_off_as_shown(name: str, board: Board) -> str:
    match name:
        case "recopie" if board.in_bin:
            return words.NOT_IN_BIN
        case "restore" if not board.in_bin:
            return words.ONLY_IN_BIN
        case "mark_all" if not board.lines:
            return words.NOTHING_SHOWN
        case "everything" if not (board.count or board.typed or board.marked):
            return words.EVERYTHING_SHOWN
    return ""


def _why_not_done(name: str, board: Board, line: Line | None) -> str:
    rows = board.attended(line)
    if not rows:
        return words.NO_DRAFT_HERE
    readable = [row for row in rows if not row.problem]
    return words.UNREADABLE if _DEEDS[name].readable and not readable else ""
