"""What the application remembers for the next time, written beside the keyboard's thread."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from threading import Thread

from sofi_tui.drafts.memory import Memory, memory_file, read_memory, write_memory

_SECONDS_TO_WRITE = 0.2


class Remembering:
    """Where one stopped in each draft of a folder, and what one chose last."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writing: Thread | None = None

    @cached_property
    def memory(self) -> Memory:
        """What is remembered now."""
        return read_memory(memory_file(self._folder))

    def note(self, change: Callable[[Memory], Memory]) -> None:
        """Remember something more; what another window wrote meanwhile stays."""
        file = memory_file(self._folder)
        self.memory = change(self.memory)
        self.settle()
        self._writing = Thread(
            target=lambda: write_memory(file, change(read_memory(file))), daemon=True, name="memory"
        )
        self._writing.start()

    def settle(self) -> None:
        """Wait a moment for what is being written: a disk that takes longer is not waited for."""
        if self._writing is not None:
            self._writing.join(_SECONDS_TO_WRITE)
