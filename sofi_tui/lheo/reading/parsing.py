"""XML from outside, parsed safely: no DTD, no entity, no network, bounded.

A document type is refused before the parser sees it: all that entities can do begins there, and LHEO has none.
"""

import re
from typing import Any

from lxml import etree

from sofi_tui.lheo.reading.errors import UnreadableLheoError
from sofi_tui.words import lheo as say

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
        raise UnreadableLheoError(say.over_mib(MAX_BYTES // 2**20))
    if _has_doctype(data):
        raise UnreadableLheoError(say.DOCTYPE)
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
        raise UnreadableLheoError(say.DOCTYPE)
    _refuse_other_vocabulary(root)
    return root


def _syntax(error: Any) -> str:  # its types forget its code
    if error.code in {etree.ErrorTypes.ERR_UNKNOWN_ENCODING, etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING}:
        return say.UNKNOWN_ENCODING
    line = f", ligne {error.lineno}" if error.lineno else ""
    return say.not_whole_xml(line)


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
        raise UnreadableLheoError(say.unread_version(version[:10]))
    if namespace not in _NAMESPACES or name.localname != "lheo":
        raise UnreadableLheoError(say.not_lheo(name.localname[:40]))
