"""What may be read and not written opens to be read, with the reason; its folder is listed all the same."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sofi_tui.drafts.errors import ReadOnlyDraftError
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from tests.drafts.conftest import created, new_store

NOBODY = 65534
FIELD = ("action", "url_pdf")


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Go on as a user without rights, where the tests are run by root."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.fixture
def shown() -> Iterator[DraftStore]:
    """A folder that everybody may read; tmp_path is only for whom it was made."""
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o755)
        yield new_store(Path(home))
        Path(home).chmod(0o755)


@pytest.fixture
def stored(shown: DraftStore) -> StoredDraft:
    stored = created(shown)
    stored.path.chmod(0o644)
    shown.open(
        stored.path
    ).close()  # all modules are loaded now, which somebody else may not be allowed to read
    return stored


def opens_to_be_read(store: DraftStore, stored: StoredDraft) -> OpenDraft:
    before = stored.path.read_bytes(), sorted(store.folder.iterdir())
    with as_somebody_else():
        (entry,) = store.entries()
        assert entry.draft == stored.draft
        opened = store.open(stored.path)
        assert opened.read_only
        assert opened.draft == stored.draft
        with pytest.raises(ReadOnlyDraftError, match="Lecture seulement"):
            opened.type_in(FIELD, "x")
        assert opened.close()
    assert (stored.path.read_bytes(), sorted(store.folder.iterdir())) == before
    return opened


def test_a_draft_in_a_folder_that_may_not_be_written_opens_to_be_read(
    shown: DraftStore, stored: StoredDraft
) -> None:
    shown.folder.chmod(0o555)
    opened = opens_to_be_read(shown, stored)
    assert f"vous n'avez pas le droit d'écrire dans {shown.folder}" in opened.read_only_because


def test_a_file_that_may_not_be_written_opens_to_be_read(shown: DraftStore, stored: StoredDraft) -> None:
    shown.folder.chmod(0o777)
    stored.path.chmod(0o444)
    assert "le fichier n'est pas à vous" in opens_to_be_read(shown, stored).read_only_because


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can play somebody else")
def test_somebody_elses_file_in_a_folder_where_only_owners_replace_files_opens_to_be_read(
    shown: DraftStore, stored: StoredDraft
) -> None:
    shown.folder.chmod(0o777 | stat.S_ISVTX)
    stored.path.chmod(0o666)
    assert "le fichier n'est pas à vous" in opens_to_be_read(shown, stored).read_only_because


def test_a_disk_that_is_mounted_to_be_read_is_said_to_be(
    shown: DraftStore, stored: StoredDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounted = os.statvfs(shown.folder)
    flags = os.statvfs_result([*mounted[:8], os.ST_RDONLY, mounted[9]])
    monkeypatch.setattr(os, "access", lambda path, mode, **_: not mode & os.W_OK)
    monkeypatch.setattr(os, "statvfs", lambda path: flags)
    assert "en lecture seule" in shown.open(stored.path).read_only_because


def test_what_may_be_written_opens_to_be_changed(shown: DraftStore, stored: StoredDraft) -> None:
    opened = shown.open(stored.path)
    assert (opened.read_only, opened.read_only_because) == (False, "")
    opened.close()
