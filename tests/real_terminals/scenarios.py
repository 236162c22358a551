"""Whole tasks, as a person does them: keys, and what they see."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from tests.real_terminals.hands import Hands
from tests.real_terminals.routes import Route, Size

Scenario: TypeAlias = Callable[[Route, Path, Size], None]


def greeted(hands: Hands) -> None:
    """Read how the program works, as the first start tells it once."""
    hands.see("Comment marche")
    hands.press("enter")
    hands.see("Aucun brouillon")


def begin(hands: Hands) -> None:
    """Begin a draft of the second preset."""
    greeted(hands)
    hands.press("n")
    hands.see("quelle offre")
    hands.press("down", "enter")
    hands.see("F2-5 fiches", "Intitulé *")


def a_draft_is_begun_and_a_page_filled_and_found_again(route: Route, home: Path, size: Size) -> None:
    with route.open(home, size) as hands:
        begin(hands)
        hands.press("f3")
        hands.see("Organisme de", "SIRET")
        hands.type("Organisme « Été »")
        hands.press("f4")
        hands.see("Site lieu")
        hands.type("Segré-en-Anjou")
        hands.press("tab")
        hands.type("2/3/27")
        hands.press("tab")
        hands.see("02/03/2027")
        hands.press("shift+tab", "shift+tab")
        hands.type(" Bleu")
        hands.see("Segré-en-Anjou Bleu")
        hands.leave()
    with route.open(home, size) as hands:
        hands.see("Segré")
        hands.press("enter")
        hands.see("F2-5 fiches")
        hands.press("f3")
        hands.see("Organisme « Été »")
        hands.press("f4")
        hands.see("Segré-en-Anjou Bleu", "02/03/2027")
        hands.leave()


def a_session_is_added_and_taken_back(route: Route, home: Path, size: Size) -> None:
    with route.open(home, size) as hands:
        begin(hands)
        hands.press("f4")
        hands.see("Site lieu")
        hands.press("ctrl+n")
        hands.see("Session 2/2")
        hands.type("Nantes")
        hands.see("Nantes")
        hands.press("ctrl+p")
        hands.see("Que voulez-vous faire")
        hands.type("gerer sessions")
        hands.see("Gérer les sessions")
        hands.press("enter")
        hands.see("2.", "Nantes")
        hands.press("escape")
        hands.see("Site lieu")
        hands.press("alt+z")
        hands.see("Annulé")
        hands.press("ctrl+z")
        hands.see_no_more("2/2")
        hands.leave()


def a_name_is_pasted_and_the_draft_exported(route: Route, home: Path, size: Size) -> None:
    with route.open(home, size) as hands:
        begin(hands)
        hands.press("f3")
        hands.see("Organisme de", "SIRET")
        hands.paste("Association « L’Île »")
        hands.see("L’Île")
        hands.press("f6")
        hands.see("Récapitulatif")
        hands.press("e")
        hands.see("Exporter")
        hands.press("enter")
        hands.see("Dans quel fichier")
        hands.press("enter")
        hands.see("Exporté")
        hands.leave()
    [written] = [file for file in home.iterdir() if file.suffix in {".txt", ".html"}]
    assert "L’Île" in written.read_text("utf-8")


def the_keys_of_a_screen_are_listed_and_other_colours_chosen(route: Route, home: Path, size: Size) -> None:
    with route.open(home, size) as hands:
        greeted(hands)
        hands.press("?")
        hands.see("Cherchez parmi les touches")
        hands.type("redessiner")
        hands.see("Redessiner l'écran")
        hands.press("escape")
        hands.see_no_more("Redessiner l'écran")
        hands.press("ctrl+p")
        hands.see("Que voulez-vous faire")
        hands.type("couleurs")
        hands.see("Changer les couleurs")
        hands.press("enter")
        hands.see("Quelles couleurs")
        hands.press("down", "enter")
        hands.see("notées dans")
        hands.press("ctrl+l")
        hands.see("Aucun brouillon")
        hands.leave()
    assert "contraste" in (home / ".config" / "sofi-tui" / "config.toml").read_text("utf-8")


SCENARIOS: tuple[Scenario, ...] = (
    a_draft_is_begun_and_a_page_filled_and_found_again,
    a_session_is_added_and_taken_back,
    a_name_is_pasted_and_the_draft_exported,
    the_keys_of_a_screen_are_listed_and_other_colours_chosen,
)
