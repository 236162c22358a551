"""``sofi-tui question``: notes what the Cariforef asks, beside the field that it concerns, and what is answered."""

import json
from argparse import Namespace

from sofi_tui.cli.arguments import add_draft, add_json, add_par
from sofi_tui.cli.assignments import parse_place
from sofi_tui.cli.context import Context
from sofi_tui.cli.edits import EditedDraft, edit_draft
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.life.questions import asked
from sofi_tui.cli.life.sending import noted
from sofi_tui.cli.refusals import UsageError
from sofi_tui.exports.life_recap import question_words
from sofi_tui.exports.places import place_words
from sofi_tui.fasd.draft import Draft, NoSuchPlaceError
from sofi_tui.fasd.follow_up import Noted, questions_of, with_answer
from sofi_tui.fasd.paths import dotted
from sofi_tui.fasd.texts import clean_line
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``question``."""
    add_draft(parser)
    parser.add_argument("chemin", metavar="CHEMIN", nargs="?", help=say.QUESTION_CHEMIN)
    parser.add_argument("texte", metavar="TEXTE", nargs="?", help=say.QUESTION_TEXTE)
    parser.add_argument(
        "--repondue", metavar="N", type=int, action="append", default=[], help=say.QUESTION_REPONDUE
    )
    add_par(parser)
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Note a question or an answer, or show the questions."""
    if (options.chemin is None) is not (options.texte is None):
        raise UsageError(say.PATH_AND_QUESTION)
    edited = edit_draft(context, options.brouillon)
    who = noted(edited.store, options.par)
    for number in options.repondue:
        _answer(edited, number, who)
    if options.chemin is not None:
        text = clean_line(options.texte).strip()
        if not text:
            raise UsageError(say.EMPTY_QUESTION)
        path = parse_place(options.chemin, edited.editing.draft)
        edited.editing.live(lambda draft: asked(draft, path, text, who))
    if options.repondue or options.chemin is not None:
        edited.save()
    else:
        _show(context, edited.editing.draft, as_json=options.json)
    return ExitCode.DONE


def _answer(edited: EditedDraft, number: int, who: Noted) -> None:
    try:
        edited.editing.live(lambda draft: with_answer(draft, number - 1, who.le))
    except NoSuchPlaceError as error:
        raise UsageError(say.no_question(number)) from error


def _show(context: Context, draft: Draft, *, as_json: bool) -> None:
    questions = questions_of(draft)
    if as_json:
        rows = [
            {
                "numero": question.number + 1,
                "champ": dotted(question.champ),
                "question": question.question,
                "posee_le": question.posee_le and question.posee_le.isoformat(),
                "repondue_le": question.repondue_le and question.repondue_le.isoformat(),
            }
            for question in questions
        ]
        context.streams.give(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for question in questions:
        context.streams.give(
            f"{question.number + 1}. {place_words(question.champ)} : {question_words(question)}"
        )
    if not questions:
        context.streams.tell(say.no_question_noted(draft.id))
