"""Where drafts live and what they are called."""

import re
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.folder import VARIABLE, drafts_folder, is_id, new_id


def test_the_option_wins_over_the_variable_and_the_variable_over_the_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    environ = {VARIABLE: str(tmp_path / "variable")}
    assert drafts_folder(str(tmp_path / "option"), environ) == tmp_path / "option"
    assert drafts_folder(None, environ) == tmp_path / "variable"
    assert drafts_folder(None, {}).is_relative_to(tmp_path)


def test_a_new_folder_is_private(tmp_path: Path) -> None:
    assert stat.S_IMODE(drafts_folder(str(tmp_path / "a" / "b"), {}).stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["fichier", "fichier/dessous", "a\0b", "a" * 300])
def test_a_folder_that_cannot_be_is_told_in_french(tmp_path: Path, name: str) -> None:
    (tmp_path / "fichier").write_text("")
    with pytest.raises(StorageError):
        drafts_folder(str(tmp_path / name), {})


@pytest.mark.parametrize(
    ("modele", "title", "ident"),
    [
        ("fle", "Nantes", "2026-prepa-fle-nantes-7f3a"),
        ("prepa", "", "2026-prepa-7f3a"),
        ("daeu", "Été à l'Île-d'Yeu", "2026-prepa-daeu-ete-a-l-ile-d-yeu-7f3a"),
    ],
)
def test_an_id_tells_campaign_variant_and_title(modele: str, title: str, ident: str) -> None:
    assert new_id(modele, 2026, title, "7f3a") == ident


@given(st.text(), st.text())
def test_any_title_gives_an_id(modele: str, title: str) -> None:
    assert is_id(new_id(modele, 2026, title, "7f3a0123456789ab"))


@pytest.mark.parametrize(
    "text", ["", "../x", "/etc/passwd", "a/b", "a\0b", "A", ".x", "-x", "é", "x" * 65, "x.toml", 3]
)
def test_no_path_is_an_id(text: object) -> None:
    assert not is_id(text)
    assert not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,63}", str(text)) or text == 3
