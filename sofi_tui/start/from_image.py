"""Loads modules from the image, where there is one and it is true; Python loads all others as it always does."""

import marshal
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

from sofi_tui.start.image_file import Image, Place, image_path, places_now, read_image


class ImageLoader(SourceFileLoader):
    """Loads one module of the image; its source, its data and all else are where they are without it."""

    def __init__(self, name: str, place: Place, image: Image) -> None:
        super().__init__(name, place.origin)
        self._place, self._image = place, image

    def get_code(self, fullname: str) -> CodeType | None:
        """Give the byte code, from its own file where the image cannot be read."""
        try:
            code = marshal.loads(self._image.code(self._place))  # noqa: S302 - lies with the byte code
        except (OSError, EOFError, ValueError, TypeError):
            return super().get_code(fullname)
        return code if isinstance(code, CodeType) else super().get_code(fullname)


class ImageFinder:
    """Finds the modules of the image whose sources are as they were, before Python looks for them."""

    def __init__(self, image: Image) -> None:
        self.image = image

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find a module; None leaves it to Python."""
        place = self.image.true_place(name)
        if place is None or not (path is None or place.origin.startswith(tuple(path))):
            return None  # unknown, changed, or of a package that was found somewhere else
        return spec_from_file_location(
            name,
            place.origin,
            loader=ImageLoader(name, place, self.image),
            submodule_search_locations=[str(Path(place.origin).parent)] if place.is_package else None,
        )


def load_from_image() -> None:
    """Take modules from the image from now on, where modules are still looked for in the same places."""
    path = image_path()
    image = None if path is None else read_image(path)
    if image is not None and image.places == places_now():
        sys.meta_path.insert(0, ImageFinder(image))


def image_in_use() -> Image | None:
    """Give the image that modules are taken from."""
    finders = (finder for finder in sys.meta_path if isinstance(finder, ImageFinder))
    return next((finder.image for finder in finders), None)
