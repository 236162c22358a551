"""The draft file: one TOML document in UTF-8, checked before and after parsing."""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sofi_tui.drafts.cleaning import cleaned
from sofi_tui.drafts.errors import UnreadableDraftError
from sofi_tui.drafts.positions import MAX_DOTS, line_of, line_of_dotted_bomb
from sofi_tui.drafts.shape import ShapeError, check_shape
from sofi_tui.drafts.toml_text import toml_text
from sofi_tui.fasd.draft import FORMAT_VERSION, Draft

MAX_BYTES = 4 * 1024 * 1024

_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_LONG_NUMBER = re.compile(r"[0-9][0-9_]{4299}")
_NESTING = re.compile(r"(?:[\[{]\s*+){50}")


@dataclass(frozen=True)
class LoadedDraft:
    """A draft read from a file; `cleaned` tells that some characters of the file were replaced in it."""

    draft: Draft
    cleaned: bool


def dump(draft: Draft) -> bytes:
    """Write a draft as the bytes of its file."""
    return toml_text(draft.document).encode()


def load(data: bytes, name: str, known_presets: Collection[str]) -> LoadedDraft:
    """Read the bytes of a draft file; `name` is for the message of UnreadableDraftError, its only error."""
    if len(data) > MAX_BYTES:
        raise too_large(name)
    text = _decode(data, name)
    document = _parse(text, name)
    try:
        check_shape(document, known_presets)
    except ShapeError as error:
        raise UnreadableDraftError(
            name, line_of(text, error.path), error.reason + _newer(document)
        ) from error
    safe = cleaned(document, ())
    return LoadedDraft(Draft(safe), safe != document)


def too_large(name: str) -> UnreadableDraftError:
    """Say that a file is over the bound."""
    return UnreadableDraftError(
        name,
        None,
        f"plus de {MAX_BYTES // 2**20} Mio, trop pour un brouillon : vérifiez que c'est le bon fichier.",
    )


def _decode(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableDraftError(
            name, line, "ce texte n'est pas en UTF-8 : enregistrez-le en UTF-8 depuis votre éditeur."
        ) from error


def _parse(text: str, name: str) -> dict[str, Any]:
    if line := line_of_dotted_bomb(text):
        raise UnreadableDraftError(name, line, f"une clé a plus de {MAX_DOTS} parties : corrigez-la.")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        reason = f"ce n'est pas du TOML lisible, corrigez cette ligne (détail : {error})."
    except RecursionError:
        line = _line_of(_NESTING, text)
        reason = "trop de listes ou de tables l'une dans l'autre : simplifiez."
    except ValueError as error:  # a number of thousands of digits, a date out of the calendar
        line = _line_of(_LONG_NUMBER, text)
        reason = f"une valeur ne se lit pas, corrigez-la (détail : {error})."
    raise UnreadableDraftError(name, line, reason)


def _line_of(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else None


def _newer(document: dict[str, Any]) -> str:
    header = document.get("brouillon")
    version = header.get("version") if isinstance(header, dict) else None
    if not isinstance(version, int) or version <= FORMAT_VERSION:
        return ""
    return " Ce fichier vient d'une version plus récente de sofi-tui : mettez le programme à jour."
