"""What every screen says of its keys: each action has its help, the card lists all, and says why one is off."""

from pathlib import Path
from typing import Any

import pytest

from sofi_tui.drafts.journey.places import Place, Step
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.paths import FieldPath, parse_path
from sofi_tui.keys.action import KEYS_CARD, Action, Together
from sofi_tui.keys.wizard import KEY_BAR, WIZARD_ACTIONS
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.compare.conflicts_screen import ConflictsScreen
from sofi_tui.tui.compare.screen import CompareScreen
from sofi_tui.tui.dashboard import why_off as of_dashboard
from sofi_tui.tui.dashboard.board import Board
from sofi_tui.tui.dashboard.screen import Dashboard
from sofi_tui.tui.help_screens import FirstStart
from sofi_tui.tui.history.screen import HistoryScreen
from sofi_tui.tui.keys_card import KeysCard, card_lines
from sofi_tui.tui.life.screen import LifeScreen
from sofi_tui.tui.new_draft_screen import NewDraftScreen
from sofi_tui.tui.organisation.profile_screen import ProfileScreen
from sofi_tui.tui.reading_screen import ReadingScreen
from sofi_tui.tui.recopie import why_off as of_recopie
from sofi_tui.tui.recopie.copying import Copying
from sofi_tui.tui.recopie.screen import RecopieScreen
from sofi_tui.tui.wizard import why_off as of_wizard
from sofi_tui.tui.wizard.field_help_screen import FieldHelpScreen
from sofi_tui.tui.wizard.help import keys_at
from sofi_tui.tui.wizard.screen import WizardScreen
from sofi_tui.tui.wizard.why_off import Situation
from sofi_tui.words import undoing
from sofi_tui.words import why_off as words
from tests.tui.person import NOW, person, store_in

SCREENS: tuple[type[Acting[Any]], ...] = (
    *(Dashboard, WizardScreen, NewDraftScreen, RecopieScreen, ProfileScreen),
    *(LifeScreen, HistoryScreen, CompareScreen, ConflictsScreen),
    *(ReadingScreen, FieldHelpScreen, FirstStart),
)
ONLY_WAYS = {"ctrl+a", "ctrl+b", "ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+s", "ctrl+q", "ctrl+z"}
ONLY_WAYS |= {"f1", "f10", "f11"}


def actions_of(screen: type[Acting[Any]]) -> tuple[Action, ...]:
    return tuple(action for group in screen.groups for action in group.actions)


def open_draft_in(folder: Path, preset: str = "prepa") -> tuple[DraftStore, OpenDraft]:
    store = store_in(folder)
    return store, store.open(store.create(store.catalogue.get(preset)).path)


def in_wizard(name: str, open_draft: OpenDraft, at: str = "", step: Step = Step.SESSION) -> str:
    """Ask whether an action is off, on the page of a step, the attention on a field or nowhere."""
    path: FieldPath | None = parse_path(at) if at else None
    return of_wizard.why_off(name, Situation(open_draft, Place(step), path))


@pytest.mark.parametrize("screen", SCREENS)
def test_every_action_has_its_help_and_a_key_or_a_place_in_the_palette(screen: type[Acting[Any]]) -> None:
    for group in screen.groups:
        assert group.title
        for action in group.actions:
            assert action.help, action
            assert action.keys or action.words, action


@pytest.mark.parametrize("screen", SCREENS)
def test_no_action_has_a_key_that_may_not_arrive_as_its_only_way(screen: type[Acting[Any]]) -> None:
    has_palette = any(action.name == "palette" for action in actions_of(screen))
    for action in actions_of(screen):
        other_keys = set(action.keys) - ONLY_WAYS
        leaves = action.name in {"leave", "app.quit"}  # Escape, as often as it takes, leads to the list
        assert other_keys or leaves or (has_palette and action.words), action


@pytest.mark.parametrize("screen", SCREENS)
def test_the_card_lists_exactly_the_actions_of_its_screen(screen: type[Acting[Any]]) -> None:
    for group in screen.groups:
        told = [action.help for _, action in card_lines(group.actions, {})]
        assert set(told) == {action.help for action in group.actions}
        assert len(told) == len(set(told))
    assert KEYS_CARD.id in [action.id for action in actions_of(screen)]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_key_of_the_bar_is_bound(screen: type[Acting[Any]]) -> None:
    bound = set(screen._merge_bindings().key_to_bindings)
    for action in actions_of(screen):
        if action.shown and action.name:
            assert set(action.keys) <= bound, action


def test_the_keys_that_the_bar_of_the_wizard_joins_are_keys_of_the_wizard() -> None:
    bound = {key for action in WIZARD_ACTIONS for key in action.keys}
    assert {"f2", "f3", "f4", "f5", "f6", "f7", "f8", "tab"} <= bound
    for entry in KEY_BAR:
        assert set(entry.actions if isinstance(entry, Together) else [entry]) <= set(WIZARD_ACTIONS)


def test_neighbours_that_do_alike_share_a_line() -> None:
    parts = tuple(Action(f"part({number})", (str(number),), told="Une partie") for number in (1, 2, 3))
    assert [keys for keys, _ in card_lines(parts, {})] == ["1 … 3"]


def test_reasons_are_of_actions_that_there_are() -> None:
    names = {action.name for action in WIZARD_ACTIONS}
    assert of_wizard._REASONS.keys() | of_wizard._CHANGES <= names
    assert {action.name for action in actions_of(Dashboard)} >= of_dashboard._NEEDS_A_LINE


