"""The address of the repository that a folder shares its drafts through: which ones are taken, where it is written."""

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from dulwich.config import ConfigFile

from sofi_tui.drafts.atomic import read_bounded, replace_whole
from sofi_tui.drafts.history.errors import RemoteError
from sofi_tui.words import history as say

_SECTION = (b"remote", b"origin")
_SCP = re.compile(r"(?:(?P<user>[^@/:\s]+)@)?(?P<host>[^@/:\s]+):(?P<path>[^:\s].*)")
_HOST = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\]")
_USER = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.+-]*")
_CONFIG_LIMIT = 2**20
_ACCEPTED = say.ACCEPTED_ADDRESSES


@dataclass(frozen=True)
class Address:
    """Where a repository is: `kind` is ``file``, ``ssh`` or ``https``; a file has no host."""

    kind: str
    path: str
    host: str = ""
    port: int | None = None
    user: str | None = None


def address(url: str) -> Address:
    """Read an address; raises RemoteError for what is none, for a password in it, and for what is not encrypted."""
    if "://" in url:
        return _of_url(url)
    if url.startswith(("/", "./", "../", "~")):
        return Address("file", str(Path(url).expanduser().absolute()))
    found = _SCP.fullmatch(url)
    if found is None:
        raise RemoteError(say.not_a_repository_address(url, _ACCEPTED))
    return _checked(Address("ssh", found["path"], found["host"], user=found["user"]), url)


def remote_url(git: Path) -> str | None:
    """Give the address that a repository is set up with, None without one; nothing else of its settings is read."""
    try:
        return _settings(git).get(_SECTION, b"url").decode()
    except (KeyError, UnicodeDecodeError):
        return None


def set_remote_url(git: Path, url: str) -> None:
    """Set a repository up with an address; raises RemoteError, StorageError."""
    address(url)
    settings = _settings(git)
    settings.set(_SECTION, b"url", url.encode())
    settings.set(_SECTION, b"fetch", b"+refs/heads/*:refs/remotes/origin/*")
    written = BytesIO()
    settings.write_to_file(written)
    replace_whole(git / "config", written.getvalue())


def _settings(git: Path) -> ConfigFile:
    try:
        data = read_bounded(git / "config", _CONFIG_LIMIT)
        return ConfigFile.from_file(BytesIO(data), expand_includes=False)
    except ValueError as error:
        raise RemoteError(say.unreadable_config(git / "config")) from error


def _of_url(url: str) -> Address:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise RemoteError(say.not_an_address(url, _ACCEPTED)) from error
    if parts.password is not None:
        raise RemoteError(say.CREDENTIAL_IN_ADDRESS)
    match parts.scheme:
        case "file" if not parts.netloc:
            return Address("file", parts.path)
        case "ssh" | "https":
            return _checked(
                Address(parts.scheme, parts.path, parts.hostname or "", port, parts.username), url
            )
        case "http":
            raise RemoteError(say.NO_PLAIN_HTTP)
    raise RemoteError(say.address_not_taken(url, _ACCEPTED))


def _checked(found: Address, url: str) -> Address:
    """Refuse a host or a user that a program would take for an option of its own (CVE-2017-1000117)."""
    host_fits = _HOST.fullmatch(found.host) or ":" in found.host
    if not host_fits or found.host.startswith("-") or (found.user and not _USER.fullmatch(found.user)):
        raise RemoteError(say.not_a_repository_address(url, _ACCEPTED))
    return found
