"""The fiches as strict pydantic models, made of their declarations when the first draft is judged.

One model a fiche: strict, frozen, blind to keys that it does not know.
"""

import os
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ConfigDict, create_model

from sofi_tui.fasd.models import Fiche

FicheT = TypeVar("FicheT", bound=Fiche)

# Looking for plugins reads the metadata of every installed distribution, and there is no plugin of ours.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

_STRICT = ConfigDict(strict=True, frozen=True, extra="ignore")
_MODELS: dict[type[Fiche], type[BaseModel]] = {}


def read_fiche(declared: type[FicheT], values: Mapping[str, Any]) -> FicheT:
    """Read a fiche; raises pydantic's ValidationError, which has the place of each value that is not as declared."""
    return cast(FicheT, model_of(declared).model_validate(values))  # it has the fields that are declared


def is_made(declared: type[Fiche]) -> bool:
    """Tell whether the model of a fiche is there."""
    return declared in _MODELS


def model_of(declared: type[Fiche]) -> type[BaseModel]:
    """Give the model of a fiche or of a record, made once."""
    if declared not in _MODELS:
        fields: dict[str, Any] = {
            name: (annotation, getattr(declared, name))
            for name, annotation in declared.__annotations__.items()
        }
        _MODELS[declared] = create_model(declared.__name__, __config__=_STRICT, **fields)
    return _MODELS[declared]
