"""One action from preset to validated, changed with agreement and carried over: by keyboard, then by commands."""

import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.draft import Statut
from sofi_tui.fasd.life import statut_of
from sofi_tui.tui.life.screen import LifeScreen
from tests.cli.commander import Commander
from tests.tui.offers import OFFERS
from tests.tui.person import NOW, Person, person, store_in

CODES = "19482-89393-143842"
QUESTION = "Quels modules optionnels ?"
PLUS = "Un référent unique du début à la fin."
TYPED = {
    "action.organisme_dispensateur": "Organisme Exemple",
    "action.complement_intitule": "Métiers de l'hôtellerie-restauration",
    "action.plus_formation": PLUS,
    "sessions.0.site_lieu": "Nantes - Les Tilleuls",
    "sessions.0.date_debut": "2/3/26",
    "sessions.0.date_fin": "26/06/2026",
    "sessions.0.entrees_sorties": "sequencees",
    "sessions.0.rythme": "temps_partiel",
    "sessions.0.modalite_enseignement": "presentiel",
    "sessions.0.duree_centre": "400",
    "sessions.0.duree_entreprise": "70",
    "sessions.0.duree_hebdo": "28",
    "sessions.0.organisme_responsable": "Organisme Exemple",
    "sessions.0.responsable_mandataire": "o",
    "sessions.0.etat_recrutement": "ouvert",
    "sessions.0.modalites_recrutement": "dossier, entretien",
    "sessions.0.informations_collectives.0.date": "10/02/2026",
    "sessions.0.informations_collectives.0.heure_debut": "9h30",
    "sessions.0.informations_collectives.0.heure_fin": "11h",
    "sessions.0.informations_collectives.0.a_distance": "n",
    "sessions.0.informations_collectives.0.lieu": "Salle des Tilleuls",
    "sessions.0.contacts_referents.0.nom": "Camille Exemple",
    "sessions.0.contacts_referents.0.fonction": "Accueil",
    "sessions.0.contacts_referents.0.telephone": "02 00 11 22 33",
    "sessions.0.contacts_referents.0.courriel": "accueil@organisme.example",
    "sessions.0.dispositif.nombre_places": "12",
    "sessions.0.dispositif.places_bon_commande": "12",
}


def both(store: DraftStore) -> dict[int, dict[str, Any]]:
    """Give what the folder's drafts hold by their campaigns, without what differs each time: ids and moments."""
    files = [tomllib.loads(entry.path.read_text("utf-8")) for entry in store.entries()]
    return {file["brouillon"]["campagne"]: _timeless(file) for file in files}


def _timeless(held: Any) -> Any:
    match held:
        case dict():
            gone = {"id", "revision"}
            return {name: _timeless(inner) for name, inner in held.items() if name not in gone}
        case list():
            return [_timeless(item) for item in held]
        case datetime():
            return "alors"
    return held


