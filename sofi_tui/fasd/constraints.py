"""What the type of a field does not say of its values: each adds to the schema by which pydantic's core judges them."""

from collections.abc import Mapping
from typing import Any


class Constraint:
    """Base of what is declared of values; `schema` is in the words of `pydantic_core.core_schema`."""

    def __init__(self, **schema: Any) -> None:
        self.schema: Mapping[str, Any] = schema


class Between(Constraint):
    """A number from `least` to `most`, both included."""

    def __init__(self, least: float, most: float | None = None) -> None:
        super().__init__(**{"ge": least} | ({} if most is None else {"le": most}))


class Matching(Constraint):
    """A text of a form, a regular expression."""

    def __init__(self, pattern: str) -> None:
        super().__init__(pattern=pattern)


FROM_TEXT = Constraint(strict=False)
"""A value of a closed list, that TOML holds as text: a strict model has to read it from one."""
