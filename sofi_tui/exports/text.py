"""The recapitulative as plain text, for a terminal and for copying."""

from collections.abc import Iterable, Iterator

from sofi_tui.exports.columns import aligned
from sofi_tui.exports.document import SUMMARY_HEADINGS, SUMMARY_TITLE, Document, document_of
from sofi_tui.exports.formats import Order, Rendered
from sofi_tui.exports.placed_findings import finding_line
from sofi_tui.exports.tree import Recap, RecapField, RecapSection
from sofi_tui.exports.words import origin_note, sign, summary
from sofi_tui.fasd.texts import on_one_line, shorten

_MARGIN = "  "
# Indented further than any line of ours, so that no value can pass for a heading.
_VALUE_MARGIN = "      "
_RULE_WIDTH = 80


def export(order: Order) -> Rendered:
    """Write the recapitulatives of an order as text."""
    return Rendered(render_text_document(document_of(order)).encode())


def render_text_document(document: Document) -> str:
    """Write one recapitulative as it is, or several under a summary table."""
    if not document.is_several:
        return render_text(document.recaps[0])
    table = aligned(SUMMARY_HEADINGS, ([shorten(cell) for cell in row] for row in document.summary_rows()))
    heads = (document.titre, document.imprint, *_headed(SUMMARY_TITLE.upper(), "="), table)
    end = f"\n\n{'*' * _RULE_WIDTH}\n\n"
    return end.join(["\n".join(heads), *map(render_text, document.recaps)])


def render_text(recap: Recap) -> str:
    """Write a recapitulative as text, one field a line, long values indented under their label."""
    return "\n".join(_lines(recap)) + "\n"


def _lines(recap: Recap) -> Iterator[str]:
    yield on_one_line(recap.titre)
    yield f"Brouillon {recap.id} · {recap.variante} · campagne {recap.campagne} · {recap.statut}"
    yield ""
    yield summary(recap)
    for finding in recap.findings:
        yield f"{_MARGIN}{finding.gravity.sign} {finding_line(finding)}"
    for fiche in recap.fiches:
        yield from _headed(fiche.titre.upper(), "=")
        for section in fiche.sections:
            yield from _section(section)


def _headed(titre: str, rule: str) -> Iterator[str]:
    yield ""
    yield titre
    yield rule * len(titre)


def _section(section: RecapSection) -> Iterator[str]:
    yield from _headed(section.titre, "-")
    yield from _fields(section.fields, "")


def _fields(fields: Iterable[RecapField], margin: str) -> Iterator[str]:
    for field in fields:
        head = f"{margin}{sign(field) or ' '} {field.label}{origin_note(field)} :"
        if "\n" in field.value:
            yield head
            yield from (f"{margin}{_VALUE_MARGIN}{line}".rstrip() for line in field.value.split("\n"))
        else:
            yield f"{head} {field.shown}".rstrip()
        for record in field.records:
            yield f"{margin}{_MARGIN}{_MARGIN}{record.titre}"
            yield from _fields(record.fields, margin + _MARGIN + _MARGIN)
