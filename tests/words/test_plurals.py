import pytest

from sofi_tui.words.plurals import count_of


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0\xa0brouillon"), (1, "1\xa0brouillon"), (2, "2\xa0brouillons")]
)
def test_zero_and_one_are_singular_in_french(number: int, said: str) -> None:
    assert count_of(number, "brouillon", "brouillons") == said
