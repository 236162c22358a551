"""What is in sight on a screen and can be gone to: fields, records, options, lines, steps, regions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol, runtime_checkable

from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList

Going = Callable[[], object]
"""What goes to a place; where it gives something to be awaited, one is there once it is done."""


@runtime_checkable
class HasPlaces(Protocol):
    """A widget with places of its own: where each stands in it, and what goes there."""

    def jump_places(self) -> Iterator[tuple[Offset, Going]]:
        """Give the places, also those that are out of sight."""


@dataclass(frozen=True)
class Target:
    """A place on the screen, and what goes there."""

    at: Offset
    go: Going


def targets_of(screen: Screen[object]) -> list[Target]:
    """Give all that is in sight, as one reads it."""
    found = [target for widget in screen.query(Widget) for target in _of_widget(screen, widget)]
    each = {target.at: target for target in reversed(found)}
    return sorted(each.values(), key=lambda target: (target.at.y, target.at.x))


def _of_widget(screen: Screen[object], widget: Widget) -> Iterator[Target]:
    places = list(_places(screen, widget))
    if not places or widget not in screen._compositor.visible_widgets:
        return
    seen = screen.find_widget(widget).visible_region
    origin = widget.content_region.offset
    for place, go in places:
        if seen.contains_point(origin + place):
            yield Target(origin + place, go)


def _places(screen: Screen[object], widget: Widget) -> Iterator[tuple[Offset, Going]]:
    if isinstance(widget, HasPlaces):
        yield from widget.jump_places()
    elif isinstance(widget, OptionList):
        yield from _options(screen, widget)
    elif widget.focusable:
        yield Offset(0, 0), partial(screen.set_focus, widget)


def _options(screen: Screen[object], options: OptionList) -> Iterator[tuple[Offset, Going]]:
    """Give the options of a list, each by its first line."""

    def going(number: int) -> Going:
        def go() -> None:
            screen.set_focus(options)
            options.highlighted = number

        return go

    for number in range(options.option_count):
        line = options._index_to_line.get(number)
        if line is not None and not options.get_option_at_index(number).disabled:
            yield Offset(0, line - options.scroll_offset.y), going(number)
