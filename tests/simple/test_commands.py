"""What a line means."""

import pytest

from sofi_tui.simple.commands import ANSWER, JUMP, KEEP, PICK, understood
from sofi_tui.words.simple import COMMANDS


@pytest.mark.parametrize("line", ["", "  ", "\u00a0"])
def test_an_empty_line_keeps_the_value(line: str) -> None:
    assert understood(line).deed == KEEP


@pytest.mark.parametrize("word", COMMANDS)
def test_a_command_is_understood_alone_on_its_line_and_not_within_an_answer(word: str) -> None:
    assert understood(f" {word.upper()} ").deed == COMMANDS[word]
    assert understood(f"x{word} et la suite").deed == ANSWER


def test_accents_and_case_do_not_matter_in_a_command() -> None:
    assert understood("Récap").deed == "recap"
    assert understood("MODÈLE").deed == "reset"


@pytest.mark.parametrize("line", ["- un tiret", "!!", "?!", "<<<", "= 3", "+33 2 00", "a", "12"])
def test_what_only_begins_like_a_command_is_an_answer(line: str) -> None:
    assert (understood(line).deed, understood(line).text) == (ANSWER, line)


@pytest.mark.parametrize("line", ["?", "quitter", "/objectifs", "aller dates", "\\", ""])
def test_a_backslash_makes_any_line_an_answer(line: str) -> None:
    assert (understood(f"\\{line}").deed, understood(f"\\{line}").text) == (ANSWER, line)


def test_jumps_and_choices_carry_their_words() -> None:
    assert (understood("/date fin").deed, understood("/date fin").text) == (JUMP, "date fin")
    assert (understood("Aller objectifs").deed, understood("Aller objectifs").text) == (JUMP, "objectifs")
    assert (understood("choisir tilleuls").deed, understood("choisir tilleuls").text) == (PICK, "tilleuls")
    assert understood("allergies").deed == ANSWER
