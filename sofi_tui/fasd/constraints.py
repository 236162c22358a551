"""What the type of a field does not say of its values, in words that pydantic understands.

Pydantic is imported by who judges, not by who declares: a screen shows its first page before anything is judged.
"""

from typing import Any, NamedTuple


class Between(NamedTuple):
    """A number from `least` to `most`, both included."""

    least: float
    most: float | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Add the bounds to pydantic's schema of the number."""
        bounds = {"ge": self.least} | ({} if self.most is None else {"le": self.most})
        return {**handler(source), **bounds}


class Matching(NamedTuple):
    """A text of a form, a regular expression."""

    pattern: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Add the form to pydantic's schema of the text."""
        return {**handler(source), "pattern": self.pattern}


class _FromText:
    """A value of a closed list, that TOML holds as text: a strict model has to read it from one."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Let pydantic's schema of the list take a text."""
        schema = {**handler.resolve_ref_schema(handler(source)), "strict": False}
        schema.pop("ref", None)  # it is the name of the strict one
        return schema


FROM_TEXT = _FromText()
