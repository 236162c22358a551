"""The card of a screen's keys: each with what it does, and why it does nothing just now; filtered as one types."""

from collections.abc import Callable, Iterator
from itertools import groupby

from textual.content import Content
from textual.widgets.option_list import Option

from sofi_tui.keys.action import Action, Group, OwnKeys, keys_of
from sofi_tui.keys.names import key_words
from sofi_tui.tui.bindings import own_keys_in
from sofi_tui.tui.palette import Palette, has_all
from sofi_tui.words.help import CARD_QUESTION, NOT_NOW

_KEYS_WIDTH = 14
_BOX_WIDTH = 72


class KeysCard(Palette):
    """Lists all actions of some groups, those that the palette leaves out too; Enter does the one under the cursor."""

    def __init__(self, groups: tuple[Group, ...], why_off: Callable[[str], str]) -> None:
        super().__init__((), CARD_QUESTION, why_off=why_off)
        self._groups = groups

    def options_for(self, words: list[str]) -> list[Option]:
        """Give the lines whose keys or sentences have the words, each group under its title."""
        return [option for group in self._groups for option in self._of_group(group, words)]

    def _of_group(self, group: Group, words: list[str]) -> Iterator[Option]:
        found = [
            (keys, action)
            for keys, action in card_lines(group.actions, own_keys_in(self.app))
            if has_all(words, f"{group.title} {keys} {action.help}")
        ]
        if found:
            yield Option(Content.styled(group.title, "bold"), disabled=True)
        for keys, action in found:
            yield Option(self._card_line(keys, action), id=action.name or None, disabled=not action.name)

    def _card_line(self, keys: str, action: Action) -> Content:
        reason = self._why_off(action.name) if action.name else ""
        told = Content(action.help).wrap(self._room)
        if reason:
            told += Content(NOT_NOW.format(reason)).wrap(self._room)
        head = [Content.styled(keys, "bold")] if keys else []
        if len(keys) < _KEYS_WIDTH:
            head = [Content.assemble(*head, " " * (_KEYS_WIDTH - len(keys)), told.pop(0))]
        margin = " " * _KEYS_WIDTH
        lines = [*head, *(Content.assemble(margin, line) for line in told)]
        card = Content("\n").join([Content.assemble("  ", line) for line in lines])
        return card.stylize("dim") if reason else card

    @property
    def _room(self) -> int:
        """The columns beside the keys: those of the stylesheet, without margins and scrollbar."""
        return min(_BOX_WIDTH, self.app.size.width * 95 // 100) - _KEYS_WIDTH - 7


def card_lines(actions: tuple[Action, ...], own: OwnKeys) -> Iterator[tuple[str, Action]]:
    """Give the keys of each action for a person, neighbours that do alike on one line: « 1 … 9 »."""
    for _, alike in groupby(actions, key=lambda action: action.help):
        same = list(alike)
        keys = [[key_words(key) for key in keys_of(action, own)] for action in same]
        last = f" … {keys[-1][0]}" if len(same) > 1 and keys[-1] else ""
        yield ", ".join(keys[0]) + last, same[0]
