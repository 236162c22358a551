"""Says once when the program is not compiled and cannot be: each start then takes four times as long.

The figure is measured in docs/performance.md.
"""

import os
from contextlib import suppress
from pathlib import Path

import sofi_tui
from sofi_tui.words import command_line as say

_TOLD = "non-compile"


def uncompiled_notice(package: Path | None = None, state: Path | None = None) -> str:
    """Give the French line to tell, once for each user; empty when there is nothing to tell.

    `package` is the program's folder, `state` that of the user's state, both as they are without.
    """
    package = package or Path(sofi_tui.__file__).parent
    if not package.is_dir() or any((package / "__pycache__").glob("*.pyc")) or _can_compile(package):
        return ""
    if _told_before(state):
        return ""
    return say.uncompiled(package)


def _can_compile(package: Path) -> bool:
    return os.access(package, os.W_OK)


def _told_before(state: Path | None) -> bool:
    """Tell whether it was said before, and note that it is said now; where that cannot be noted, it is said again."""
    from sofi_tui.content.user_folders import state_folder  # noqa: PLC0415 -- hardly anybody comes here

    folder = state or state_folder()
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            (folder / _TOLD).touch(mode=0o600, exist_ok=False)
        except FileExistsError:
            return True
    return False
