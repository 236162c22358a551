"""A home of one's own, and the sample profile, extract and table."""

from pathlib import Path

import pytest

from tests.cli.commander import Commander
from tests.cli.conftest import commander as commander  # noqa: PLC0414  (the same fixture)

SAMPLES = Path(__file__).parents[2] / "docs" / "exemples" / "organisation"


@pytest.fixture
def with_profile(commander: Commander) -> Commander:
    """Somebody whose organisation's profile is the sample one."""
    assert commander.run("organisme", "importer", str(SAMPLES / "organisme.toml")).code == 0
    return commander
