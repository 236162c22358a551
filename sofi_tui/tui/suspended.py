"""The terminal lent to something else for a while, and taken back whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager

from textual.app import App, SuspendNotSupported

__all__ = ["SuspendNotSupported", "terminal_lent"]


@contextmanager
def terminal_lent(app: App[None]) -> Iterator[None]:
    """Leave the screen for the terminal as it was before the program; raises SuspendNotSupported where that can't be.

    Textual's own `suspend` does not come back from an error: here it does, and the error is raised afterwards. When the
    application is ending, the terminal stays lent, which is how it is left.
    """
    failure: BaseException | None = None
    with app.suspend():
        try:
            yield
        except BaseException as error:
            if app._exit:
                raise
            failure = error  # raised once the screen is back
    if failure is not None:
        raise failure
