"""Access lists, set and read by the system's own tools: a save keeps them, a new draft takes its folder's."""

import shutil
import subprocess
from pathlib import Path

import pytest

from sofi_tui.drafts.store import DraftStore
from tests.drafts.conftest import created

GET, SET = shutil.which("getfacl"), shutil.which("setfacl")
FIELD = ("action", "url_pdf")


def acl_of(path: Path) -> list[str]:
    """Give the entries of a file's list, as getfacl writes them."""
    assert GET
    run = subprocess.run([GET, "--omit-header", "--numeric", str(path)], capture_output=True, check=True)
    return run.stdout.decode().split()


def give(entries: str, path: Path) -> None:
    """Set entries of a file's list; skips where the file system has none."""
    if GET is None or SET is None:
        pytest.skip("no setfacl and getfacl (Debian: acl)")
    run = subprocess.run([SET, "--modify", entries, str(path)], capture_output=True, check=False)
    if run.returncode:
        pytest.skip(run.stderr.decode().strip())


def test_a_save_keeps_the_list_of_a_draft(store: DraftStore) -> None:
    stored = created(store)
    give("user:54321:rw,user:54322:r,group:54320:rw", stored.path)
    before = acl_of(stored.path)
    saved = store.save(stored, stored.draft.with_value(FIELD, "x"))
    assert acl_of(saved.path) == before
    assert "user:54321:rw-" in before


def test_a_new_draft_takes_the_list_of_its_folder_and_leaves_it_effective(store: DraftStore) -> None:
    give("default:user:54321:rwx,default:group:54320:rwx", store.folder)
    stored = created(store)
    stored = store.save(stored, stored.draft.with_value(FIELD, "x"))
    held = acl_of(stored.path)
    assert "user:54321:rwx" in held
    assert "mask::rw-" in held
    assert "other::---" in held
