"""The PDF is A4, tagged and in French, has the tree's contents list, and shows any text as text."""

import io
from typing import Any

import pytest
from hypothesis import given, settings

from sofi_tui.exports.document import document_of
from sofi_tui.exports.formats import Rendered
from tests.exports.orders import HOSTILE_TEXTS, hostile_draft, hostile_texts, order_of, three_offers
from tests.fasd.offers import changed, finished

pytest.importorskip("typst", reason="the extra « pdf » is not installed")
pypdf = pytest.importorskip("pypdf", reason="pypdf, of the extra « dev », is not installed")

from sofi_tui.exports.pdf import NOT_ACCESSIBLE, render_pdf  # noqa: E402 - after what it needs


def _read(rendered: Rendered) -> Any:
    return pypdf.PdfReader(io.BytesIO(rendered.data), strict=True)


def _text(reader: Any) -> str:
    return " ".join("\n".join(page.extract_text() for page in reader.pages).split())


def _titles(outline: list[Any]) -> list[Any]:
    return [_titles(entry) if isinstance(entry, list) else entry["/Title"] for entry in outline]


def test_it_is_a4_tagged_in_french_with_a_title_and_a_contents_list() -> None:
    document = document_of(order_of(finished("prepa")))
    rendered = render_pdf(document)
    reader = _read(rendered)

    assert rendered.report == ()
    catalog = reader.trailer["/Root"]
    assert catalog["/Lang"] == "fr-FR"
    assert catalog["/MarkInfo"]["/Marked"] == True  # noqa: E712 - pypdf's boolean object
    assert catalog["/StructTreeRoot"]["/K"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert reader.metadata["/Title"] == document.titre
    assert {tuple(round(float(side)) for side in page.mediabox[2:]) for page in reader.pages} == {(595, 842)}
    fiches = [title for title in _titles(reader.outline) if isinstance(title, str)]
    assert fiches == ["Constats", *(fiche.titre for fiche in document.recaps[0].fiches)]
    assert f"1 / {len(reader.pages)}" in reader.pages[0].extract_text()


def test_it_shows_every_label_and_value() -> None:
    document = document_of(order_of(finished("fle")))
    shown = _text(_read(render_pdf(document))).replace(" ", "")

    for field in document.recaps[0].fields():
        assert field.label.replace(" ", "") in shown
        for line in field.value.split("\n"):
            assert line.replace(" ", "")[:40] in shown


def test_several_drafts_are_one_document_with_a_summary_table() -> None:
    document = document_of(three_offers())
    reader = _read(render_pdf(document))
    titles = [title for title in _titles(reader.outline) if isinstance(title, str)]

    assert titles == ["Vue d'ensemble", *(recap.titre for recap in document.recaps)]
    assert "Organisme Exemple" in reader.pages[0].extract_text()


@pytest.mark.parametrize("text", ['#eval("1+1")', '#read("/etc/passwd")', "$x^2$ *gras* _i_ @ref <a> \\ `b`"])
def test_what_typst_would_obey_is_shown_as_it_was_typed(text: str) -> None:
    draft = changed(finished("prepa"), {"action.plus_formation": text})

    assert text.replace(" ", "") in _text(_read(render_pdf(document_of(order_of(draft))))).replace(" ", "")


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_texts_make_a_pdf(text: str) -> None:
    assert _read(render_pdf(document_of(order_of(hostile_draft("fle", text))))).pages


@given(hostile_texts)
@settings(max_examples=15, deadline=None)
def test_any_text_makes_a_pdf(text: str) -> None:
    rendered = render_pdf(document_of(order_of(hostile_draft("fle", text))))

    assert rendered.data.startswith(b"%PDF-")
    assert rendered.report in ((), (NOT_ACCESSIBLE,))


def test_the_same_drafts_on_the_same_day_make_the_same_bytes() -> None:
    document = document_of(order_of(finished("daeu")))

    assert render_pdf(document).data == render_pdf(document).data
