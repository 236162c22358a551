import pytest

from sofi_tui.content.appearance import Colours
from sofi_tui.tui.colours.suited import suited
from sofi_tui.tui.terminal.capabilities import Capabilities

ENTRIES = {"linux": 8, "xterm": 8, "vt100": 0}
"""What their entries say; a process can read one alone."""
USUEL, CONTRASTE, SEIZE, SANS = Colours


def able(terminal: str) -> Capabilities:
    return Capabilities(colours=ENTRIES.get(terminal))


@pytest.mark.parametrize(
    ("environ", "shown"),
    [
        ({"TERM": "xterm-256color"}, USUEL),
        ({"TERM": "tmux-256color"}, USUEL),
        ({"TERM": "screen-256color"}, USUEL),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, USUEL),
        ({"TERM": "linux"}, SEIZE),
        ({"TERM": "linux", "COLORTERM": "truecolor"}, SEIZE),
        ({"TERM": "xterm"}, SEIZE),
        ({"TERM": "vt100"}, SANS),
        ({"TERM": "a-terminal-that-nobody-knows"}, SEIZE),
        ({}, SEIZE),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, SANS),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, USUEL),
    ],
)
def test_the_colours_are_those_that_the_terminal_can_show(environ: dict[str, str], shown: Colours) -> None:
    assert suited(environ, None, able) is shown


def test_what_the_user_wishes_for_goes_before_what_the_terminal_says_and_behind_no_color() -> None:
    assert suited({"TERM": "xterm-256color"}, CONTRASTE, able) is CONTRASTE
    assert suited({"TERM": "linux"}, USUEL, able) is USUEL
    assert suited({"TERM": "linux", "NO_COLOR": "1"}, CONTRASTE, able) is SANS
