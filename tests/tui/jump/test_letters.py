"""Labels of the jump mode: short, each its own, none the beginning of another."""

from itertools import permutations

import pytest

from sofi_tui.tui.jump.letters import LETTERS, letters_for


@pytest.mark.parametrize("number", [0, 1, 26, 27, 40, 100, 676, 1000])
def test_labels_are_short_and_none_begins_another(number: int) -> None:
    labels = letters_for(number)
    assert len(labels) == min(number, 676)
    assert max(map(len, labels), default=0) <= (1 if number <= len(LETTERS) else 2)
    assert not any(other.startswith(label) for label, other in permutations(labels[:120], 2))
    assert len(set(labels)) == len(labels)
