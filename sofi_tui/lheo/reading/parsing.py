"""XML from outside, parsed safely: no DTD, no entity, no network, bounded.

A document type is refused before the parser sees it: all that entities can do begins there, and LHEO has none.
"""

import re
from typing import Any

from lxml import etree

from sofi_tui.lheo.reading.errors import UnreadableLheoError

MAX_BYTES = 20 * 2**20
_CPF = "https://www.of.moncompteformation.gouv.fr"
"""The namespace that Mon Compte Formation (EDOF) has for its LHEO 2.3."""
_HOSTS = ("http://lheo.gouv.fr/", "http://www.lheo.org/")
_NAMESPACES = {*(host + version for host in _HOSTS for version in ("2.2", "2.3")), _CPF, ""}
_PROLOG_ITEM = re.compile(r"\s*+(?:<\?.*?\?>|<!--.*?-->|(<!DOCTYPE))", re.DOTALL | re.IGNORECASE)
_WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be", b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}


def parsed(data: bytes) -> etree._Element:
    """Parse the bytes of a LHEO file into its root; raises UnreadableLheoError."""
    if len(data) > MAX_BYTES:
        raise UnreadableLheoError(f"plus de {MAX_BYTES // 2**20} Mio : partagez ce fichier.")
    if _has_doctype(data):
        raise UnreadableLheoError(
            "ce fichier déclare un DOCTYPE, ce que LHEO n'a jamais : refusé par sécurité."
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableLheoError(_syntax(error)) from error
    docinfo: Any = root.getroottree().docinfo
    if docinfo.doctype:
        raise UnreadableLheoError(
            "ce fichier déclare un DOCTYPE, ce que LHEO n'a jamais : refusé par sécurité."
        )
    _refuse_other_vocabulary(root)
    return root


def _syntax(error: Any) -> str:  # its types forget its code
    if error.code in {etree.ErrorTypes.ERR_UNKNOWN_ENCODING, etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING}:
        return "l'encodage que ce fichier déclare n'est pas connu."
    line = f", ligne {error.lineno}" if error.lineno else ""
    return f"ce n'est pas du XML complet et bien formé{line} ; demandez-le de nouveau à qui l'a produit."


def _has_doctype(data: bytes) -> bool:
    encoding = next((name for start, name in _WIDE.items() if data.startswith(start)), "latin-1")
    text, place = data.decode(encoding, "replace").removeprefix("ï»¿").removeprefix("\ufeff"), 0
    while found := _PROLOG_ITEM.match(text, place):
        if found[1]:
            return True
        place = found.end()
    return False


def _refuse_other_vocabulary(root: etree._Element) -> None:
    name = etree.QName(root)
    namespace = name.namespace or ""
    if namespace.startswith(_HOSTS) and namespace not in _NAMESPACES:
        version = namespace.rpartition("/")[2]
        raise UnreadableLheoError(f"ce fichier est du LHEO {version[:10]}, et seuls 2.2 et 2.3 sont lus.")
    if namespace not in _NAMESPACES or name.localname != "lheo":
        raise UnreadableLheoError(f"c'est du XML, mais pas du LHEO : sa racine est <{name.localname[:40]}>.")
