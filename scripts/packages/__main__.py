"""Makes the packages: ``python -m scripts.packages wheel|folder|pyz``."""

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.packages.folder import make_folder
from scripts.packages.pyz import make_pyz
from scripts.packages.wheel import ROOT, PackageError, build_wheel

EXTRAS = "pdf,tableur,orthographe"


def main() -> None:
    """Make what is asked for and print its path, or exit with what is in the way."""
    options = _options()
    os.umask(0o022)
    try:
        with tempfile.TemporaryDirectory() as name:
            print(_made(options, Path(name)))
    except (PackageError, OSError) as problem:
        sys.exit(f"{options.kind}: {problem}")
    except subprocess.CalledProcessError as problem:
        sys.exit(f"{options.kind}: {problem.cmd[0]} has failed ({problem.returncode}); see above.")


def _made(options: argparse.Namespace, work: Path) -> Path:
    wheel = build_wheel(work / "source", options.dist)
    required = [f"{wheel}[{options.extras}]" if options.extras else str(wheel)]
    if options.kind == "folder":
        return make_folder(options.prefix, version_name(wheel), required, options.python)
    if options.kind == "pyz":
        return make_pyz(options.dist / "sofi-tui.pyz", required, Path(sys.executable))
    return wheel


def version_name(wheel: Path) -> str:
    """Name a version so that two builds of the same number with other contents stand beside each other."""
    contents = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"{wheel.name.split('-')[1]}-{contents[:8]}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.packages", description=__doc__)
    parser.add_argument("kind", choices=("wheel", "folder", "pyz"))
    parser.add_argument("--extras", default=EXTRAS, help=f"what goes in besides ({EXTRAS})")
    parser.add_argument("--prefix", type=Path, default=Path("/opt/sofi-tui"), help="the server's folder")
    parser.add_argument(
        "--python", type=Path, default=Path(sys.executable), help="the Python that the folder uses"
    )
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", help="where files are made")
    return parser.parse_args()


if __name__ == "__main__":
    main()
