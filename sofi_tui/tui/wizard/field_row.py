"""One field on a page: label, editor and marks side by side, then what there is to say of it."""

from functools import cached_property
from typing import cast

from textual.app import ComposeResult
from textual.content import Content
from textual.events import DescendantBlur, DescendantFocus
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.reactive import Reactive
from textual.widget import Widget

from sofi_tui.content.fiches import Field
from sofi_tui.drafts.journey.field_state import FieldState
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.tui.fields.editor import Editor
from sofi_tui.words import wizard as say

MARKS_WIDTH = 11
_WIDE_LABELS, _NARROW_LABELS = 26, 18
_NARROW = 76
_LEAST = 8
_COLOURS = {
    Gravity.ERREUR: "$text-error",
    Gravity.AVERTISSEMENT: "$text-warning",
    Gravity.CONSEIL: "$text-muted",
}


class _EditorInRow(Layout):
    """Lays the editor over the middle of what the row draws."""

    name = "editor-in-row"

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """Place the one child that a row has, if any."""
        row = cast(FieldRow, parent)
        place = row.place_of_editor
        if row.editor is not None:
            row.editor.take_room(place.size)
        return [WidgetPlacement(place, NULL_OFFSET, NULL_SPACING, child) for child in children]


_EDITOR_IN_ROW = _EditorInRow()


class FieldRow(Widget):
    """Draws everything of a field but its editor itself: two widgets a field keep a page quick.

    `editor` is None where there is nothing to type: the value is then drawn as text.
    """

    virtual_size = Reactive(Size(0, 0), repaint=False)
    """As Textual's, without laying out the screen a second time for each row that is new."""

    def __init__(self, field: Field, editor: Editor | None, state: FieldState) -> None:
        super().__init__()
        self.disable_messages(DescendantFocus, DescendantBlur)  # which would go all the way up, for nobody
        self.field = field
        self.editor = editor
        self._state = state
        self._width = _NARROW
        self._extra = 0

    @property
    def layout(self) -> Layout:
        """How the editor is placed."""
        return _EDITOR_IN_ROW

    def compose(self) -> ComposeResult:
        """Give the editor, which is laid over the middle of what the row draws."""
        if self.editor is not None:
            self.editor.show(self._state)
            yield self.editor

    def show(self, state: FieldState) -> None:
        """Show a state, laid out anew where it needs other lines."""
        if state == self._state:
            return
        before = self._shape
        self._state = state
        self._wrap_anew()
        if self.editor is not None:
            self.editor.show(state)
        self.refresh()
        if self._shape != before:
            (self.editor or self).refresh(layout=True)  # an editor's ancestors are all arranged anew

    @property
    def stretches(self) -> bool:
        """Tell whether the row is better for having more lines."""
        return self.editor is not None and self.editor.stretches

    @property
    def lines(self) -> int:
        """The lines that the row needs in its width."""
        return max(self._editor_lines, len(self._label), len(self._state.marks)) + len(self._notes)

    def measure(self, width: int) -> None:
        """Take a width in columns; `lines` then tells what the row needs.

        While a window changes its size there may be none: wrapping to no columns would end the program.
        """
        if self._width != max(_LEAST, width):
            self._width = max(_LEAST, width)
            self._wrap_anew()

    def stretch(self, extra: int) -> Size:
        """Take so many lines more than needed, which go to a long text; tells the room that the row takes."""
        self._extra = extra
        return Size(self._width, self.lines + extra)

    @property
    def place_of_editor(self) -> Region:
        """Where the editor is: between the label and the marks, beside the first lines."""
        return Region(self._label_width + 1, 0, self._editor_width, self._editor_lines + self._extra)

    @property
    def _shape(self) -> tuple[int, int]:
        return self.lines, self._editor_lines

    def render(self) -> Content:
        """Draw label, value where it cannot be typed, marks, caption and findings."""
        texts = [] if self.editor is not None else self._locked_text
        height = self.lines + self._extra - len(self._notes)
        lines = []
        for number in range(height):
            label = _at(self._label, number).truncate(self._label_width, pad=True)
            middle = _at(texts, number).truncate(self._editor_width, pad=True)
            mark = Content.styled(_word_at(self._state.marks, number), self._mark_style(number))
            lines.append(Content.assemble(label, " ", middle, " ", mark))
        return Content("\n").join([*lines, *self._notes])

    @property
    def _label_width(self) -> int:
        return _WIDE_LABELS if self._width >= _NARROW else _NARROW_LABELS

    @property
    def _editor_width(self) -> int:
        return max(8, self._width - self._label_width - MARKS_WIDTH - 2)

    @property
    def _editor_lines(self) -> int:
        return len(self._locked_text) if self.editor is None else self.editor.lines_for(self._editor_width)

    def _wrap_anew(self) -> None:
        """Forget the texts that were wrapped for a width; several things are asked of each."""
        for wrapped in ("_label", "_locked_text", "_notes"):
            vars(self).pop(wrapped, None)

    @cached_property
    def _label(self) -> list[Content]:
        star = " *" if self._state.required else ""
        return Content(self.field.label + star).wrap(self._label_width)

    @cached_property
    def _locked_text(self) -> list[Content]:
        text = "\n".join(part for part in (self._state.text, self._state.caption) if part)
        if self._state.summaries:
            text = "\n".join(self._state.summaries)
        return Content(text).wrap(self._editor_width)

    @cached_property
    def _notes(self) -> list[Content]:
        """The lines under the field: what a code means, then its findings, gravest first."""
        notes = []
        if self._state.caption and self.editor is not None:
            notes += [
                _indent(line) for line in Content.styled(self._state.caption, "dim").wrap(self._width - 4)
            ]
        for finding in self._state.findings:
            notes += [_indent(line) for line in finding_words(finding).wrap(self._width - 4)]
        return notes

    def _mark_style(self, number: int) -> str:
        word = _word_at(self._state.marks, number)
        return "$text-warning" if "+" in word or word in {"obligatoire", say.TO_VERIFY} else "dim"


def finding_words(finding: Finding) -> Content:
    """Write a finding with its sign, its colour being never the only one."""
    return Content.styled(f"{finding.gravity.sign} {finding.message}", _COLOURS[finding.gravity])


def _at(lines: list[Content], number: int) -> Content:
    return lines[number] if number < len(lines) else Content("")


def _word_at(words: tuple[str, ...], number: int) -> str:
    return words[number] if number < len(words) else ""


def _indent(line: Content) -> Content:
    return Content.assemble("  ", line)
