"""The program whose screens are slow to load: started by the tests.

It waits for the file that `GATE` names in the environment before it loads textual: « va » lets it go on, « échec »
makes the loading fail. Files and folders count as at rest however new they are.
"""

import os
import sys
import time
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

from sofi_tui.__main__ import main
from sofi_tui.drafts.index import folder_scan


class Gate(MetaPathFinder):
    """Finds nothing, but lets nobody look for textual before the file is there."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name == "textual":
            gate = Path(os.environ["GATE"])
            while not gate.exists():
                time.sleep(0.005)
            if gate.read_text("utf-8") == "échec":
                raise ImportError("textual")
        return None


vars(folder_scan)["UNSETTLED"] = -(10**18)
sys.meta_path.insert(0, Gate())
sys.exit(main(installed=False))  # the gate stands before no module that comes from an image
