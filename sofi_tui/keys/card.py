"""The card of keys: all that can be done, screen by screen, with the keys that a person has."""

from collections.abc import Iterator
from dataclasses import dataclass

from sofi_tui.keys.action import OwnKeys, keys_of
from sofi_tui.keys.names import key_words
from sofi_tui.keys.screens import SCREENS, KeyScreen


@dataclass(frozen=True)
class CardLine:
    """A line of the card: keys in French words, none for what is only in the menu; `id` is empty for fixed keys."""

    keys: tuple[str, ...]
    told: str
    id: str
    own: bool


def card(own: OwnKeys) -> Iterator[tuple[KeyScreen, list[CardLine]]]:
    """Give each screen with its lines, in the order of its menu."""
    for screen in SCREENS:
        yield (
            screen,
            [
                CardLine(
                    tuple(map(key_words, keys_of(action, own))),
                    action.help,
                    action.id,
                    action.id in own,
                )
                for action in screen.actions
            ],
        )
