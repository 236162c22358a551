"""What the documents lead to is there: files, headings, commands, targets of make."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sofi_tui.cli.commands import SUMMARIES
from sofi_tui.cli.exit_codes import MEANINGS

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
IDS = [str(document.relative_to(ROOT)) for document in DOCUMENTS]


def links(text: str) -> Iterator[str]:
    prose = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
    return (found for found in re.findall(r"\]\(([^)\s]+)\)", prose) if "://" not in found)


def anchor(heading: str) -> str:
    """Name a heading as GitHub does."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def anchors(document: Path) -> set[str]:
    return {anchor(heading) for heading in re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.M)}


@pytest.mark.parametrize("document", DOCUMENTS, ids=IDS)
def test_every_link_of_a_document_leads_somewhere(document: Path) -> None:
    for link in links(document.read_text("utf-8")):
        file, _, heading = link.partition("#")
        target = document.parent / file if file else document
        assert target.exists(), link
        assert not heading or heading in anchors(target), link


@pytest.mark.parametrize("document", DOCUMENTS, ids=IDS)
def test_every_command_that_a_document_names_is_one(document: Path) -> None:
    text = document.read_text("utf-8")
    named = set(re.findall(r"(?:`|^[$#] )sofi-tui ([a-z][a-z-]+)", text, re.M))
    assert named <= set(SUMMARIES)
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.M))
    assert set(re.findall(r"(?:`|^[$#] )make ([a-z]+)", text, re.M)) <= targets


def test_the_exit_codes_are_told_alike() -> None:
    codes = {code for code, _ in MEANINGS}
    for name in ("README.md", "docs/administration.md"):
        text = (ROOT / name).read_text("utf-8")
        assert {code for code in codes if f"\n| {code} |" in text} == codes, name
