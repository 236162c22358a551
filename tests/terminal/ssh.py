"""A real sshd on this machine alone, with keys of its own, for what only a link that drops can show."""

import getpass
import os
import shlex
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

SERVERS = ("/usr/sbin/sshd", "/usr/local/sbin/sshd")
_SEPARATION = Path("/run/sshd")
_PATIENCE = 10.0
_CONFIGURATION = """\
ListenAddress 127.0.0.1:{port}
HostKey {place}/host
AuthorizedKeysFile {place}/user.pub
PidFile none
UsePAM no
StrictModes no
PasswordAuthentication no
PermitRootLogin prohibit-password
ClientAliveInterval 1
ClientAliveCountMax 1
"""


class NoServerError(Exception):
    """This machine has no sshd that could be used; the message says why."""


@dataclass
class Server:
    """A running sshd; whoever runs the tests may log in."""

    place: Path
    port: int
    process: subprocess.Popen[bytes]

    def client(self, environment: Mapping[str, str], code: Path, *command: str) -> tuple[str, ...]:
        """Give the command that starts another one over the link; its exit code comes into a file.

        The shell outlives the hangup to write it, and hands no ignored signal down.
        """
        words = [f"{name}={value}" for name, value in environment.items()]
        wanted = shlex.join(["env", *words, *command])
        whole = f"trap : HUP; {wanted}; echo $? >{shlex.quote(f'{code}.new')}; "
        whole += f"mv {shlex.quote(f'{code}.new')} {shlex.quote(str(code))}"
        quiet = (
            "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null",
            "LogLevel=ERROR",
            "BatchMode=yes",
        )
        options = [word for option in quiet for word in ("-o", option)]
        return (
            *("ssh", "-tt", "-F", "none", *options, "-i", str(self.place / "user"), "-p", str(self.port)),
            *(f"{getpass.getuser()}@127.0.0.1", f"sh -c {shlex.quote(whole)}"),
        )

    def kill_sessions(self) -> None:
        """Kill what serves the links, as when a machine between the two goes."""
        for process in self.sessions():
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def sessions(self) -> list[int]:
        """Give the processes that serve links."""
        parents: dict[int, int] = {}
        for entry in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError, ValueError):
                name, _, rest = entry.read_text("utf-8", "replace").rpartition(")")
                if name.endswith("(sshd") or "(sshd-" in name:
                    parents[int(entry.parent.name)] = int(rest.split()[1])
        found = [process for process, parent in parents.items() if parent == self.process.pid]
        return found + [process for process, parent in parents.items() if parent in found]


@contextmanager
def server(place: Path) -> Iterator[Server]:
    """Run an sshd with what it needs in an empty folder. Raises NoServerError."""
    program = next((path for path in SERVERS if Path(path).exists()), None)
    if program is None or not (shutil.which("ssh") and shutil.which("ssh-keygen")):
        raise NoServerError("no sshd, ssh or ssh-keygen")
    if os.geteuid() == 0 and not _SEPARATION.is_dir():
        _SEPARATION.mkdir(mode=0o755)
    for name in ("host", "user"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(place / name)]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    port = _free_port()
    (place / "configuration").write_text(_CONFIGURATION.format(port=port, place=place), "utf-8")
    command = [program, "-D", "-e", "-f", str(place / "configuration")]
    with (place / "log").open("wb") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    running = Server(place, port, process)
    try:
        _await(running)
        yield running
    finally:
        running.kill_sessions()
        process.terminate()
        process.wait(timeout=_PATIENCE)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _await(running: Server) -> None:
    """Wait until it answers, and lets one in: accounts may be closed."""
    until = time.monotonic() + _PATIENCE
    code = running.place / "code"
    while time.monotonic() < until and running.process.poll() is None:
        command = running.client({}, code, "true")
        tried = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if tried.returncode == 0 and code.exists():
            return
        time.sleep(0.1)
    raise NoServerError(
        f"sshd lets nobody in: {(running.place / 'log').read_text('utf-8', 'replace')[-200:]}"
    )
