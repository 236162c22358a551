"""The recapitulative as one HTML page that needs nothing else: read, printed on A4, copied from field by field.

Every value goes through the template's escaping. The page's own policy (CSP) lets no script run but ours, by its
digest, and nothing be fetched, so that a value that got through would still do nothing.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256

from jinja2 import DictLoader, Environment, StrictUndefined, Template
from markupsafe import Markup

from sofi_tui.content.packaged import packaged_text
from sofi_tui.exports.document import SUMMARY_HEADINGS, SUMMARY_TITLE, Document, document_of
from sofi_tui.exports.formats import Order, Rendered
from sofi_tui.exports.tree import RecapField
from sofi_tui.exports.words import origin_note, summary
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.texts import counted, on_one_line, shorten
from sofi_tui.words.typography import bound

_TITLE_LENGTH = 60
"""What a browser's tab and a list of bookmarks show of a title."""


def export(order: Order) -> Rendered:
    """Write the recapitulatives of an order as an HTML page."""
    return Rendered(render_html(document_of(order)).encode())


def render_html(document: Document) -> str:
    """Write a document as an HTML page."""
    style, script = _packaged("recap.css"), _packaged("recap.js")
    return _template().render(
        document=document,
        titre=on_one_line(document.titre),
        short_title=shorten(document.titre, _TITLE_LENGTH),
        headings=SUMMARY_HEADINGS,
        summary_title=SUMMARY_TITLE,
        policy=_policy(style, script),
        style=Markup(style),  # noqa: S704 - ours, out of the package
        script=Markup(script),  # noqa: S704 - ours, out of the package
    )


@cache
def _template() -> Template:
    name = "recap.html.j2"
    environment = Environment(
        loader=DictLoader({name: _packaged(name)}),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["bound"] = bound
    environment.globals.update(anchor=_anchor, counted=counted, note=_note, summary=summary)
    return environment.get_template(name)


def _packaged(name: str) -> str:
    return packaged_text("sofi_tui.exports", f"templates/{name}")


def _policy(style: str, script: str) -> str:
    """Allow the page's own style and script and nothing else (Content Security Policy, level 3)."""
    return (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _anchor(prefix: str, path: FieldPath) -> str:
    """Name the place of a field in the page; `prefix` is that of its recapitulative."""
    return "-".join((prefix, *map(str, path)))


def _note(field: RecapField) -> str:
    return origin_note(field).strip(" ()")