def test_the_wizard_says_why_an_action_can_do_nothing(tmp_path: Path) -> None:
    _, opened = open_draft_in(tmp_path)
    debut = "sessions.0.date_debut"
    assert in_wizard("session_by(-1)", opened) == words.FIRST_SESSION
    assert in_wizard("session_by(1)", opened) == words.LAST_SESSION
    assert in_wizard("go_by(-1)", opened, step=Step.FORMATION) == words.FIRST_STEP
    assert in_wizard("go_by(1)", opened, step=Step.RECAP) == words.LAST_STEP
    assert in_wizard("go_by(1)", opened) == ""
    assert in_wizard("reset_field", opened) == words.NO_FIELD
    assert in_wizard("reset_field", opened, debut) == words.PRESET_VALUE_ALREADY
    assert in_wizard("pick", opened, "sessions.0.duree_hebdo") == words.NOTHING_TO_PICK
    assert in_wizard("pick", opened, debut) == ""
    assert in_wizard("pick", opened, "sessions.0.site_lieu") == ""
    assert in_wizard("pick", opened, "formation.domaines") == words.FORMACODES_IMPOSED
    assert in_wizard("seen", opened, debut) == words.NOT_TO_REVIEW
    assert in_wizard("choose_value", opened, debut) == words.NO_TWO_VALUES
    assert in_wizard("recopie_here", opened) == words.ONLY_IN_RECAP
    assert in_wizard("recopie_here", opened, step=Step.RECAP) == ""
    assert in_wizard("add_here", opened, debut) == words.ONLY_IN_A_LIST
    assert in_wizard("next_field", opened, step=Step.RECAP) == words.NO_FIELDS_HERE
    assert in_wizard("next_finding", opened) == ""
    assert in_wizard("undo_deletion", opened) == words.NOTHING_DELETED
    assert in_wizard("undo", opened) == undoing.NOTHING_TO_UNDO
    assert in_wizard("redo", opened) == undoing.NOTHING_TO_REDO
    opened.type_in(parse_path(debut), "02/03/2026")
    opened.add_session()
    opened.delete_session(1)
    assert in_wizard("reset_field", opened, debut) == ""
    assert in_wizard("undo", opened) == ""
    assert in_wizard("undo_deletion", opened) == ""
    opened.close()


def test_a_draft_that_may_only_be_read_says_so_of_whatever_would_change_it(tmp_path: Path) -> None:
    store, opened = open_draft_in(tmp_path)
    read = store.open_to_read(opened.path)
    for name in of_wizard._CHANGES:
        assert in_wizard(name, read, "sessions.0.date_debut") == read.read_only_because != ""
    assert in_wizard("go_by(1)", read) == ""
    opened.close()


def test_the_dashboard_says_why_an_action_can_do_nothing() -> None:
    board = Board()
    assert of_dashboard.why_off("open", board, None) == words.NO_DRAFT_HERE
    assert of_dashboard.why_off("do('duplicate')", board, None) == words.NO_DRAFT_HERE
    assert of_dashboard.why_off("mark_all", board, None) == words.NOTHING_SHOWN
    assert of_dashboard.why_off("everything", board, None) == words.EVERYTHING_SHOWN
    assert of_dashboard.why_off("restore", board, None) in {words.ONLY_IN_BIN, words.NO_DRAFT_HERE}
    assert of_dashboard.why_off("new", board, None) == ""
    binned = Board(in_bin=True)
    assert of_dashboard.why_off("do('bin')", binned, None) == words.NOT_IN_BIN


def test_the_copying_mode_says_why_an_action_can_do_nothing(tmp_path: Path) -> None:
    _, opened = open_draft_in(tmp_path)
    copying = Copying(opened, lambda: NOW)
    assert of_recopie.why_off("back_one", copying) == words.FIRST_FIELD
    assert of_recopie.why_off("take_back", copying) == words.NOT_COPIED_YET
    assert of_recopie.why_off("send_item(9)", copying) == words.too_few_parts(9)
    assert of_recopie.why_off("send", copying) == ""
    opened.close()


async def test_the_card_is_filtered_says_why_and_does_what_is_chosen(tmp_path: Path) -> None:
    async with person(tmp_path, (60, 20)) as someone:
        await someone.press("question_mark")
        assert isinstance(someone.app.screen, KeysCard)
        assert "Brouillons" in someone.text
        await someone.press("escape")
        await someone.start("prepa")
        await someone.press("f4")
        await someone.type("Quoi ?")
        assert someone.draft.get(("sessions", 0, "site_lieu")) == "Quoi ?"
        await someone.press("f6", "question_mark")
        await someone.type("session prec")
        assert "Session précédente" in someone.text
        assert "pas maintenant : C'est la première" in someone.text
        assert "Session suivante" not in someone.text
        await someone.press("enter")
        await someone.see(words.FIRST_SESSION)
        assert someone.place == Place(Step.RECAP)
        await someone.press("question_mark")
        await someone.type("f5")
        await someone.press("enter")
        await someone.until(lambda: someone.place.step is Step.DISPOSITIF)


def test_fields_that_are_not_typed_in_tell_their_keys() -> None:
    for at in ("sessions.0.rythme", "sessions.0.periodes", "sessions.0.contacts_referents", "sessions"):
        assert keys_at(parse_path(at)), at
    modalites = keys_at(parse_path("sessions.0.modalites_recrutement"))
    assert modalites
    assert modalites != keys_at(parse_path("sessions.0.periodes"))
    assert keys_at(None) == ""


async def test_the_card_tells_what_would_be_undone_and_a_person_s_own_keys(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        someone.app.own_keys = {"assistant.annuler": ("f20",)}
        await someone.start("prepa")
        await someone.press("f4")
        await someone.type("Nantes")
        await someone.press("f1", "question_mark", "escape", "escape", "f6", "question_mark")
        await someone.type("annuler")
        await someone.see("Annuler : Session 1 › Site lieu")
        assert "f20" in someone.text.lower()
