"""What one sees first is what one waits for, and no frame comes before it."""

from pathlib import Path

import pytest

from sofi_tui.drafts.index import folder_scan, reading
from sofi_tui.tui.app import SofiApp
from sofi_tui.tui.dashboard import screen
from sofi_tui.tui.drawn import once_drawn
from tests.tui.person import NOW, person, screen_text, store_in


class Filmed(SofiApp):
    """An application that keeps what each frame shows."""

    frames: list[str]

    def post_display_hook(self) -> None:
        """Keep a frame, and none of those that Textual begins and does not draw."""
        if not self._batch_count:
            self.frames = [*getattr(self, "frames", []), "\n".join(screen_text(self))]


async def filmed(folder: Path, draft: Path | None = None) -> list[str]:
    """Give the frames of a start."""
    app = Filmed(store_in(folder), draft, lambda: NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
    app.close_draft()
    return app.frames


async def test_the_first_frame_of_the_dashboard_has_the_drafts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "_SECONDS_FOR_LINES", 20.0)
    for one in (folder_scan, reading):  # what was just written would be read again
        monkeypatch.setattr(one, "UNSETTLED", -(10**18))
    store = store_in(tmp_path)
    store.create(store.catalogue.get("prepa"), "Offre de Nantes")
    async with person(tmp_path) as someone:
        await someone.until(lambda: someone.dashboard.news and someone.dashboard.news.complete)
    assert "Offre de Nantes" in (await filmed(tmp_path))[0]


async def test_the_first_frame_of_a_draft_has_its_title_its_steps_its_fields_and_their_help(
    tmp_path: Path,
) -> None:
    store = store_in(tmp_path)
    frame = (await filmed(tmp_path, store.create(store.catalogue.get("prepa"), "Offre de Nantes").path))[0]
    for words in ("Offre de Nantes", "▸F2 Formation", "Intitulé", "Domaine principal", "Échap retour"):
        assert words in frame


async def test_what_waits_until_all_is_drawn_lets_the_application_do_its_part(tmp_path: Path) -> None:
    done: list[str] = []
    async with person(tmp_path) as someone:

        def both() -> None:
            someone.app.call_later(done.append, "application")
            once_drawn(someone.app.screen, lambda: done.append("drawn"))

        someone.app.screen.call_after_refresh(both)
        await someone.until(lambda: "drawn" in done)
    assert done == ["application", "drawn"]
