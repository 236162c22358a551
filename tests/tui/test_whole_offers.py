"""Each variant, from an empty folder to a recapitulative without erreur, by keyboard alone."""

from pathlib import Path

import pytest

from sofi_tui.fasd.findings import Gravity
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
