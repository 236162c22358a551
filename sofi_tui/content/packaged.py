"""The texts that come with the program, in its packages: in a folder, or in the archive of the one-file program.

`pkgutil` gives them for a sixth of what `importlib.resources` costs at each start, which loads what archives and
temporary files need.
"""

from pkgutil import get_data


def packaged_text(package: str, name: str) -> str:
    """Give a text that lies in a package, in UTF-8; raises FileNotFoundError where it does not."""
    data = get_data(package, name)
    if data is None:
        raise FileNotFoundError(name)
    return data.decode("utf-8")
