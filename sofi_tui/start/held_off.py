"""What libraries load and no screen needs, left unloaded until somebody asks for it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

_TYPES = "textual.types"


@contextmanager
def _absent(name: str) -> Iterator[None]:
    """Make a module that has not been loaded absent for a while: importing it fails, as documented of `sys.modules`."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[name]


def load_asyncio() -> None:
    """Load asyncio without `ssl`: the event loop of the screens opens no connection. Who needs it loads it later."""
    with _absent("ssl"):
        import asyncio  # noqa: F401, PLC0415


def hold_textual_types_off() -> None:
    """Give the names of `textual.types` from where they are defined.

    It gathers types for applications. Textual itself takes two of them from there, and the tree of folders, the list
    of options and the selection would be loaded with them.
    """
    gathered = ModuleType(_TYPES)
    gathered.__dict__["__getattr__"] = _type_called
    sys.modules.setdefault(_TYPES, gathered)


def _type_called(name: str) -> object:
    if name.startswith("__"):
        raise AttributeError(name)
    defined = import_module("textual._types")
    if not hasattr(defined, name):
        del sys.modules[_TYPES]
        defined = import_module(_TYPES)
    return getattr(defined, name)
