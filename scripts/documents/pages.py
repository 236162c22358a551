"""The scenes in the guide: between their markers, a picture, and the same in text with the keys that led there."""

import re
from collections.abc import Iterator, Sequence

from scripts.documents.picture import lines_of, svg_of
from scripts.documents.stage import Scene

_PLACE = re.compile(r"<!-- scène : (?P<name>[a-z-]+) -->\n.*?<!-- fin -->", re.S)


class PageError(Exception):
    """A page and the scenes do not belong together; the message says which."""


def pictures(scenes: Sequence[Scene]) -> dict[str, str]:
    """Give the pictures' files by name."""
    return {f"{scene.name}.svg": svg_of(scene.screen, scene.title) for scene in scenes}


def page_with(page: str, scenes: Sequence[Scene]) -> str:
    """Put the scenes where the page has a place for them; raises PageError unless each has one and only one."""
    by_name = {scene.name: scene for scene in scenes}
    named = [found["name"] for found in _PLACE.finditer(page)]
    if sorted(named) != sorted(by_name):
        raise PageError(f"without a scene or a place, or twice: {sorted(set(named) ^ set(by_name))}")
    return _PLACE.sub(lambda found: "\n".join(_shown(by_name[found["name"]])), page)


def _shown(scene: Scene) -> Iterator[str]:
    yield f"<!-- scène : {scene.name} -->"
    yield f"![{scene.title}](images/{scene.name}.svg)"
    yield ""
    yield "<details><summary>En texte</summary>"
    yield ""
    if scene.keys:
        yield f"Touches : {scene.keys}"
        yield ""
    yield "```text"
    yield from lines_of(scene.screen)
    yield "```"
    yield ""
    yield "</details>"
    yield "<!-- fin -->"
