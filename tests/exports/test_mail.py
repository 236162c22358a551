"""The message to the Service Offre reads back as one, to that address only, whatever a draft holds."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given, settings

from sofi_tui.content.organisation.profile import Profile
from sofi_tui.exports import mail
from sofi_tui.exports.formats import FORMATS, ExportError, Order
from tests.exports.orders import hostile_draft, hostile_texts, order_of, three_offers
from tests.fasd.offers import changed, finished


def _read(order: Order) -> EmailMessage:
    message = message_from_bytes(mail.export(order).data, policy=default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def _body(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert isinstance(body, EmailMessage)
    assert body["Content-Language"] == "fr"
    text: str = body.get_content()
    return text.replace("\r\n", "\n")


def _attached(message: EmailMessage) -> dict[str, EmailMessage]:
    return {str(part.get_filename()): part for part in message.iter_attachments()}


@pytest.fixture(autouse=True)
def _without_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "_ATTACHED", {"html": ("text", "html"), "texte": ("text", "plain")})


def test_it_goes_to_the_manual_s_address_unsent_in_french_with_the_recapitulative() -> None:
    order = order_of(finished("prepa").with_header(titre="Nantes, été"))
    message = _read(order)

    assert message["To"] == "offre@cariforef-pdl.org"
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "PREPA Clés Avenir, campagne 2026 : Nantes, été (Organisme Exemple)"
    assert "From" not in message
    assert _body(message).startswith("Bonjour,\n\nVous trouverez en pièce jointe le récapitulatif de l'offre")
    assert "  Dates : 02/03/2026 – 26/06/2026\n  Places : 12\n" in _body(message)
    attached = _attached(message)
    assert sorted(attached) == ["2026-prepa-essai.html", "2026-prepa-essai.txt"]
    for name, part in attached.items():
        held = FORMATS["html" if name.endswith("html") else "texte"].render(order).data
        assert part.get_payload(decode=True) == held
        assert part.get_content_charset() == "utf-8"


def test_the_profile_s_address_replaces_the_manual_s() -> None:
    order = replace(order_of(finished("prepa")), profile=Profile(service_offre="offre@exemple.fr"))

    assert _read(order)["To"] == "offre@exemple.fr"


@pytest.mark.parametrize(
    "address", ["", "x", "a@exemple.fr, b@exemple.fr", "a@exemple.fr\nBcc: b@exemple.fr"]
)
def test_an_address_that_is_none_is_refused_with_where_to_correct_it(address: str) -> None:
    with pytest.raises(ExportError, match="service_offre"):
        mail.export(replace(order_of(finished("prepa")), profile=Profile(service_offre=address)))


def test_the_codes_of_sofi_are_told_once_there_are_any() -> None:
    codes = {"formation.code_sofi": "19482", "action.code_sofi": "89393", "sessions.0.code_sofi": "143842"}

    assert "Codes SOFI : 19482-89393-143842" in _body(_read(order_of(changed(finished("fle"), {**codes}))))
    assert "Codes SOFI" not in _body(_read(order_of(finished("fle"))))


def test_several_drafts_are_one_message_with_one_document() -> None:
    message = _read(three_offers())

    assert message["Subject"] == "Récapitulatif de 3 offres (Organisme Exemple)"
    assert sorted(_attached(message)) == ["recapitulatif-2026-11-24.html", "recapitulatif-2026-11-24.txt"]


@given(hostile_texts)
@settings(max_examples=60, deadline=None)
def test_nothing_that_is_typed_adds_a_header_or_a_recipient(text: str) -> None:
    draft = hostile_draft("fle", text)
    message = _read(order_of(draft))

    assert sorted(message.keys()) == sorted(["To", "Subject", "X-Unsent", "MIME-Version", "Content-Type"])
    assert message["To"] == "offre@cariforef-pdl.org"
    assert len(list(message.iter_attachments())) == 2
    assert all(part.get_content_maintype() == "text" for part in message.iter_attachments())
