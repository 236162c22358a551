"""Values of the organisation's profile, chosen by keyboard where a field wants them."""

from pathlib import Path

import pytest

from sofi_tui.content.organisation.reading import read_profile
from tests.tui.person import SIZES, person

SAMPLE = Path(__file__).parents[2] / "docs" / "exemples" / "organisation" / "organisme.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of drafts beside which the sample profile stands."""
    (tmp_path / "organisme.toml").write_bytes(SAMPLE.read_bytes())
    return tmp_path


@pytest.mark.parametrize("size", SIZES)
async def test_a_site_is_found_without_its_accents_and_brings_what_follows(
    folder: Path, size: tuple[int, int]
) -> None:
    async with person(folder, size) as one:
        await one.start("prepa")
        await one.press("f4", "tab")
        await one.type("07/09/2026")
        await one.press("shift+tab", "ctrl+k")
        await one.see("Tapez pour chercher")
        await one.type("metiers")
        await one.press("enter")
        await one.see("Angers – Maison")
        session = one.draft.sessions[0]
        assert session["site_lieu"] == "Angers – Maison des Métiers"
        [meeting] = one.draft.records(("sessions", 0, "informations_collectives"))
        assert (str(meeting["date"]), meeting["heure_debut"], meeting["ville"]) == (
            "2026-08-24",
            "14h00",
            "Angers",
        )
        [contact] = one.draft.records(("sessions", 0, "contacts_referents"))
        assert contact["nom"] == "Dominique Exemple"
        await one.press("ctrl+k")
        await one.type("laval")
        await one.press("enter")
        await one.pilot.pause()
        [meeting] = one.draft.records(("sessions", 0, "informations_collectives"))
        assert meeting["ville"] == "Laval"


async def test_what_was_typed_is_not_replaced_by_what_follows(folder: Path) -> None:
    async with person(folder) as one:
        await one.start("prepa")
        one.wizard.open_draft.add_record(("sessions", 0, "contacts_referents"), {"nom": "Alix Exemple"})
        await one.press("f4", "ctrl+k")
        await one.type("nantes")
        await one.press("enter")
        await one.see("Nantes – Site")
        assert [c["nom"] for c in one.draft.records(("sessions", 0, "contacts_referents"))] == [
            "Alix Exemple"
        ]


async def test_one_that_is_missing_is_added_to_the_profile_on_the_spot(folder: Path) -> None:
    async with person(folder) as one:
        await one.start("fle")
        await one.press("f4", "ctrl+k")
        await one.type("Rezé – Annexe")
        await one.see("Ajouter « Rezé – Annexe » au profil…")
        await one.press("enter")
        await one.see("Un site")
        await one.press("ctrl+s")
        await one.see("est ajouté au profil")
        assert one.draft.sessions[0]["site_lieu"] == "Rezé – Annexe"
    profile, _ = read_profile(folder / "organisme.toml")
    assert profile.sites[-1].nom == "Rezé – Annexe"


async def test_the_dispensateur_brings_its_siret(folder: Path) -> None:
    async with person(folder) as one:
        await one.start("fle")
        await one.press("f3", "ctrl+k", "enter")
        await one.see("Association Tilleul")
        action = one.draft.document["action"]
        assert action["siret_dispensateur"] == "12345678200010"


async def test_a_contact_is_added_to_the_list_and_typing_stays_possible(folder: Path) -> None:
    async with person(folder) as one:
        await one.start("fle")
        await one.press("f4")
        await one.type("Ailleurs, encore inconnu")
        await one.press("f4")
        await one.wizard.go_to(("sessions", 0, "contacts_referents"))
        await one.pilot.pause()
        await one.press("ctrl+k")
        await one.type("camille")
        await one.press("enter")
        await one.see("1. Camille Exemple")
        assert one.draft.sessions[0]["site_lieu"] == "Ailleurs, encore inconnu"


async def test_an_unreadable_profile_is_told_and_escape_changes_nothing(folder: Path) -> None:
    async with person(folder) as one:
        await one.start("fle")
        before = one.draft
        await one.press("f4", "ctrl+k", "escape")
        assert one.draft == before
        (folder / "organisme.toml").write_text("[[sites]]\n")
        await one.press("ctrl+k")
        await one.see("ligne 1 : il manque")


async def test_a_formacode_is_found_by_its_words_and_added(folder: Path) -> None:
    async with person(folder) as one:
        await one.start("daeu")
        await one.wizard.go_to(("formation", "domaines"))
        await one.pilot.pause()
        await one.press("ctrl+k")
        await one.type("francais langue")
        await one.press("enter")
        await one.see("15093, 15235")
