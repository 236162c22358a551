"""The first screen: counts, the table behind them, and what is done to one draft or to several."""

from datetime import date
from pathlib import Path

import pytest
from textual.geometry import Offset
from textual.widgets import OptionList

from sofi_tui.drafts.index.counts import COUNTS
from sofi_tui.exports.formats import FORMATS
from sofi_tui.keys.dashboard import ACTIONS
from sofi_tui.tui.dashboard.screen import Dashboard
from tests.drafts.index.folders import put
from tests.tui.person import NOW, SIZES, Person, person, store_in

SITES = ("Nantes", "Angers", "Cholet")


def with_drafts(folder: Path, *titles: str) -> None:
    store = store_in(folder)
    for title in titles:
        store.create(store.catalogue.get("prepa"), title)


def with_sites(folder: Path) -> None:
    """Three finished drafts: Nantes has two sessions, one of which is over."""
    over = {"date_debut": date(2025, 3, 3), "date_fin": date(2025, 6, 27)}
    put(folder, "nantes", [{"site_lieu": "Nantes"}, {"site_lieu": "Nantes Sud", **over}], titre="Offre une")
    put(folder, "angers", [{"site_lieu": "Angers"}], titre="Offre deux", statut="en_attente_validation")
    put(folder, "cholet", [{"site_lieu": "Cholet"}], titre="Métiers de l'hôtellerie", statut="valide")


def shown(someone: Person) -> list[str]:
    """The names of the drafts in the table, in order."""
    return [line.row.id for line in someone.dashboard.board.lines]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_draft_shows_its_title_site_and_state(size: tuple[int, int], tmp_path: Path) -> None:
    with_sites(tmp_path)
    async with person(tmp_path, size) as someone:
        line = next(line for line in someone.lines if "Offre deux" in line)
        for words in ("Angers", "02/03-26/06", "à valider", "100 %"):
            assert words in line
        assert ("prepa" in line) == (size[0] >= 80)
        assert all(len(line) <= size[0] for line in someone.lines)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_count_is_there_says_what_it_means_and_opens_what_it_counts(
    size: tuple[int, int], tmp_path: Path
) -> None:
    with_sites(tmp_path)
    async with person(tmp_path, size) as someone:
        await someone.press("shift+tab", "shift+tab")
        for count in COUNTS:
            assert count.label[:28] in someone.text
        for count in COUNTS[-2:]:
            await someone.press("end", *["up"] * (count is COUNTS[-2]))
            assert count.meaning[:40] in someone.text
        await someone.press("home", "enter")
        assert someone.dashboard.focused is someone.dashboard.query_one("#table")
        assert shown(someone) == ["cholet", "angers", "nantes"]
        assert "Sessions actives : 3" in someone.lines[0]
        await someone.press("escape")
        assert "Toutes les sessions : 4" in someone.lines[0]
        await someone.press("shift+tab", "shift+tab", "end", "up", "up", "space")
        assert shown(someone) == ["angers"]
        assert "Actions en attente de validation : 1" in someone.lines[0]


async def test_a_draft_is_duplicated_binned_and_taken_back(tmp_path: Path) -> None:
    with_drafts(tmp_path, "Offre de Nantes")
    async with person(tmp_path) as someone:
        await someone.press("d")
        await someone.see("Toutes les actions : 2")
        await someone.press("delete", "o")
        await someone.see("Toutes les actions : 1")
        assert len(store_in(tmp_path).entries()) == 1
        await someone.press("c")
        await someone.see("Corbeille : toutes les actions : 1")
        await someone.press("r")
        await someone.see("La corbeille est vide")
        await someone.press("escape")
        await someone.see("Toutes les actions : 2")
        assert len(store_in(tmp_path).entries()) == 2


async def test_what_comes_in_one_go_with_the_slash_is_typed_into_the_filter(tmp_path: Path) -> None:
    put(tmp_path, "cholet", titre="Offre du 02/03")
    put(tmp_path, "angers", titre="Offre du 04/05")
    async with person(tmp_path) as someone:
        someone.send("/offre 02/03")
        await someone.see("Toutes les actions : 1 · filtre « offre 02/03 »")


