"""The screens of help that are about no field: resources and contact, and how the program works."""

from pathlib import Path

from sofi_tui.content.configuration import configuration_file
from sofi_tui.content.resources import resources, told_lines
from sofi_tui.content.user_folders import cache_folder
from sofi_tui.drafts.first_start import note_first_start
from sofi_tui.drafts.journal import journal_folder
from sofi_tui.drafts.journey.field_help import HelpPart
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.texts import clean_line
from sofi_tui.keys.action import Action, Group
from sofi_tui.keys.dashboard import ACTIONS, GROUPS
from sofi_tui.keys.help import READ
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.reading_screen import ReadingScreen
from sofi_tui.words import how_it_works as how
from sofi_tui.words import resources as say

_BACK = {"enter", "space", "escape"}
_START = Action("back", ("enter", "space", "escape"), how.START, id="partout.retour")


def resources_screen() -> ReadingScreen:
    """Make the screen of the manual's resources."""
    return ReadingScreen(say.TITLE, [HelpPart(one.titre, tuple(told_lines(one))) for one in resources()])


def how_it_works_screen(store: DraftStore) -> ReadingScreen:
    """Make the screen that tells how the program works."""
    return ReadingScreen(how.TITLE, how_it_works(store))


def how_it_works(store: DraftStore) -> tuple[HelpPart, ...]:
    """Tell how the program works, and where its files are."""
    files = (
        how.DRAFTS.format(_shown(store.folder)),
        how.PROFILE.format(_shown(store.organisation.path)),
        how.SETTINGS.format(_shown(configuration_file())),
        how.STATE.format(_shown(journal_folder())),
        how.CACHE.format(_shown(cache_folder())),
        how.ELSEWHERE,
    )
    return (
        HelpPart(how.WHAT, how.WHAT_LINES),
        HelpPart(how.HOW, how.HOW_LINES),
        HelpPart(how.WHERE, files),
    )


class FirstStart(ReadingScreen):
    """How the program works, over the dashboard, whose keys already do there what they do."""

    BINDINGS = bindings(
        (
            _START,
            *(
                action._replace(name=f"instead({action.name!r})", priority=True)
                for action in ACTIONS
                if not _BACK & set(action.keys) and not action.name.startswith("app.")
            ),
        )
    )
    groups = (Group(how.TITLE, (READ, _START)), *GROUPS)
    bar = (READ, _START)

    def __init__(self, store: DraftStore) -> None:
        super().__init__(how.TITLE, how_it_works(store))

    def on_mount(self) -> None:
        """Note that it was shown: never again."""
        note_first_start()

    async def do_chosen(self, name: str) -> None:
        """Do what was chosen among the keys: those of the dashboard are done there."""
        await self.action_instead(name)

    async def action_instead(self, name: str) -> None:
        """Leave, and do what the dashboard does by that key."""
        await self.dismiss()
        await self.app.screen.run_action(name)


def _shown(path: Path) -> str:
    """Write a path as people do, from their home, with nothing in it that reaches the terminal."""
    try:
        text = f"~/{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        text = str(path)
    return clean_line(text)
