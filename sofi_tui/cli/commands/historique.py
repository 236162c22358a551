"""``sofi-tui historique``: what a draft was and what was sent of it, read again or taken back."""

import json
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from sofi_tui.cli.arguments import add_draft, add_json
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.refusals import RefusalError, UsageError
from sofi_tui.cli.revisions import draft_named, sent
from sofi_tui.cli.sources import open_store
from sofi_tui.drafts.atomic import create_whole
from sofi_tui.drafts.folder import EXTENSION
from sofi_tui.drafts.history.restoring import restore
from sofi_tui.drafts.history.revision import Revision, Sealed
from sofi_tui.drafts.saving import news_of
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.columns import aligned
from sofi_tui.exports.revisions import MOMENT, fields_words
from sofi_tui.fasd.paths import dotted
from sofi_tui.words import commands as say

_HEADINGS = ("N°", say.REVISION, "Quand", "Qui", "Machine", "Quoi", "Champs")


def declare(parser: Parser) -> None:
    """Add the arguments of ``historique``."""
    add_draft(parser)
    deeds = parser.add_mutually_exclusive_group()
    deeds.add_argument("--montrer", metavar="N", help=say.HISTORIQUE_MONTRER)
    deeds.add_argument("--reprendre", metavar="N", help=say.HISTORIQUE_REPRENDRE)
    deeds.add_argument("--envoi", metavar="N", help=say.HISTORIQUE_ENVOI)
    parser.add_argument("--recap", action="store_true", help=say.HISTORIQUE_RECAP)
    parser.add_argument("--sortie", metavar="FICHIER", help=say.HISTORIQUE_SORTIE)
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Write the revisions, or do what was asked with one."""
    store = open_store(context)
    draft = draft_named(store, options.brouillon)
    if options.recap and not options.envoi:
        raise UsageError(say.RECAP_WITH_ENVOI)
    if options.sortie and not (options.envoi or options.montrer):
        raise UsageError(say.SORTIE_WITH)
    if options.envoi:
        sealed = sent(store, draft, options.envoi)
        _write(context, options.sortie, sealed.recap_text.encode() if options.recap else sealed.data)
    elif options.montrer:
        revision = store.history.find(draft, options.montrer)
        _write(context, options.sortie, store.history.data(draft, revision))
    elif options.reprendre:
        _restore(context, store, draft, options.reprendre)
    else:
        _give(context, store, draft, as_json=options.json)
    return ExitCode.DONE


def _write(context: Context, target: str | None, data: bytes) -> None:
    """Show what a file held, or make a new file of it."""
    if target is None:
        context.streams.give(data.decode("utf-8", "replace"))
    elif not create_whole(Path(target), data):
        raise RefusalError(say.exists_already(target))


def _restore(context: Context, store: DraftStore, draft: str, reference: str) -> None:
    revision = store.history.find(draft, reference)
    old = store.history.read(draft, revision)
    news = news_of(restore(store, store.folder / f"{draft}{EXTENSION}", old))
    context.streams.tell(news or say.taken_back(draft, revision.number))


def _give(context: Context, store: DraftStore, draft: str, *, as_json: bool) -> None:
    revisions, sealed = store.history.revisions(draft), store.history.sealed(draft)
    if as_json:
        rows = {
            "revisions": [_row(each) for each in revisions],
            "envois": [_sent_row(each) for each in sealed],
        }
        context.streams.give(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if revisions:
        context.streams.give(aligned(_HEADINGS, map(_cells, revisions)))
    else:
        context.streams.tell(say.no_history_yet(draft))
    for line in _sent_lines(sealed):
        context.streams.give(line)


def _cells(revision: Revision) -> list[str]:
    return [
        str(revision.number),
        revision.short,
        f"{revision.when.astimezone():{MOMENT}}",
        revision.author.name,
        revision.author.machine,
        revision.nature.words,
        fields_words(revision.fields),
    ]


def _sent_lines(sealed: Iterable[Sealed]) -> Iterable[str]:
    for each in sealed:
        when = f"{each.when.astimezone():{MOMENT}}"
        yield f"Envoi {each.number}, {when}, par {each.author.words} : {' '.join(each.why.split())}"


def _row(revision: Revision) -> dict[str, object]:
    return {
        "numero": revision.number,
        "revision": revision.ident,
        "le": revision.when.isoformat(),
        "par": revision.author.name,
        "machine": revision.author.machine,
        "nature": revision.nature.value,
        "champs": [dotted(path) for path in revision.fields],
    }


def _sent_row(sealed: Sealed) -> dict[str, object]:
    return {
        "numero": sealed.number,
        "etiquette": sealed.tag,
        "le": sealed.when.isoformat(),
        "par": sealed.author.words,
        "motif": sealed.why,
    }
