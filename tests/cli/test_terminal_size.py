"""How large the terminal is: what `shutil` says, which is not loaded for it."""

import shutil

import pytest

from sofi_tui.cli.terminal_size import terminal_size


@pytest.mark.parametrize("columns", [None, "", "132", "0", "-4", "large", "٣"])
@pytest.mark.parametrize("lines", [None, "50", "0"])
def test_the_size_is_what_shutil_says(
    columns: str | None, lines: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable, value in (("COLUMNS", columns), ("LINES", lines)):
        if value is None:
            monkeypatch.delenv(variable, raising=False)
        else:
            monkeypatch.setenv(variable, value)
    assert terminal_size() == shutil.get_terminal_size()