def leaves(held: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Give each single value with its place, so that what differs is seen at once."""
    match held:
        case dict():
            for name, inner in held.items():
                yield from leaves(inner, f"{path}.{name}")
        case list():
            for number, inner in enumerate(held):
                yield from leaves(inner, f"{path}.{number}")
        case _:
            yield path, held


async def in_life(someone: Person, words: str) -> None:
    """Bring the cursor to the line of the life screen that has these words, and press Enter there."""
    screen = someone.app.screen
    assert isinstance(screen, LifeScreen)
    lines = [number for number, line in enumerate(screen._lines) if words in line.text and line.deed]
    assert lines, (words, [line.text for line in screen._lines])
    while screen._list.highlighted != lines[0]:
        await someone.press("down" if (screen._list.highlighted or 0) < lines[0] else "up")
    await someone.press("enter")


async def answered(someone: Person, *texts: str) -> None:
    """Type in the lines of the question that is asked, Enter after each."""
    await someone.until(lambda: not isinstance(someone.app.screen, LifeScreen))
    for text in texts:
        await someone.type(text)
        await someone.press("enter")
    await someone.pilot.pause()


async def state_is(someone: Person, statut: Statut) -> None:
    open_draft = someone.app.open_draft
    assert open_draft is not None
    await someone.until(lambda: statut_of(open_draft.draft) is statut)
    await someone.until(lambda: isinstance(someone.app.screen, LifeScreen))


async def by_keyboard(folder: Path) -> dict[int, dict[str, Any]]:
    async with person(folder) as someone:
        await someone.start("fle")
        await someone.enter_values(OFFERS["fle"])
        await someone.press("alt+s")
        await in_life(someone, "Envoyer pour validation")
        await state_is(someone, Statut.EN_ATTENTE_VALIDATION)
        await someone.until(lambda: store_in(folder).history.sealed(store_in(folder).entries()[0].id))

        await someone.press("escape", "f3", "alt+s")
        await in_life(someone, "Une question du Cariforef")
        await answered(someone, QUESTION)
        await state_is(someone, Statut.EN_ATTENTE_REPONSES)
        await in_life(someone, QUESTION)
        await someone.until(lambda: "Renvoyer" in someone.text)
        await in_life(someone, "Renvoyer avec les réponses")
        await state_is(someone, Statut.EN_ATTENTE_VALIDATION)
        await in_life(someone, "Les codes SOFI")
        await answered(someone, CODES)
        await state_is(someone, Statut.EN_ATTENTE_VALIDATION)
        await in_life(someone, "Noter la validation")
        await state_is(someone, Statut.VALIDE)

        await someone.press("escape", "f5")
        await someone.until(lambda: CODES in someone.lines[0])
        await someone.type("3")
        await someone.press("tab")
        await someone.see("Cette action est validée")
        await someone.press("enter")
        await answered(someone, "01/04/2026", "RPDL-7", "Région")
        await someone.press("alt+s")
        await someone.see("modifiée depuis la validation")
        await in_life(someone, "Envoyer la modification")
        await state_is(someone, Statut.EN_ATTENTE_VALIDATION)
        await someone.until(
            lambda: len(store_in(folder).history.sealed(store_in(folder).entries()[0].id)) == 3
        )
        await someone.press("escape")
        await someone.press("ctrl+p")
        await someone.type("revenir liste")
        await someone.press("enter")
        await someone.until(lambda: someone.dashboard.news is not None and "attente" in someone.text)
        await someone.press("p")
        await someone.type("2027")
        await someone.press("enter")
        await someone.until(lambda: len(store_in(folder).entries()) == 2)
    return both(store_in(folder))


def by_commands(commander: Commander) -> dict[int, dict[str, Any]]:
    ident = commander.new("fle").stem
    commander.done("modifier", ident, *(f"{path}={text}" for path, text in TYPED.items()))
    commander.done("envoyer", ident)
    commander.done("question", ident, "action.organisme_dispensateur", QUESTION)
    commander.done("question", ident, "--repondue", "1")
    commander.done("envoyer", ident)
    commander.done("statut", ident, "valide", "--codes", CODES)
    commander.done("modifier", ident, "sessions.0.dispositif.nombre_places=123")
    agreement = ("--accord-date", "01/04/2026", "--accord-reference", "RPDL-7", "--accord-de", "Région")
    commander.done("statut", ident, *agreement)
    commander.done("envoyer", ident)
    commander.done("reconduire", ident, "--campagne", "2027")
    return both(store_in(commander.folder))


@pytest.fixture
def commander(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commander:
    """Somebody whose home and drafts are nobody else's."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    return Commander(tmp_path / "commandes")


async def test_keyboard_and_commands_end_with_the_same_files(tmp_path: Path, commander: Commander) -> None:
    (tmp_path / "clavier").mkdir()
    typed = await by_keyboard(tmp_path / "clavier")
    assert sorted(typed) == [2026, 2027]
    commanded = by_commands(commander)
    assert dict(leaves(typed)) == dict(leaves(commanded))
    assert typed[2026]["suivi"]["passages"][-1]["de"] == "valide"
    assert typed[2027]["sessions"][0]["date_debut"].year == NOW.year + 1
