"""The Region's extract and the programming table from the screen: asked for, shown, then done or not."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path

from textual.content import Content
from textual.screen import Screen

from sofi_tui.content.organisation.changes import changes, laid_over
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.content.organisation.reading import read_profile
from sofi_tui.content.organisation.region import COLUMNS as REGION
from sofi_tui.content.organisation.region import Extract
from sofi_tui.content.tables.columns import IGNORED, Ask, Column, Headings, asked
from sofi_tui.content.toml_source import SourceError
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.making_presets import presets_of
from sofi_tui.drafts.programming.columns import COLUMNS as PROGRAMMING
from sofi_tui.drafts.programming.made_before import made_before
from sofi_tui.drafts.programming.opening import opened, remember
from sofi_tui.drafts.programming.plan import Planner
from sofi_tui.drafts.programming.report import Report
from sofi_tui.drafts.programming.rows import RowReader
from sofi_tui.drafts.staging import Together, carry_out
from sofi_tui.drafts.store import DraftStore, utc_now
from sofi_tui.tui.picker import Pickable, Picker
from sofi_tui.tui.questions import Line, Ways
from sofi_tui.words import profile_screens as say

_MOST_LINES = 400


class Importing:
    """Brings files in; what goes wrong is told, and nothing is half done."""

    def __init__(self, screen: Screen[None], store: DraftStore) -> None:
        self._screen = screen
        self._store = store

    async def profile(self) -> None:
        """Bring another profile into the one in force."""
        await self._guarded(say.PROFILE_FILE, self._profile)

    async def region(self) -> None:
        """Bring the Region's extract into the profile."""
        await self._guarded(say.EXTRACT_FILE, self._region)

    async def programming(self) -> None:
        """Make drafts of the programming table, or bring a newer one into them."""
        await self._guarded(say.TABLE_FILE, self._programming)

    async def _guarded(self, question: str, deed: Callable[[Path], Awaitable[None]]) -> None:
        typed = await self._screen.app.push_screen_wait(Line(question, "~/programmation.xlsx"))
        if not typed or not typed.strip():
            return
        try:
            await deed(Path(typed.strip()).expanduser())
        except FileNotFoundError:
            self._tell(say.no_such_file(typed), wrong=True)
        except (DraftsError, SourceError) as error:
            self._tell(str(error), wrong=True)

    async def _profile(self, file: Path) -> None:
        taken, _ = read_profile(file)
        await self._into_profile(lambda held: laid_over(held, taken), [])

    async def _region(self, file: Path) -> None:
        extract = Extract().read(await self._table(file, REGION, "region"))
        await self._into_profile(
            extract.into, [say.line_refused(number, why) for number, why in extract.refused]
        )

    async def _into_profile(self, change: Callable[[Profile], Profile], lines: list[str]) -> None:
        before = self._store.organisation.read()
        lines += [one.line() for one in changes(before, change(before))]
        if not lines:
            self._tell(say.NOTHING_NEW)
        elif await self._agreed(lines, say.CHANGE_PROFILE):
            self._store.organisation.change(change)
            self._store.catalogue = presets_of(self._store)
            self._tell(say.PROFILE_CHANGED)

    async def _programming(self, file: Path) -> None:
        store = self._store
        store.catalogue = presets_of(store)
        tables = await self._table(file, PROGRAMMING, "programmation")
        planner = Planner(store.catalogue, made_before(store), file.name)
        rows = (
            row for headings in tables for row in RowReader(headings, store.catalogue, store.today()).rows()
        )
        plan = planner.plan(rows)
        report = Report(plan, store.catalogue, store.today())
        left = [*report.left_to_a_person()]
        lines = [
            *report.rest(),
            *([say.LEFT_FOR_A_PERSON, *left] if left else []),
            "",
            *report.rows(),
        ]
        if plan.is_empty:
            await self._agreed(lines, "")
        elif await self._agreed(lines, say.DO_ALL_THIS):
            ids = carry_out(store, Together(plan.created, plan.updated), utc_now())
            self._tell(say.drafts_made(len(ids), len(plan.updated)))

    async def _table(self, file: Path, columns: Sequence[Column], kind: str) -> list[Headings]:
        """Open a file of tables, asking once for each heading that is not known."""
        answers: dict[str, str] = {}
        tables: list[Headings] = []
        for headings in opened(file, columns, kind, {}).sheets:
            said: dict[str, str | None] = {}
            for heading in headings.unknown:
                taken = {*headings.places, *said.values()}
                said[heading] = await self._meaning(
                    heading, [one for one in columns if one.name not in taken]
                )
            known, found = asked(headings, columns, _from(said))
            answers.update(found)
            tables.append(known)
        remember(kind, answers)
        return tables

    async def _meaning(self, heading: str, left: Sequence[Column]) -> str | None:
        lines = [Pickable(say.TO_IGNORE), *(Pickable(column.label) for column in left)]
        picked = await self._screen.app.push_screen_wait(Picker(say.which_column(heading), lines))
        if picked is None or picked.number is None:
            return None
        return left[picked.number - 1].name if picked.number else IGNORED

    async def _agreed(self, lines: Sequence[str], deed: str) -> bool:
        """Show what it comes to, and ask whether to do it."""
        shown = [
            *lines[:_MOST_LINES],
            *([say.more_lines(len(lines) - _MOST_LINES)] if len(lines) > _MOST_LINES else []),
        ]
        ways = {**({"do": deed} if deed else {}), "not": say.DO_NOTHING}
        return await self._screen.app.push_screen_wait(Ways(Content("\n".join(shown)), ways)) == "do"

    def _tell(self, words: str, *, wrong: bool = False) -> None:
        self._screen.notify(words, severity="error" if wrong else "information", markup=False, timeout=10)


def _from(said: Mapping[str, str | None]) -> Ask:
    return lambda heading, _: said.get(heading)
