"""The form of one record of the profile: one line for each entry, what is wrong told at the foot, nothing trapped."""

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from sofi_tui.content.organisation.model import ONES, Entry, OrgRecord, empty_of, entries
from sofi_tui.content.organisation.reading import read_record
from sofi_tui.content.organisation.verifying import record_remarks
from sofi_tui.fasd.shape import ShapeError
from sofi_tui.fasd.texts import clean_line
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.styles import BOXES
from sofi_tui.words import profile_screens as say

_KEYS = say.FORM_KEYS


class RecordForm(ModalScreen[OrgRecord | None], LeftOnce[OrgRecord | None]):
    """Gives the record as filled, None when one goes back. A wrong number is told, and does not block."""

    CSS_PATH = BOXES
    BINDINGS = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("ctrl+s", "save", show=False, priority=True),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, kind: str, record: OrgRecord) -> None:
        super().__init__()
        self._kind = kind
        self._record = record

    def compose(self) -> ComposeResult:
        """Give a line for each entry."""
        with VerticalScroll(can_focus=False):
            yield Static(Content.styled(f"{ONES[self._kind][0].upper()}{ONES[self._kind][1:]}", "bold"))
            for name, entry in entries(type(self._record)).items():
                yield Static(Content(entry.label), classes="label")
                line = Input(
                    _shown(getattr(self._record, name)),
                    placeholder=_placeholder(entry),
                    compact=True,
                    select_on_focus=False,
                    id=name,
                )
                line.cursor_blink = False
                yield line
        yield Static(id="told")
        yield Static(Content.styled(_KEYS, "dim"))

    def on_mount(self) -> None:
        """Tell what is to be checked from the start."""
        self._tell()

    @on(Input.Changed)
    def _tell(self) -> None:
        told = self._filled()
        if isinstance(told, str):
            self.query_one("#told", Static).update(Content.styled(told, "$text-error"))
            return
        first = next((sentence for _, sentence in record_remarks(told)), "")
        self.query_one("#told", Static).update(Content.styled(first, "$text-warning"))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        lines = list(self.query(Input))
        if event.input is lines[-1]:
            self.action_save()
        else:
            lines[lines.index(event.input) + 1].focus()

    def action_save(self) -> None:
        """Give the record, unless it cannot be one: that is told."""
        filled = self._filled()
        if isinstance(filled, str):
            self.notify(filled, severity="error", markup=False)
        else:
            self.dismiss(filled)

    def _filled(self) -> OrgRecord | str:
        """Give the record that the lines make, or what keeps them from making one."""
        table: dict[str, Any] = {}
        model = type(self._record)
        for name in entries(model):
            typed = clean_line(self.query_one(f"#{name}", Input).value).strip()
            if typed:
                table[name] = _read(empty_of(model, name), typed)
        try:
            return read_record(self._kind, table)
        except ShapeError as error:
            return error.reason


def _read(empty: Any, typed: str) -> Any:
    if isinstance(empty, tuple):
        return [item.strip() for item in typed.split(",") if item.strip()]
    if empty is None and typed.isascii() and typed.isdigit():
        return int(typed)
    return typed


def _shown(held: Any) -> str:
    return ", ".join(held) if isinstance(held, tuple) else "" if held is None else str(held)


def _placeholder(entry: Entry) -> str:
    return say.BY_COMMAS + ", ".join(entry.choix) if entry.choix else entry.exemple
