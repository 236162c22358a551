"""Several lines written at once are what they are one by one, whatever is in them."""

from io import StringIO

from hypothesis import example, given
from hypothesis import strategies as st

from sofi_tui.cli.streams import Streams

LINES = st.lists(
    st.one_of(st.text(), st.text(alphabet="ae\N{COMBINING ACUTE ACCENT} \x1b\u200b›é")), min_size=1
)


def streams() -> tuple[Streams, StringIO]:
    written = StringIO(newline="")
    return Streams(StringIO(), written, StringIO()), written


@given(LINES.map(lambda lines: [line.replace("\n", " ") for line in lines]))
@example(["e\N{COMBINING ACUTE ACCENT}crit  Nantes", "\x1b[31m"])
@example(["", ""])
@example(["e", "\N{COMBINING ACUTE ACCENT}"])
def test_lines_written_at_once_are_those_written_one_by_one(lines: list[str]) -> None:
    at_once, written_at_once = streams()
    at_once.give_lines(lines)
    each, written = streams()
    for line in lines:
        each.give(line)
    assert written_at_once.getvalue() == written.getvalue()
