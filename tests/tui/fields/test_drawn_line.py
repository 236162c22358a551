"""A wrapped line is drawn as Textual would draw it, whichever of its sections is asked for."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.text import Text

from sofi_tui.tui.fields.drawn_line import LONG, DrawnLine


@settings(max_examples=30)
@given(
    words=st.lists(st.sampled_from(["mot", "été", "à", "日本", "-"]), min_size=1, max_size=30),
    width=st.integers(5, 80),
    wanted=st.integers(0, 20),
    marked=st.tuples(st.integers(0, LONG * 2), st.integers(0, 40)),
)
def test_a_section_of_a_long_line_is_as_rich_divides_it(
    words: list[str], width: int, wanted: int, marked: tuple[int, int]
) -> None:
    text = " ".join(words) * LONG
    text = text[: LONG + len(words)]
    line, whole = DrawnLine(text, end="", no_wrap=True), Text(text, end="", no_wrap=True)
    for each in (line, whole):
        each.stylize("underline", marked[0], marked[0] + marked[1])
    offsets = list(range(width, len(text), width))
    number = min(wanted, len(offsets))
    section, expected = line.divide(offsets)[number], whole.divide(offsets)[number]
    assert section.plain == expected.plain
    assert [span for span in section.spans if span] == [span for span in expected.spans if span]


def test_a_short_line_and_one_with_tabs_are_divided_by_rich() -> None:
    assert [section.plain for section in DrawnLine("un deux").divide([3])] == ["un ", "deux"]
    assert len(DrawnLine("un\tdeux " * LONG).divide([3, 5])) == 3
