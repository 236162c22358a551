"""The folders of the user: where platformdirs has them, which is not asked on Linux."""

import platformdirs
import pytest

from sofi_tui.content import user_folders

FOLDERS = {
    "config": user_folders.config_folder,
    "data": user_folders.data_folder,
    "state": user_folders.state_folder,
    "cache": user_folders.cache_folder,
}


@pytest.mark.parametrize("kind", FOLDERS)
@pytest.mark.parametrize("named", [None, "", "/srv/réglages", "relative", "~/x"])
@pytest.mark.parametrize("home", ["/home/alice", "/home/alice/", "relative", "", None])
def test_a_folder_is_where_platformdirs_has_it(
    kind: str, named: str | None, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable, value in ((f"XDG_{kind.upper()}_HOME", named), ("HOME", home)):
        if value is None:
            monkeypatch.delenv(variable, raising=False)
        else:
            monkeypatch.setenv(variable, value)
    assert FOLDERS[kind]() == getattr(platformdirs, f"user_{kind}_path")("sofi-tui")


def test_another_system_is_asked_of_platformdirs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda name: f"Library/{name}")
    assert str(user_folders.data_folder()) == "Library/sofi-tui"
