"""The English that Textual would show of its own: what its sources hold of sentences and of names of keys."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import textual

_SHOWING = ("app", "screen", "command", "system_commands", "validation", "theme", "_compose")
_NAMED = {"Binding", "SystemCommand", "DiscoveryHit"}
_SENTENCE = re.compile(r"[A-Z][a-z]+(?: [a-z]+)+[.!?…]?")


def english_in(text: str) -> list[str]:
    """Give what of it stands in a text as whole words."""
    near = [said for said in _sayings() if said in text]
    return [said for said in near if re.search(rf"(?<!\w){re.escape(said)}(?!\w)", text)]


@cache
def _sayings() -> frozenset[str]:
    return frozenset(_found())


def _found() -> Iterator[str]:
    folder = Path(textual.__file__).parent
    for file in [*(folder / f"{name}.py" for name in _SHOWING), *(folder / "widgets").glob("*.py")]:
        if file.exists():
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                yield from _said(node)


def _said(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Name(id=name)) if name in _NAMED:
            for given in node.args[2 if name == "Binding" else 0 :]:
                if (
                    isinstance(given, ast.Constant)
                    and isinstance(given.value, str)
                    and given.value[:1].isupper()
                ):
                    yield given.value.strip()
        case ast.Constant(value=str(text)) if _SENTENCE.fullmatch(text.strip()):
            yield text.strip()
