"""The French of the program, text by text: punctuation, guillemets, capitals, plurals, whom it speaks to."""

import re
from functools import cache
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from sofi_tui.tui.unbroken import keep_unbroken
from sofi_tui.words.typography import bound, loose
from tests.words.literals import literals

RULES = {
    "a space before a colon": r"[a-zà-ÿ)»]:(?=\s+[a-zà-ÿ«])",
    "a space before high punctuation": r"[a-zà-ÿ)»][!?;](?=\s+[A-Za-zà-ÿ«]|$)",
    "spaces inside guillemets": r"«(?![  ]|$)|(?<![  ])(?<!^)»",
    "guillemets for French words": r'(?<![=\[(])"[^"]*[à-ÿ][^"]*"(?! =)',
    "one apostrophe": r"[a-zà-ÿ]’[a-zà-ÿ]",
    "accents on capitals": r"\bE(?:tapes?|tats?|crans?|cri\w+|chap|quipe|chec|vit\w+|tes|tud\w+|cart|met\w+|dit\w+)\b",
    "plurals in full": r"[a-zà-ÿ]\((?:s|e|es|x|nt)\)",
    "one character for an ellipsis": r"[a-zà-ÿ ]\.\.\.(?!\w)",
    "the second person, and vous": r"\b(?:[Tt]on|[Tt]a|[Tt]es|[Tt]u|[Nn]ous|[Jj]e)\b(?! d'exemple)",
    "no space before a comma or a full stop": r"[a-zà-ÿ] [,.](?=\s|$)",
    "ligatures": r"\b(?:oeuvre|coeur|soeur|voeu|noeud)",
}
PROGRAMMING = re.compile(
    r"[\\^|]|\(\?|%\(|^ref: |;c;|^\.TH|Nature: |serve\(\)|CREATE TABLE|\$\(|[\x1b<¿]|[,;:!?]{3}|^\)"
)
"""Patterns, sequences, SQL, words of git and of roff, argparse's own English: no French."""
EXCEPT = {"je"}
"""Thursday, in the heads of a month."""


@cache
def french() -> list[tuple[str, str]]:
    return [
        (where, text) for where, text in literals() if not PROGRAMMING.search(text) and text not in EXCEPT
    ]


@pytest.mark.parametrize("rule", RULES)
def test_each_text_follows_the_rules_of_french_typography(rule: str) -> None:
    pattern = re.compile(RULES[rule])
    found = [
        f"{where}: …{text[max(0, at.start() - 25) : at.end() + 25]}…"
        for where, text in french()
        for at in pattern.finditer(text)
    ]
    assert not found


def test_there_are_texts_to_look_at() -> None:
    assert sum("«" in text for _, text in french()) > 100


SENTENCES = [
    "Le fichier « Offre de Nantes » est prêt : que voulez-vous ? Rien ; 12 000 €, 45 % !",
    "a » : b",
    "« a",
]


@given(
    words=st.lists(st.sampled_from(["«", "»", ":", ";", "?", "!", "mot", "12", "000", "%"]), max_size=12),
    width=st.integers(3, 40),
)
def test_bound_texts_differ_in_their_spaces_only(words: list[str], width: int) -> None:
    text = " ".join(words)
    assert loose(bound(text)) == text
    assert bound(bound(text)) == bound(text)
    assert " ".join(wrap(bound(text), width, break_long_words=False)).replace("\xa0", " ") == text


@pytest.mark.parametrize("width", range(16, 60, 3))
def test_no_line_of_a_screen_begins_with_punctuation_or_ends_with_an_opening_guillemet(width: int) -> None:
    keep_unbroken()
    for sentence in SENTENCES:
        lines = [line.plain.rstrip() for line in Content(sentence).wrap(width)]
        assert not [line for line in lines if re.match(r"\s*[:;?!»%€]", line) or line.endswith("«")]
        assert " ".join(line.strip() for line in lines) == sentence
