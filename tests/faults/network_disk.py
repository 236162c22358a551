"""A real disk of a network: one folder of this machine, served by Debian's sftp-server and mounted with sshfs.

Each mount is a machine of its own: the kernel's locks on one exclude nobody on another, a name has another inode after
each change, and times are whole seconds. Its caches are switched off, as NFS and SMB look again at each opening too.
"""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.faults.outages import ImpossibleHereError

SERVERS = ("/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server")
_OPTIONS = "passive,dir_cache=no,attr_timeout=0,entry_timeout=0"
_PATIENCE = 10.0


@contextmanager
def mounts(place: Path, number: int) -> Iterator[list[Path]]:
    """Serve a folder within `place`, and give as many mounts of it. Raises ImpossibleHereError."""
    server = next((path for path in SERVERS if Path(path).exists()), None)
    client = shutil.which("sshfs")
    if client is None or server is None or not os.access("/dev/fuse", os.R_OK | os.W_OK):
        raise ImpossibleHereError("no sshfs, no sftp-server, or no /dev/fuse")
    served = place / "servi"
    served.mkdir(mode=0o700)
    with ExitStack() as stack:
        yield [
            stack.enter_context(_mounted(client, server, served, place / f"machine-{count}"))
            for count in range(number)
        ]


@contextmanager
def _mounted(client: str, server: str, served: Path, at: Path) -> Iterator[Path]:
    at.mkdir(mode=0o700)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        serving = subprocess.Popen([server], stdin=theirs.fileno(), stdout=theirs.fileno())
        mounting = subprocess.Popen(
            [client, "-f", "-o", _OPTIONS, f":{served}", str(at)],
            stdin=ours.fileno(),
            stdout=ours.fileno(),
            stderr=subprocess.DEVNULL,
        )
    try:
        until = time.monotonic() + _PATIENCE
        while not at.is_mount():
            if mounting.poll() is not None or time.monotonic() > until:
                raise ImpossibleHereError("sshfs does not mount here")
            time.sleep(0.02)
        yield at
    finally:
        unmount = shutil.which("fusermount3") or shutil.which("fusermount") or "umount"
        subprocess.run([unmount, "-u", str(at)], check=False, capture_output=True)
        for process in (mounting, serving):
            process.terminate()
            process.wait(timeout=_PATIENCE)
