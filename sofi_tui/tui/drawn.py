"""Whether all that a screen is to show is drawn: Textual does so in rounds, each of which may ask for one more."""

from asyncio import sleep
from collections.abc import Callable
from typing import Any

from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget

_MOST_ROUNDS = 200


def is_drawn(screen: Screen[Any]) -> bool:
    """Tell whether nothing is left to be done, laid out or drawn on a screen."""
    widgets: list[Widget] = [screen, *screen.query(Widget)]
    pumps: list[MessagePump] = [screen.app, *widgets]
    waiting = any(pump.message_queue_size or pump._pending_message is not None for pump in pumps)
    due = any(widget._layout_required or widget._repaint_required for widget in widgets)
    return not (waiting or due or screen._dirty_widgets)


def once_drawn(screen: Screen[Any], do: Callable[[], object], rounds: int = _MOST_ROUNDS) -> None:
    """Do something once a screen is drawn, or after so many rounds of what is never done."""
    if rounds and not is_drawn(screen):
        screen.call_after_refresh(_next_round, screen, do, rounds - 1)
    else:
        do()


async def _next_round(screen: Screen[Any], do: Callable[[], object], rounds: int) -> None:
    """Let the application have its turn: a screen that has something to do every time would leave it none."""
    await sleep(0)
    once_drawn(screen, do, rounds)
