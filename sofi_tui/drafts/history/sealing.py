"""What was sent, kept for ever: an annotated tag on a commit of its own, which no later work can reach or change."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from dulwich.objects import Blob, Commit, ObjectID, Tag, Tree
from dulwich.refs import Ref

from sofi_tui.drafts.history.errors import HistoryError
from sofi_tui.drafts.history.messages import author_here, author_of, signature
from sofi_tui.drafts.history.recording import Recording
from sofi_tui.drafts.history.repository import Repository
from sofi_tui.drafts.history.revision import Sealed
from sofi_tui.drafts.history.trees import REGULAR
from sofi_tui.drafts.tokens import token_hex
from sofi_tui.fasd.texts import clean
from sofi_tui.words import history as say

TAGS = b"refs/tags/"
SEALS = b"envoi/"
DRAFT_FILE, RECAP_FILE = b"brouillon.toml", b"recapitulatif.txt"

_NAME = re.compile(rb"envoi/(?P<draft>[a-z0-9_-]+)/(?P<when>\d{8}T\d{6}Z)-[0-9a-f]{6}")


class Sealing:
    """Seals what is sent, and reads it again."""

    def __init__(self, repository: Repository, recording: Recording, now: Callable[[], datetime]) -> None:
        self._repository = repository
        self._recording = recording
        self._now = now

    def seal(self, draft: str, data: bytes, recap_text: str, why: str) -> str:
        """Keep the exact bytes of a draft's file and its recapitulative; give the tag. Raises HistoryError.

        The tag's name has the moment and six random digits, so that two machines never give one name to two things.
        """
        repository = self._repository
        with repository.told():
            now = self._now()
            tree = Tree()
            for name, held in ((DRAFT_FILE, data), (RECAP_FILE, recap_text.encode())):
                blob = Blob.from_string(held)
                repository.add(blob)
                tree[name] = (REGULAR, blob.id)
            repository.add(tree)
            tip = repository.tip()
            message = f"{draft} : envoi\n\n{clean(why)}\n".encode()
            commit = self._recording.write(tree.id, [tip] if tip else [], message)
            tail = token_hex(3)
            name = SEALS + f"{draft}/{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{tail}".encode()
            self._write_tag(name, commit, message, now)
            return name.decode()

    def sealed(self, draft: str) -> list[Sealed]:
        """Give what was sealed of a draft, the first sending first."""
        with self._repository.told():
            names = [name for name in self._names() if _draft_of(name) == draft]
            return [self._read(number, name) for number, name in enumerate(sorted(names, key=_moment_of), 1)]

    def _write_tag(self, name: bytes, commit: ObjectID, message: bytes, now: datetime) -> None:
        tag = Tag()
        tag.object = (Commit, commit)
        tag.name = name
        tag.tagger = signature(author_here())
        tag.tag_time = int(now.timestamp())
        tag.tag_timezone = 0
        tag.message = message
        self._repository.add(tag)
        if not self._repository.move(Ref(TAGS + name), None, tag.id):
            raise HistoryError(say.SENDING_NAME_TAKEN)

    def _names(self) -> Iterator[bytes]:
        for name in self._repository.refs.keys(base=Ref(TAGS)):
            if _NAME.fullmatch(name):
                yield bytes(name)

    def _read(self, number: int, name: bytes) -> Sealed:
        repository = self._repository
        ident = repository.at(Ref(TAGS + name))
        tag = repository.objects[ident or ObjectID(b"")]
        commit = repository.objects[tag.object[1]] if isinstance(tag, Tag) else None
        if not isinstance(tag, Tag) or not isinstance(commit, Commit):
            raise HistoryError(say.not_a_sending(name.decode()))
        tree = repository.tree_at(commit.tree)
        data, recap_text = (repository.blob_at(tree[file][1]) for file in (DRAFT_FILE, RECAP_FILE))
        why = clean(tag.message.decode("utf-8", "replace")).partition("\n")[2].strip()
        when = datetime.fromtimestamp(tag.tag_time or 0, UTC)
        who = author_of(tag.tagger or b"")
        return Sealed(number, name.decode(), when, who, why, data, recap_text.decode("utf-8", "replace"))


def _draft_of(name: bytes) -> str:
    found = _NAME.fullmatch(name)
    return found["draft"].decode() if found else ""


def _moment_of(name: bytes) -> bytes:
    return name.rpartition(b"/")[2]
