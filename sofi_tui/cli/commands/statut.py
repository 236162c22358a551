"""``sofi-tui statut``: where an action stands, and what is noted of its life: codes, agreement, passages."""

import json
from argparse import ArgumentTypeError, Namespace
from datetime import date

from sofi_tui.cli.arguments import add_draft, add_json, add_note, add_par
from sofi_tui.cli.context import Context
from sofi_tui.cli.edits import EditedDraft, edit_draft
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.life.entered_codes import EnteredCodes
from sofi_tui.cli.life.sending import noted, seal
from sofi_tui.cli.life.statut_report import statut_json, statut_lines
from sofi_tui.cli.refusals import UsageError
from sofi_tui.fasd.check import check
from sofi_tui.fasd.codes import BadCodesError, parse_code
from sofi_tui.fasd.date_reading import parse_date
from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.follow_up import Agreement, Noted, with_agreement, with_certifinfo
from sofi_tui.fasd.life import passed, undone
from sofi_tui.fasd.texts import clean_line
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``statut``."""
    add_draft(parser)
    parser.add_argument("statut", metavar="STATUT", nargs="?", choices=list(Statut), help=", ".join(Statut))
    parser.add_argument("--codes", metavar="F-A-S", nargs="+", default=[], help=say.STATUT_CODES)
    parser.add_argument("--code-formation", metavar="F", type=_code, help=say.STATUT_FORMATION)
    parser.add_argument("--code-action", metavar="A", type=_code, help=say.STATUT_ACTION)
    parser.add_argument("--code-session", metavar="[N=]S", nargs="+", default=[], help=say.STATUT_SESSION)
    parser.add_argument("--certifinfo", metavar="C", help=say.STATUT_CERTIFINFO)
    parser.add_argument("--accord-date", metavar="DATE", type=_day, help=say.STATUT_ACCORD_DATE)
    parser.add_argument("--accord-reference", metavar="R", default="", help=say.STATUT_ACCORD_REFERENCE)
    parser.add_argument("--accord-de", metavar="QUI", default="", help=say.STATUT_ACCORD_DE)
    parser.add_argument("--annuler", action="store_true", help=say.STATUT_ANNULER)
    add_par(parser)
    add_note(parser)
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Note what is given, all or nothing, or show where the action stands."""
    if options.statut and options.annuler:
        raise UsageError(say.NOTED_OR_CANCELLED)
    edited = edit_draft(context, options.brouillon)
    who = noted(edited.store, options.par, options.note)
    before = edited.editing.draft
    edited.editing.live(lambda draft: _noted_in(draft, options, who))
    if options.annuler:
        edited.editing.live(undone)
    if options.statut:
        _pass(edited, Statut(options.statut), who)
    if edited.editing.draft is not before:
        path = edited.save().path
        if options.statut == Statut.EN_ATTENTE_VALIDATION:
            seal(edited.store, path)
    elif not options.json:
        context.streams.give("\n".join(statut_lines(edited.editing.draft, edited.editing.findings)))
    if options.json:
        rows = statut_json(edited.editing.draft, edited.editing.findings)
        context.streams.give(json.dumps(rows, ensure_ascii=False, indent=2))
    return ExitCode.DONE


def _pass(edited: EditedDraft, vers: Statut, who: Noted) -> None:
    today = edited.store.today()
    edited.editing.live(lambda draft: passed(draft, vers, check(draft, edited.editing.preset, today), who))


def _noted_in(draft: Draft, options: Namespace, who: Noted) -> Draft:
    """Note codes, agreement and certification; the same draft when none is given."""
    entered = EnteredCodes(
        tuple(options.codes), options.code_formation, options.code_action, tuple(options.code_session)
    )
    draft = entered.noted_in(draft)
    agreement = Agreement(
        options.accord_date,
        clean_line(options.accord_reference),
        clean_line(options.accord_de),
        who.le,
        who.par,
    )
    if agreement._replace(le=None, par="") != Agreement(None, "", "", None):
        if not (agreement.date and agreement.reference and agreement.de_qui):
            raise UsageError(say.AGREEMENT_OPTIONS)
        draft = with_agreement(draft, agreement)
    if options.certifinfo:
        draft = with_certifinfo(draft, clean_line(options.certifinfo), who.le)
    return draft


def _code(text: str) -> str:
    try:
        return parse_code(text)
    except BadCodesError as error:
        raise ArgumentTypeError(str(error)) from error


def _day(text: str) -> date:
    day = parse_date(text, date.today())
    if day is None:
        raise ArgumentTypeError(say.not_a_date(text))
    return day
