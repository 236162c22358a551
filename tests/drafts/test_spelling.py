"""Spelling: which words are judged and marked, a dictionary's own double in its place, and the real one where it is."""

import stat
import time
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.spelling.checker import LONGEST_LINE, MOST_SUGGESTIONS, Checker
from sofi_tui.drafts.spelling.found_words import words_of
from sofi_tui.drafts.spelling.french import french_checker
from sofi_tui.drafts.spelling.own_words import keep_word, own_words, own_words_file


class Double:
    """A dictionary of a few words, which counts what it is asked."""

    def __init__(self, *words: str) -> None:
        self.words = set(words)
        self.asked: list[str] = []

    def knows(self, word: str) -> bool:
        self.asked.append(word)
        return word in self.words or word.lower() in self.words

    def suggestions(self, word: str) -> list[str]:
        return sorted(self.words) + [f"{word}{number}" for number in range(MOST_SUGGESTIONS)]


@pytest.fixture(autouse=True)
def _config_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def checker_of(*words: str) -> Checker:
    return Checker(Double(*words), own_words(), keep_word)


def marked(checker: Checker, line: str) -> list[str]:
    return [word.text for word in checker.marked(line)]


@pytest.mark.parametrize(
    "line",
    [
        "PREPA, DAEU, FLE, SOFI, CléA et Formacode 15084",
        "3e, 2h30, 45 %, n°12, A2, 01/02/2026",
        "écrire à camille.exemple@organisme.example ou voir https://exemple.org/pagé, www.exemple, sofi.exemple.fr",
        "inscrit·e·s FranceTravail iPhone",
        "Жук 日本語 ŝan ﬁn",
        "x" * 500,
        "",
    ],
)
def test_what_no_dictionary_has_is_not_judged(line: str) -> None:
    judged = {"et", "n", "écrire", "à", "ou", "voir"}
    assert {word.text for word in words_of(line)} <= judged


def test_words_are_marked_where_they_stand_compounds_and_elisions_by_their_parts() -> None:
    checker = checker_of("l", "apprenant", "aide", "éducateur", "apprend", "aujourd'hui")
    line = "L’apprenant aide-éducateur aprend aujourd'hui"
    assert [(word.start, word.end, word.text) for word in checker.marked(line)] == [(27, 33, "aprend")]
    assert line[27:33] == "aprend"


def test_a_line_is_judged_once_and_a_longer_one_than_anyone_reads_never() -> None:
    double = Double("bonjour")
    checker = Checker(double, frozenset(), keep_word)
    for _ in range(3):
        assert marked(checker, "bonjour bonjuor") == ["bonjuor"]
    assert len(double.asked) == 2
    assert checker.marked("bonjuor " * LONGEST_LINE) == ()


def test_the_next_word_follows_the_cursor_and_the_first_the_last() -> None:
    checker = checker_of("bien")
    text = "bien unn\n\nbien deuxx"
    found = [checker.next_marked(text, index) for index in (0, 7, 8, 19, 20)]
    assert [word and (word.start, text[word.start : word.end]) for word in found] == [
        (5, "unn"),
        (5, "unn"),
        (15, "deuxx"),
        (15, "deuxx"),
        (5, "unn"),
    ]
    assert checker.next_marked("bien bien", 0) is None
    assert len(checker.suggestions("unn")) == MOST_SUGGESTIONS


def test_a_word_is_ignored_for_now_or_added_for_all_times() -> None:
    checker = checker_of()
    assert marked(checker, "Trélazé Segré") == ["Trélazé", "Segré"]
    checker.ignore("Segré")
    checker.add("Trélazé")
    checker.add("Trélazé")
    assert marked(checker, "Trélazé Segré") == []
    assert marked(checker_of(), "Trélazé Segré") == ["Segré"]
    file = own_words_file()
    assert file.read_text("utf-8") == "Trélazé\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_words_written_by_hand_count_and_what_is_no_text_does_not() -> None:
    file = own_words_file()
    file.parent.mkdir(parents=True)
    file.write_bytes("Segré\r\n\n  Rezé \n".encode() + b"\xff\x1b[2J\n")
    assert {"Segré", "Rezé"} <= own_words()
    assert not any("\x1b" in word for word in own_words())
    file.unlink()
    file.mkdir()
    assert own_words() == frozenset()
    with pytest.raises(DraftsError):
        keep_word("x")


@settings(max_examples=60)
@given(st.text())
def test_marks_never_overlap_and_are_what_the_line_has(line: str) -> None:
    end = 0
    for word in checker_of().marked(line):
        assert end <= word.start < word.end
        assert line[word.start : word.end] == word.text
        end = word.end


def test_a_hostile_line_is_judged_in_no_time() -> None:
    started = time.process_time()
    for line in (
        "a" * LONGEST_LINE,
        "a-" * (LONGEST_LINE // 2),
        "a.b@" * (LONGEST_LINE // 4),
        "é'" * (LONGEST_LINE // 2),
    ):
        checker_of().marked(line)
    assert time.process_time() - started < 1


@pytest.fixture(name="french")
def _french() -> Checker:
    checker = french_checker()
    if checker is None:
        pytest.skip("no French dictionary here: pyenchant, libenchant-2-2 and hunspell-fr are needed")
    return checker


def test_the_machines_own_dictionary_is_asked_from_several_threads(french: Checker) -> None:
    words = ["aquièrent", "competences"]
    asking = [Thread(target=lambda: [french.suggestions(word) for word in words]) for _ in range(2)]
    for thread in asking:
        thread.start()
    for number in range(300):
        assert not french.knows(f"objectiff{'s' * number}"[:40])
        assert french_checker() is not None
    for thread in asking:
        thread.join()


def test_the_machines_own_dictionary_knows_french(french: Checker) -> None:
    checker = french
    assert (
        marked(checker, "Permettre à l’apprenant de réussir son entrée en formation, rendez-vous à Nantes.")
        == []
    )
    assert marked(checker, "Les objectiffs de la formation sont acquis.") == ["objectiffs"]
    assert "objectifs" in checker.suggestions("objectiffs")
