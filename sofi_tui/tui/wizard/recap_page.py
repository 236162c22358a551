"""The recapitulative on screen: the same tree as its documents, each line leading back to its field."""

from collections.abc import Iterator

from textual import on
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.exports.recap import recap
from sofi_tui.exports.tree import RecapField
from sofi_tui.exports.words import origin_note, sign, summary
from sofi_tui.fasd.paths import dotted, parse_path
from sofi_tui.tui.fields.editor import Editor
from sofi_tui.tui.messages import PlaceAsked
from sofi_tui.tui.options import Options


class RecapPage(Options):
    """The whole draft in SOFI's order, its findings on top; Enter goes to the field under the cursor."""

    def __init__(self, open_draft: OpenDraft) -> None:
        super().__init__(*_lines(open_draft), markup=False, compact=True)

    @property
    def editors(self) -> list[Editor]:
        """Nothing is edited here."""
        return []

    def show_draft(self) -> None:
        """Stay as it was when it was opened: what changes meanwhile opens it anew."""

    @on(OptionList.OptionSelected)
    def _go(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option.id:
            self.post_message(PlaceAsked(parse_path(event.option.id.partition(":")[2])))


def _lines(open_draft: OpenDraft) -> Iterator[Option]:
    """Give a line for each finding, then for each value; ids are unique as a place may have several lines."""
    tree = recap(open_draft.draft, open_draft.preset, open_draft.findings)
    yield _heading(f"{tree.titre} — {tree.variante}, campagne {tree.campagne}")
    yield _heading(summary(tree))
    for number, finding in enumerate(tree.findings):
        text = f"{finding.gravity.sign} {finding.place} : {finding.message}"
        yield Option(Content(text), id=f"{number}:{dotted(finding.path)}")
    for fiche in tree.fiches:
        yield _heading("")
        yield _heading(fiche.titre.upper())
        for section in fiche.sections:
            if len(fiche.sections) > 1:
                yield _heading(section.titre)
            for field in section.fields:
                yield _value(field)
                for record in field.records:
                    yield _heading(f"    {record.titre}")
                    yield from (_value(inner, "    ") for inner in record.fields if inner.value)


def _heading(text: str) -> Option:
    return Option(Content.styled(text, "bold"), disabled=True)


def _value(field: RecapField, margin: str = "  ") -> Option:
    mark = f"{sign(field)} " if sign(field) else ""
    value = field.shown.replace("\n", f"\n{margin}    ")
    text = Content.assemble(margin, mark, (f"{field.label} : ", "dim"), value, (origin_note(field), "dim"))
    return (
        Option(text, id=f"champ:{dotted(field.path)}", disabled=False)
        if field.path
        else Option(text, disabled=True)
    )
