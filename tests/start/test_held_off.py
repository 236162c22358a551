"""What is left unloaded at the start is there for who asks for it."""

import subprocess
import sys

import pytest
import textual.types


def _says(*lines: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", "\n".join(("import sys", *lines))], capture_output=True, text=True, check=True
    )
    return ended.stdout.strip()


def test_the_event_loop_runs_without_ssl_which_can_still_be_loaded() -> None:
    assert (
        _says(
            "from sofi_tui.start.held_off import load_asyncio",
            "load_asyncio()",
            "import asyncio",
            "async def done(): return 'done'",
            "print(asyncio.run(done()), 'ssl' in sys.modules)",
            "import ssl",
            "print(ssl.create_default_context().check_hostname)",
        )
        == "done False\nTrue"
    )


@pytest.mark.parametrize("name", textual.types.__all__)
def test_textual_gives_each_of_its_types_though_they_are_loaded_late(name: str) -> None:
    assert (
        _says(
            "from sofi_tui.start.held_off import hold_textual_types_off",
            "hold_textual_types_off()",
            "import textual.app",
            "assert 'textual.widgets._directory_tree' not in sys.modules",
            f"from textual.types import {name}",
            "from textual import types",
            f"print(types.{name} is {name})",
        )
        == "True"
    )
