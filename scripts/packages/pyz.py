"""One file with the program and all that it needs but Python, for a server where one has no rights (shiv)."""

import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path

from scripts.packages.folder import install

_PREAMBLE = Path(__file__).with_name("right_python.py")


def make_pyz(file: Path, requirements: Sequence[str], python: Path) -> Path:
    """Make the file from what pip installs, for `python`, of the version that runs this; give its path.

    The same packages give the same bytes. At its first start it unpacks and compiles itself into ``~/.shiv``.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        site_packages = install(Path(name) / "venv", requirements, python)
        subprocess.run(
            [
                *(sys.executable, "-m", "shiv.cli", "--site-packages", str(site_packages)),
                *("--entry-point", "sofi_tui.__main__:main", "--output-file", str(file)),
                *("--compressed", "--compile-pyc", "--reproducible", "--preamble", str(preamble(Path(name)))),
                *("--python", f"/usr/bin/env python{version()}"),
            ],
            check=True,
        )
    return file


def version() -> str:
    """Give the Python that what is compiled in libraries is for, as `3.11`."""
    return "{}.{}".format(*sys.version_info[:2])


def preamble(folder: Path) -> Path:
    """Write what refuses another Python."""
    text = _PREAMBLE.read_text("utf-8")
    written = folder / "sofi_tui_python.py"
    made_for = (version(), sysconfig.get_platform())
    written.write_text(text.replace('("3.0", "no platform")', repr(made_for)), "utf-8")
    return written
