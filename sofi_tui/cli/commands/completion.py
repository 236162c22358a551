"""``sofi-tui completion``: what makes a shell complete the commands, and what it then asks for."""

from argparse import Namespace
from collections.abc import Callable, Iterator

from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.refusals import UsageError
from sofi_tui.content.packaged import packaged_text
from sofi_tui.fasd.texts import clean_line
from sofi_tui.words import completion as say

SCRIPTS = {"bash": "sofi-tui", "zsh": "_sofi-tui", "fish": "sofi-tui.fish"}
"""The file of each shell, as its folder of completions wants it named."""


def declare(parser: Parser) -> None:
    """Add the arguments of ``completion``."""
    parser.add_argument("shell", metavar="SHELL", nargs="?", choices=tuple(SCRIPTS), help=", ".join(SCRIPTS))
    parser.add_argument("--valeurs", choices=tuple(_VALUES), help=say.VALUES)


def run(options: Namespace, context: Context) -> int:
    """Write the file of a shell, or what it proposes for an argument: a line each, its title after a space."""
    if (options.shell is None) == (options.valeurs is None):
        raise UsageError(say.NAME_A_SHELL)
    if options.shell is not None:
        script = packaged_text("sofi_tui.completion", SCRIPTS[options.shell])
        context.streams.give(script.rstrip("\n"))
        return ExitCode.DONE
    lines = "\n".join(f"{value} {clean_line(told)}" for value, told in _VALUES[options.valeurs](context))
    if lines:
        context.streams.give(lines)
    return ExitCode.DONE


def _drafts(context: Context) -> Iterator[tuple[str, str]]:
    """Give the ids of the folder's drafts, with the titles that the index knows without reading any."""
    from sofi_tui.cli.sources import open_store  # noqa: PLC0415 -- nothing of it is needed to write a file
    from sofi_tui.drafts.folder import EXTENSION  # noqa: PLC0415
    from sofi_tui.drafts.index.of_store import index_of  # noqa: PLC0415

    index = index_of(open_store(context))
    next(index.refresh(), None)
    for name in sorted(index.seen.keys):
        row = index.rows.get(name)
        yield name.removesuffix(EXTENSION), row.titre if row else ""


def _presets(context: Context) -> Iterator[tuple[str, str]]:
    from sofi_tui.cli.sources import presets_at_hand  # noqa: PLC0415

    for code, preset in presets_at_hand(context).presets.items():
        yield code, preset.nom


_VALUES: dict[str, Callable[[Context], Iterator[tuple[str, str]]]] = {
    "brouillons": _drafts,
    "modeles": _presets,
}
