"""SOFI's Pré-requis and their comments, which LHEO holds in one text of conditions and one on the public."""

import re

from sofi_tui.lheo.tables import longest
from sofi_tui.lheo.values import Values
from sofi_tui.words import lheo as say

PARAGRAPH = "\n\n"
_PUBLIC = re.compile(r"^public vis[ée]\s*:\s*(.+)", re.IGNORECASE | re.MULTILINE | re.DOTALL)


def conditions(action: Values) -> str | None:
    """Put both fields in one text, the prerequisites first; None when neither fits."""
    parts = [action.text("prerequis"), action.text("commentaires_prerequis")]
    both = PARAGRAPH.join(part for part in parts if part)
    for text in (both, *parts):
        if text and len(text) <= longest("conditions-specifiques"):
            return text
    return None


def public_of(action: Values) -> str | None:
    """Give what the comments say after « Public visé : », None when they do not, or at too great length."""
    found = _PUBLIC.search(action.text("commentaires_prerequis") or "")
    text = found[1].strip() if found else ""
    return text if 0 < len(text) <= longest("info-public-vise") else None


def prerequisites_in(text: str, public: str) -> dict[str, str]:
    """Divide LHEO's conditions again: the first paragraph, then the rest; a public not named in it is added."""
    first, _, rest = text.partition(PARAGRAPH)
    if public and public not in rest:
        rest = PARAGRAPH.join(part for part in (rest, say.public_vise(public)) if part)
    parts = {"prerequis": first.strip(), "commentaires_prerequis": rest.strip()}
    return {name: part for name, part in parts.items() if part}
