"""Write the README's screens from the running program: each step of an offer, typed by keyboard, at 80×24.

``python -m scripts.readme_screens`` rewrites them; ``--check`` only says, by exit 1, that they are out of date.
"""

import asyncio
import getpass
import os
import sys
import tempfile
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tests.drafts.index.folders import put
from tests.tui.offers import OFFERS
from tests.tui.person import Person, person

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- screens: made by scripts/readme_screens.py -->", "<!-- end of screens -->"
PRESET = "fle"


async def screens(folder: Path) -> AsyncIterator[tuple[str, list[str]]]:
    """Go through an offer and give each screen with its title."""
    known(folder)
    async with person(folder) as someone:
        yield "The dashboard", someone.lines
        await someone.press("n")
        yield "Choosing a preset", someone.lines
        await someone.press("escape")
        await someone.start(PRESET)
        for key, title in (("f2", "Formation"), ("f3", "Action"), ("f4", "Session"), ("f5", "Dispositif")):
            await someone.press(key)
            yield f"{title}, as the preset leaves it", someone.lines
        await fill(someone)
        yield "Recapitulative, once everything is typed", someone.lines
        await someone.press("f4")
        yield "Session, filled in", someone.lines
        await someone.press("escape", "ctrl+p")
        await someone.type("session")
        yield "The palette", someone.lines


def known(folder: Path) -> None:
    """Put three drafts in the folder, at different points of their life."""
    saved = datetime(2026, 1, 9, 15, 30, tzinfo=UTC)
    sessions: list[dict[str, object]] = [
        {"site_lieu": "Nantes"},
        {"site_lieu": "Nantes Sud", "date_fin": date(2026, 1, 30)},
    ]
    put(folder, "2026-prepa-nantes-7f3a", sessions, titre="Printemps à Nantes", modifie_le=saved)
    sent: dict[str, object] = {"statut": "en_attente_validation", "modifie_le": saved - timedelta(days=1)}
    put(folder, "2026-prepa-angers-02c1", [{"site_lieu": "Angers"}], titre="Angers, été", **sent)
    begun: list[dict[str, object]] = [{"site_lieu": "Cholet", "date_debut": "", "dispositif": {}}]
    put(folder, "2026-prepa-cholet-b11d", begun, titre="Cholet", modifie_le=saved - timedelta(days=2))


async def fill(someone: Person) -> None:
    """Type the offer from its first field on."""
    await someone.press("f2")
    await someone.enter_values(OFFERS[PRESET])
    await someone.press("end", "home")


async def section() -> str:
    """Write the README's section."""
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_CACHE_HOME"] = name  # nothing of whoever runs this
        folder = Path(name) / "brouillons"
        folder.mkdir()
        parts = [_block(title, lines, str(folder)) async for title, lines in screens(folder)]
    return "\n".join(parts)


def _block(title: str, lines: list[str], folder: str) -> str:
    """Write a screen as Markdown, the folder that it was made in left out."""
    text = "\n".join(lines).replace(folder, "~/…/brouillons").replace(f"par {getpass.getuser()}", "par alice")
    return f"{title}:\n\n```text\n{text}\n```\n"


def main() -> None:
    """Rewrite the section, or compare it."""
    text = README.read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    made = f"{before}{BEGIN}\n\n{asyncio.run(section())}\n{END}{after}"
    if "--check" not in sys.argv:
        README.write_text(made, "utf-8")
    elif made != text:
        sys.exit("The README's screens are not those of the program: run python -m scripts.readme_screens")


if __name__ == "__main__":
    main()
