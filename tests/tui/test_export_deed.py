"""What a format demands of drafts is shown whole, until one has read it, and nothing is written."""

from pathlib import Path

from sofi_tui.exports.formats import FORMATS
from sofi_tui.tui.long_reading import LongReading
from tests.tui.person import person, store_in


async def test_what_lheo_demands_is_shown_until_it_is_read_and_nothing_is_written(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.create(store.catalogue.get("prepa"), "Offre")
    async with person(tmp_path) as someone:
        await someone.press("e")
        await someone.see("LHEO 2.3")
        await someone.press(*["down"] * list(FORMATS).index("lheo"), "enter")
        await someone.type(str(tmp_path / "offre.xml"))
        await someone.press("enter")
        await someone.see("Rien n'est écrit en LHEO")
        assert "LHEO l'exige" in " ".join(someone.text.split())
        await someone.press("down", "down", "escape")
        assert not isinstance(someone.app.screen, LongReading)
    assert not (tmp_path / "offre.xml").exists()
