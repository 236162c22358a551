"""Where one stopped in a draft, the same memory as the screens have: one goes on there the next time."""

from pathlib import Path

from sofi_tui.drafts.journey.resuming import resumed, stopped_at
from sofi_tui.drafts.journey.stops import Stop
from sofi_tui.drafts.memory import memory_file, read_memory, write_memory
from sofi_tui.drafts.store import DraftStore
from sofi_tui.simple.talk import Talk


def where_one_stopped(talk: Talk) -> Stop | None:
    """Give where one goes on in a draft, None for its beginning."""
    stopped = read_memory(memory_file(talk.store.folder)).drafts.get(talk.open_draft.path.name)
    questions = talk.questions
    stop = resumed(stopped, questions.ways) if stopped else None
    return questions.first(stop.place) if stop is not None and stop.path is None else stop


def remember(store: DraftStore, path: Path, stop: Stop) -> None:
    """Note where one stopped in the draft of a file."""
    file = memory_file(store.folder)
    write_memory(file, read_memory(file).stopped(path.name, stopped_at(stop)))
