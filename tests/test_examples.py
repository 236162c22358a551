"""The finished example drafts of docs/exemples are what the program makes of them."""

from datetime import date
from pathlib import Path

import pytest

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.file_format import dump, load
from sofi_tui.exports.markdown import render_markdown
from sofi_tui.exports.recap import recap
from sofi_tui.exports.text import render_text
from sofi_tui.fasd.check import check
from sofi_tui.fasd.findings import Gravity

EXAMPLES = Path(__file__).parent.parent / "docs" / "exemples"
DAY = date(2026, 1, 12)


@pytest.mark.parametrize("preset", ["daeu", "prepa", "fle"])
def test_an_example_has_no_erreur_and_its_recapitulatives_are_up_to_date(preset: str) -> None:
    presets = catalogue(Configuration())
    data = (EXAMPLES / f"{preset}.toml").read_bytes()
    draft = load(data, preset, presets.codes).draft
    assert dump(draft) == data
    findings = check(draft, presets.get(preset), DAY)
    assert [finding for finding in findings if finding.gravity is not Gravity.CONSEIL] == []
    tree = recap(draft, presets.get(preset), findings)
    assert (EXAMPLES / f"{preset}.md").read_text("utf-8") == render_markdown(tree)
    assert (EXAMPLES / f"{preset}.txt").read_text("utf-8") == render_text(tree)
