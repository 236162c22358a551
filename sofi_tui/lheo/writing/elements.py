"""The small elements that LHEO uses everywhere, in the fixed order that its schema wants."""

from collections.abc import Iterable
from typing import Any

from lxml import etree

from sofi_tui.content.organisation.model import Site
from sofi_tui.fasd.texts import xml_safe
from sofi_tui.lheo.lines import lines_of
from sofi_tui.lheo.tables import NAMESPACE, longest
from sofi_tui.lheo.values import Values

_PREFIXES: Any = {None: NAMESPACE}  # the types of lxml know no default namespace

OURS = "sofi-tui"
"""The ``info`` of the ``extras`` that hold what LHEO has no element for."""

Element = etree._Element
Child = Element | str | None


def element(name: str, *content: Child, **attributes: str) -> Element:
    """Make an element of a text or of children, those that are None left out."""
    made = etree.Element(f"{{{NAMESPACE}}}{name}", nsmap=_PREFIXES)
    for attribute, value in attributes.items():
        made.set(attribute, xml_safe(value))
    for item in content:
        if isinstance(item, str):
            made.text = xml_safe(item)
        elif item is not None:
            made.append(item)
    return made


def if_any(name: str, *content: Child) -> Element | None:
    """Make an element, None when nothing is in it."""
    kept = [item for item in content if item is not None]
    return element(name, *kept) if kept else None


def coded(name: str, code: str | None) -> Element | None:
    """Make an element of a code, None without one."""
    return None if code is None else element(name, code)


def number(name: str, value: float | None) -> Element | None:
    """Make an element of a number, rounded: LHEO knows whole numbers only."""
    return None if value is None else element(name, str(round(value)))


def lines(text: str | None, most: int) -> list[Element]:
    """Make the ``ligne`` elements of a text, none where it does not fit in so many."""
    cut = lines_of(text or "", longest("ligne"), most)
    return [element("ligne", line) for line in cut or ()]


def adresse(
    adresse: str | None, code_postal: str | None, ville: str | None, name: str | None
) -> Element | None:
    """Make an address, None when a part that LHEO demands is missing or does not fit."""
    cut = lines(adresse, 4)
    if not cut or len(code_postal or "") != 5 or not ville or len(ville) > longest("ville"):
        return None
    named = element("denomination", name) if name and len(name) <= longest("denomination") else None
    return element("adresse", named, *cut, element("codepostal", code_postal), element("ville", ville))


def site_address(site: Site, name: str | None = None) -> Element | None:
    """Make the address of a site of the profile, under the name that the draft has for it."""
    return adresse(site.adresse, site.code_postal, site.ville, name or site.nom)


def coordonnees(contact: Values, *, adresse: Element | None = None) -> Element:
    """Make the coordinates of a person or an organisation: name, address, telephone, e-mail."""
    telephone = contact.text("telephone", longest("numtel"))
    courriel = contact.text("courriel", longest("courriel"))
    nom = contact.text("nom", longest("nom"))
    return element(
        "coordonnees",
        nom and element("nom", nom),
        *([] if nom else lines(contact.text("nom"), 3)),
        adresse,
        telephone and element("telfixe", element("numtel", telephone)),
        element("courriel", courriel) if courriel and len(courriel) >= 3 else None,
    )


def extras(info: str, entries: Iterable[Element]) -> Element | None:
    """Make an ``extras``, None when nothing is in it."""
    kept = list(entries)
    return element("extras", *kept, info=info) if kept else None


def extra(info: str, text: str, tag: str = "") -> Element:
    """Make an ``extra``."""
    return element("extra", text, info=info, **({"tag": tag} if tag else {}))
