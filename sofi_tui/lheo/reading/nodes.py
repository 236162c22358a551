"""An element being read, which remembers what was looked at: the rest is what did not fit."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from sofi_tui.fasd.texts import clean


@dataclass(frozen=True)
class Node:
    """An element; `seen` is shared by all of one file, and holds the elements that were read."""

    element: etree._Element
    seen: set[etree._Element]

    @property
    def name(self) -> str:
        """Its name without namespace."""
        return etree.QName(self.element).localname

    @property
    def info(self) -> str:
        """What its ``info`` says, by which ``extras`` are told apart."""
        return self.element.get("info", "")

    def children(self, *names: str) -> Iterator["Node"]:
        """Go through the children of these names, in order."""
        for child in self.element.iterchildren("*"):
            if etree.QName(child).localname in names:
                yield Node(child, self.seen)

    def child(self, *way: str) -> "Node | None":
        """Give the first element down a way of names, None where the way ends before."""
        here: Node | None = self
        for name in way:
            here = None if here is None else next(here.children(name), None)
        return here

    def said(self, *way: str) -> str:
        """Give the text of the first element down a way, cleaned and without spaces around; empty without one."""
        place = self.child(*way)
        return "" if place is None else place.text.strip()

    @property
    def text(self) -> str:
        """Its text, cleaned by the gate for foreign texts, and from now on counted as read."""
        return clean(self.exact)

    @property
    def exact(self) -> str:
        """Its text as it is in the file, and from now on counted as read."""
        self.seen.update(self.element.iter())
        return "".join(map(str, self.element.itertext()))

    def extras(self, info: str) -> Iterator["Node"]:
        """Go through the ``extra`` elements of the ``extras`` of that name."""
        for extras in self.children("extras"):
            if extras.info == info:
                yield from extras.children("extra")

    def unread(self) -> Counter[str]:
        """Count by name the texts that nobody has looked at."""
        return Counter(
            etree.QName(element).localname
            for element in self.element.iter("*")
            if element not in self.seen and len(element) == 0 and (element.text or "").strip()
        )
