"""The terminal lent to something else for a while, and taken back whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager

from textual.app import App, SuspendNotSupported

__all__ = ["SuspendNotSupported", "terminal_lent"]


@contextmanager
def terminal_lent(app: App[None]) -> Iterator[None]:
    """Leave the screen for the terminal as it was before the program; raises SuspendNotSupported where that can't be.

    Textual's own `suspend` does not come back from an error: here it does, and the error is raised afterwards.
    """
    failure: BaseException | None = None
    with app.suspend():
        try:
            yield
        except BaseException as error:  # noqa: BLE001 - kept, and raised once the screen is back
            failure = error
    if failure is not None:
        raise failure
