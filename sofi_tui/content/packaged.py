"""The texts that come with the program, in its packages: in a folder, or in the archive of the one-file program.

The package's own loader gives them: `importlib.resources` loads what archives and temporary files need, six times what
the first preset costs, and `pkgutil` a millisecond of its own.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path


def packaged_text(package: str, name: str) -> str:
    """Give a text that lies in a package, in UTF-8; raises FileNotFoundError where it does not."""
    module = import_module(package)
    read: Callable[[str], bytes] | None = getattr(module.__loader__, "get_data", None)
    if read is None or module.__file__ is None:
        raise FileNotFoundError(name)
    return read(str(Path(module.__file__).parent / name)).decode("utf-8")
