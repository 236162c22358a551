"""The shared repository at the other end: what it has is fetched, what it lacks is pushed."""

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from dulwich.client import (
    GitClient,
    HttpGitClient,
    HTTPProxyUnauthorized,
    HTTPUnauthorized,
    LocalGitClient,
    SSHGitClient,
)
from dulwich.config import ConfigFile
from dulwich.errors import GitProtocolError, HangupException, NotGitRepository
from dulwich.object_store import ObjectStoreGraphWalker
from dulwich.objects import ObjectID
from dulwich.refs import Ref
from dulwich.repo import ParentsProvider

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.history.errors import RemoteError
from sofi_tui.drafts.history.remote_address import Address, address
from sofi_tui.drafts.history.repository import HEADS, Repository
from sofi_tui.drafts.history.sealing import SEALS, TAGS
from sofi_tui.fasd.texts import shorten
from sofi_tui.words import history as say

LARGEST_PACK = 256 * 2**20
"""The most bytes that are fetched at once: years of work of a large organisation."""
PATIENCE = 60.0
"""Seconds to wait for a server's answer."""

ResultT = TypeVar("ResultT")

Credentials = Callable[[str], tuple[str, str]]
"""Asks a person for a user's name and password, told for which address."""


@dataclass(frozen=True)
class State:
    """What the other end has: the tip of the branch, None for none, the tags of what was sealed, all its branches."""

    tip: ObjectID | None
    seals: Mapping[Ref, ObjectID]
    heads: Collection[Ref] = ()


class MovedError(Exception):
    """The other end is no longer as it was when it was looked at."""


class Remote:
    """The repository at `url`; raises RemoteError only, and MovedError where it says so."""

    def __init__(self, url: str, ask: Credentials | None = None) -> None:
        self.url = url
        self._address = address(url)
        self._ask = ask
        with _told(url):
            self._client = _client(self._address, None)

    def fetch(self, repository: Repository, branch: Ref) -> State:
        """Bring all that is new there into a repository, none of its references being moved by that."""
        return self._trying(lambda: self._fetch(repository, branch))

    def push(self, repository: Repository, branch: Ref, state: State, new: State) -> None:
        """Bring a branch and what was sealed there; raises MovedError when it is no longer at `state`."""
        wanted = {ref: ident for ref, ident in new.seals.items() if ref not in state.seals}
        if new.tip is not None and new.tip != state.tip:
            wanted[branch] = new.tip
        if not wanted:
            return

        def updates(there: dict[Ref, ObjectID]) -> dict[Ref, ObjectID]:
            if there.get(branch) != state.tip:
                raise MovedError
            return wanted

        def send() -> None:
            pack_of = repository.objects.generate_pack_data
            sent = self._client.send_pack(self._address.path.encode(), updates, pack_of)
            refused = {ref: why for ref, why in (sent.ref_status or {}).items() if why}
            if branch in refused:
                raise MovedError
            if refused:
                raise RemoteError(say.not_taken(self.url, len(refused), _first(refused.values())))

        self._trying(send)

    def _fetch(self, repository: Repository, branch: Ref) -> State:
        objects = repository.objects
        there: dict[Ref, ObjectID] = {}

        def wants(refs: Mapping[Ref, ObjectID], depth: int | None = None) -> list[ObjectID]:
            there.update(refs)
            state = _state(refs, branch)
            ends = {*state.seals.values(), *([state.tip] if state.tip else [])}
            return [ident for ident in ends if ident not in objects]

        ends = (repository.commit_under(ident) for ident in repository.refs.as_dict().values())
        mine = [ident for ident in ends if ident is not None]
        walker = ObjectStoreGraphWalker(mine, ParentsProvider(objects).get_parents, shallow=set())
        file, commit, abort = objects.add_pack()
        size = 0

        def take(data: bytes) -> int:
            nonlocal size
            size += len(data)
            if size > LARGEST_PACK:
                raise RemoteError(say.pack_too_large(self.url, LARGEST_PACK // 2**20))
            return file.write(data)

        try:
            self._client.fetch_pack(self._address.path, wants, walker, take)
        except BaseException:
            abort()
            raise
        commit()
        return _state(there, branch)

    def _trying(self, deed: Callable[[], ResultT]) -> ResultT:
        with _told(self.url):
            try:
                return deed()
            except HTTPUnauthorized:
                if self._ask is None:
                    raise
                self._client = _client(self._address, self._ask(self.url))
                return deed()


def _state(refs: Mapping[Ref, ObjectID], branch: Ref) -> State:
    heads = {ref for ref in refs if ref.startswith(HEADS)}
    seals = {ref: ident for ref, ident in refs.items() if ref.startswith(TAGS + SEALS)}
    return State(
        refs.get(branch), {ref: ident for ref, ident in seals.items() if not ref.endswith(b"^{}")}, heads
    )


def _client(found: Address, credentials: tuple[str, str] | None) -> GitClient:
    match found.kind:
        case "file":
            _refuse_work_tree(Path(found.path))
            return LocalGitClient(thin_packs=False)
        case "ssh":
            if shutil.which("ssh") is None:
                raise RemoteError(say.SSH_MISSING)
            return SSHGitClient(
                found.host,
                found.port,
                found.user,
                ssh_command=os.environ.get("GIT_SSH_COMMAND"),
                thin_packs=False,
            )
    user, password = credentials or (found.user, None)
    port = f":{found.port}" if found.port else ""
    base = f"https://{found.host}{port}"
    return HttpGitClient(
        base, config=ConfigFile(), username=user, password=password, timeout=PATIENCE, thin_packs=False
    )


def _refuse_work_tree(path: Path) -> None:
    """Refuse a folder in which people work: what is pushed there would not reach their files."""
    if (path / ".git").exists():
        raise RemoteError(say.not_bare(path))
    if not (path / "HEAD").is_file():
        raise RemoteError(say.no_repository_in(path))


@contextmanager
def _told(url: str) -> Iterator[None]:
    try:
        yield
    except (DraftsError, MovedError):
        raise
    except (HTTPUnauthorized, HTTPProxyUnauthorized) as error:
        raise RemoteError(say.access_refused(url)) from error
    except NotGitRepository as error:
        raise RemoteError(say.no_repository_at(url)) from error
    except HangupException as error:
        lines = [line.decode("utf-8", "replace") for line in error.stderr_lines or ()]
        raise RemoteError(
            say.hung_up(url, shorten(" ".join(lines), 200) or say.WITHOUT_SAYING_WHY)
        ) from error
    except GitProtocolError as error:
        raise RemoteError(say.remote_refused(url, shorten(str(error), 200))) from error
    except OSError as error:
        raise RemoteError(say.no_answer(url, error.strerror or type(error).__name__)) from error
    except Exception as error:  # whatever a network and its libraries may raise
        raise RemoteError(say.no_exchange(url, type(error).__name__)) from error


def _first(whys: Iterable[str]) -> str:
    return shorten(next(iter(whys), ""), 100)
