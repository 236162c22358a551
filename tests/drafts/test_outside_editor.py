"""A text lent to an editor: its file is private and goes, and nothing but a text that was saved comes back."""

import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.drafts.file_format import MAX_BYTES
from sofi_tui.drafts.outside_editor import EditorError, editor_command, given_back, lent, started, stop
from sofi_tui.fasd.texts import clean

PATH = "/usr/bin:/bin"


def test_the_command_is_split_as_a_shell_would_and_visual_comes_first() -> None:
    environ = {"VISUAL": "cat -n 'deux mots'", "EDITOR": "cp", "PATH": PATH}
    assert editor_command(environ) == ["cat", "-n", "deux mots"]
    assert editor_command({"EDITOR": "cp -i", "VISUAL": " ", "PATH": PATH}) == ["cp", "-i"]


@pytest.mark.parametrize(
    ("environ", "told"),
    [
        ({"EDITOR": "cat 'x", "PATH": PATH}, "guillemet"),
        ({"EDITOR": "pas-un-editeur -x", "PATH": PATH}, "« pas-un-editeur »"),
        ({"EDITOR": "cat; rm -rf x", "PATH": PATH}, "« cat; »"),
        ({"PATH": "/nulle-part"}, "VISUAL ou EDITOR"),
    ],
)
def test_a_command_that_cannot_be_is_told_in_one_line(environ: dict[str, str], told: str) -> None:
    with pytest.raises(EditorError, match=told) as refusal:
        editor_command(environ)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("private", [0o700, 0o755])
def test_the_file_is_private_in_a_private_place_and_goes_whatever_happens(
    tmp_path: Path, private: int
) -> None:
    run = tmp_path / "run"
    run.mkdir(mode=private)
    with pytest.raises(KeyError), lent("Été\nindien", "objectifs", {"XDG_RUNTIME_DIR": str(run)}) as file:
        assert file.read_text("utf-8") == "Été\nindien\n"
        assert (run in file.parents) is (private == 0o700)
        assert [stat.S_IMODE(path.stat().st_mode) for path in (file, file.parent)] == [0o600, 0o700]
        file.with_suffix(".txt~").touch()
        raise KeyError
    assert not file.parent.exists()


@settings(max_examples=40)
@given(st.text().map(clean))
def test_what_an_editor_leaves_as_it_was_is_as_it_was(text: str) -> None:
    with lent(text, "x", {}) as file:
        assert given_back(0, file, text) == text


@pytest.mark.parametrize(
    ("code", "left", "told"),
    [
        (1, b"autre", "erreur .code 1."),
        (-9, b"autre", "interrompu"),
        (0, None, "pas rendu"),
        (0, b"\xff\xfe\x00", "UTF-8"),
        (0, b"x" * (MAX_BYTES + 1), "trop long"),
    ],
)
def test_what_no_editor_saved_well_does_not_come_back(code: int, left: bytes | None, told: str) -> None:
    with lent("avant", "x", {}) as file:
        file.unlink()
        if left is not None:
            file.write_bytes(left)
        with pytest.raises(EditorError, match=told):
            given_back(code, file, "avant")


def test_no_link_and_no_pipe_is_read_for_the_text(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", "utf-8")
    with lent("avant", "x", {}) as file:
        file.unlink()
        file.symlink_to(secret)
        with pytest.raises(EditorError):
            given_back(0, file, "avant")


def test_an_editor_that_nobody_waits_for_is_ended(tmp_path: Path) -> None:
    editor = started(["sleep"], tmp_path / "x")  # not a number of seconds: it ends by itself
    assert editor.wait() != 0
    editor = started(["tail", "-f"], Path("/dev/null"))
    stop(editor)
    assert editor.wait() == -15
    with pytest.raises(EditorError, match="ne démarre pas"):
        started([str(tmp_path)], tmp_path / "x")