async def test_what_is_typed_filters_at_once_in_any_order_and_enter_opens_what_is_found(
    tmp_path: Path,
) -> None:
    with_sites(tmp_path)
    async with person(tmp_path) as someone:
        await someone.press("slash")
        await someone.type("CHOLET hotel")
        assert shown(someone) == ["cholet"]
        assert "filtre « CHOLET hotel »" in someone.lines[0]
        await someone.press("escape")
        assert len(shown(someone)) == 3
        assert someone.dashboard.query_one("#filter").value == ""  # type: ignore[attr-defined]
        await someone.press("slash")
        await someone.type("offre")
        await someone.press("down", "enter")
        assert someone.draft.id == "nantes"


async def test_columns_sort_both_ways_by_figure_and_from_the_palette(tmp_path: Path) -> None:
    with_sites(tmp_path)
    async with person(tmp_path) as someone:
        await someone.press("4")
        assert shown(someone) == ["angers", "cholet", "nantes"]
        assert "▲Site" in someone.text
        await someone.press("4")
        assert shown(someone) == ["nantes", "cholet", "angers"]
        assert "▼Site" in someone.text
        await someone.press("ctrl+p")
        await someone.type("trier etat")
        await someone.press("enter")
        assert shown(someone) == ["nantes", "angers", "cholet"]
        await someone.press("i")
        assert shown(someone) == ["cholet", "angers", "nantes"]


async def test_sessions_have_a_line_each_and_open_their_draft(tmp_path: Path) -> None:
    with_sites(tmp_path)
    async with person(tmp_path) as someone:
        await someone.press("s", "4", "end")
        assert "Toutes les sessions : 4" in someone.lines[0]
        assert any("Nantes Sud" in line for line in someone.lines)
        await someone.press("enter")
        assert someone.draft.id == "nantes"


async def test_marked_drafts_are_done_to_together_and_one_that_refuses_stops_no_other(tmp_path: Path) -> None:
    with_sites(tmp_path)
    other = store_in(tmp_path).open(tmp_path / "angers.toml")
    async with person(tmp_path) as someone:
        await someone.press("asterisk")
        await someone.see("3 marqués")
        await someone.press("a")
        await someone.see("Nouvelle campagne pour 3 brouillons")
        await someone.type("2027")
        await someone.press("enter")
        await someone.see("Campagne changée : 2 brouillons")
        await someone.see("angers est déjà ouvert")
        await someone.press("asterisk", "a")
        await someone.type("demain")
        await someone.press("enter")
        await someone.see("n'est pas une année")
    years = {entry.id: entry.draft.campagne for entry in store_in(tmp_path).entries() if entry.draft}
    assert years == {"nantes": 2027, "cholet": 2027, "angers": 2026}
    other.close()


async def test_marked_actions_are_sent_and_those_with_errors_are_not(tmp_path: Path) -> None:
    put(tmp_path, "fini", titre="Fini")
    put(tmp_path, "pas-fini", [{"date_debut": ""}], titre="Pas fini")
    async with person(tmp_path) as someone:
        await someone.press("asterisk", "v")
        await someone.see("Envoyer 2 brouillons pour validation")
        await someone.press("o")
        await someone.see("Envoyé pour validation : 1 brouillon")
        await someone.see("pas-fini :")
        await someone.see("1 en attente de validation")
    store = store_in(tmp_path)
    states = {entry.id: entry.draft.header["statut"] for entry in store.entries() if entry.draft}
    assert states == {"fini": "en_attente_validation", "pas-fini": "en_cours"}
    assert store.history.sealed("fini")


async def test_marked_drafts_are_carried_into_the_next_campaign(tmp_path: Path) -> None:
    with_sites(tmp_path)
    async with person(tmp_path) as someone:
        await someone.press("asterisk", "p", "enter")
        await someone.see("Reconduit : 3 brouillons")
        await someone.see("Toutes les actions : 6")
    years = sorted(entry.draft.campagne for entry in store_in(tmp_path).entries() if entry.draft)
    assert years == [2026] * 3 + [2027] * 3


