"""The guide's pictures and transcripts: each scene in its place, the same screen in both; the gate plays them."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from scripts.documents.pages import PageError, page_with, pictures
from scripts.documents.picture import Run, lines_of, svg_of
from scripts.documents.stage import Scene

GUIDE = Path(__file__).parents[2] / "docs" / "guide.md"
LINE = [Run(0, "Nantes ", "#ffffff", "#000000", True), Run(7, "<&> 12", "#00ff00", "#202020", False)]
SCENE = Scene(
    "nantes", "Une session à Nantes", "`F4` « 2/3 »", [LINE, [Run(0, "   ", "#ffffff", "#000000", False)]]
)
PAGE = "Avant\n<!-- scène : nantes -->\nautrefois\n<!-- fin -->\nAprès\n"


def words_of(picture: str) -> list[str]:
    """What a picture writes; reading it tells whether it is well formed."""
    return [element.text or "" for element in etree.fromstring(picture.encode()).iter("{*}text")]


def without_spaces(text: str) -> str:
    return "".join(text.split())


def test_a_scene_stands_in_its_place_with_its_keys_its_picture_and_its_text() -> None:
    page = page_with(PAGE, [SCENE])
    assert page.startswith("Avant\n") and page.endswith("Après\n")
    assert "autrefois" not in page
    assert "![Une session à Nantes](images/nantes.svg)" in page
    assert "Touches : `F4` « 2/3 »" in page
    assert "```text\nNantes <&> 12\n\n```" in page
    assert page_with(page, [SCENE]) == page


@pytest.mark.parametrize(
    "page", ["", PAGE + PAGE, PAGE.replace("nantes", "angers")], ids=["none", "twice", "other"]
)
def test_a_scene_without_its_one_place_is_refused(page: str) -> None:
    with pytest.raises(PageError):
        page_with(page, [SCENE])


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=20), min_size=1
    )
)
def test_a_picture_is_well_formed_and_says_its_lines(texts: list[str]) -> None:
    screen = [[Run(0, text or " ", "#ffffff", "#000000", False)] for text in texts]
    said = words_of(svg_of(screen, "<titre>"))
    assert said == [line.strip(" ") for line in lines_of(screen) if line.strip(" ")]
    assert "href" not in svg_of(screen, "titre")


def test_each_picture_of_the_guide_has_the_words_of_its_transcript() -> None:
    shown = re.findall(r"\]\(images/([a-z-]+\.svg)\).*?```text\n(.*?)```", GUIDE.read_text("utf-8"), re.S)
    assert len(shown) > 25
    for name, transcript in shown:
        picture = (GUIDE.parent / "images" / name).read_text("utf-8")
        assert without_spaces("".join(words_of(picture))) == without_spaces(transcript), name


def test_pictures_are_named_after_their_scenes() -> None:
    assert pictures([SCENE]) == {"nantes.svg": svg_of(SCENE.screen, SCENE.title)}
