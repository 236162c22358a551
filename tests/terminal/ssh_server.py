"""A real sshd for one test: on the loopback alone, an unprivileged port, with keys of its own."""

import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_SECONDS_TO_START = 10.0
_SSHD = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin")
_CONFIGURATION = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/user.pub
PidFile {folder}/pid
UsePAM no
StrictModes no
PasswordAuthentication no
PermitRootLogin prohibit-password
"""


@contextmanager
def ssh_server(folder: Path) -> Iterator[tuple[str, ...]]:
    """Run an sshd; gives the command that opens a terminal on it, to which a command line is added."""
    if _SSHD is None or shutil.which("ssh") is None:
        pytest.skip("no sshd or no ssh here (Debian: openssh-server, openssh-client)")
    if os.geteuid() == 0 and not Path("/run/sshd").is_dir():
        pytest.skip("an sshd run by root wants its folder /run/sshd")
    for name in ("host", "user"):
        make = ("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name))
        subprocess.run(make, check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    configuration = folder / "sshd_config"
    configuration.write_text(_CONFIGURATION.format(port=port, folder=folder))
    server = subprocess.Popen(
        [_SSHD, "-D", "-e", "-f", str(configuration)], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL
    )
    try:
        _wait_for(port, server)
        options = (
            "-tt",
            "-F",
            "none",
            "-p",
            str(port),
            "-i",
            str(folder / "user"),
            "-o",
            "IdentitiesOnly=yes",
        )
        known = ("-o", "StrictHostKeyChecking=no", "-o", f"UserKnownHostsFile={folder / 'known'}")
        yield ("ssh", *options, *known, f"{getpass.getuser()}@127.0.0.1")
    finally:
        server.terminate()
        server.communicate(timeout=10)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
    server.kill()
    _, said = server.communicate()
    pytest.skip(f"sshd does not start here: {said.decode(errors='replace').strip()[-200:]}")
