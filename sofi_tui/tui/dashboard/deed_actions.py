"""The dashboard's side of deeds: what they are done to, and what is told of it."""

from typing import TYPE_CHECKING

from textual import work

from sofi_tui.drafts.index.watcher import News
from sofi_tui.drafts.store import DraftStore
from sofi_tui.keys.dashboard import RESTORE
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.dashboard.board import Board
from sofi_tui.tui.dashboard.lines import Line
from sofi_tui.words import dashboard as say

if TYPE_CHECKING:
    from sofi_tui.tui.dashboard.deed import Deed


class DoesDeeds(Acting[None], part=True):
    """A screen with a board of drafts, which does deeds to the marked ones, else to the one that is attended."""

    board: Board
    news: News | None
    store: DraftStore

    @property
    def attended(self) -> Line | None:
        """The line under the cursor."""
        raise NotImplementedError

    def look_again(self) -> None:
        """See at once what a deed changed."""
        raise NotImplementedError

    @work
    async def action_do(self, name: str) -> None:
        """Do something to the marked drafts, or to the one under the cursor."""
        if not self.tell_why_off(f"do('{name}')"):
            from sofi_tui.tui.dashboard.deeds import deed_called  # noqa: PLC0415 -- none is done before a key

            await self._do(deed_called(name))

    @work
    async def action_restore(self) -> None:
        """Take drafts back from the bin."""
        if not self.tell_why_off("restore"):
            from sofi_tui.tui.dashboard.deed import Deed  # noqa: PLC0415
            from sofi_tui.tui.dashboard.deeds import restore  # noqa: PLC0415

            await self._do(Deed(RESTORE, restore, say.BACK_AMONG_DRAFTS, readable=False))

    async def _do(self, deed: "Deed") -> None:
        """Do a deed and tell what came of it."""
        rows = [row for row in self.board.attended(self.attended) if not (row.problem and deed.readable)]
        if not rows or self.news is None:
            return
        from sofi_tui.tui.dashboard.deed import Chosen  # noqa: PLC0415

        chosen = Chosen(self.app, self.store, self.news.source.folder, rows)
        done = await deed.do(chosen)
        if done is None:
            return
        self.board.marked -= {row.name for row in rows}
        if done.number:
            self.notify(f"{deed.said.format(chosen.named(done.number))} {done.more}".strip(), markup=False)
        if done.refusals:
            more = say.other_refusals(len(done.refusals) - 1) if len(done.refusals) > 1 else ""
            self.notify(done.refusals[0] + more, severity="error", markup=False, timeout=10)
        self.look_again()
