"""The folder for a server and the one file, as far as they can be made without fetching a library.

They are made in full and tried by an ordinary user in `python -m scripts.packages.check`, which the gate runs.
"""

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

from scripts.packages.folder import (
    START,
    leave_only_the_program,
    open_to_all,
    put_in_force,
    refuse_private,
    remove_older,
)
from scripts.packages.ordinary_user import NOBODY, OrdinaryUser
from scripts.packages.pyz import preamble
from scripts.packages.wheel import SHARED, PackageError, missing_files, tracked_files


def version(prefix: Path, name: str) -> Path:
    """A version whose Python only tells where it is and what it is asked."""
    programs = prefix / "versions" / name / "bin"
    programs.mkdir(parents=True)
    (programs / "python3").write_text('#!/bin/sh\necho "$0" "$@"\n')
    (programs / "python3").chmod(0o755)
    (programs / "pygmentize").write_text("#!/tmp/where/it/was/made\n")
    leave_only_the_program(programs)
    return programs


def started(program: Path) -> str:
    return subprocess.run([str(program), "liste"], check=True, capture_output=True, text=True).stdout.strip()


def test_the_start_leads_to_the_version_in_force_through_any_link_and_isolates_python(tmp_path: Path) -> None:
    programs = version(tmp_path / "a b", "1")
    put_in_force(tmp_path / "a b", "1")
    link = tmp_path / "sofi-tui"
    link.symlink_to(tmp_path / "a b" / "bin" / "sofi-tui")

    assert started(link) == f"{programs.resolve()}/python3 -I -m sofi_tui liste"
    assert sorted(file.name for file in programs.iterdir()) == ["python3", "sofi-tui"]
    assert (programs / "sofi-tui").read_text("utf-8") == START


def test_another_version_is_put_in_force_while_the_one_before_stays_for_open_sessions(tmp_path: Path) -> None:
    places = []
    for name in ("1", "2", "3"):
        version(tmp_path, name)
        put_in_force(tmp_path, name)
        os.utime(tmp_path / "versions" / name)
        remove_older(tmp_path)
        places.append(started(tmp_path / "bin" / "sofi-tui"))

    assert [f"/versions/{name}/" in place for name, place in zip("123", places, strict=True)] == [True] * 3
    assert sorted(path.name for path in (tmp_path / "versions").iterdir()) == ["2", "3"]
    assert [path.name for path in (tmp_path / "bin").iterdir()] == ["sofi-tui"]
    assert (tmp_path / "share").readlink() == Path("versions/3/share")


def test_all_may_read_a_folder_and_only_its_owner_write_whatever_the_umask_was(tmp_path: Path) -> None:
    folder = tmp_path / "version"
    folder.mkdir(mode=0o700)
    for name, mode in (("private", 0o600), ("program", 0o700), ("open", 0o666)):
        (folder / name).touch()
        (folder / name).chmod(mode)
    (folder / "link").symlink_to("private")

    open_to_all(folder)

    modes = {path.name: path.stat().st_mode & 0o777 for path in (folder, *folder.iterdir())}
    assert modes == {"version": 0o755, "private": 0o644, "program": 0o755, "open": 0o644, "link": 0o644}


def test_a_python_that_others_cannot_start_is_refused(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    (closed / "python3").touch(mode=0o755)

    with pytest.raises(PackageError, match="SERVER_PYTHON="):
        refuse_private(closed / "python3")


def test_a_wheel_that_lacks_a_source_file_is_found_out(tmp_path: Path) -> None:
    wheel = tmp_path / "wheel.whl"
    with zipfile.ZipFile(wheel, "w") as packed:
        for file in tracked_files():
            if file not in {"sofi_tui/fasd/dates.py", "presets/fle.toml"}:
                packed.writestr(file if file.startswith("sofi_tui/") else f"sofi_tui/{file}", "")
        for file in SHARED - {"man/man1/sofi-tui.1"}:
            packed.writestr(f"sofi_tui-1.data/data/share/{file}", "")

    assert missing_files(wheel) == [
        "man/man1/sofi-tui.1",
        "sofi_tui/fasd/dates.py",
        "sofi_tui/presets/fle.toml",
    ]


def test_the_one_file_refuses_another_python_than_its_own_in_one_line(tmp_path: Path) -> None:
    right = preamble(tmp_path)
    assert subprocess.run([sys.executable, str(right)], check=False).returncode == 0

    text = right.read_text("utf-8")
    wrong = tmp_path / "wrong.py"
    wrong.write_text(text.replace("MADE_FOR = ('3.", "MADE_FOR = ('9."), "utf-8")
    refused = subprocess.run([sys.executable, str(wrong)], check=False, capture_output=True, text=True)

    assert refused.returncode == 2
    assert refused.stderr.startswith("sofi-tui : ce fichier est fait pour Python 9.")
    assert refused.stderr.count("\n") == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may become another user")
def test_the_trial_is_done_by_a_user_without_rights() -> None:
    with tempfile.TemporaryDirectory() as place:  # pytest's own let no other user through
        Path(place).chmod(0o755)
        home = Path(place) / "home"
        told = OrdinaryUser(home).run("sh", "-c", "id -u; pwd; touch /etc/by-them || echo refused")

    assert told.stdout.split() == [str(NOBODY), str(home), "refused"]
