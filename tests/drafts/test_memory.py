"""What is remembered of a folder: small, private, and a help only, whatever stands in its file."""

import json
import stat
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.drafts.journey.places import Ways
from sofi_tui.drafts.journey.resuming import resumed, stopped_at
from sofi_tui.drafts.journey.stops import Stop, next_finding
from sofi_tui.drafts.memory import Memory, Stopped, memory_file, read_memory, write_memory
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.check import check
from tests.tui.person import store_in

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    ["formation", "sessions", "recapitulatif", "session", "intitule", "site_lieu", "0", "1", "99", "x"]
)
PLACES = st.builds(
    Stopped,
    st.sampled_from(
        ["formation", "action", "session", "dispositif", "sessions", "recapitulatif", "ailleurs", ""]
    ),
    st.integers(0, 9),
    st.integers(0, 9),
    st.lists(NAMES, max_size=5).map(".".join) | st.text(max_size=8),
    st.text(max_size=8),
)


def three_sessions(store: DraftStore) -> Ways:
    preset = store.catalogue.get("prepa")
    path = store.create(preset).path
    with_more = store.open(path)
    for _ in range(2):
        with_more.add_session()
    with_more.close()
    return Ways(store.read(path).draft, preset)


@given(JSON, st.binary(max_size=20))
def test_any_file_is_read_as_far_as_it_can_be(held: object, data: bytes) -> None:
    file = memory_file(Path("/nowhere"))
    file.parent.mkdir(parents=True, exist_ok=True)
    for text in (
        data,
        json.dumps(held).encode(),
        json.dumps({"brouillons": held, "choisis": held}).encode(),
        json.dumps({"brouillons": {"a.toml": held}, "choisis": [held]}).encode(),
        json.dumps({"valeurs": held}).encode(),
        json.dumps({"valeurs": {"sites": held, "contacts": [held]}}).encode(),
    ):
        file.write_bytes(text)
        memory = read_memory(file)
        assert all(isinstance(place, Stopped) for place in memory.drafts.values())
        assert all(isinstance(name, str) for names in memory.values.values() for name in names)


def test_it_is_small_private_and_read_as_it_was_written(tmp_path: Path) -> None:
    file = memory_file(tmp_path)
    memory = Memory()
    for number in range(200):
        memory = memory.stopped(f"brouillon-{number}.toml", Stopped("session", 3, 1, "x" * 80, "é" * 80))
        memory = memory.chose(f"choix-{number % 12}")
    write_memory(file, memory)
    assert read_memory(file) == memory
    assert memory.last == "brouillon-199.toml"
    assert memory.chosen[:2] == ("choix-7", "choix-6")
    assert len(set(memory.chosen)) == len(memory.chosen)
    assert file.stat().st_size < 2**16
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert memory_file(tmp_path / "ailleurs") != file


def test_where_nothing_can_be_written_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "plein").write_text("", "utf-8")
    write_memory(tmp_path / "plein" / "m.json", Memory())
    assert read_memory(tmp_path / "plein" / "m.json") == Memory()


def test_each_field_is_come_back_to_and_a_place_that_is_gone_is_none(tmp_path: Path) -> None:
    ways = three_sessions(store_in(tmp_path))
    for page in ways.pages():
        stops = [Stop(page, path) for _, path in ways.fields(page)] or [Stop(page)]
        assert [resumed(stopped_at(stop), ways) for stop in stops] == stops
    assert resumed(Stopped("session", 3, 0, "sessions.3.site_lieu"), ways) is None

    @given(PLACES)
    def any_place(stopped: Stopped) -> None:
        stop = resumed(stopped, ways)
        assert stop is None or ways.exists(stop.place)

    any_place()


def test_findings_are_gone_round_through_all_sessions_either_way(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    ways = three_sessions(store)
    findings = check(ways.draft, ways.preset, store.today())
    paths = list(dict.fromkeys(finding.path for finding in findings))
    for by in (1, -1):
        here, seen = Stop(ways.pages()[0]), []
        for _ in range(len(paths) + 1):
            found = next_finding(findings, ways, here, by)
            assert found is not None
            here = Stop(ways.of(found.path), found.path)
            seen.append(found.path)
        assert set(seen) == set(paths)
        assert seen[0] == seen[-1]
        assert {path[1] for path in seen if path[0] == "sessions"} == {0, 1, 2}


def test_what_was_taken_last_from_a_list_comes_first_and_a_few_are_kept(tmp_path: Path) -> None:
    memory = Memory()
    for name in ("a", "b", "c", "d", "e", "f", "b", "x" * 400):
        memory = memory.took("sites", [name])
    memory = memory.took("contacts", ["g"])
    assert memory.values == {"sites": ("b", "f", "e", "d", "c"), "contacts": ("g",)}
    file = tmp_path / "reprise.json"
    write_memory(file, memory)
    assert read_memory(file) == memory


def test_as_many_lists_are_kept_as_there_may_be() -> None:
    memory = Memory()
    for number in range(30):
        memory = memory.took(str(number), ["a"])
    assert list(memory.values) == [str(number) for number in range(10, 30)]
