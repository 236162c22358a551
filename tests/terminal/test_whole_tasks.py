"""Two of the scenarios of `tests.real_terminals`, all of which `make scenarios` runs."""

import shutil
from pathlib import Path

import pytest

from tests.real_terminals.routes import in_tmux, over_ssh
from tests.real_terminals.scenarios import (
    a_draft_is_begun_and_a_page_filled_and_found_again,
    a_session_is_added_and_taken_back,
)
from tests.terminal.ssh import NoServerError, server


@pytest.mark.skipif(shutil.which("tmux") is None, reason="no tmux here")
def test_a_draft_is_begun_in_tmux_and_found_again(tmp_path: Path) -> None:
    a_draft_is_begun_and_a_page_filled_and_found_again(in_tmux("screen-256color"), tmp_path, (80, 24))


def test_a_session_is_added_and_taken_back_from_a_console_over_ssh(tmp_path: Path) -> None:
    (tmp_path / "server").mkdir()
    (tmp_path / "home").mkdir()
    try:
        with server(tmp_path / "server") as running:
            way = over_ssh(running, "linux")
            a_session_is_added_and_taken_back(way, tmp_path / "home", (80, 24))
    except NoServerError as reason:
        pytest.skip(str(reason))
