"""What the terminal shows is what Textual wrote, in as few bytes as it takes."""

from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.tui.terminal.capabilities import Capabilities, capabilities_of
from sofi_tui.tui.terminal.driver import Sender
from sofi_tui.tui.terminal.grid import Grid
from sofi_tui.tui.terminal.looks import change
from sofi_tui.tui.terminal.painter import Painter
from tests.tui.terminal.frames import FRAMES, HEIGHT, WIDTH, Frame, Terminal, written

# pyte erases in the present colours, as terminals with bce do.
ABLE = st.sampled_from([Capabilities(), Capabilities(colour_erase=True), Capabilities(True, True)])


@settings(max_examples=60)
@given(st.lists(FRAMES, max_size=4), ABLE)
def test_any_frames_look_as_if_textual_had_written_them_itself(
    frames: list[Frame], able: Capabilities
) -> None:
    grid, painter = Grid(WIDTH, HEIGHT), Painter(able)
    plainly, ours = Terminal(), Terminal()
    for frame in frames:
        text = written(frame)
        assert list(grid.take(text)) == []
        plainly.show(text)
        ours.show(painter.update(grid))
        assert ours.cells() == plainly.cells()


@settings(max_examples=60)
@given(FRAMES, ABLE)
def test_a_frame_that_changes_nothing_sends_nothing(frame: Frame, able: Capabilities) -> None:
    grid, painter = Grid(WIDTH, HEIGHT), Painter(able)
    list(grid.take(written(frame)))
    painter.update(grid)
    list(grid.take(written(frame)))
    assert painter.update(grid) == ""


@settings(max_examples=60)
@given(FRAMES, st.text(max_size=30), ABLE)
def test_a_screen_that_something_else_wrote_on_is_sent_whole_again(
    frame: Frame, noise: str, able: Capabilities
) -> None:
    grid, painter = Grid(WIDTH, HEIGHT), Painter(able)
    plainly, ours = Terminal(), Terminal()
    text = written(frame)
    plainly.show(text)
    list(grid.take(text))
    ours.show(painter.update(grid))
    ours.show("".join(c for c in noise if c.isprintable()))
    painter.forget()
    grid.changed.update(range(HEIGHT))
    ours.show(painter.update(grid))
    assert ours.cells() == plainly.cells()


def test_nothing_is_cleared_before_something_is_drawn() -> None:
    painter = Painter(Capabilities())
    assert painter.update(Grid(WIDTH, HEIGHT)) == ""


def test_one_more_letter_costs_one_letter_and_a_move() -> None:
    grid, painter = Grid(WIDTH, HEIGHT), Painter(Capabilities())
    list(grid.take("\x1b[1;1Hun mo\x1b[1;6H"))
    painter.update(grid)
    list(grid.take("\x1b[1;1Hun mot              \x1b[1;7H"))
    assert painter.update(grid) == "t"


def test_what_is_not_about_cells_comes_out_in_its_order() -> None:
    terminal = StringIO()
    sender = Sender(terminal, Painter(Capabilities()), (WIDTH, HEIGHT))
    sender.take("\x1b[?1049h", (WIDTH, HEIGHT))
    sender.take("\x1b[1;1Hune", (WIDTH, HEIGHT))
    sender.take("\x1b]52;c;YQ==\x07", (WIDTH, HEIGHT))
    sender.take("\x1b[?1049l", (WIDTH, HEIGHT))
    sender.start()
    sender.stop()
    assert terminal.getvalue() == "\x1b[?1049h\x1b[m\x1b[2J\x1b[1Hune\x1b]52;c;YQ==\x07\x1b[?1049l"


def test_a_terminal_that_lags_behind_is_sent_the_newest_state_alone() -> None:
    terminal = StringIO()
    sender = Sender(terminal, Painter(Capabilities()), (WIDTH, HEIGHT))
    for word in ("une", "deux", "trois"):
        sender.take(f"\x1b[1;1H{word}", (WIDTH, HEIGHT))
    sender.start()
    sender.stop()
    assert terminal.getvalue() == "\x1b[m\x1b[2J\x1b[1Htrois"


def test_what_was_drawn_before_a_sequence_is_never_sent_over_what_was_drawn_after_it() -> None:
    terminal = StringIO()
    sender = Sender(terminal, Painter(Capabilities()), (WIDTH, HEIGHT))
    sender.take("\x1b[1;1Hun", (WIDTH, HEIGHT))
    sender.take("\x1b]52;c;YQ==\x07", (WIDTH, HEIGHT))
    sender.take("\x1b[1;1Hdx", (WIDTH, HEIGHT))
    sender.start()
    sender.stop()
    assert terminal.getvalue() == "\x1b[m\x1b[2J\x1b[1Hun\x1b]52;c;YQ==\x07\b\bdx"


def test_a_new_size_sends_the_screen_anew() -> None:
    terminal = StringIO()
    sender = Sender(terminal, Painter(Capabilities()), (WIDTH, HEIGHT))
    sender.take("\x1b[1;1Hune", (WIDTH, HEIGHT))
    sender.take("\x1b[1;1Hune", (WIDTH + 1, HEIGHT))
    sender.start()
    sender.stop()
    assert terminal.getvalue() == "\x1b[m\x1b[2J\x1b[1Hune"


def test_a_terminal_that_is_gone_ends_the_sending() -> None:
    terminal = StringIO()
    terminal.close()
    sender = Sender(terminal, Painter(Capabilities()), (WIDTH, HEIGHT))
    sender.take("\x1b[1;1Hune", (WIDTH, HEIGHT))
    sender.start()
    sender.stop()
    assert not sender.is_alive()


@pytest.mark.parametrize(
    ("before", "after", "sent"),
    [
        ("", "", ""),
        ("1", "", "\x1b[m"),
        ("", "38;5;2", "\x1b[38;5;2m"),
        ("38;5;2;48;5;3", "38;5;4;48;5;3", "\x1b[38;5;4m"),
        ("1;38;5;2", "38;5;2", "\x1b[0;38;5;2m"),
        ("31;41", "41", "\x1b[39m"),
        ("7;91", "7;107", "\x1b[39;107m"),
    ],
)
def test_a_look_is_changed_by_what_differs(before: str, after: str, sent: str) -> None:
    assert change(before, after) == sent


def test_a_terminal_that_terminfo_does_not_know_is_asked_for_nothing_special() -> None:
    assert capabilities_of("no-such-terminal") == Capabilities()


def test_an_xterm_erases_in_colour() -> None:
    assert capabilities_of("xterm-256color") == Capabilities(
        colour_erase=True, erase_characters=True, colours=256
    )
