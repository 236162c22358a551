"""How soon after a frame Textual may draw the next one.

It lets up to two periods pass between two frames, 33 ms at its usual 60 a second, and asks nothing while nothing
changes. What is sent is the difference to the newest state (`terminal.driver`), so that frames drawn faster than the
terminal takes them cost the line nothing.
"""

import os
import sys

_SECONDS_UNTIL_A_THREAD_YIELDS = 0.0005
"""A key waits so long at most for a thread that saves: 5 ms as Python has it is more than a key takes in all."""

_VARIABLE = "TEXTUAL_FPS"
_FRAMES_A_SECOND = "1000"


def draw_soon() -> None:
    """Let frames follow each other closely; before any screen is loaded, and without telling other programs so.

    Whoever sets Textual's own variable is obeyed.
    """
    sys.setswitchinterval(_SECONDS_UNTIL_A_THREAD_YIELDS)
    if _VARIABLE in os.environ:
        return
    os.environ[_VARIABLE] = _FRAMES_A_SECOND
    try:
        import textual.constants  # noqa: F401, PLC0415 -- reads the variable now, once and for all
    finally:
        del os.environ[_VARIABLE]
