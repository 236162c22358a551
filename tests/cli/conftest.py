"""A home of one's own for each test."""

from pathlib import Path

import pytest

from tests.cli.commander import Commander


@pytest.fixture
def commander(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commander:
    """Somebody at a command line, whose configuration, state and drafts are nobody else's."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.delenv("SOFI_TUI_DOSSIER", raising=False)
    return Commander(tmp_path)
