"""What judges a draft is loaded by its pieces: judging one then loads nothing more."""

import subprocess
import sys

_PROGRAM = """
import sys
from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.judges import loading
for load in loading():
    load()
assert not list(loading())
preset = catalogue(Configuration()).get("fle")
before = set(sys.modules)
from sofi_tui.fasd.check import check
assert check(Draft({}), preset)
print(sorted(name for name in set(sys.modules) - before if name.startswith(("pydantic", "sofi_tui"))))
"""


def test_judging_loads_nothing_after_the_pieces() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM], check=True, capture_output=True, text=True, timeout=60
    )
    assert ended.stdout.strip() == "[]"
