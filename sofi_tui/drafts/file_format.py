"""The draft file: one TOML document in UTF-8, checked before and after parsing."""

from collections.abc import Collection
from typing import Any, NamedTuple

from sofi_tui.content.toml_source import TomlError, decoded, parsed
from sofi_tui.drafts.errors import UnreadableDraftError
from sofi_tui.fasd.draft import FORMAT_VERSION, Draft
from sofi_tui.words import files as say

MAX_BYTES = 4 * 1024 * 1024


class LoadedDraft(NamedTuple):
    """A draft read from a file; `cleaned` tells that some characters of the file were replaced in it."""

    draft: Draft
    cleaned: bool


def dump(draft: Draft) -> bytes:
    """Write a draft as the bytes of its file."""
    from sofi_tui.drafts.toml_text import toml_text  # noqa: PLC0415 -- loaded by the first draft that is written

    return toml_text(draft.document).encode()


def load(data: bytes, name: str, known_presets: Collection[str]) -> LoadedDraft:
    """Read the bytes of a draft file; `name` is for the message of UnreadableDraftError, its only error."""
    # Loaded by the first draft that is read: the dashboard comes before.
    from sofi_tui.drafts.shape import check_shape  # noqa: PLC0415
    from sofi_tui.drafts.surely_clean import is_surely_clean  # noqa: PLC0415
    from sofi_tui.fasd.shape import ShapeError  # noqa: PLC0415

    if len(data) > MAX_BYTES:
        raise too_large(name)
    try:
        text = decoded(data)
        document = parsed(text)
    except TomlError as error:
        raise UnreadableDraftError(name, error.line, error.reason) from error
    try:
        check_shape(document, known_presets)
    except ShapeError as error:
        from sofi_tui.content.positions import line_of  # noqa: PLC0415

        raise UnreadableDraftError(
            name, line_of(text, error.path), error.reason + _newer(document)
        ) from error
    if is_surely_clean(text):
        return LoadedDraft(Draft(document), cleaned=False)
    from sofi_tui.fasd.cleaning import cleaned  # noqa: PLC0415

    safe = cleaned(document, ())
    return LoadedDraft(Draft(safe), safe != document)


def too_large(name: str) -> UnreadableDraftError:
    """Say that a file is over the bound."""
    return UnreadableDraftError(
        name,
        None,
        say.too_large(MAX_BYTES // 2**20),
    )


def _newer(document: dict[str, Any]) -> str:
    header = document.get("brouillon")
    version = header.get("version") if isinstance(header, dict) else None
    if not isinstance(version, int) or version <= FORMAT_VERSION:
        return ""
    return say.NEWER_FILE
