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


def test_hashes_are_the_same_without_openssl_which_can_still_be_loaded() -> None:
    hashes = "print(*(hashlib.new(name, b'').hexdigest() for name in ('sha1', 'sha256', 'md5', 'blake2b')))"
    light = _says(
        "from sofi_tui.start.held_off import load_hashes",
        "load_hashes()",
        "import hashlib, secrets",
        "assert '_hashlib' not in sys.modules",
        hashes,
        "import _hashlib, ssl",
    )
    assert light == _says("import hashlib", hashes)


def test_a_python_that_needs_openssl_for_its_hashes_loads_it() -> None:
    assert (
        _says(
            "class Needs:",
            "    def find_spec(self, name, path=None, target=None):",
            "        if name == 'hashlib' and sys.modules.get('_hashlib', 0) is None: raise ImportError(name)",
            "sys.meta_path.insert(0, Needs())",
            "from sofi_tui.start.held_off import load_hashes",
            "load_hashes()",
            "import hashlib",
            "print(hashlib.sha256(b'').hexdigest()[:8])",
        )
        == "e3b0c442"
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
