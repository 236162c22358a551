"""French that the program says is in sofi_tui/words, and what an action is called beside its keys in sofi_tui/keys;
elsewhere there is only French that the program reads, or that is data.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import sofi_tui

ROOT = Path(sofi_tui.__file__).parent
FRENCH = re.compile("[A-Za-zà-ÿ]{2,}[ \xa0\u202f][a-zà-ÿ]|[à-ÿÀ-Ý«»’]")

READ_OR_DATA = {
    "cli/french_arguments.py": "argparse's sentences beside their translations",
    "cli/manual.py": "troff",
    "cli/sources.py": "a date's format",
    "content/formacode.py": "headings that a file may have",
    "content/organisation/region.py": "headings that a file may have",
    "content/tables/cells.py": "a pattern",
    "content/toml_source.py": "a pattern",
    "drafts/history/place.py": "a file for git",
    "drafts/index/cache_file.py": "SQL",
    "drafts/index/reading_processes.py": "Python",
    "drafts/programming/columns.py": "headings that a table may have",
    "drafts/programming/rows.py": "headings and names that a table may have",
    "drafts/spelling/found_words.py": "words that a text may have",
    "fasd/closed_lists.py": "SOFI's own lists",
    "fasd/date_reading.py": "patterns of dates",
    "fasd/hours.py": "a pattern",
    "fasd/next_year.py": "a pattern",
    "fasd/recurrences.py": "patterns of sentences",
    "fasd/rules/lengths.py": "a pattern",
    "fasd/rules/wording.py": "a pattern",
    "fasd/shape.py": "the words of TOML",
    "fasd/texts.py": "letters without decomposition",
    "simple/encoding.py": "letters and signs without their marks",
    "lheo/codes.py": "LHEO's own lists",
    "lheo/prerequisites.py": "a pattern",
    "lheo/reading/parsing.py": "a mark of bytes",
    "lheo/reading/sessions.py": "what others write",
    "lheo/reading/values.py": "what others write",
    "tui/compare/conflicts_screen.py": "a date's format",
    "tui/compare/lines.py": "a style",
    "tui/dashboard/counts_panel.py": "a style",
    "tui/fields/long_choice.py": "letters",
    "tui/unbroken.py": "a pattern",
    "tui/wizard/stepper.py": "a style",
    "tui/wizard/title.py": "a style",
    "tui/wizard/two_values.py": "a date's format",
    "lheo/writing/actions.py": "the financer's name in LHEO",
}


def texts_of(module: Path) -> Iterator[str]:
    """Give the string literals of a module, docstrings left out, an f-string as a whole."""
    tree = ast.parse(module.read_text("utf-8"))
    left_out: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as docstring):
                left_out.add(id(docstring))
            case ast.JoinedStr(values=parts):
                left_out |= {id(part) for part in parts}
                yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


def test_what_the_program_says_in_french_is_in_one_place() -> None:
    elsewhere = [
        f"{name}: {text!r}"
        for module in ROOT.rglob("*.py")
        if (name := module.relative_to(ROOT).as_posix()) not in READ_OR_DATA
        and not name.startswith(("words/", "keys/"))
        for text in texts_of(module)
        if FRENCH.search(text)
    ]
    assert elsewhere == []


def test_each_exception_is_still_one() -> None:
    assert [name for name in READ_OR_DATA if not any(map(FRENCH.search, texts_of(ROOT / name)))] == []
