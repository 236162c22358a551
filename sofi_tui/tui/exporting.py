"""Drafts written into files from a screen: asks for the format and the place, and tells what has to be read."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.app import App
from textual.content import Content

from sofi_tui.cli.orders import orders_for
from sofi_tui.cli.outputs import Outputs
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.file_names import file_names
from sofi_tui.exports.formats import FORMATS, Format, RefusedExportError, Source
from sofi_tui.tui.long_reading import LongReading
from sofi_tui.tui.questions import Line, Ways
from sofi_tui.words import export_screens as say

_QUESTION_ONE = say.WHICH_FILE
_QUESTION_SEVERAL = say.WHICH_FOLDER


@dataclass(frozen=True)
class ToExport:
    """What is exported: `words` name it, `idents` are the drafts', `paths` their files, `sources` reads them."""

    words: str
    idents: Sequence[str]
    paths: Sequence[Path]
    sources: Callable[[], list[Source]]
    store: DraftStore


async def export(app: App[None], what: ToExport) -> list[Path] | None:
    """Ask, write, and give the files that were written; None when one thinks better of it or a format refuses.

    Raises DraftsError, ExportError and RefusalError.
    """
    words = {name: each.words for name, each in FORMATS.items() if each.is_installed}
    name = await app.push_screen_wait(Ways(Content(f"Exporter {what.words} en :"), words))
    if name is None:
        return None
    proposed = _proposed(what, FORMATS[name])
    question = _QUESTION_ONE if len(what.idents) == 1 else _QUESTION_SEVERAL
    typed = await app.push_screen_wait(Line(say.proposed_answer(question, proposed)))
    if typed is None:
        return None
    target = Path(typed.strip()).expanduser() if typed.strip() else proposed
    try:
        paths, report = await asyncio.to_thread(_written, what, FORMATS[name], target)
    except RefusedExportError as refusal:
        await app.push_screen_wait(LongReading(str(refusal), refusal.lines))
        return None
    if report:
        await app.push_screen_wait(LongReading(say.WRITTEN, report))
    return paths


def where(paths: Sequence[Path]) -> str:
    """Say where the files are: the file, or their folder."""
    return f"Dans {paths[0] if len(paths) == 1 else paths[0].parent}."


def _proposed(what: ToExport, format_: Format) -> Path:
    """Propose a file in one's home for one draft, the home itself for several."""
    home = Path.home()
    return home / next(file_names(what.idents, format_.suffix)) if len(what.idents) == 1 else home


def _written(what: ToExport, format_: Format, target: Path) -> tuple[list[Path], list[str]]:
    """Write all the files, or none when a draft cannot be in one; tell what they say otherwise."""
    store = what.store
    orders = orders_for(what.sources(), format_, target, store.today(), store.catalogue.organisation)
    rendered = [(path, format_.render(order)) for path, order in orders]
    outputs = Outputs(store, tuple(what.paths))
    for path, one in rendered:
        outputs.write(path, one.data)
    return [path for path, _ in rendered], [line for _, one in rendered for line in one.report]
