"""The texts of the program as its sources hold them: string literals, and the values of its data files."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]


class Literal(NamedTuple):
    """A text, and where it is written."""

    where: str
    text: str


def literals() -> Iterator[Literal]:
    """Give all of them but docstrings."""
    for file in sorted((ROOT / "sofi_tui").rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        silent = {id(text) for node in ast.walk(tree) for text in _docstrings(node)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
                yield Literal(f"{file.relative_to(ROOT)}:{node.lineno}", node.value)
    for folder in ("screens", "presets"):
        for file in sorted((ROOT / folder).glob("*.toml")):
            for text in _values(tomllib.loads(file.read_text("utf-8"))):
                yield Literal(str(file.relative_to(ROOT)), text)


def _docstrings(node: ast.AST) -> Iterator[ast.expr]:
    body = getattr(node, "body", None)
    for statement in body if isinstance(body, list) else []:
        if isinstance(statement, ast.Expr):
            yield statement.value


def _values(held: Any) -> Iterator[str]:
    match held:
        case str():
            yield held
        case dict():
            for inner in held.values():
                yield from _values(inner)
        case list():
            for inner in held:
                yield from _values(inner)
