"""Files that hold no draft: a message that names file, line and what to do, and the file left as it was."""

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.drafts.errors import UnreadableDraftError
from sofi_tui.drafts.file_format import dump, load
from sofi_tui.drafts.store import DraftStore
from tests.drafts.conftest import BY_HAND

PRESETS = ("daeu", "prepa", "fle")


def instead(old: str, new: str) -> str:
    assert BY_HAND.count(old) == 1
    return BY_HAND.replace(old, new)


CASES = {
    "not TOML": (instead('plus_formation = "court"', 'plus_formation = court"'), 18, "TOML"),
    "key twice": (instead('plus_formation = "court"', 'objectifs = ""'), 18, "TOML"),
    "cut short": (BY_HAND[: BY_HAND.index("ceci")], 16, "TOML"),
    "empty": ("", 1, "[brouillon]"),
    "other TOML": ('[project]\nname = "x"\n', 1, "[brouillon]"),
    "version zero": (instead("version = 1", "version = 0"), 2, "version = 1"),
    "version in words": (instead("version = 1", 'version = "un"'), 2, "version = 1"),
    "no version": (instead("version = 1\n", ""), 1, "version = 1"),
    "id that is a path": (instead('"2026-prepa-fle-nantes-7f3a"', '"../x"'), 3, "minuscules"),
    "unknown preset": (instead('"fle"', '"bts"'), 4, "daeu, prepa, fle"),
    "preset of another type": (instead('"fle"', "[1]"), 4, "daeu, prepa, fle"),
    "campaign in words": (instead("campagne = 2026", 'campagne = "2026"'), 5, "campagne = 2026"),
    "unknown statut": (instead('"en_cours"', '"fini"'), 6, "en_cours"),
    "negative revision": (instead("revision = 12", "revision = -1"), 7, "revision"),
    "fiche that is a text": (
        instead('[formation]\nintitule = "PREPA Clés Avenir « FLE »"', '[autre]\nx = ""').replace(
            "[brouillon]", 'formation = "x"\n[brouillon]'
        ),
        1,
        "[formation]",
    ),
    "number where a text should be": (instead('"court"', "12"), 18, 'plus_formation = "…"'),
    "table where a text should be": (instead('"court"', "{ a = 1 }"), 18, 'plus_formation = "…"'),
    "numbers in a list of texts": (
        instead('["15235", "15281", "15084", "15061"]', "[\n15235, # FLE\n]"),
        11,
        'domaines = ["15084"',
    ),
    "true where a number should be": (instead("places = 12", "places = true"), 32, "nombre_places = 12"),
    "infinite hours": (instead("35.5", "inf"), 22, "duree_centre = 35.5"),
    "enormous number": (instead("places = 12", f"places = {10**40}"), 32, "nombre_places = 12"),
    "date with a time": (instead("= 2026-03-02", "= 2026-03-02T10:00:00"), 21, "date_debut = 2026-03-02"),
    "time where a text should be": (instead('"09h30"', "09:30:00"), 26, 'heure_debut = "…"'),
    "sessions as one table": (BY_HAND[: BY_HAND.index("[[sessions]]")] + "[sessions]\n", 20, "[[sessions]]"),
    "dispositif as a text": (
        instead("[sessions.dispositif]", '[sessions.x]\n[[sessions]]\ndispositif = "d"'),
        33,
        "dispositif",
    ),
    "records as texts": (
        instead("duree_centre = 35.5", 'contacts_referents = ["Mme X"]'),
        22,
        "[[sessions.contacts_referents]]",
    ),
    "wrong type in the second record": (instead('"Nantes"', "44"), 29, "lieu"),
    "dotted key": (instead("[formation]", f"{'.a' * 20_000} = 1\n[formation]".lstrip(".")), 9, "40 parties"),
    "deep brackets": (instead('"court"', "[" * 100_000), 18, "l'une dans l'autre"),
    "deep unknown value": (instead("revision = 12", f"x = {'[' * 60}{']' * 60}"), 7, "l'une dans l'autre"),
    "number of 5000 digits": (instead("places = 12", f"places = {'9' * 5000}"), 32, "valeur"),
    "too many sessions": (BY_HAND + "[[sessions]]\n" * 200, 20, "200"),
    "5 MB of text": (instead("court", "x" * 5_000_000), None, "4 Mio"),
    "control characters": (instead("court", "a\x1b[31m"), 18, "TOML"),
}


@pytest.mark.parametrize("case", CASES)
def test_the_message_names_file_line_and_remedy_and_the_file_stays(
    case: str, store: DraftStore, written_by_hand: Path
) -> None:
    text, line, words = CASES[case]
    written_by_hand.write_text(text, "utf-8")
    with pytest.raises(UnreadableDraftError) as refusal:
        store.open(written_by_hand)
    assert refusal.value.line == line
    assert str(refusal.value).startswith(f"{written_by_hand}{f', ligne {line}' if line else ''} : ")
    assert words in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert "\x1b" not in str(refusal.value)
    assert refusal.value.exit_code == 3
    assert written_by_hand.read_text("utf-8") == text


def test_a_text_that_is_not_utf8_is_named_by_its_line() -> None:
    with pytest.raises(UnreadableDraftError, match=r"ancien\.toml, ligne 10 : .*UTF-8"):
        load(BY_HAND.encode("latin-1", "replace").replace(b"?", b"\xe9"), "ancien.toml", PRESETS)


def test_a_newer_file_that_cannot_be_read_says_to_update() -> None:
    text = instead("version = 1", "version = 3").replace('"court"', "12")
    with pytest.raises(UnreadableDraftError, match="plus récente"):
        load(text.encode(), "neuf.toml", PRESETS)


def test_long_texts_full_of_dots_and_brackets_are_no_bomb() -> None:
    text = "…" + "a.b." * 1000 + "[" * 1000
    assert (
        load(instead("court", text).encode(), "x.toml", PRESETS).draft.get(("action", "plus_formation"))
        == text
    )


@pytest.mark.parametrize(
    "bomb", ['"""\\' * 300_000, "a" * 1_000_000, " " * 1_000_000, "[[" * 500_000, '"\\' * 500_000]
)
def test_hostile_texts_are_refused_with_little_memory(bomb: str) -> None:
    tracemalloc.start()
    with pytest.raises(UnreadableDraftError):
        load(bomb.encode(), "x.toml", PRESETS)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 100_000_000


_PIECES = (
    b'[ ] [[ ]] = " """ \'\'\' # . { } , \\ \xff \0 1e999 nan true 2026-13-45 sessions \xef\xbb\xbf'.split()
)
_tokens = st.sampled_from([*_PIECES, b"\n"])
_mutations = st.lists(
    st.tuples(st.integers(0, len(BY_HAND)), st.integers(0, 6), _tokens | st.binary(max_size=4)),
    min_size=1,
    max_size=5,
)


@settings(max_examples=300)
@given(_mutations)
def test_a_mutated_file_is_a_draft_or_a_refusal(mutations: list[tuple[int, int, bytes]]) -> None:
    data = BY_HAND.encode()
    for place, removed, added in mutations:
        data = data[:place] + added + data[place + removed :]
    try:
        draft = load(data, "x.toml", PRESETS).draft
    except UnreadableDraftError as refusal:
        assert str(refusal).startswith("x.toml")
    else:
        assert load(dump(draft), "x.toml", PRESETS).draft.document.keys() == draft.document.keys()
