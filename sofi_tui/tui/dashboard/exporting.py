"""Drafts written into files of other programs, in a format of the registry."""

import asyncio
from pathlib import Path

from textual.content import Content

from sofi_tui.cli.orders import orders_for
from sofi_tui.cli.outputs import Outputs
from sofi_tui.cli.refusals import RefusalError
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.exports.formats import FORMATS, ExportError, Format, RefusedExportError, Source
from sofi_tui.fasd.check import check
from sofi_tui.tui.dashboard.deed import Chosen, Done
from sofi_tui.tui.long_reading import LongReading
from sofi_tui.tui.questions import Line, Ways


async def export(chosen: Chosen) -> Done | None:
    """Ask for a format and a place, and write the files there."""
    words = {name: each.words for name, each in FORMATS.items() if each.is_installed}
    name = await chosen.app.push_screen_wait(Ways(Content(f"Exporter {chosen.words} en :"), words))
    if name is None:
        return None
    home = str(Path.home())
    question = "Dans quel dossier (un fichier pour chacun) ou quel fichier (un pour tous) ?"
    typed = await chosen.app.push_screen_wait(Line(question, home))
    if typed is None:
        return None
    target = Path(typed.strip() or home).expanduser()
    try:
        report = await asyncio.to_thread(_written, chosen, FORMATS[name], target)
    except RefusedExportError as refusal:
        await chosen.app.push_screen_wait(LongReading(str(refusal), refusal.lines))
        return Done(0)
    except (DraftsError, ExportError, RefusalError) as refusal:
        return Done(0, (str(refusal),))
    if report:
        await chosen.app.push_screen_wait(LongReading("C'est écrit. À savoir :", report))
    return Done(len(chosen.rows))


def _written(chosen: Chosen, format_: Format, target: Path) -> list[str]:
    """Write all the files, or none when a draft cannot be in one; tell what they say otherwise."""
    store = chosen.store
    orders = orders_for(_sources(chosen), format_, target, store.today(), store.catalogue.organisation)
    rendered = [(path, format_.render(order)) for path, order in orders]
    outputs = Outputs(store, tuple(chosen.paths))
    for path, one in rendered:
        outputs.write(path, one.data)
    return [line for _, one in rendered for line in one.report]


def _sources(chosen: Chosen) -> list[Source]:
    store = chosen.store
    drafts = [store.read(path).draft for path in chosen.paths]
    presets = [store.catalogue.get(draft.modele) for draft in drafts]
    return [
        Source(draft, preset, check(draft, preset, store.today()))
        for draft, preset in zip(drafts, presets, strict=True)
    ]
