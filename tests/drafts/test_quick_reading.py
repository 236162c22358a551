"""The quick way reads what the careful one does: the compiled TOML reader, and the gate that is spared."""

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sofi_tui.content import toml_source
from sofi_tui.content.toml_source import TomlError, parsed, prefer_compiled
from sofi_tui.drafts.file_format import dump, load
from sofi_tui.drafts.surely_clean import is_surely_clean
from sofi_tui.fasd.cleaning import cleaned
from tests.fasd.offers import finished

PRESETS = ("daeu", "prepa", "fle")
OF_1_1 = [
    'a = "\\e"', "a = { b = 1,\n}", "a = 10:30", "a = 2026-01-01 10:30", "a = 2026-01-01T10:30+01:00",
    'a = "\\x41"', "a = { b = 1, }",
]  # fmt: skip
PIECES = st.sampled_from(
    ["a = ", "b.c = ", "[t]\n", "[[u]]\n", "1", "10:30", "10:34:16", "2026-03-02", "T", " ", "+01:00", '"', '"""',
     "'", "'''", "\n", "\r\n", "\\e", "\\u00e9", "{", "}", "[", "]", ",", "é", "\x00", "1e400", "nan", "-", "0x1F", "#"]
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def compiled() -> Iterator[None]:
    prefer_compiled()
    assert toml_source._compiled_readers, "the extra is part of what developers install"
    yield
    toml_source._compiled_readers.clear()


def _said(text: str) -> object:
    """What a text comes to, its order and its types included, or what is said of it."""
    try:
        return repr(parsed(text))
    except TomlError as error:
        return error.line, error.reason


@given(st.lists(PIECES, max_size=12).map("".join))
@example("a = 10:34:16+00:00")
@example("a = -10:30")
def test_a_text_comes_to_the_same_by_either_reader(text: str) -> None:
    readers, toml_source._compiled_readers = toml_source._compiled_readers, []
    try:
        expected = _said(text)
    finally:
        toml_source._compiled_readers = readers
    assert _said(text) == expected


@pytest.mark.parametrize("text", OF_1_1)
def test_what_only_a_later_toml_takes_is_refused_as_always(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads(text)
    with pytest.raises(TomlError):
        parsed(text)


@pytest.mark.parametrize("code", PRESETS)
def test_a_draft_of_the_program_takes_the_quick_way(code: str) -> None:
    text = dump(finished(code)).decode()
    assert toml_source._compiled(text) == tomllib.loads(text)
    assert is_surely_clean(text)
    assert load(text.encode(), "", PRESETS).draft.document == cleaned(tomllib.loads(text), ())


LINES = st.text(
    st.sampled_from("aé’€œ «»\u00a0\u202f\t\n\r\x00\x1b\x7f\x85\u00ad\u200b\u2028\u202eA\u0301\\\"'{#=[]"),
    max_size=12,
)


@given(
    LINES,
    st.sampled_from(
        ["intitule", "complement_programme", "objectifs", "titre", "organisme_dispensateur", "autre"]
    ),
)
@example("a\nb", "objectifs")
@example("a\nb", "organisme_dispensateur")
def test_of_a_text_that_is_surely_clean_the_gate_changes_nothing(held: str, name: str) -> None:
    draft = finished("prepa")
    for path in (("action", name), ("formation", name), ("brouillon", name), ("sessions", 0, "site_lieu")):
        text = dump(draft.with_value(path, held)).decode(errors="replace")
        try:
            document = tomllib.loads(text)
        except tomllib.TOMLDecodeError:
            continue
        if is_surely_clean(text):
            assert cleaned(document, ()) == document


@given(st.text(max_size=30))
def test_a_file_that_someone_wrote_by_hand_is_never_taken_for_clean_when_it_is_not(held: str) -> None:
    for text in (
        f'[action]\nobjectifs = """{held}"""',
        f"[action]\nurl_action='{held}'",
        f'url_action="""{held}"""',
    ):
        try:
            document = tomllib.loads(text)
        except tomllib.TOMLDecodeError:
            continue
        assert not is_surely_clean(text) or cleaned(document, ()) == document


@pytest.mark.parametrize(
    "trick",
    [
        'url_video = """\na\nb"""',
        "url_video = '''\na\nb'''",
        '"url_video" = """\n\nobjectifs = """',
        '"url_video" = \'\'\'\nobjectifs = """\nobjectifs = """\nb\'\'\'',
        '# """\n"url_video" = """\n\nobjectifs = """\n# """',
        'x = \'"""\'\n"url_video" = """\n\nobjectifs = """\ny = \'"""\'',
    ],
)
def test_a_long_text_under_the_name_of_a_line_is_looked_at(trick: str) -> None:
    text = f"[action]\n{trick}\n"
    document = tomllib.loads(text)
    assert cleaned(document, ()) != document
    assert not is_surely_clean(text)
