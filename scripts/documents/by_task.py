"""The scenes of what one does later, task by task, each beginning where the one before ended."""

from collections.abc import AsyncIterator
from unittest import mock

from textual.widgets import OptionList

from scripts.documents.stage import Play, Scene
from sofi_tui.drafts.file_format import dump
from sofi_tui.fasd.conflicts import with_conflict
from tests.tui.person import NOW, store_in


async def by_task(play: Play) -> AsyncIterator[Scene]:
    """Go on from the recapitulative of the first offer."""
    for part in _PARTS:
        async for scene in part(play):
            yield scene


async def _sessions(play: Play) -> AsyncIterator[Scene]:
    await play.press("f4", "ctrl+t")
    yield await play.take("dupliquer", "De combien décaler les dates de la copie", shows="De combien")
    await play.type("+17s")
    await play.press("enter")
    yield await play.take("dupliquee", "La copie, ses dates décalées", shows="Session 2/2")
    await play.press("ctrl+g")
    yield await play.take("sessions", "Les sessions de l'offre", shows="Sessions (2)")
    await play.press("p")
    await play.type("tous les lundis du 7/9 au 28/9")
    yield await play.take("plusieurs", "Plusieurs sessions à la fois", shows="28 septembre")
    await play.unseen("escape")


async def _dates(play: Play) -> AsyncIterator[Scene]:
    await play.press("f4", "tab", "ctrl+k")
    yield await play.take("mois", "Le mois, pour choisir une date", shows="sem.")
    await play.press("down", "enter")
    await play.unseen("tab")


async def _looking_back(play: Play) -> AsyncIterator[Scene]:
    await play.press("ctrl+z")
    yield await play.take("annuler", "Le choix de la date, annulé", shows="Annulé", told=True)
    await play.choose("comparer avec le mod")
    yield await play.take("changements", "Ce qui a changé depuis le modèle", shows="Changé depuis le modèle")
    await play.unseen("escape")
    await play.unseen("f6")
    await play.press("question_mark")
    yield await play.take("touches", "Les touches de l'écran où l'on est", shows="Cherchez parmi")
    await play.unseen("escape", "f4")
    await play.press("alt+j")
    yield await play.take("sauter", "Une lettre sur chaque endroit où aller", shows="Session 1/2")
    await play.unseen("escape")


async def _exporting(play: Play) -> AsyncIterator[Scene]:
    await play.unseen("f6")
    await play.press("e")
    yield await play.take("exporter", "Le choix du document", shows="page web")
    await play.unseen("escape")


async def _follow_up(play: Play) -> AsyncIterator[Scene]:
    await play.unseen("f3")
    await play.to("action.plus_formation")
    await play.press("alt+s")
    yield await play.take("suivi", "Le suivi de l'action", shows="en cours de saisie")
    lines = play.someone.app.screen.query_one(OptionList)
    while "Une question" not in str(lines.get_option_at_index(lines.highlighted or 0).prompt):
        await play.press("down")
    await play.press("enter")
    await play.type("Quels ateliers ?")
    await play.press("enter")
    yield await play.take("question", "Une question notée à côté de son champ", shows="Quels ateliers")
    await play.press("home", "enter")
    await play.see("scellé")
    yield await play.take("envoyee", "L'action envoyée, ce qui peut suivre", shows="en attente de validation")
    await play.unseen("escape")


async def _finding(play: Play) -> AsyncIterator[Scene]:
    await _back(play, "Toutes les actions : 4")
    await play.press("slash")
    await play.type("nantes")
    yield await play.take("filtrer", "Les brouillons où il est question de Nantes", shows="filtre « nantes »")
    await play.press("escape")
    await play.press("ctrl+p")
    await play.type("places")
    yield await play.take("menu", "Le menu, cherché par un mot", shows="Voir les places")
    await play.unseen("escape")


async def _next_year(play: Play) -> AsyncIterator[Scene]:
    await play.unseen("home", "down", "down")
    await play.someone.until(lambda: "2026-prepa-angers" in play.someone.text)
    await play.press("p")
    yield await play.take("reconduire", "La campagne vers laquelle reconduire", shows="Reconduire")
    await play.press("enter")
    await play.see("Toutes les actions : 5")
    await play.press("home", "enter")
    await play.see("F2 Formation")
    await play.press("f4")
    yield await play.take("reconduit", "Deux dates reportées, à revoir", shows="campagne 2027")
    await _back(play, "Toutes les actions : 5")


async def _together(play: Play) -> AsyncIterator[Scene]:
    folder = play.folder
    with mock.patch("getpass.getuser", lambda: "benoit"):
        other = store_in(folder).open(folder / "2026-prepa-nantes-7f31.toml")
    await play.unseen("home", "down", "down")
    await play.see("ouvert par benoit")
    await play.press("enter")
    yield await play.take("ouvert", "Un brouillon que Benoît a ouvert", shows="Ne pas l'ouvrir")
    await play.unseen("escape")
    other.close()
    file = folder / "2026-prepa-nantes-7f31.toml"
    draft = store_in(folder).read(file).draft
    said = "Un référent unique, et un atelier le samedi."
    file.write_bytes(dump(with_conflict(draft, ("action", "plus_formation"), said, "benoit", NOW)))
    await play.unseen("enter")
    await play.see("F2 Formation")
    await play.press("alt+o")
    yield await play.take("deux-valeurs", "Les deux valeurs d'un champ", shows="benoit")
    await play.unseen("escape")
    await _back(play, "Toutes les actions : 5")


async def _lost(play: Play) -> AsyncIterator[Scene]:
    await play.unseen("home", "down")
    await play.press("h")
    yield await play.take("historique", "Les révisions d'un brouillon", shows="Historique de")
    await play.unseen("escape")
    await play.press("delete")
    yield await play.take("jeter", "La question avant la corbeille", shows="corbeille ?")
    await play.press("o", "c")
    yield await play.take("corbeille", "La corbeille", shows="Corbeille : toutes les actions : 1")
    await play.unseen("c")


async def _table(play: Play) -> AsyncIterator[Scene]:
    await play.choose("tableau de programmation")
    await play.see("Le fichier d")
    await play.type("~/programmation.csv")
    await play.press("enter")
    yield await play.take("programmation", "Ce que le tableau ferait, avant de le faire", shows="à créer")
    await play.unseen("escape")


async def _back(play: Play, shows: str) -> None:
    """Go back to the dashboard, which the guide tells in its own words."""
    await play.choose("revenir à la liste")
    await play.see(shows)
    await play.unseen()


_PARTS = (
    _sessions,
    _dates,
    _looking_back,
    _exporting,
    _follow_up,
    _finding,
    _next_year,
    _together,
    _lost,
    _table,
)
