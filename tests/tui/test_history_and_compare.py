"""By keyboard: the revisions of a draft, two states compared, one taken back, two values of a field chosen from."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sofi_tui.drafts.history.content import content_of
from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.conflicts import conflicts_of, with_conflict
from sofi_tui.fasd.paths import FieldPath
from tests.tui.person import SIZES, person, store_in

OBJECTIFS: FieldPath = ("action", "objectifs")


@pytest.fixture
def stored(tmp_path: Path) -> StoredDraft:
    """A draft of three revisions."""
    store = store_in(tmp_path)
    stored = store.create(store.catalogue.get("fle"), "Nantes")
    store.history.record(stored.path, Nature.CREATION, content_of(stored.path))
    for text in ("Lire et écrire", "Lire et parler"):
        stored = store.save(stored, stored.draft.with_value(OBJECTIFS, text))
        store.history.record(stored.path, Nature.SESSION, content_of(stored.path))
    return stored


@pytest.mark.parametrize("size", SIZES)
async def test_a_revision_is_seen_compared_and_taken_back(stored: StoredDraft, size: tuple[int, int]) -> None:
    async with person(stored.path.parent, size) as someone:
        await someone.see("Nantes")
        await someone.press("enter", "alt+h")
        await someone.see("  3  12/01/2026")
        assert "modifié : Action › Objectifs" in someone.text
        await someone.press("down", "enter")
        await someone.see("Lire et [-écrire-]{+parler+}")
        await someone.press("escape", "r")
        await someone.see("Reprendre la révision 2 ?")
        await someone.press("o")
        await someone.see("La révision est reprise")
        assert someone.draft.get(OBJECTIFS) == "Lire et écrire"
    held = store_in(stored.path.parent).read(stored.path).draft
    assert held.get(OBJECTIFS) == "Lire et écrire"


async def test_from_the_dashboard_a_revision_is_taken_back_into_the_file(stored: StoredDraft) -> None:
    async with person(stored.path.parent) as someone:
        await someone.see("Nantes")
        await someone.press("h")
        await someone.see("premier état connu")
        await someone.press("down", "r")
        await someone.see("Reprendre la révision 2 ?")
        await someone.press("o")
        await someone.see("Révision reprise")
    held = store_in(stored.path.parent).read(stored.path).draft
    assert held.get(OBJECTIFS) == "Lire et écrire"
    assert held.revision > stored.draft.revision


async def test_a_draft_is_compared_with_its_preset_and_with_another(stored: StoredDraft) -> None:
    store = store_in(stored.path.parent)
    store.create(store.catalogue.get("fle"), "Angers")
    async with person(stored.path.parent) as someone:
        await someone.see("Angers")
        await someone.press("asterisk", "k")
        await someone.see("Titre du brouillon")
        assert "[-enlevé-] {+ajouté+}" in someone.text
        assert "Lire et parler" in someone.text
        await someone.press("escape", "escape", "k")
        await someone.see("Du modèle")


async def test_a_draft_without_history_says_so_and_escape_goes_back(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.create(store.catalogue.get("fle"), "Nantes")
    async with person(tmp_path) as someone:
        await someone.see("Nantes")
        await someone.press("enter", "alt+h")
        await someone.see("Pas encore d'historique")
        await someone.press("enter", "r", "escape")
        assert someone.wizard.is_current


@pytest.mark.parametrize(("key", "value"), [("g", "Lire et parler"), ("p", "Lire et chanter")])
async def test_two_values_are_compared_and_stay_until_one_is_chosen(
    stored: StoredDraft, key: str, value: str
) -> None:
    store = store_in(stored.path.parent)
    when = datetime(2026, 1, 10, 8, 0, tzinfo=UTC)
    draft = with_conflict(stored.draft, OBJECTIFS, "Lire et chanter", "alice sur poste2", when)
    store.save(stored, draft)
    async with person(stored.path.parent) as someone:
        await someone.see("Nantes")
        await someone.press("enter", "alt+o")
        await someone.see("Lire et [-parler-]{+chanter+}")
        assert "alice sur poste2" in someone.text
        await someone.press(key)
        await someone.see("Aucun champ n'a deux valeurs")
        await someone.press("escape")
        assert someone.draft.get(OBJECTIFS) == value
        assert conflicts_of(someone.draft) == []
