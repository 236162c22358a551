"""The recapitulative as a PDF: A4, in French, tagged for screen readers (PDF/UA-1), by typst.

Texts go to the packaged template as JSON, through ``sys.inputs``: what a draft holds is shown, never read as markup.
"""

import json
from datetime import UTC, datetime, time
from typing import Any

import typst

from sofi_tui.content.packaged import packaged_text
from sofi_tui.exports.document import SUMMARY_HEADINGS, SUMMARY_TITLE, Document, document_of
from sofi_tui.exports.formats import ExportError, Order, Rendered
from sofi_tui.exports.json_document import field_data, recap_data
from sofi_tui.exports.tree import Recap, RecapField
from sofi_tui.exports.words import origin_note, summary
from sofi_tui.fasd.texts import counted, on_one_line
from sofi_tui.words import documents as say

NOT_ACCESSIBLE = say.GLYPHS_MISSING


def export(order: Order) -> Rendered:
    """Write the recapitulatives of an order as a PDF; raises ExportError."""
    return render_pdf(document_of(order))


def render_pdf(document: Document) -> Rendered:
    """Write a document as a PDF; what no font of this machine can draw is reported. Raises ExportError."""
    data = json.dumps(_data(document), ensure_ascii=False)
    template = packaged_text("sofi_tui.exports", "templates/recap.typ").encode()
    try:
        return Rendered(_compiled(template, data, document, accessible=True))
    except typst.TypstError:
        # PDF/UA forbids a character without a glyph: the file is then made without that promise.
        try:
            return Rendered(_compiled(template, data, document, accessible=False), (NOT_ACCESSIBLE,))
        except typst.TypstError as error:
            raise ExportError(say.pdf_failed(on_one_line(str(error)))) from error


def _compiled(template: bytes, data: str, document: Document, *, accessible: bool) -> bytes:
    made = typst.compile(
        template,
        format="pdf",
        sys_inputs={"data": data},
        pdf_standards=["ua-1"] if accessible else [],
        timestamp=datetime.combine(document.date, time(), UTC),
    )
    if not isinstance(made, bytes):
        raise ExportError(say.PDF_EMPTY)
    return made


def _data(document: Document) -> dict[str, Any]:
    """Give the tree with the words that the template shows beside its values."""
    return {
        "titre": on_one_line(document.titre),
        "organisme": document.organisation,
        "mention": document.imprint,
        "date": document.date.isoformat(),
        "titre_ensemble": SUMMARY_TITLE,
        "colonnes": SUMMARY_HEADINGS,
        "ensemble": [list(row) for row in document.summary_rows()],
        "recapitulatifs": [_recap(each) for each in document.recaps],
    }


def _recap(recap: Recap) -> dict[str, Any]:
    return recap_data(recap, _field) | {"constats_en_mots": summary(recap)}


def _field(field: RecapField) -> dict[str, Any]:
    found = counted(field.findings, field.gravity.value) if field.gravity else ""
    return field_data(field, _field) | {"constats_en_mots": found, "mention": origin_note(field).strip(" ()")}
