"""What judges a draft, loaded piece by piece: at once it would hold up a key for a tenth of a second.

Whoever judges before all is there loads the rest, in the same thread: there is nothing to wait for.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module

from sofi_tui.fasd.models import Action, Fiche, Formation, Session

_MODULES = (
    "sofi_tui.fasd.rules.registry",
    "sofi_tui.fasd.rules",
    "sofi_tui.fasd.check",
    "typing_extensions",
    "decimal",
    "pydantic_core",
    "sofi_tui.fasd.strict",
)
"""Each takes a few milliseconds once those before it are there; one that is not there is passed over."""
_FICHES: tuple[type[Fiche], ...] = (Formation, Action, Session)


def loading() -> Iterator[Callable[[], object]]:
    """Give the pieces that are left to be loaded, in order."""
    yield from (partial(_load, name) for name in _MODULES if name not in sys.modules)
    from sofi_tui.fasd.strict import is_made, model_of  # noqa: PLC0415 -- that is what loads pydantic's core

    yield from (partial(model_of, fiche) for fiche in _FICHES if not is_made(fiche))


def _load(name: str) -> None:
    with suppress(ImportError):
        import_module(name)
