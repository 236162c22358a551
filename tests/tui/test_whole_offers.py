"""Each variant, from an empty folder to a recapitulative without erreur, by keyboard alone, and the same by lines."""

from pathlib import Path

import pytest

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.findings import Gravity
from tests.simple.talker import Script, simple_process
from tests.tui.offers import OFFERS
from tests.tui.person import SIZES, person, store_in


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("preset", OFFERS)
async def test_an_offer_is_described_from_an_empty_folder_to_a_recap_without_erreur(
    preset: str, size: tuple[int, int], tmp_path: Path
) -> None:
    async with person(tmp_path, size) as someone:
        assert "Aucun brouillon" in someone.text
        await someone.start(preset)
        await someone.enter_values(OFFERS[preset])
        errors = [f for f in someone.wizard.open_draft.findings if f.gravity is Gravity.ERREUR]
        assert errors == []
        assert "sans erreur" in someone.text
        await someone.press("home")
        assert "Organisme Exemple" in someone.text or "constat" in someone.text or "conseil" in someone.text
    (entry,) = store_in(tmp_path).entries()
    assert entry.draft is not None
    assert entry.draft.get(("sessions", 0, "site_lieu")) == "Nantes - Les Tilleuls"
    if size == SIZES[0]:
        assert content(entry.draft) == content(described_in_lines(preset, tmp_path / "lignes"))


def described_in_lines(preset: str, folder: Path) -> Draft:
    """Describe the offer by a script that only reads and writes the lines of a process of its own."""
    Script(OFFERS[preset]).describe(simple_process(folder, "nouveau", preset))
    (entry,) = store_in(folder).entries()
    assert entry.draft is not None
    return entry.draft


def content(draft: Draft) -> dict[str, object]:
    """Give all of a draft but what names its file and its moments."""
    of_file = {"id", "cree_le", "modifie_le", "revision"}
    header = {name: held for name, held in draft.header.items() if name not in of_file}
    return {**draft.document, "brouillon": header}
