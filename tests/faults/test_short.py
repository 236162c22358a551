"""The campaigns over a pseudo-terminal, a few runs of each; in full they are `make faults`."""

import pytest

from tests.faults import ends, hostile, killed, links, terminals

SEED = 3
LEEWAY = 1.0  # seconds, as the other tests run at the same time
pytestmark = pytest.mark.timeout(400)  # a net, not a measure: each starts the program many times


def test_a_kill_while_typing_loses_no_draft_and_hardly_any_typing() -> None:
    assert killed.campaign(5, SEED, LEEWAY).failures == []


def test_each_ending_saves_and_leaves_the_terminal_as_it_was() -> None:
    assert ends.campaign(len(ends.ENDINGS), SEED, LEEWAY).failures == []


def test_a_link_that_drops_loses_no_key_that_came_through() -> None:
    result = links.campaign(len(links.DROPS), SEED, LEEWAY)
    if links.SKIPPED in result.figures:
        pytest.skip(result.figures[links.SKIPPED])
    assert result.failures == []


def test_locales_terminals_and_sizes_give_a_readable_screen_and_lose_no_key() -> None:
    assert terminals.campaign(4, SEED).failures == []


def test_hostile_strings_reach_nothing() -> None:
    assert hostile.campaign(5, SEED, rounds=2).failures == []
