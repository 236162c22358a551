"""An HTML page read back the way a browser reads it, by the standard library's parser, strictly."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "br", "img", "link", "input", "hr", "base"}


@dataclass
class Element:
    """One element: its name, its attributes, what is in it."""

    name: str
    attributes: dict[str, str | None]
    inside: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.inside)

    def all(self, name: str = "", css: str = "") -> list["Element"]:
        """Find the elements of a name, of a class, inside this one."""
        found = []
        for part in self.inside:
            if isinstance(part, Element):
                classes = (part.attributes.get("class") or "").split()
                if (not name or part.name == name) and (not css or css in classes):
                    found.append(part)
                found += part.all(name, css)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        assert len(element.attributes) == len(attrs), f"an attribute twice in {tag}"
        self._open[-1].inside.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].name == tag, f"</{tag}> closes <{self._open[-1].name}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)

    def close(self) -> None:
        super().close()
        assert len(self._open) == 1, "an element is not closed"


def read_page(html: str) -> Element:
    """Read a page; fails when an element is not closed where it should be."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root
