"""Renderings show the recapitulative's tree, whole, and let no value pass for something else."""

import json
import re
from html import unescape
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sofi_tui.exports.json_document import render_json
from sofi_tui.exports.markdown import escape_line, render_markdown
from sofi_tui.exports.recap import recap
from sofi_tui.exports.text import render_text
from sofi_tui.exports.tree import Recap
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.texts import clean
from tests.exports.offers import recap_of
from tests.fasd.offers import VARIANTS, begun, changed, finished, preset_of

HOSTILE = [
    "# Titre",
    "FORMATION\n=========\n\n---",
    "Titre\n-----",
    "<script>alert(1)</script> <b>gras</b> &lt;",
    "[lien](https://www.example.org) ![image](x) <https://www.example.org>",
    "[a]: https://www.example.org",
    "> citation\n- liste\n+ liste\n* liste\n1. un\n2) deux",
    "```\ncode\n```\n~~~\n    code",
    "a | b\n--|--\n1 | 2",
    "**gras** _italique_ `code` ~~barré~~ \\",
    "fin\\\nsuite  \nsuite",
]


def _marked(text: str) -> Draft:
    """Put a text in a field of each shape: title, one line, several lines, a record, a closed list."""
    return changed(
        finished("fle").with_header(titre=text),
        {
            "action.organisme_dispensateur": text,
            "action.objectifs": text,
            "sessions.0.contacts_referents.0.nom": text,
            "sessions.0.date_debut": text,
            "sessions.0.rythme": text,
            "formation.domaines": [text],
        },
    )


def _tree(text: str) -> Recap:
    """Give a recapitulative with a text everywhere, and one finding that quotes it."""
    finding = Finding(("action", "objectifs"), Gravity.ERREUR, "R00", f"« {text} » est à revoir.")
    return recap(_marked(text), preset_of("fle"), [finding])


def _html(tree: Recap) -> str:
    html: str = MarkdownIt("commonmark").render(render_markdown(tree))
    return html


def _tags(html: str) -> list[str]:
    return re.findall(r"</?[a-z0-9]+", html)


def _harmless(text: str) -> str:
    """Give a text of the same lines that Markdown has nothing to do with."""
    return re.sub(r"\S+", "texte", text)


def _shown(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_no_value_makes_markdown_of_its_own(text: str) -> None:
    assert _tags(_html(_tree(text))) == _tags(_html(_tree(_harmless(text))))


@given(st.text(alphabet=st.sampled_from("ab1 \n\\`*_{}[]()<>#+-.!|~=&;:\"'^$"), max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_text_is_shown_by_markdown_as_it_is(text: str) -> None:
    text = clean(text)
    text = f"x\n{text}\nz"
    html, harmless = (
        _html(recap(changed(begun("prepa"), {"action.objectifs": held}), preset_of("prepa"), []))
        for held in (text, _harmless(text))
    )

    assert " ".join(text.split()) in _shown(html)
    assert _tags(html) == _tags(harmless)


def test_ordinary_french_is_hardly_escaped() -> None:
    text = "Parcours « FLE » : 12 places, du 02/03/2026 au 26/06/2026 (à Nantes). L'accueil est ouvert !"
    assert escape_line(text) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_no_value_makes_a_heading_of_the_text(text: str) -> None:
    def headings(tree: Recap) -> list[str]:
        lines = render_text(tree).split("\n")
        return [line for line, rule in pairwise(lines) if re.fullmatch(r"(=+|-+)", rule)]

    assert headings(_tree(text)) == headings(_tree("texte"))


@pytest.mark.parametrize("variant", VARIANTS)
def test_text_and_markdown_show_every_value_of_the_tree(variant: str) -> None:
    tree = recap_of(finished(variant))
    shown, markdown = " ".join(render_text(tree).split()), _shown(_html(tree))

    for field in tree.fields():
        value = " ".join(field.value.split())
        assert field.label in shown
        assert value in shown
        assert value in markdown


def test_text_begins_with_the_title_and_the_findings() -> None:
    lines = render_text(recap_of(begun("fle").with_header(titre="Nantes, printemps"))).split("\n")

    assert lines[0] == "Nantes, printemps"
    assert (
        lines[1]
        == "Brouillon 2026-fle-essai · PREPA Clés Avenir « FLE » · campagne 2026 · en cours de saisie"
    )
    assert re.fullmatch(r"\d+ erreurs, \d+ avertissements, \d+ conseils", lines[3])
    assert lines[4].startswith("  ✗ erreur  Action › Organisme de formation dispensateur : ")


def test_a_faultless_draft_says_that_there_is_nothing_to_say() -> None:
    tree = recap_of(finished("prepa"))
    bare = Recap(tree.id, tree.titre, tree.modele, tree.variante, tree.campagne, tree.statut)

    assert "Rien à signaler" in render_text(bare)
    assert "**Rien à signaler**" in render_markdown(bare)


def test_json_has_the_whole_tree() -> None:
    tree = recap_of(finished("fle"))
    document = json.loads(render_json(tree))

    assert document["brouillon"] == tree.id
    assert [fiche["titre"] for fiche in document["fiches"]] == [fiche.titre for fiche in tree.fiches]
    fields = [
        field for fiche in document["fiches"] for section in fiche["sections"] for field in section["champs"]
    ]
    values = [field["valeur"] for field in fields]
    inner = [f["valeur"] for field in fields for record in field.get("entrees", []) for f in record["champs"]]
    assert sorted(values + inner) == sorted(field.value for field in tree.fields())


@given(st.text(max_size=40))
@settings(max_examples=40, deadline=None)
def test_json_gives_any_text_back(text: str) -> None:
    draft = changed(begun("prepa"), {"action.objectifs": f"x{text}"})
    document = json.loads(render_json(recap_of(draft)))
    fields = [f for fiche in document["fiches"] for section in fiche["sections"] for f in section["champs"]]

    assert next(f["valeur"] for f in fields if f["chemin"] == "action.objectifs") == f"x{text}"
