"""``sofi-tui exporter``: drafts into files, in one of the formats of the registry."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from sofi_tui.cli.arguments import add_drafts
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.orders import orders_for, source_of
from sofi_tui.cli.outputs import Outputs
from sofi_tui.cli.progress_bar import progress
from sofi_tui.cli.refusals import UsageError
from sofi_tui.cli.sources import CheckedDraft, open_store, profile_in_force, read_checked
from sofi_tui.drafts.folder import made
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.formats import FORMATS, Order, RefusedExportError, Rendered
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``exporter``."""
    add_drafts(parser, optional=True)
    parser.add_argument("--tous", action="store_true", help=say.EXPORTER_TOUS)
    words = " ; ".join(f"{name} : {each.words}" for name, each in FORMATS.items())
    parser.add_argument("--format", choices=FORMATS, required=True, help=words)
    parser.add_argument(
        "--sortie",
        metavar="DIR|FICHIER",
        required=True,
        help=say.EXPORTER_SORTIE,
    )


def run(options: Namespace, context: Context) -> int:
    """Write all the files, or none when a draft cannot be in one."""
    if bool(options.brouillons) == options.tous:
        raise UsageError(say.NAME_DRAFTS)
    store = open_store(context)
    drafts, code = _drafts(options, context, store)
    if not drafts:
        return code
    sources = [source_of(draft) for draft in drafts]
    profile = profile_in_force(context).read()
    target = made(Path(options.sortie)) if options.sortie.endswith("/") else Path(options.sortie)
    orders = orders_for(sources, FORMATS[options.format], target, store.today(), profile)
    outputs = Outputs(store, tuple(draft.stored.path for draft in drafts))
    for path, rendered in _rendered(orders, options.format, context):
        for line in rendered.report:
            context.streams.tell(line)
        outputs.write(path, rendered.data)
        context.streams.give(str(path))
    return code


def _drafts(options: Namespace, context: Context, store: DraftStore) -> tuple[list[CheckedDraft], int]:
    """Read the drafts that are meant, each once; of all of them, what cannot be read is told and left out."""
    code = ExitCode.DONE
    paths = [store.find(reference) for reference in options.brouillons]
    if options.tous:
        entries = store.entries()
        for entry in entries:
            if entry.draft is None:
                code = ExitCode.FILE
                context.streams.tell(f"{entry.id} : {entry.problem}")
        paths = [entry.path for entry in entries if entry.draft is not None]
        if not entries:
            context.streams.tell(say.no_draft_in(store.folder))
    return list(_read(list(dict.fromkeys(paths)), context, store)), code


def _read(paths: list[Path], context: Context, store: DraftStore) -> Iterator[CheckedDraft]:
    with progress(context.streams, "Lecture", len(paths)) as (streams, bar):
        for path in paths:
            yield read_checked(context.with_streams(streams), store, str(path))
            if bar is not None:
                bar.step()


def _rendered(
    orders: list[tuple[Path, Order]], name: str, context: Context
) -> Iterable[tuple[Path, Rendered]]:
    """Render all files before one is written; names each place of a draft that the format does not take."""
    rendered = []
    with progress(context.streams, "Export", len(orders)) as (streams, bar):
        for path, order in orders:
            try:
                rendered.append((path, FORMATS[name].render(order)))
            except RefusedExportError as error:
                for line in error.lines:
                    streams.tell(line)
                raise
            if bar is not None:
                bar.step()
    return rendered
