"""The manual page, in roff, from the declarations of the command line and of the keys.

Written for man(7) as groff and mandoc read it: https://man7.org/linux/man-pages/man7/groff_man.7.html
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping

from sofi_tui import __version__
from sofi_tui.cli.command_line import whole_grammar
from sofi_tui.cli.exit_codes import MEANINGS
from sofi_tui.keys.action import OwnKeys
from sofi_tui.keys.card import card
from sofi_tui.words import manual as say

_COMMON = {argparse.SUPPRESS, "dossier", "organisme"}
"""Options of all commands: described once."""

_FRENCH = (".nh", ".ad l")
"""No hyphen is put into words: roff would do it as in English, and lines would be stretched for want of one."""

_MANY = {"*": "[{0}…]", "+": "{0}…", "?": "[{0}]"}


def manual_page(own: OwnKeys) -> str:
    """Write the page, with a person's own keys; with none, it is the one that is installed."""
    parser, commands = whole_grammar()
    lines = [
        f'.TH SOFI\\-TUI 1 "" "sofi\\-tui {__version__}" "{say.HEADING}"',
        *_FRENCH,
        *_section(say.NAME, [f"sofi\\-tui \\- {_roff(say.ONE_LINE)}"]),
        *_section(say.SYNOPSIS, [_bold("sofi-tui") + " [OPTIONS] [COMMANDE [ARGUMENTS]]"]),
        *_section(say.DESCRIPTION, _paragraphs(say.WHAT_IT_IS)),
        *_section(say.COMMANDS, _commands(commands)),
        *_section(say.OPTIONS, _arguments(parser, _COMMON)),
        *_section(say.KEYS, [*_paragraphs(say.ABOUT_KEYS), *_keys(own)]),
        *_section(say.FILES, _terms(say.EACH_FILE)),
        *_section(say.ENVIRONMENT, _terms(say.EACH_VARIABLE)),
        *_section(say.EXIT_STATUS, _terms(MEANINGS)),
        *_section(say.EXAMPLES, _terms(say.EACH_EXAMPLE)),
    ]
    return "\n".join(lines)


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield f'.SH "{_roff(title)}"'
    yield from lines


def _paragraphs(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield ".PP"
        yield _roff(text)


def _terms(terms: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Write terms, each with what it means."""
    for term, meaning in terms:
        yield ".TP"
        yield _bold(term)
        yield _roff(meaning)


def _commands(commands: Mapping[str, argparse.ArgumentParser]) -> Iterator[str]:
    for name, parser in commands.items():
        usage = " ".join([name, *map(_usage, _own_actions(parser))])
        yield f'.SS "{_roff(usage)}"'
        yield _roff(parser.description or "")
        yield from _arguments(parser, {action.dest for action in _own_actions(parser)})


def _own_actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Give what a command declares, its arguments before its options as one writes them."""
    actions = [action for action in parser._actions if action.dest not in _COMMON]
    return sorted(actions, key=lambda action: bool(action.option_strings))


def _arguments(parser: argparse.ArgumentParser, wanted: set[str]) -> Iterator[str]:
    for action in parser._actions:
        if action.dest in wanted and not isinstance(action, argparse._SubParsersAction):
            term = ", ".join(action.option_strings) or _value(action)
            if action.option_strings and action.nargs != 0:
                term += f" {_value(action)}"
            yield from _terms([(term, action.help or "")])


def _usage(action: argparse.Action) -> str:
    """Write how an argument is given: ``[--json]``, ``BROUILLON…``."""
    value = _MANY.get(str(action.nargs), "{0}").format(_value(action))
    if not action.option_strings:
        return value
    option = action.option_strings[-1]
    said = option if action.nargs == 0 else f"{option} {value}"
    return said if action.required else f"[{said}]"


def _value(action: argparse.Action) -> str:
    metavar = action.metavar if isinstance(action.metavar, str) else None
    return metavar or "|".join(map(str, action.choices or ())) or action.dest.upper()


def _keys(own: OwnKeys) -> Iterator[str]:
    for screen, lines in card(own):
        yield f'.SS "{_roff(screen.title)}"'
        for line in lines:
            identifier = f" ({line.id})" if line.id else ""
            yield from _terms([("  ".join(line.keys) or say.IN_MENU, f"{line.told}{identifier}")])


def _bold(text: str) -> str:
    return f"\\fB{_roff(text)}\\fR"


def _roff(text: str) -> str:
    """Write a text so that roff obeys nothing of it: each line of it is text, each dash one that can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    text = text.replace("\u00a0", "\\ ").replace("\u202f", "\\ ")
    return re.sub(r"^(?=[.'])", r"\\&", " ".join(text.split("\n")))
