"""The recapitulative in Markdown (CommonMark), where no value can pass for a heading, a link or HTML."""

import re
from collections.abc import Iterable, Iterator

from sofi_tui.exports.document import SUMMARY_HEADINGS, SUMMARY_TITLE, Document, document_of
from sofi_tui.exports.formats import Order, Rendered
from sofi_tui.exports.placed_findings import RecapFinding
from sofi_tui.exports.tree import Recap, RecapField
from sofi_tui.exports.words import origin_note, sign, summary
from sofi_tui.fasd.texts import on_one_line

_ANYWHERE = re.compile(r"([\\`*_\[\]<>&#|~$^])")
_AT_LINE_START = re.compile(r"^([-+=]|[0-9]{1,9}(?=[.)]))")


def export(order: Order) -> Rendered:
    """Write the recapitulatives of an order in Markdown."""
    return Rendered(render_markdown_document(document_of(order)).encode())


def render_markdown_document(document: Document) -> str:
    """Write one recapitulative as it is, or several under a summary table."""
    if not document.is_several:
        return render_markdown(document.recaps[0])
    heads = [f"# {document.titre}", "", escape_line(on_one_line(document.imprint)), ""]
    rows = (SUMMARY_HEADINGS, ["---"] * len(SUMMARY_HEADINGS), *map(_cells, document.summary_rows()))
    table = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([*heads, f"## {SUMMARY_TITLE}", "", *table, "", *map(render_markdown, document.recaps)])


def _cells(row: Iterable[str]) -> list[str]:
    return [escape_line(on_one_line(cell)) for cell in row]


def render_markdown(recap: Recap) -> str:
    """Write a recapitulative in Markdown, one heading a fiche and a section, one list item a field."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_lines(recap))).rstrip("\n") + "\n"


def escape_line(text: str) -> str:
    """Write one line of text so that Markdown shows it as it is, wherever it stands."""
    text = _ANYWHERE.sub(r"\\\1", text.strip(" "))
    return _AT_LINE_START.sub(_escape_marker, text)


def _escape_marker(marker: re.Match[str]) -> str:
    return f"{marker[0]}\\" if marker[0].isdigit() else f"\\{marker[0]}"


def _lines(recap: Recap) -> Iterator[str]:
    facts = (recap.id, recap.variante, f"campagne {recap.campagne}", recap.statut)
    yield f"# {escape_line(on_one_line(recap.titre))}"
    yield ""
    yield f"Brouillon {' · '.join(escape_line(on_one_line(fact)) for fact in facts)}"
    yield ""
    yield f"**{summary(recap)}**"
    yield ""
    yield from (_finding(finding) for finding in recap.findings)
    for fiche in recap.fiches:
        yield from ("", f"## {escape_line(fiche.titre)}")
        for section in fiche.sections:
            yield from ("", f"### {escape_line(section.titre)}", "")
            yield from _fields(section.fields, "")


def _finding(finding: RecapFinding) -> str:
    said = f"{finding.place} : {on_one_line(finding.message)} ({finding.rule})"
    return f"- {finding.gravity.sign} **{finding.gravity}** {escape_line(said)}"


def _fields(fields: Iterable[RecapField], margin: str) -> Iterator[str]:
    for field in fields:
        mark = f"{sign(field)} " if sign(field) else ""
        head = f"{margin}- {mark}**{escape_line(field.label)}**{origin_note(field)} :"
        if "\n" in field.value:
            yield head
            yield ""
            yield from (f"{margin}  > {line}".rstrip() for line in _quoted(field.value))
            yield ""
        else:
            yield f"{head} {escape_line(field.shown)}".rstrip()
        for record in field.records:
            yield f"{margin}  - {escape_line(record.titre)}"
            yield from _fields(record.fields, f"{margin}    ")


def _quoted(text: str) -> Iterator[str]:
    """Write the lines of a text, each but a paragraph's last ended by a hard line break."""
    lines = [escape_line(line) for line in text.split("\n")]
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        yield f"{line}\\" if line and following else line
