"""``sofi-tui verifier``: what is missing and what is wrong in drafts."""

from argparse import Namespace
from collections.abc import Iterable, Sequence

from sofi_tui.cli.arguments import add_drafts, add_json
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.json_rows import json_rows
from sofi_tui.cli.sources import open_store
from sofi_tui.cli.verification import Verified, verified
from sofi_tui.exports.placed_findings import finding_line, placed
from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.paths import dotted
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``verifier``."""
    add_drafts(parser)
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Write the findings of all drafts that can be read; the heaviest trouble makes the exit code."""
    store = open_store(context)
    drafts: list[Verified] = []
    codes = [int(ExitCode.DONE)]
    for found in verified(context, store, options.brouillons):
        if isinstance(found, Verified):
            drafts.append(found)
        else:
            context.streams.tell(str(found))
            codes.append(found.exit_code)
    if any(finding.gravity is Gravity.ERREUR for draft in drafts for finding in draft.findings):
        codes.append(ExitCode.HAS_ERREUR)
    if options.json:
        _give_json(context, drafts)
    else:
        _give_lines(context, drafts, with_ids=len(options.brouillons) > 1)
    return max(codes)


def _give_json(context: Context, drafts: Iterable[Verified]) -> None:
    rows = [
        {
            "brouillon": draft.id,
            "chemin": dotted(finding.path),
            "gravite": finding.gravity.value,
            "regle": finding.rule,
            "message": finding.message,
        }
        for draft in drafts
        for finding in draft.findings
    ]
    context.streams.give(json_rows(rows))


def _give_lines(context: Context, drafts: Sequence[Verified], *, with_ids: bool) -> None:
    known: dict[
        int, list[str]
    ] = {}  # by the identity of findings: many drafts of an index have the very same
    for draft in drafts:
        if not draft.findings:
            context.streams.tell(say.nothing_to_say(draft.id))
            continue
        if (lines := known.get(id(draft.findings))) is None:
            lines = known[id(draft.findings)] = [*map(finding_line, placed(draft.findings))]
        context.streams.give_lines([f"{draft.id}  {line}" for line in lines] if with_ids else lines)
