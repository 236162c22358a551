"""The program on a disk that fails, and with an error of its own on Ctrl+C: started by the tests.

The file that `AILMENT` names in the environment says what ails the disk of the drafts: « plein », « bloqué »; it is
well while there is no such file. The recovery journal is on another one.
"""

import errno
import os
import sys
from pathlib import Path
from threading import Event
from typing import Any

from sofi_tui.__main__ import main
from sofi_tui.drafts import atomic
from sofi_tui.tui.app import SofiApp

TYPED = "un texte de la personne"


class AilingOs:
    """Stands for the `os` module where files are written."""

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def write(self, file: int, data: bytes) -> int:
        ailment = Path(os.environ["AILMENT"])
        if ailment.exists() and "secours" not in Path(f"/proc/self/fd/{file}").readlink().parts:
            if ailment.read_text("utf-8") == "bloqué":
                Event().wait()
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return os.write(file, data)


def fail(app: SofiApp) -> None:
    raise ValueError(TYPED)


vars(atomic)["os"] = AilingOs()
SofiApp.action_help_quit = fail  # type: ignore[assignment, method-assign]
sys.exit(main())
