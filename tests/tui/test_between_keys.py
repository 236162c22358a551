"""What is loaded while nobody types: never while one does, and what one asks for does not wait for it."""

import asyncio
from collections.abc import Callable, Iterator
from math import inf
from pathlib import Path

import pytest

from sofi_tui.tui.wizard import frame
from sofi_tui.tui.wizard.between_keys import BetweenKeys
from tests.tui.person import person


async def test_pieces_are_done_one_after_the_other_and_then_what_they_were_for() -> None:
    done: list[str] = []
    over = asyncio.Event()
    pieces = iter([lambda: done.append("first"), lambda: done.append("second")])
    BetweenKeys(pieces, over.set, lambda: -inf).go_on()
    assert done == ["first"]
    await asyncio.wait_for(over.wait(), 10)
    assert done == ["first", "second"]


async def test_no_piece_is_done_while_a_key_has_just_come() -> None:
    done: list[str] = []
    waiting = BetweenKeys(iter([lambda: done.append("first")]), lambda: done.append("over"), lambda: inf)
    waiting.go_on()
    waiting.stop()
    assert done == []


async def test_where_nothing_is_left_to_be_done_it_is_over_at_once() -> None:
    over: list[bool] = []
    BetweenKeys(iter(()), lambda: over.append(True), lambda: -inf).go_on()
    assert over


def _never() -> Iterator[Callable[[], object]]:
    """Pieces without an end."""
    while True:
        yield list


async def test_pages_tell_no_findings_until_the_draft_is_judged_but_the_recapitulative_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frame, "loaded_ahead", _never)
    async with person(tmp_path) as someone:
        await someone.start("fle")
        await someone.press("f4")
        assert "à compléter" not in someone.text
        await someone.press("f6")
        assert "à compléter" in someone.text
        await someone.press("f4")
        assert "à compléter" in someone.text


async def test_the_next_finding_is_found_before_the_draft_was_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frame, "loaded_ahead", _never)
    async with person(tmp_path) as someone:
        await someone.start("fle")
        before = someone.path
        await someone.press("f9")
        assert someone.path != before
