"""Build the wheel, install it elsewhere, and make a draft from each preset from another folder.

Run it with a Python that has the `build` package: ``.venv/bin/python scripts/check_wheel.py``.
"""

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = ("sofi_tui/", "screens/", "presets/", "completion/")


def main() -> None:
    """Raise or exit with a message when the wheel lacks a file or does not work."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = build_wheel(folder)
        compare_files(wheel)
        program = install(wheel, folder / "venv")
        if not (program.parents[1] / "share" / "man" / "man1" / "sofi-tui.1").is_file():
            sys.exit("The manual page is not installed.")
        for preset in ("daeu", "prepa", "fle"):
            make_draft(program, preset, folder)
    print("The wheel is whole: it makes a draft from each preset.")


def build_wheel(folder: Path) -> Path:
    """Build the wheel from a copy of the sources, which a build would otherwise write into."""
    source = folder / "source"
    for file in tracked_files():
        copy = source / file
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes((ROOT / file).read_bytes())
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder / "dist"), str(source)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return next((folder / "dist").glob("*.whl"))


def tracked_files() -> list[str]:
    """List the files that the wheel is made from."""
    patterns = ("pyproject.toml", "README.md", "sofi_tui", "screens", "presets", "completion", "man")
    return [
        str(path.relative_to(ROOT))
        for pattern in patterns
        for path in ([ROOT / pattern] if (ROOT / pattern).is_file() else sorted((ROOT / pattern).rglob("*")))
        if path.is_file() and "__pycache__" not in path.parts
    ]


def compare_files(wheel: Path) -> None:
    """Exit with the names of the source files that the wheel lacks: an unlisted package goes missing silently."""
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        file if file.startswith("sofi_tui/") else f"sofi_tui/{file}"
        for file in tracked_files()
        if file.startswith(SOURCES)
    }
    if missing := sorted(wanted - packed):
        sys.exit(f"Missing from the wheel: {', '.join(missing)}")


def install(wheel: Path, where: Path) -> Path:
    """Install the wheel into a new virtual environment and give the path of its program."""
    venv.create(where, with_pip=True)
    subprocess.run([str(where / "bin" / "pip"), "install", "--quiet", str(wheel)], check=True)
    return where / "bin" / "sofi-tui"


def make_draft(program: Path, preset: str, folder: Path) -> None:
    """Make a draft from a preset, from a folder that is not the sources', and check that it is there."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    environment = {"PATH": os.environ["PATH"], "HOME": str(home)}
    made = subprocess.run(
        [str(program), "nouveau", preset, "--sans-ecran"],
        cwd=home,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    if not Path(made.stdout.strip()).is_file():
        sys.exit(f"{preset}: no draft was made ({made.stdout!r}).")


if __name__ == "__main__":
    main()
