"""The gate for text from outside keeps French typography, and what is dangerous out."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.fasd.texts import REPLACEMENT, clean, clean_line, clean_message, counted, fold, shorten

FRENCH = "Élève : « cœur d’été »\u00a0; 12\u202f000\u00a0€ – l’aîné·e… ŒUVRE, Ç\u2011ça, ÿ 👩\u200d🏫"


def test_french_typography_and_joined_emoji_are_kept() -> None:
    assert clean(FRENCH) == FRENCH


@pytest.mark.parametrize(
    "unsafe",
    ["\x1b", "\x00", "\x07", "\x7f", "\x9b", "\u202e", "\u2066", "\u200f", "\u061c", "\U000e0041", "\ud800"],
)
def test_what_a_terminal_obeys_or_reverses_becomes_a_visible_sign(unsafe: str) -> None:
    assert clean(f"avant{unsafe}après") == f"avant{REPLACEMENT}après"


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\v", "\x85", "\u2028", "\u2029", "\n"])
def test_every_line_break_is_one_line_feed(line_break: str) -> None:
    assert clean(f"un{line_break}deux") == "un\ndeux"
    assert clean_line(f"un{line_break}deux") == "un deux"


@pytest.mark.parametrize("invisible", ["\u00ad", "\u200b", "\ufeff"])
def test_what_nobody_types_on_purpose_is_dropped(invisible: str) -> None:
    assert clean(f"forma{invisible}tion") == "formation"


def test_a_tab_becomes_a_space() -> None:
    assert clean("un\tdeux") == "un deux"


def test_accents_are_composed() -> None:
    assert clean(unicodedata.normalize("NFD", "déjà")) == "déjà"


def test_piled_up_marks_are_thinned() -> None:
    assert len(clean("a" + "\u0301" * 50)) < 8


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(st.text())
def test_what_is_clean_is_composed_and_has_no_control_character(text: str) -> None:
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert {unicodedata.category(character) for character in cleaned.replace("\n", "")}.isdisjoint(
        {"Cc", "Cs"}
    )
    assert "\n" not in clean_line(text)


def test_folding_makes_what_looks_alike_equal() -> None:
    assert fold(" Économie d’Œuvre\u00a0") == fold("economie d'oeuvre")


def test_a_quoted_text_is_brought_to_one_short_line() -> None:
    assert shorten("un\n  deux") == "un deux"
    assert shorten("é" * 41) == "é" * 39 + "…"


@pytest.mark.parametrize(("number", "said"), [(0, "0 semaine"), (1, "1 semaine"), (2, "2 semaines")])
def test_a_counted_word_takes_its_plural_from_two_on(number: int, said: str) -> None:
    assert counted(number, "semaine") == said


@pytest.mark.parametrize("unknown", ["\u2cf8", "\ue000", "\U000f0000", "\ufffe", "\u2061"])
def test_a_message_quotes_nothing_that_no_font_has_and_a_field_keeps_it(unknown: str) -> None:
    assert clean_message(f"« {unknown} »") == "« \ufffd »"
    assert clean_line(unknown) == unknown


def test_a_message_keeps_french_with_its_spaces() -> None:
    assert clean_message("L'œuvre à 35\u202fh : « oui\u00a0»") == "L'œuvre à 35\u202fh : « oui\u00a0»"
