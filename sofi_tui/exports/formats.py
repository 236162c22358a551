"""The formats that drafts are exported in: one table, each renderer loaded when its format is asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from typing import cast

from sofi_tui.content.organisation.profile import Profile
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.findings import Finding
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.texts import counted
from sofi_tui.words import documents as say


@dataclass(frozen=True)
class Source:
    """One draft to export; `findings` are what `check` said of it."""

    draft: Draft
    preset: Preset
    findings: Sequence[Finding]


@dataclass(frozen=True)
class Order:
    """What is to be written: drafts in the order asked for, the day that goes on it, the organisation's profile."""

    sources: tuple[Source, ...]
    date: date
    profile: Profile = field(default_factory=Profile)

    @property
    def drafts(self) -> list[Draft]:
        """The drafts alone."""
        return [source.draft for source in self.sources]


@dataclass(frozen=True)
class Rendered:
    """A file's content, and what it cannot say of the drafts: `report` is one French line each."""

    data: bytes
    report: tuple[str, ...] = ()


Renderer = Callable[[Order], Rendered]


class ExportError(Exception):
    """An export that cannot be made; `str(error)` is one French line, `exit_code` the command line's."""

    exit_code: int = 3


class RefusedExportError(ExportError):
    """Drafts that a format does not take: nothing is written, `lines` name each place in French."""

    exit_code = 1

    def __init__(self, name: str, lines: Sequence[str]) -> None:
        super().__init__(say.nothing_written(name, counted(len(lines), "point")))
        self.lines = lines


class MissingExtraError(ExportError):
    """A format whose libraries are not installed."""

    exit_code = 2

    def __init__(self, name: str, extra: str) -> None:
        super().__init__(say.extra_missing(name, extra))


@dataclass(frozen=True)
class Format:
    """One format.

    `words` name it for people, `renderer` is ``module:function`` of a Renderer, `modules` the libraries that it
    imports and the `extra` that installs them. `holds_many`: one file takes several drafts. `is_recap`: it is a
    rendering of the recapitulative. `is_text`: a terminal can show it.
    """

    name: str
    words: str
    suffix: str
    renderer: str
    extra: str = ""
    modules: tuple[str, ...] = field(default=(), repr=False)
    holds_many: bool = True
    is_recap: bool = True
    is_text: bool = True

    @property
    def is_installed(self) -> bool:
        """Tell whether its libraries are there, without loading them."""
        return all(find_spec(module) for module in self.modules)

    def render(self, order: Order) -> Rendered:
        """Write drafts in this format; raises MissingExtraError and ExportError."""
        if not self.is_installed:
            raise MissingExtraError(self.name, self.extra)
        module, _, function = self.renderer.partition(":")
        return cast(Renderer, getattr(import_module(module), function))(order)


_TABLEUR = ("xlsxwriter", "python_calamine")
_ALL = (
    Format("texte", say.TEXT, ".txt", "sofi_tui.exports.text:export"),
    Format("markdown", say.MARKDOWN, ".md", "sofi_tui.exports.markdown:export"),
    Format(
        "html",
        say.WEB_PAGE,
        ".html",
        "sofi_tui.exports.html:export",
    ),
    Format(
        "pdf",
        say.PDF,
        ".pdf",
        "sofi_tui.exports.pdf:export",
        extra="pdf",
        modules=("typst",),
        is_text=False,
    ),
    Format(
        "json",
        say.JSON,
        ".json",
        "sofi_tui.exports.json_document:export",
    ),
    Format(
        "eml",
        say.MESSAGE,
        ".eml",
        "sofi_tui.exports.mail:export",
        is_recap=False,
    ),
    Format(
        "lheo",
        say.LHEO,
        ".xml",
        "sofi_tui.exports.lheo_file:export",
        is_recap=False,
    ),
    Format(
        "xlsx",
        say.WORKBOOK,
        ".xlsx",
        "sofi_tui.exports.sheet_files:export_xlsx",
        extra="tableur",
        modules=_TABLEUR,
        is_recap=False,
        is_text=False,
    ),
    Format(
        "csv",
        say.CSV,
        ".csv",
        "sofi_tui.exports.sheet_files:export_csv",
        is_recap=False,
    ),
)

FORMATS = {each.name: each for each in _ALL}
"""Every format by its name on the command line."""

RECAP_FORMATS = {name: each for name, each in FORMATS.items() if each.is_recap}
"""Those of the recapitulative."""
