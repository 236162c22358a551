"""The help that is always in sight fits its room, for every field of every variant."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from sofi_tui.content.fiches import words_of
from sofi_tui.content.presets import program_preset
from sofi_tui.fasd.fields import every_key
from sofi_tui.fasd.paths import path_of
from sofi_tui.tui.wizard.help import beside_words, foot_words
from sofi_tui.words import field_help as say
from tests.tui.person import store_in

VARIANTS = ("daeu", "prepa", "fle")


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("width", [60, 80, 109])
def test_the_foot_is_two_lines_that_begin_the_help_and_name_the_key_for_the_rest(
    variant: str, width: int
) -> None:
    preset = program_preset(variant)
    for key in every_key():
        field = words_of(key)
        first, second = foot_words(field, preset, width).plain.split("\n")
        assert cell_len(first) <= width
        assert cell_len(second) == width
        assert second.endswith(say.FOOT_MORE)
        wanted = (preset.of(key).consigne or field.aide).split()
        assert " ".join(wanted[:3]) in f"{first} {second}"


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_column_beside_the_form_tells_limit_rules_and_origin(variant: str, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    opened = store.open(store.create(store.catalogue.get(variant)).path)
    plus = words_of("action.plus_formation")
    told = beside_words(opened, plus, path_of(plus.key)).plain
    assert say.BESIDE_LIMIT.format(250) in told
    assert say.BESIDE_RULES.format("R06, R45, R48") in told
    assert say.EMPTY in told
    assert told.endswith(say.BESIDE_MORE)
    opened.close()
