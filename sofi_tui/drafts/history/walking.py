"""The revisions of one draft, found among those of all."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache, partial
from heapq import heappop, heappush

from dulwich.objects import Commit, ObjectID

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.folder import EXTENSION
from sofi_tui.drafts.history.errors import UnknownRevisionError
from sofi_tui.drafts.history.messages import Said, author_of, said_in
from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.history.recording import Parse, name_of
from sofi_tui.drafts.history.repository import Repository
from sofi_tui.drafts.history.revision import Revision
from sofi_tui.fasd.differences import differences
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.words import history as say

FileIn = Callable[[ObjectID], ObjectID | None]

_LONGEST_NUMBER = 5


class Walking:
    """Reads the revisions of drafts from a repository."""

    def __init__(self, repository: Repository, parse: Parse) -> None:
        self._repository = repository
        self._parse = parse

    def revisions(self, draft: str) -> list[Revision]:
        """Give the revisions of a draft, the newest first."""
        name = name_of(draft)
        made = list(self._commits(name, draft, self._repository.tip()))
        return [
            self._revision(len(made) - place, ident, commit, said, name)
            for place, (ident, commit, said) in enumerate(made)
        ]

    def last(self, name: str, tip: ObjectID) -> Commit | None:
        """Give the last commit before `tip`, itself included, that changed a file."""
        found = next(self._commits(name, name.removesuffix(EXTENSION), tip), None)
        return None if found is None else found[1]

    def data(self, draft: str, ident: str) -> bytes:
        """Give the bytes of a draft's file in a revision; raises UnknownRevisionError when it has none there."""
        repository = self._repository
        blob = repository.file_in(ObjectID(ident.encode()), name_of(draft))
        if blob is None:
            raise UnknownRevisionError(say.not_in_revision(draft, ident[:8]))
        return repository.blob_at(blob)

    def _commits(
        self, name: str, draft: str, tip: ObjectID | None
    ) -> Iterator[tuple[ObjectID, Commit, Said]]:
        """Give the commits that changed a file, the newest first, each before those that it was made from."""
        waiting: list[tuple[int, int, ObjectID]] = []
        seen: set[ObjectID] = set()
        file_in = lru_cache(maxsize=None)(partial(self._repository.file_in, name=name))

        def meet(ident: ObjectID) -> None:
            if ident not in seen:
                seen.add(ident)
                heappush(waiting, (-self._repository.commit_at(ident).commit_time, len(seen), ident))

        if tip is not None:
            meet(tip)
        while waiting:
            ident = heappop(waiting)[2]
            commit = self._repository.commit_at(ident)
            said = said_in(commit.message)
            changed, parents = self._changed(ident, commit, said, file_in, draft)
            if changed:
                yield ident, commit, said
            for parent in parents:
                meet(parent)

    def _changed(
        self, ident: ObjectID, commit: Commit, said: Said, file_in: FileIn, draft: str
    ) -> tuple[bool, list[ObjectID]]:
        """Tell whether a commit changed a file, and which parents lead to what it was before.

        One of ours that is about another draft is not read any further. Of a merge that took one side's file as it
        was, only that side is followed, as git does.
        """
        parents = self._parents(commit)
        if len(parents) == 1 and said.draft not in {None, draft}:
            return False, parents
        here = file_in(ident)
        alike = [parent for parent in parents if file_in(parent) == here]
        if alike:
            return False, alike[:1]
        return bool(parents) or here is not None, parents

    def _parents(self, commit: Commit) -> list[ObjectID]:
        """Give the parents that are there: a shallow clone lacks the first ones."""
        return [ObjectID(parent) for parent in commit.parents if parent in self._repository.objects]

    def _revision(self, number: int, ident: ObjectID, commit: Commit, said: Said, name: str) -> Revision:
        nature = said.nature or (Nature.FUSION if len(commit.parents) > 1 else Nature.DEHORS)
        fields = said.fields if said.draft == name.removesuffix(EXTENSION) else None
        if fields is None:
            fields = self._fields(ident, commit, name)
        when = datetime.fromtimestamp(commit.author_time, UTC)
        return Revision(number, ident.decode(), when, author_of(commit.author), nature, fields)

    def _fields(self, ident: ObjectID, commit: Commit, name: str) -> tuple[FieldPath, ...]:
        repository = self._repository
        here = repository.file_in(ident, name)
        parents = self._parents(commit)
        before = repository.file_in(parents[0], name) if parents else None
        if here is None or before is None:
            return ()
        with suppress(DraftsError):
            one, other = (self._parse(name, repository.blob_at(blob)) for blob in (before, here))
            return tuple(difference.path for difference in differences(one, other))
        return ()


def chosen(revisions: list[Revision], reference: str, draft: str) -> Revision:
    """Find a revision by its number or by the beginning of its identifier; raises UnknownRevisionError."""
    if not reference:
        found = []
    elif reference.isdecimal() and len(reference) <= _LONGEST_NUMBER:
        found = [revision for revision in revisions if revision.number == int(reference)]
    else:
        found = [revision for revision in revisions if revision.ident.startswith(reference.lower())]
    if len(found) != 1:
        what = say.SEVERAL_REVISIONS if found else say.NO_REVISION
        raise UnknownRevisionError(say.ambiguous_revision(reference, what, draft))
    return found[0]
