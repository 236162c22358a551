"""The wheel, built from a copy of the sources, and whether it holds all of them."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ("sofi_tui/", "screens/", "presets/", "completion/")
SHARED = {
    "man/man1/sofi-tui.1",
    "bash-completion/completions/sofi-tui",
    "zsh/site-functions/_sofi-tui",
    "fish/vendor_completions.d/sofi-tui.fish",
}
"""What the wheel puts under ``share/``, where ``man`` and the shells look for it."""


class PackageError(Exception):
    """A package cannot be made as wanted; the message says why and what to do."""


def build_wheel(source: Path, into: Path) -> Path:
    """Build the wheel from a copy of the sources made at `source`, as a build writes into them, and give its path.

    Raises PackageError where a source file is not in it: an unlisted package goes missing silently.
    """
    for file in tracked_files():
        copy = source / file
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes((ROOT / file).read_bytes())
    made = source / "dist"
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(made), str(source)]
    built = subprocess.run(command, check=False, capture_output=True, text=True)
    if built.returncode != 0:
        raise PackageError(f"the wheel could not be built:\n{built.stdout}{built.stderr}")
    [wheel] = made.glob("*.whl")
    if missing := missing_files(wheel):
        raise PackageError(f"missing from the wheel: {', '.join(missing)}")
    into.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(wheel, into / wheel.name))


def tracked_files() -> list[str]:
    """List the files that the wheel is made from."""
    patterns = ("pyproject.toml", "README.md", "sofi_tui", "screens", "presets", "completion", "man")
    return [
        str(path.relative_to(ROOT))
        for pattern in patterns
        for path in ([ROOT / pattern] if (ROOT / pattern).is_file() else sorted((ROOT / pattern).rglob("*")))
        if path.is_file() and "__pycache__" not in path.parts
    ]


def missing_files(wheel: Path) -> list[str]:
    """Give the source files that the wheel lacks."""
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        file if file.startswith("sofi_tui/") else f"sofi_tui/{file}"
        for file in tracked_files()
        if file.startswith(SOURCES)
    }
    shared = {name.rpartition(".data/data/share/")[2] for name in packed}
    return sorted((wanted - packed) | (SHARED - shared))