async def test_marked_drafts_are_exported_into_a_folder_or_a_file(tmp_path: Path) -> None:
    drafts, out = tmp_path / "brouillons", tmp_path / "sortie"
    for folder in (drafts, out):
        folder.mkdir()
    with_sites(drafts)
    async with person(drafts) as someone:
        for target, told in ((out, "Exporté : 3 brouillons"), (drafts / "nantes.toml", "est un brouillon")):
            await someone.press("asterisk", "e")
            await someone.see("Exporter 3 brouillons en")
            await someone.press(*["down"] * list(FORMATS).index("csv"), "enter")
            await someone.see("Dans quel dossier")
            await someone.type(str(target))
            await someone.press("enter")
            await someone.see(told)
    assert {path.name for path in out.iterdir()} == {"angers.csv", "cholet.csv", "nantes.csv"}


async def test_space_marks_and_goes_on_and_escape_takes_the_marks_away(tmp_path: Path) -> None:
    with_sites(tmp_path)
    async with person(tmp_path) as someone:
        await someone.press("space", "space")
        assert sum("■" in line for line in someone.lines) == 2
        await someone.press("delete", "n")
        assert len(store_in(tmp_path).entries()) == 3
        await someone.press("escape")
        assert not any("■" in line for line in someone.lines)


async def test_what_is_not_a_draft_is_listed_with_its_reason_and_opens_nothing(tmp_path: Path) -> None:
    (tmp_path / "cassé.toml").write_text("[brouillon\n")
    (tmp_path / "casse.toml").write_text("[brouillon\n")
    with_drafts(tmp_path, "Offre de Nantes")
    async with person(tmp_path) as someone:
        assert "✗ casse : ligne 1" in someone.text
        for _ in range(3):
            await someone.press("enter")
            if not isinstance(someone.app.screen, Dashboard):
                await someone.press("escape")
            await someone.press("down")
        assert isinstance(someone.app.screen, Dashboard)


async def test_a_draft_that_another_has_open_is_not_opened_and_says_who_has_it(tmp_path: Path) -> None:
    with_drafts(tmp_path, "Offre de Nantes")
    store = store_in(tmp_path)
    other = store.open(store.entries()[0].path)
    async with person(tmp_path) as someone:
        await someone.see("ouvert par")
        await someone.press("enter")
        await someone.see("Ne pas l'ouvrir")
        await someone.press("escape")
        assert isinstance(someone.app.screen, Dashboard)
        other.close()
        await someone.press("enter")
        assert not isinstance(someone.app.screen, Dashboard)


async def test_the_terminal_s_own_cursor_is_on_the_line_that_is_attended(tmp_path: Path) -> None:
    with_sites(tmp_path)
    async with person(tmp_path) as someone:
        await someone.press("down")
        y = next(y for y, line in enumerate(someone.lines) if "Offre deux" in line)
        assert someone.app.cursor_position == Offset(0, y)
        await someone.press("shift+tab", "shift+tab", "end")
        y = next(y for y, line in enumerate(someone.lines) if "dont le code" in line)
        assert someone.app.cursor_position.y == y


async def test_every_action_is_in_the_palette_and_found_without_accents(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("ctrl+p")
        options = someone.app.screen.query_one(OptionList)
        offered = "\n".join(str(option.prompt) for option in options.options)
        assert all(action.words in offered for action in ACTIONS)
        await someone.type("NOUV brouillon")
        await someone.press("enter")
        assert "quelle offre" in someone.text


def test_the_tests_run_on_a_day_when_the_sessions_are_to_come() -> None:
    assert NOW.date() < date(2026, 3, 2)


async def test_the_places_ordered_planned_and_missing_are_shown(tmp_path: Path) -> None:
    store_in(tmp_path).create(store_in(tmp_path).catalogue.get("fle"))
    async with person(tmp_path) as someone:
        await someone.press("m")
        await someone.see("Places par lot et par site")
        await someone.see("Manquantes")
        await someone.press("escape")
        await someone.until(lambda: someone.app.screen is someone.dashboard)
