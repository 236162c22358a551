"""The judges of a LHEO file: the published schema where it is, and our own table of its structure."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from sofi_tui.lheo.tables import NAMESPACE
from tests.lheo.structure import CHILDREN, LENGTHS

XSD = Path(__file__).parents[3] / "shared" / "lheo" / "lheo-2.3.xsd"


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(XSD))


def schema_faults(data: bytes) -> list[str]:
    """List what the published schema has against a file."""
    judge = schema()
    judge.validate(etree.fromstring(data))
    faults: Any = judge.error_log  # its types forget that it can be gone through
    return [str(fault) for fault in faults]


def structure_faults(data: bytes) -> list[str]:
    """List what our own table has against a file."""
    return list(_faults(etree.fromstring(data)))


def _faults(element: etree._Element) -> Iterator[str]:
    name = etree.QName(element)
    if name.namespace != NAMESPACE:
        yield f"{name} : another namespace"
    children = [etree.QName(child).localname for child in element]
    if name.localname in CHILDREN:
        yield from _order_faults(name.localname, children)
    elif children and name.localname not in {"extras", "extra"}:
        yield f"{name.localname} has children : {children}"
    length = LENGTHS.get(name.localname)
    if length and not length[0] <= len(element.text or "") <= (length[1] or 10**9):
        yield f"{name.localname} : {len(element.text or '')} characters"
    for child in element:
        yield from _faults(child)


def _order_faults(name: str, children: list[str]) -> Iterator[str]:
    allowed = CHILDREN[name]
    order = [child for child, _, _ in allowed]
    if [child for child in children if child not in order]:
        yield f"{name} holds what it may not : {children}"
        return
    places = [order.index(child) for child in children]
    if places != sorted(places):
        yield f"{name} : not in order : {children}"
    for child, least, most in allowed:
        if not least <= children.count(child) <= (most or 10**9):
            yield f"{name} : {children.count(child)} × {child}"
