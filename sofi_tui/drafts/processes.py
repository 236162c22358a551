"""Which process left something on a disk, and whether it may still be at work."""

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sofi_tui.fasd.digests import digest

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_START_FIELD = 19  # of /proc/PID/stat, counted after the name in brackets


class Process(NamedTuple):
    """A process, told from a later one of the same number; `boot` and `start` are empty where nobody knows."""

    host: str
    boot: str
    pid: int
    start: str

    @classmethod
    def here(cls) -> "Process":
        """Name this process."""
        return cls(this_host(), _boot(), os.getpid(), _start(os.getpid()))

    @property
    def is_alive(self) -> bool:
        """Tell whether it still runs on this machine; one of another machine is not known to."""
        this = Process.here()
        if (self.host, self.boot) != (this.host, this.boot):
            return False
        return runs(self.pid) and _start(self.pid) in {self.start, ""}


def this_host() -> str:
    """Name this machine."""
    return os.uname().nodename


def runs(pid: int) -> bool:
    """Tell whether a process of this machine has this number."""
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # somebody else's
        return True
    return pid > 0


def host_mark() -> str:
    """Write this machine's name in 8 hexadecimal digits, for names of files."""
    return digest(this_host().encode())[:8]


def _boot() -> str:
    with suppress(OSError):
        return _BOOT.read_text("ascii").strip()
    return ""


def _start(pid: int) -> str:
    """Give when a process started, in the machine's own count; empty where there is no /proc or no such process."""
    with suppress(OSError, IndexError):
        stat = Path(f"/proc/{pid}/stat").read_bytes()
        return stat.rpartition(b")")[2].split()[_START_FIELD].decode("ascii")
    return ""
