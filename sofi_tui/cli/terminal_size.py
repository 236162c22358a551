"""How large the terminal is."""

import os
import sys

_USUAL = os.terminal_size((80, 24))


def terminal_size() -> os.terminal_size:
    """Give columns and lines: as `shutil` does, which loads what archives need first."""
    columns, lines = (_said(name) for name in ("COLUMNS", "LINES"))
    try:
        asked = os.get_terminal_size(sys.__stdout__.fileno()) if sys.__stdout__ else _USUAL
    except (ValueError, OSError):  # closed, or no terminal
        asked = _USUAL
    return os.terminal_size(
        (columns or asked.columns or _USUAL.columns, lines or asked.lines or _USUAL.lines)
    )


def _said(variable: str) -> int:
    """Read a number of the environment, 0 where there is none to be used."""
    try:
        return max(0, int(os.environ.get(variable, "")))
    except ValueError:
        return 0
