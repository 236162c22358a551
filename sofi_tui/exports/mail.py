"""A message to the Service Offre with the recapitulative attached, to be opened in one's own mail program.

``X-Unsent: 1`` makes Outlook open it as a message to be sent; it has no sender and no date, which the mail program
gives. Nothing is sent from here.
"""

from collections.abc import Iterator
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from sofi_tui.exports.document import Document, document_of
from sofi_tui.exports.file_names import file_names
from sofi_tui.exports.formats import RECAP_FORMATS, ExportError, Order, Rendered
from sofi_tui.exports.tree import EMPTY, Recap
from sofi_tui.exports.words import summary
from sofi_tui.fasd.identifiers import courriel_problem
from sofi_tui.fasd.texts import on_one_line, shorten
from sofi_tui.words import documents as say

_ATTACHED = {"html": ("text", "html"), "texte": ("text", "plain"), "pdf": ("application", "pdf")}
_SUBJECT_LENGTH = 120


def export(order: Order) -> Rendered:
    """Write a message with the recapitulatives of an order; raises ExportError."""
    document = document_of(order)
    message = EmailMessage(policy=SMTP)
    message["To"] = _address(order.profile.service_offre)
    message["Subject"] = shorten(_subject(document), _SUBJECT_LENGTH)
    message["X-Unsent"] = "1"
    message.set_content("\n".join(_body(document)))
    message["Content-Language"] = "fr"  # after the content, which clears the headers of the one before
    report: list[str] = []
    for name, rendered, suffix in _renderings(order):
        maintype, subtype = _ATTACHED[name]
        message.add_attachment(
            rendered.data, maintype=maintype, subtype=subtype, filename=_file_name(document, suffix)
        )
        if maintype == "text":
            message.get_payload()[-1].set_param("charset", "utf-8")  # type: ignore[index, union-attr]
        report += rendered.report
    return Rendered(message.as_bytes(), tuple(report))


def _address(typed: str) -> Address:
    """Read the address of the Service Offre; raises ExportError for one that is none, or several."""
    try:
        if not (problem := courriel_problem(typed)):
            return Address(addr_spec=typed.strip())
    except (ValueError, IndexError):
        problem = say.NOT_AN_ADDRESS
    raise ExportError(say.service_offre_unfit(shorten(typed), problem.rstrip(".")))


def _renderings(order: Order) -> Iterator[tuple[str, Rendered, str]]:
    for name in _ATTACHED:
        chosen = RECAP_FORMATS[name]
        if chosen.is_installed:
            yield name, chosen.render(order), chosen.suffix


def _file_name(document: Document, suffix: str) -> str:
    stem = f"recapitulatif-{document.date.isoformat()}" if document.is_several else document.recaps[0].id
    return next(file_names([stem], suffix))


def _subject(document: Document) -> str:
    if document.is_several:
        return f"{document.titre}{_of(document.organisation)}"
    recap = document.recaps[0]
    return f"{recap.variante}, campagne {recap.campagne} : {recap.titre}{_of(document.organisation)}"


def _of(organisation: str) -> str:
    return f" ({on_one_line(organisation)})" if organisation else ""


def _body(document: Document) -> Iterator[str]:
    what = say.RECAPS_OF_OFFERS if document.is_several else say.RECAP_OF_OFFER
    yield from ("Bonjour,", "", say.attached(what), "")
    for recap in document.recaps:
        yield from _offer(recap)
        yield ""
    yield "Cordialement,"
    if document.organisation:
        yield on_one_line(document.organisation)


def _offer(recap: Recap) -> Iterator[str]:
    yield f"{on_one_line(recap.titre)} ({recap.variante}, campagne {recap.campagne})"
    gist = recap.gist
    facts = (
        ("Organisme", recap.organisation),
        ("Lieux", gist.lieux),
        ("Dates", gist.dates),
        ("Places", gist.places),
        ("Codes SOFI", gist.codes),
        (say.STATE, recap.statut),
        ("Constats", summary(recap)),
    )
    for label, value in facts:
        if value or label != "Codes SOFI":
            yield f"  {label} : {on_one_line(value) or EMPTY}"
