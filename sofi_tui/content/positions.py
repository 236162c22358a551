"""Where the keys of a TOML text stand, so that a message can name a line.

This is no TOML reader: it looks at headers and keys only, and is never wrong by more than naming the line of
the table that a value stands in.
"""

import re
from collections.abc import Iterator

from sofi_tui.fasd.paths import FieldPath

MAX_DOTS = 40

# Compiled by the first text that is looked through: only one that is refused is.
_TOKENS = (
    r"(?s)"
    r'"""(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5}|\Z)'
    r"|'''(?:[^']++|'(?!''))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]++|\\.)*+"?'
    r"|'[^'\n]*+'?"
    r"|#[^\n]*+"
)
_BARE = r"[A-Za-z0-9_-]+"
_HEADER = r"\s*(\[\[?)([^\[\]]*+)\]"
_KEY = r"([\w.\s-]*+)="
_DOTTED_BOMB = rf"(?:\.\s*+[\w-]*+\s*+){{{MAX_DOTS}}}"


def skeleton(text: str) -> str:
    """Reduce a TOML text to its keys and brackets, line by line: strings become words, comments nothing."""
    return re.sub(_TOKENS, _word, text)


def line_of(text: str, path: FieldPath) -> int:
    """Give the line (from 1) of a path, or of what holds it, 1 when nothing of it is written."""
    lines = dict(_places(skeleton(text)))
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return 1


def line_of_dotted_bomb(text: str) -> int | None:
    """Give the line of a key of more than `MAX_DOTS` parts, which TOML readers take quadratic time for."""
    if text.count(".") < MAX_DOTS or all(line.count(".") < MAX_DOTS for line in text.split("\n")):
        return None
    bones = skeleton(text)
    found = re.search(_DOTTED_BOMB, bones)
    return bones.count("\n", 0, found.start()) + 1 if found else None


def _word(token: re.Match[str]) -> str:
    held = token[0]
    if held.startswith("#"):
        return ""
    name = held.strip("\"'")
    return name if re.fullmatch(_BARE, name) else "_" + "\n" * held.count("\n")


def _places(bones: str) -> Iterator[tuple[FieldPath, int]]:
    """Give each header and key with its line, the items of arrays of tables numbered from 0."""
    counts: dict[FieldPath, int] = {}
    table: FieldPath = ()
    depth = 0
    for number, line in enumerate(bones.split("\n"), 1):
        if depth <= 0 and (header := re.match(_HEADER, line)):
            table = _resolve(_parts(header[2]), counts)
            if header[1] == "[[":
                if table not in counts:
                    yield table, number
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            depth = 0
            yield table, number
            continue
        if depth <= 0 and (key := re.match(_KEY, line)):
            yield (*table, *_parts(key[1])), number
        depth += sum(line.count(opening) for opening in "[{") - sum(line.count(closing) for closing in "]}")


def _parts(dotted: str) -> list[str]:
    return [part.strip() for part in dotted.split(".")]


def _resolve(parts: list[str], counts: dict[FieldPath, int]) -> FieldPath:
    """Place a header's name: the parts that name an array of tables lead into its latest item."""
    path: FieldPath = ()
    for part in parts[:-1]:
        path = (*path, part)
        if path in counts:
            path = (*path, counts[path])
    return (*path, parts[-1])
