"""The organisation's profile, the Region's extract and the programming table, all by keyboard."""

from pathlib import Path

import pytest

from sofi_tui.content.organisation.reading import read_profile
from tests.tui.person import Person, person

SAMPLES = Path(__file__).parents[2] / "docs" / "exemples" / "organisation"


@pytest.fixture(autouse=True)
def _configuration_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "organisme.toml").write_bytes((SAMPLES / "organisme.toml").read_bytes())
    return tmp_path


async def bring_in(one: Person, words: str, file: Path) -> None:
    await one.press("ctrl+p")
    await one.type(words)
    await one.press("enter")
    await one.see("Le fichier d")
    await one.type(str(file))
    await one.press("enter")


async def test_the_three_files_come_in_through_the_screens(tmp_path: Path) -> None:
    async with person(tmp_path) as one:
        await bring_in(one, "reprendre un profil", SAMPLES / "organisme.toml")
        await one.see("Changer le profil ainsi")
        await one.press("enter")
        await one.see("Le profil est changé.")
        await bring_in(one, "extraction", SAMPLES / "region.csv")
        await one.see("Groupement des Tilleuls")
        await one.press("enter")
        await bring_in(one, "tableau de programmation", SAMPLES / "programmation.csv")
        await one.see("30 brouillons à créer")
        await one.press("enter")
        await one.see("Brouillons créés : 30")
    rows = list(tmp_path.glob("2026-*.toml"))
    assert len(rows) == 30
    assert all('organisme_responsable = "Groupement des Tilleuls"' in path.read_text() for path in rows)


async def test_a_heading_that_is_not_known_is_asked_once(folder: Path) -> None:
    table = folder / "t.csv"
    table.write_text("Variante;Site;Début;Fin;Combien\nFLE;Nantes;02/03/2026;26/06/2026;12\n")
    async with person(folder) as one:
        await bring_in(one, "tableau de programmation", table)
        await one.see("Quelle colonne est « Combien » ?")
        await one.type("places")
        await one.press("enter")
        await one.see("1 brouillon à créer")
        await one.press("escape")
        await bring_in(one, "tableau de programmation", table)
        await one.see("1 brouillon à créer")


async def test_a_change_of_the_profile_is_offered_to_the_drafts_that_hold_the_old_value(folder: Path) -> None:
    async with person(folder) as one:
        await one.start("prepa")
        await one.press("f4", "ctrl+k")
        await one.type("nantes")
        await one.press("enter")
        await one.see("Nantes – Site")
        await one.press("f7", "f7", "ctrl+s")
        one.wizard.action_list()
        await one.see("Toutes les actions")
        await one.press("f")
        await one.see("Nantes – Site des Tilleuls")
        await one.press("down", "down", "down", "enter")
        await one.see("Nom du site")
        await one.press("end")
        await one.type(" (annexe)")
        await one.press("ctrl+s")
        await one.see("garde l'ancienne valeur. Changer aussi ?")
        await one.press("o")
        await one.see("Brouillons changés : 1.")
    [draft] = folder.glob("2026-*.toml")
    assert 'site_lieu = "Nantes – Site des Tilleuls (annexe)"' in draft.read_text()


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_records_are_added_and_deleted_by_keyboard(folder: Path, size: tuple[int, int]) -> None:
    async with person(folder, size) as one:
        await one.press("f")
        await one.see("Sites")
        await one.press("down", "down", "a")
        await one.type("Rezé – Annexe")
        await one.press("tab", "tab", "tab")
        await one.type("75001")
        await one.see("pas dans les Pays")
        await one.press("ctrl+s")
        await one.see("Rezé – Annexe")
        assert [site.nom for site in read_profile(folder / "organisme.toml")[0].sites][-1] == "Rezé – Annexe"
        await one.press("delete")
        await one.see("Supprimer un site")
        await one.press("o")
        await one.pilot.pause()
        assert len(read_profile(folder / "organisme.toml")[0].sites) == 5
        await one.press("m")
        await one.type("dossier")
        await one.press("enter")
        await one.pilot.pause()
        usual = read_profile(folder / "organisme.toml")[0].habitudes["session.modalites_recrutement"]
        assert usual == ["information_collective", "entretien", "dossier"]
        await one.press("escape")
        await one.see("Toutes les actions")


async def test_a_draft_becomes_a_preset_that_the_next_one_may_begin_from(folder: Path) -> None:
    async with person(folder) as one:
        await one.start("fle")
        await one.press("f3", "tab")
        one.wizard.open_draft.type_in(("action", "objectifs"), "Les nôtres.")
        await one.press("ctrl+p")
        await one.type("modele de votre")
        await one.press("enter")
        await one.see("Le nom du modèle")
        await one.type("Notre FLE")
        await one.press("enter")
        await one.see("Le modèle est fait")
        one.wizard.action_list()
        await one.see("Toutes les actions")
        await one.press("n")
        await one.see("Notre FLE")
