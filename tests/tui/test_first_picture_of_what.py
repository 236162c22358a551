"""Only the dashboard as a new start shows it is worth a picture."""

from pathlib import Path

import pytest

from tests.drafts.index.folders import put
from tests.tui.person import person, store_in


async def test_the_dashboard_as_it_begins_is_worth_a_picture(tmp_path: Path) -> None:
    for name in ("automne", "hiver"):
        put(tmp_path, name, titre=name)
    async with person(tmp_path) as someone:
        await someone.see("Toutes les actions : 2")
        await someone.until(lambda: someone.dashboard.as_at_start)
        shown = someone.dashboard.as_at_start
        assert shown is not None
        assert set(shown.names) == {"automne.toml", "hiver.toml"}


@pytest.mark.parametrize(
    "keys",
    [("down",), ("space", "up"), ("slash", "h"), ("s",), ("c",), ("t",), ("shift+tab",)],
    ids=["moved", "marked", "filtered", "by session", "bin", "sorted", "elsewhere"],
)
async def test_one_who_made_something_else_of_it_leaves_no_picture(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    for name in ("automne", "hiver"):
        put(tmp_path, name, titre=name)
    async with person(tmp_path) as someone:
        await someone.see("Toutes les actions : 2")
        await someone.until(lambda: someone.dashboard.as_at_start)
        await someone.press(*keys)
        assert someone.dashboard.as_at_start is None


async def test_what_has_changed_since_it_was_shown_leaves_no_picture(tmp_path: Path) -> None:
    put(tmp_path, "automne", titre="Automne")
    async with person(tmp_path) as someone:
        await someone.see("Toutes les actions : 1")
        await someone.until(lambda: someone.dashboard.as_at_start)
        news = someone.dashboard.news
        put(tmp_path, "hiver", titre="Hiver")
        assert news is not None
        someone.dashboard._watcher.stop()
        news.source.refreshed()
        someone.dashboard.news = news
        assert someone.dashboard.as_at_start is None


async def test_a_draft_that_somebody_has_open_leaves_no_picture_until_it_is_closed(tmp_path: Path) -> None:
    put(tmp_path, "automne", titre="Automne")
    store = store_in(tmp_path)
    draft = store.open(tmp_path / "automne.toml")
    async with person(tmp_path) as someone:
        await someone.until(lambda: someone.dashboard.news and someone.dashboard.news.open_by)
        assert someone.dashboard.as_at_start is None
        draft.close()
        await someone.until(lambda: someone.dashboard.as_at_start)
