"""A page of fields: a section of a fiche, or one record of a list."""

from collections.abc import Awaitable, Callable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.layout import Layout
from textual.message import Message
from textual.reactive import Reactive

from sofi_tui.content.fiches import Field
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.journey.field_state import FieldState, field_state
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.tui.fields.editor import Editor
from sofi_tui.tui.fields.editors import editor_for
from sofi_tui.tui.wizard.field_row import FieldRow
from sofi_tui.tui.wizard.rows_in_page import RowsInPage

_ROWS_IN_PAGE = RowsInPage()


class DraftEdited(Message, bubble=False):
    """The draft has changed at a path; `typed` tells that one may be about to type on. For the screen alone."""

    def __init__(self, path: FieldPath, *, typed: bool) -> None:
        super().__init__()
        self.path = path
        self.typed = typed


class EditRefused(Message, bubble=False):
    """A change was refused; `reason` is one French line. For the screen alone."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class FieldsPage(VerticalScroll, can_focus=False):
    """Rows of fields; it is the door through which its editors change the draft."""

    virtual_size = Reactive(Size(0, 0), repaint=False)
    """As Textual's, without laying out the screen a second time for a page that is new."""

    def __init__(
        self,
        open_draft: OpenDraft,
        fields: list[tuple[Field, FieldPath]],
        list_opener: Callable[[FieldPath, str], Awaitable[None]],
    ) -> None:
        super().__init__()
        self._list_opener = list_opener
        self._open_draft = open_draft
        self.can_focus = open_draft.read_only  # so that one can scroll where there is nothing to type in
        self._rows = {path: self._row(field, path) for field, path in fields}

    @property
    def layout(self) -> Layout:
        """How the rows are placed."""
        return _ROWS_IN_PAGE

    def compose(self) -> ComposeResult:
        """Give the rows."""
        yield from self._rows.values()

    def type_in(self, path: FieldPath, text: str) -> None:
        """Take a typed text into the draft."""
        self._tell(path, lambda: self._open_draft.type_in(path, text), typed=True)

    def edit(self, path: FieldPath, value: Value | None) -> None:
        """Take a chosen value into the draft."""
        self._tell(path, lambda: self._open_draft.edit(path, value))

    async def open_list(self, path: FieldPath, typed: str) -> None:
        """Let the screen open the list of a field's values."""
        await self._list_opener(path, typed)

    @property
    def paths(self) -> list[FieldPath]:
        """The places of the page's fields in the draft."""
        return list(self._rows)

    @property
    def editors(self) -> list[Editor]:
        """The editors of the page, in order."""
        return [row.editor for row in self._rows.values() if row.editor is not None]

    def editor_at(self, path: FieldPath) -> Editor | None:
        """Find the editor of a field."""
        row = self._rows.get(path)
        return row.editor if row else None

    def show_draft(self) -> None:
        """Show the draft as it now is."""
        for path, row in self._rows.items():
            row.show(self._state(row.field, path))

    def holds(self, path: FieldPath, text: str) -> bool:
        """Tell whether the draft still holds what was typed."""
        return self._open_draft.holds(path, text)

    def refill(self) -> None:
        """Show the draft's values in all fields, even over what is being typed."""
        for path, row in self._rows.items():
            if row.editor is not None:
                row.editor.refill(self._state(row.field, path))

    def reset(self, path: FieldPath) -> None:
        """Give a field its preset value back."""
        self._tell(path, lambda: self._open_draft.reset(path))
        if (row := self._rows.get(path)) and row.editor is not None:
            row.editor.refill(self._state(row.field, path))

    def settle(self, path: FieldPath) -> None:
        """Give an end that was typed with its start its own field, now that one leaves it."""
        held = self._open_draft.draft.get(path)
        if (
            self._open_draft.read_only
            or path[-1] not in {"date_debut", "heure_debut"}
            or not isinstance(held, str)
        ):
            return
        from sofi_tui.drafts.ranges import spread  # noqa: PLC0415 -- hardly anybody types both in one

        self._tell(path, lambda: spread(self._open_draft, path))

    def put_in_order(self, path: FieldPath) -> None:
        """Show a date or an hour in its usual form once one has left it, and an end that was typed with its start."""
        self.settle(path)
        if (row := self._rows.get(path)) and row.editor is not None:
            row.editor.show(self._state(row.field, path))

    def _row(self, field: Field, path: FieldPath) -> FieldRow:
        state = self._state(field, path)
        return FieldRow(field, editor_for(self._open_draft, field, path, state, self), state)

    def _state(self, field: Field, path: FieldPath) -> FieldState:
        return field_state(self._open_draft, field, path)

    def _tell(self, path: FieldPath, change: Callable[[], bool], *, typed: bool = False) -> None:
        message: Message
        try:
            if not change():
                return
            message = DraftEdited(path, typed=typed)
        except DraftsError as refusal:
            message = EditRefused(str(refusal))
        if self.is_attached:
            self.screen.post_message(message)
