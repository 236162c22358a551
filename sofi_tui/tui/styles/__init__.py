"""What the screens look like: `ALWAYS` for all of them; each names what it needs beside as its `CSS_PATH`.

A rule takes 50 µs to be read: those of screens that one may never come to are not read at the start.
"""

from pathlib import Path

_HERE = Path(__file__).parent

ALWAYS = _HERE / "always.tcss"
DASHBOARD = _HERE / "dashboard.tcss"
WIZARD = _HERE / "wizard.tcss"
PAGES = _HERE / "pages.tcss"
"""Of the screens that fill the window."""
BOXES = _HERE / "boxes.tcss"
"""Of those that lie over another one."""
