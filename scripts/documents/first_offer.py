"""The scenes of a first offer: a preset, what the profile knows, what is left to type, the findings, into SOFI."""

from collections.abc import AsyncIterator

from scripts.documents.stage import Play, Scene
from tests.tui.offers import OFFERS

PRESET = "fle"
KNOWN = {
    "action.organisme_dispensateur",
    "session.site_lieu",
    "session.date_debut",
    "session.date_fin",
    "session.informations_collectives",
    "session.contacts_referents",
}
"""What the profile or the scenes before give."""


async def first_offer(play: Play) -> AsyncIterator[Scene]:
    """Make an offer from the dashboard to the copying mode."""
    play.someone.app.greet()
    yield await play.take("premier-demarrage", "Le premier démarrage", shows="Comment marche sofi-tui")
    await play.press("enter")
    yield await play.take("accueil", "Le tableau de bord et ses trois brouillons", shows="Cholet")
    await play.press("n", "down", "down")
    yield await play.take("modeles", "Le choix du modèle", shows="public non francophone")
    await play.press("enter")
    yield await play.take("formation", "La fiche Formation, remplie par le modèle", shows="F2 Formation")
    await play.press("f3", "ctrl+k")
    yield await play.take("profil", "Le choix d'un organisme du profil", shows="Tapez pour chercher")
    await play.press("enter")
    yield await play.take("action", "La fiche Action, l'organisme choisi", shows="12345678200010")
    await play.to("action.complement_programme")
    yield await play.take("texte-long", "Un texte long, son compteur à droite", shows="/3000")
    await play.press("f4", "ctrl+k", "enter", "tab")
    await play.type("2/3")
    await play.press("tab")
    await play.type("26 juin")
    await play.press("tab")
    yield await play.take("session", "La fiche Session, deux dates lues", shows="17 semaines")
    await play.press("f9")
    yield await play.take("constat", "Le constat suivant", shows="temps partiel")
    await play.press("f1")
    yield await play.take("aide", "Tout ce qu'il y a à dire d'un champ", shows="Rythmes")
    await play.unseen("escape")
    async for scene in _the_rest(play):
        yield scene


async def _the_rest(play: Play) -> AsyncIterator[Scene]:
    await play.unseen("f2")
    await play.someone.enter_values({key: value for key, value in OFFERS[PRESET].items() if key not in KNOWN})
    await play.unseen("f4")
    await play.to("session.informations_collectives")
    yield await play.take("reunions", "La réunion et le contact, en listes", shows="Camille Exemple")
    await play.press("enter")
    await play.type("10/2")
    await play.press("tab")
    yield await play.take("reunion", "Une réunion, sa date tapée", shows="10/02/2026")
    await play.press("f6")
    yield await play.take("recapitulatif", "Le récapitulatif, dans l'ordre de SOFI", shows="sans erreur")
    await play.press("c")
    yield await play.take("recopie", "La recopie, un champ à la fois", shows="Recopie 1/")
    await play.press("enter")
    yield await play.take("recopie-suite", "Le champ suivant, le précédent recopié", shows="Recopie 2/")
    await play.press("slash")
    yield await play.take("recopie-liste", "Les champs à recopier et leur état", shows="Quel champ")
    await play.unseen("escape", "escape")
