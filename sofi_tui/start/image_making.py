"""Makes the image: what this process loaded, and what earlier ones did, from the byte code that Python keeps."""

import os
import sys
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER
from pathlib import Path

from sofi_tui.start.from_image import image_in_use
from sofi_tui.start.image_file import Image, Place, image_bytes, image_path, places_now

_HEADER = 16
_COMPILED_FOR_GOOD = 1


def keep_image() -> None:
    """Keep what was loaded for the next start, where that is new; nothing where the program may not be written to.

    As with byte code, what cannot be kept is loaded again as it was this time.
    """
    path = image_path()
    if path is not None and not sys.dont_write_bytecode and os.access(path.parent, os.W_OK):
        with suppress(OSError):
            make_image(path)


def make_image(path: Path) -> None:
    """Write what this process loaded, and what the image in use has besides, where that is more; raises OSError."""
    image = image_in_use()
    if new := _missing(image):
        _write(path, image_bytes(places_now(), _still_true(image) | new))


def _missing(image: Image | None) -> dict[str, tuple[Place, bytes]]:
    """Give the modules of this process that the image has not, or not as they are now."""
    specs = [getattr(module, "__spec__", None) for module in list(sys.modules.values())]
    found = {}
    for spec in specs:
        if (
            isinstance(spec, ModuleSpec)
            and type(spec.loader) is SourceFileLoader
            and spec.name in sys.modules
        ):
            known = image is not None and image.true_place(spec.name) is not None
            if not known and (kept := _kept_by_python(spec)):
                found[spec.name] = kept
    return found


def _kept_by_python(spec: ModuleSpec) -> tuple[Place, bytes] | None:
    """Give what the ``.pyc`` of a module says (PEP 552); None where it is not true, or is compared with its source."""
    if spec.origin is None or spec.cached is None:
        return None
    try:
        data = Path(spec.cached).read_bytes()
    except OSError:
        return None
    kind = int.from_bytes(data[4:8], "little")
    if data[:4] != MAGIC_NUMBER or kind not in (0, _COMPILED_FOR_GOOD):
        return None
    witness = spec.cached if kind == _COMPILED_FOR_GOOD else spec.origin
    state = os.stat(witness)  # noqa: PTH116 - hundreds of them
    mtime, size = int(state.st_mtime), state.st_size
    if kind == 0 and data[8:_HEADER] != _four(mtime) + _four(size):
        return None
    is_package = spec.submodule_search_locations is not None
    return Place(spec.origin, is_package, witness, mtime, size, 0, 0), data[_HEADER:]


def _four(number: int) -> bytes:
    return (number & 0xFFFF_FFFF).to_bytes(4, "little")


def _still_true(image: Image | None) -> dict[str, tuple[Place, bytes]]:
    if image is None:
        return {}
    return {name: (place, image.code(place)) for name, place in image.true_places().items()}


def _write(path: Path, data: bytes) -> None:
    """Write it whole: another process may be reading, or writing, one."""
    new = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        new.write_bytes(data)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
