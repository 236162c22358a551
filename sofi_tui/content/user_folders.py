"""The folders where this user's settings, data, state and cache are.

On Linux they are looked up here, where the XDG specification has them: platformdirs, which knows the other systems,
loads what temporary files and archives need, 5 ms of each command.
"""

import os
import sys
from pathlib import Path

APPLICATION = "sofi-tui"


def config_folder() -> Path:
    """Give the folder of the settings."""
    return _by_xdg("XDG_CONFIG_HOME", ".config") or _by_platform("config")


def data_folder() -> Path:
    """Give the folder of what is made with the program."""
    return _by_xdg("XDG_DATA_HOME", ".local/share") or _by_platform("data")


def state_folder() -> Path:
    """Give the folder of what is worth keeping from one start to the next."""
    return _by_xdg("XDG_STATE_HOME", ".local/state") or _by_platform("state")


def cache_folder() -> Path:
    """Give the folder of what can be made again."""
    return _by_xdg("XDG_CACHE_HOME", ".cache") or _by_platform("cache")


def _by_xdg(variable: str, usual: str) -> Path | None:
    """Give a folder as Linux has it, None on another system and where even the home is not known."""
    if sys.platform != "linux":
        return None
    named, home = os.environ.get(variable, ""), os.environ.get("HOME", "")
    if named.startswith("/"):
        return Path(named, APPLICATION)
    return Path(home, usual, APPLICATION) if home.startswith("/") else None


def _by_platform(kind: str) -> Path:
    import platformdirs  # noqa: PLC0415 -- hardly any start needs it

    folder: Path = getattr(platformdirs, f"user_{kind}_path")(APPLICATION)
    return folder
