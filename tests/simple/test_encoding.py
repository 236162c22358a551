"""Lines of every encoding in, texts in any encoding out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.simple.encoding import decoded, writable


def test_a_line_is_utf8_else_what_the_terminal_speaks() -> None:
    assert decoded("é œ".encode(), "ascii") == "é œ"
    assert decoded("été".encode("latin-1"), "latin-1") == "été"
    assert decoded("été".encode("latin-1"), "ascii") == "été"
    assert decoded(b"\xe9", "nonesuch") == "é"


def test_a_line_that_was_cut_within_a_character_keeps_the_others() -> None:
    assert decoded("été".encode()[:-1], "utf-8", cut=True) == "ét"
    assert decoded("été".encode("latin-1"), "latin-1", cut=True) == "été"


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("utf-8", "« Noté » : œuvre → 3…"),
        ("latin-1", "« Noté » : oeuvre -> 3..."),
        ("ascii", '" Note " : oeuvre -> 3...'.replace('" N', '"\u0020N')),
        ("nonesuch", '" Note " : oeuvre -> 3...'),
    ],
)
def test_what_an_encoding_lacks_is_written_plainer(encoding: str, written: str) -> None:
    assert writable("« Noté » : œuvre → 3…", encoding) == written


@given(st.binary(), st.sampled_from(["utf-8", "ascii", "latin-1", "cp1252", "nonesuch"]))
def test_any_bytes_become_a_text_that_can_be_written(line: bytes, encoding: str) -> None:
    text = decoded(line, encoding).encode("utf-8", "replace").decode()
    written = writable(text, encoding)
    written.encode("ascii" if encoding == "nonesuch" else encoding)
    assert bool(written) is bool(text)
