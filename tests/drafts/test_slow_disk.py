"""An end does not wait for a disk that takes its time: what is typed is where the next start looks, synced or not."""

import time
from threading import Event, Thread

import pytest

from sofi_tui.drafts.processes import Process
from sofi_tui.drafts.store import DraftStore
from tests.drafts.conftest import created


def test_an_end_on_a_disk_that_syncs_slowly_leaves_the_text_where_it_is_found(
    store: DraftStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = store.open(created(store).path)
    answers = Event()
    with monkeypatch.context() as patch:
        patch.setattr("sofi_tui.drafts.atomic.os.fsync", lambda file: answers.wait(10))
        opened.type_in(("action", "url_pdf"), "x")
        end = Thread(target=opened.save_now, args=(0.05,), daemon=True)
        end.start()
        until = time.monotonic() + 5
        found = None
        while found is None and time.monotonic() < until:
            with pytest.MonkeyPatch.context() as other:
                other.setattr(Process, "is_alive", False)  # as after the end
                found = store.journal.of(opened.path)
        answers.set()
        end.join(10)
    assert found is not None
    assert found.draft.get(("action", "url_pdf")) == "x"
    opened.close()
