"""The HTML page shows the whole tree, holds any text as text, and needs nothing that is not in it."""

import itertools
import re
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given, settings

from sofi_tui.exports.document import Document, document_of
from sofi_tui.exports.html import render_html
from sofi_tui.exports.tree import RecapField
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.texts import on_one_line
from tests.exports.orders import (
    HOSTILE_TEXTS,
    hostile_draft,
    hostile_texts,
    new_offer,
    order_of,
    three_offers,
)
from tests.exports.page import Element, read_page
from tests.fasd.offers import VARIANTS, changed, finished


def _page(document: Document) -> Element:
    return read_page(render_html(document))


def _of(*drafts: Draft) -> Document:
    return document_of(order_of(*drafts))


def _values(field: RecapField) -> list[str]:
    return [field.value] * bool(field.value) + [field.proposed] * bool(field.proposed)


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_value_of_the_tree_is_there_exactly_with_its_copy_button(variant: str) -> None:
    document = _of(finished(variant))
    page = _page(document)

    assert [e.text for e in page.all(css="valeur")] == [
        value for field in document.recaps[0].fields() for value in _values(field)
    ]
    labels = [field.label for field in document.recaps[0].fields() if field.value]
    assert [b.attributes["aria-label"] for b in page.all("button")] == [f"Copier : {each}" for each in labels]


@given(hostile_texts)
@settings(max_examples=100, deadline=None)
def test_any_text_stays_text_and_keeps_its_line_breaks(text: str) -> None:
    document, harmless = _of(hostile_draft("fle", f"x{text}")), _of(hostile_draft("fle", "x"))
    page = _page(document)

    values = [value for field in document.recaps[0].fields() for value in _values(field)]
    assert [each.text for each in page.all(css="valeur")] == values
    assert {each.name for each in page.all()} <= {each.name for each in _page(harmless).all()} | {"ul", "li"}
    assert len(page.all("script")) == len(page.all("style")) == 1
    assert not [name for each in page.all() for name in each.attributes if name.startswith("on")]


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_nothing_of_a_draft_changes_what_the_page_may_do(text: str) -> None:
    def powers(page: Element) -> list[str]:
        policy = next(m for m in page.all("meta") if "http-equiv" in m.attributes)
        return [
            str(policy.attributes["content"]),
            *(each.text for each in page.all("script") + page.all("style")),
        ]

    assert powers(_page(_of(hostile_draft("prepa", text)))) == powers(_page(_of(finished("prepa"))))


def test_the_policy_allows_the_page_s_own_style_and_script_by_their_digests_only() -> None:
    page = _page(_of(finished("prepa")))
    policy = next(str(m.attributes["content"]) for m in page.all("meta") if "http-equiv" in m.attributes)

    for name in ("script", "style"):
        digest = b64encode(sha256(page.all(name)[0].text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")


def test_the_page_fetches_nothing() -> None:
    page = _page(document_of(three_offers()))

    assert not [e.name for e in page.all() if "src" in e.attributes]
    assert not page.all("link")
    assert not re.search(r"url\(|@import", page.all("style")[0].text)
    assert all(str(a.attributes["href"]).startswith("#") for a in page.all("a"))


def test_links_lead_to_places_that_are_there_once() -> None:
    page = _page(document_of(new_offer("fle")))
    ids = [each.attributes["id"] for each in page.all() if "id" in each.attributes]

    assert len(ids) == len(set(ids))
    assert {str(a.attributes["href"]).removeprefix("#") for a in page.all("a")} <= set(ids)


def test_it_begins_with_whose_it_is_and_when_then_contents_then_findings() -> None:
    document = _of(finished("prepa"))
    text = " ".join(_page(document).all("body")[0].text.split())
    places = ["Organisme Exemple · récapitulatif du 24/11/2026", "Sommaire", "Constats", "Intitulé"]

    assert [text.index(word) for word in places] == sorted(text.index(word) for word in places)


def test_headings_go_down_one_level_at_a_time() -> None:
    for document in (_of(finished("daeu")), document_of(three_offers())):
        levels = [int(e.name[1]) for e in _page(document).all() if re.fullmatch(r"h[1-6]", e.name)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(below - above <= 1 for above, below in itertools.pairwise(levels))


def test_what_differs_from_the_preset_is_marked_with_what_the_preset_proposes() -> None:
    document = _of(changed(finished("fle"), {"action.prerequis": "aucun", "formation.intitule": None}))
    marked = _page(document).all(css="ecart")
    told = {e.all("dt")[0].text.split(" ✗")[0].replace(" différent du modèle", ""): e for e in marked}

    assert told["Pré-requis"].all("details")[0].all(css="valeur")[0].text == (
        "motivation, avoir quitté la formation initiale."
    )
    assert any("Intitulé" in label for label in told)


def test_several_drafts_are_one_page_with_a_summary_table() -> None:
    document = document_of(three_offers())
    page = _page(document)
    rows = [[on_one_line(td.text) for td in tr.all("td")] for tr in page.all("tr")[1:]]

    assert rows == [[on_one_line(cell) for cell in row] for row in document.summary_rows()]
    assert rows[0][2:6] == ["Organisme Exemple", "Nantes, site des Tilleuls", "02/03/2026 – 26/06/2026", "12"]
    assert len(page.all("article")) == 3
    assert page.all("title")[0].text == "Récapitulatif de 3 offres"
