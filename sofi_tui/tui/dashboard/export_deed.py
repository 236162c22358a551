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
from sofi_tui.fasd.texts import counted
from sofi_tui.tui.actions import Action
from sofi_tui.tui.dashboard.deed import Chosen, Deed, Done
from sofi_tui.tui.questions import Line, Ways

_SHOWN = 3


async def _export(chosen: Chosen) -> Done | None:
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
    return await asyncio.to_thread(_written, chosen, FORMATS[name], target)


def _written(chosen: Chosen, format_: Format, target: Path) -> Done:
    """Write all the files, or none when a draft cannot be in one."""
    store = chosen.store
    try:
        orders = orders_for(_sources(chosen), format_, target, store.today(), store.catalogue.organisation)
        rendered = [(path, format_.render(order)) for path, order in orders]
        outputs = Outputs(store, tuple(chosen.paths))
        for path, one in rendered:
            outputs.write(path, one.data)
    except RefusedExportError as refusal:
        lines = [f"{refusal}", *refusal.lines[:_SHOWN]]
        return Done(0, (" ".join(lines),))
    except (DraftsError, ExportError, RefusalError) as refusal:
        return Done(0, (str(refusal),))
    unsaid = [line for _, one in rendered for line in one.report]
    more = f"{counted(len(unsaid), 'chose')} que ce format ne dit pas : {unsaid[0]}" if unsaid else ""
    return Done(len(chosen.rows), (), more)


def _sources(chosen: Chosen) -> list[Source]:
    store = chosen.store
    drafts = [store.read(path).draft for path in chosen.paths]
    presets = [store.catalogue.get(draft.modele) for draft in drafts]
    return [
        Source(draft, preset, check(draft, preset, store.today()))
        for draft, preset in zip(drafts, presets, strict=True)
    ]


EXPORT = Deed(
    Action("do('export')", ("e",), "exporter", "Exporter les brouillons (LHEO, tableur)", priority=False),
    _export,
    "Exporté : {}.",
)
