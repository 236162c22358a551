"""Texts cut into the short lines of an address."""

from collections.abc import Sequence


def lines_of(text: str, longest: int, most: int) -> Sequence[str] | None:
    """Cut a text at its spaces into at most so many lines; None where it does not fit."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= longest:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines if 0 < len(lines) <= most and max(map(len, lines)) <= longest else None
