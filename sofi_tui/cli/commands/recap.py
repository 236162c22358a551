"""``sofi-tui recap``: the recapitulative of a draft."""

import stat
from argparse import Namespace
from pathlib import Path

from sofi_tui.cli.arguments import add_draft
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.refusals import RefusalError
from sofi_tui.cli.sources import open_store, read_checked
from sofi_tui.drafts.atomic import replace_whole
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.json_document import render_json
from sofi_tui.exports.markdown import render_markdown
from sofi_tui.exports.recap import recap
from sofi_tui.exports.text import render_text

_RENDERINGS = {"texte": render_text, "markdown": render_markdown, "json": render_json}


def declare(parser: Parser) -> None:
    """Add the arguments of ``recap``."""
    add_draft(parser)
    parser.add_argument("--format", choices=_RENDERINGS, default="texte", help="texte sans cette option")
    parser.add_argument("--sortie", metavar="FICHIER", help="écrit dans ce fichier au lieu de l'afficher")


def run(options: Namespace, context: Context) -> int:
    """Write the recapitulative."""
    store = open_store(context)
    checked = read_checked(context, store, options.brouillon)
    rendered = _RENDERINGS[options.format](recap(checked.stored.draft, checked.preset, checked.findings))
    if options.sortie is None:
        context.streams.give(rendered)
    else:
        _write(Path(options.sortie), rendered, store, checked.stored.path)
    return ExitCode.DONE


def _write(target: Path, rendered: str, store: DraftStore, source: Path) -> None:
    """Write a file whole or not at all, where it takes the place of nothing but an ordinary file."""
    try:
        is_ordinary = stat.S_ISREG(target.lstat().st_mode)
    except FileNotFoundError:
        is_ordinary = True
    if not is_ordinary:
        raise RefusalError(f"{target} n'est pas un fichier ordinaire : choisissez un autre nom.")
    drafts = (source, *(entry.path for entry in (*store.entries(), *store.binned())))
    if any(target.exists() and target.samefile(draft) for draft in drafts):
        raise RefusalError(f"{target} est un brouillon, il n'est pas remplacé : choisissez un autre nom.")
    replace_whole(target, rendered.encode())
