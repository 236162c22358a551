"""The exact values that our own ``extras`` hold, put back at their places in a draft."""

from typing import Any

from sofi_tui.fasd.cleaning import cleaned
from sofi_tui.fasd.fields import is_field
from sofi_tui.fasd.paths import FieldPath, path_of
from sofi_tui.lheo.reading.nodes import Node
from sofi_tui.lheo.remainder import restored
from sofi_tui.lheo.writing.elements import OURS

HEADER = "brouillon"
"""The fiche of our extras that holds the draft's title, preset and campaign."""


def restore(document: dict[str, Any], place: Node, session: int) -> None:
    """Put the exact values of our extras at their places; what names none is left unread."""
    for extra in place.extras(OURS):
        fiche, *rest = extra.info.split(".")
        key = ".".join(part for part in (fiche, *rest) if not part.isdigit())
        if fiche == HEADER and len(rest) == 1:
            document[HEADER][rest[0]] = extra.text.strip()
        elif is_field(key):
            numbers = [int(part) for part in rest if part.isdigit() and len(part) < 4]
            top = path_of(".".join(key.split(".")[:2]), session)
            inner: FieldPath = (*top, *numbers[:1], key.rpartition(".")[2]) if numbers else top
            _put(document, key, inner, extra)


def _put(document: dict[str, Any], key: str, path: FieldPath, extra: Node) -> None:
    here: Any = document
    for part in path[:-1]:
        if isinstance(part, str) and isinstance(here, dict):
            here = here.setdefault(part, {})
        elif isinstance(part, int) and isinstance(here, list) and part < len(here):
            here = here[part]
        else:
            return
    try:
        value = cleaned(restored(key, extra.element.get("tag", ""), extra.exact), path)
    except (ValueError, RecursionError):
        extra.seen.discard(extra.element)  # it is told with what did not fit
        return
    if not isinstance(here, dict):
        return
    here.pop(path[-1], None)
    if value is not None:
        here[path[-1]] = value
