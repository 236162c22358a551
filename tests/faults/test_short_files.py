"""The campaigns that need no terminal, in short: power cuts, failing disks, two writers, spoilt files, traps."""

from pathlib import Path

import pytest

from tests.faults import disk, fuzz, intruders, power_loss, toml_test, two_writers
from tests.faults.network_disk import mounts
from tests.faults.outages import ImpossibleHereError
from tests.faults.scene import TEXTS, store_in
from tests.faults.writer import BLIND

SEED = 1


def test_a_power_cut_at_any_call_of_a_save_leaves_the_old_draft_or_the_new_one() -> None:
    assert power_loss.campaign(1, SEED).failures == []


@pytest.mark.parametrize("omitted", ["file", "folder"])
def test_a_save_that_does_not_sync_is_found_to_lose_drafts(omitted: str) -> None:
    assert power_loss.lost_without(omitted, SEED)


def test_nothing_typed_is_lost_while_the_disk_fails() -> None:
    assert disk.campaign(1, SEED).failures == []


def test_two_writers_lose_no_edit_of_each_other() -> None:
    assert two_writers.campaign(40, SEED).failures == []


def test_a_network_disk_takes_all_that_one_does_with_drafts(tmp_path: Path) -> None:
    try:
        with mounts(tmp_path, 1) as [mount]:
            store = store_in(mount / "brouillons", tmp_path / "secours")
            opened = store.open(store.create(store.catalogue.get("prepa")).path)
            for text in ("un", "deux", "trois"):
                opened.type_in(TEXTS[0], text)
                assert opened.save_now(), opened.saving_problem
            assert opened.close()
            assert store.read(opened.path).draft.get(TEXTS[0]) == "trois"
            copy = store.duplicate(opened.path)
            store.put_in_bin(copy.path)
            assert store.restore(copy.path.stem).exists()
            left = {path.suffix for path in store.folder.glob(".*")}
            assert left <= {".lock", ""}, left
    except ImpossibleHereError as reason:
        pytest.skip(str(reason))


def test_two_writers_who_do_not_look_are_found_to_lose_edits() -> None:
    assert two_writers.campaign_with({BLIND: "blind"}, 60, SEED).failures


def test_spoilt_files_are_read_or_refused_in_one_clean_line() -> None:
    assert fuzz.campaign(150, SEED).failures == []


@pytest.mark.skipif(toml_test.corpus() is None, reason=f"{toml_test.VARIABLE} names no folder of toml-test")
def test_the_files_of_toml_test_are_read_or_refused_in_one_clean_line() -> None:
    assert toml_test.campaign(toml_test.FULL, SEED).failures == []


def test_traps_in_a_shared_folder_catch_nobody() -> None:
    assert intruders.campaign(1, SEED).failures == []
