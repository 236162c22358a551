"""Plays the scenes and writes pictures and guide, or with ``--check`` says what is out of date."""

import argparse
import asyncio
import sys
from pathlib import Path

from scripts.documents.by_task import by_task
from scripts.documents.first_offer import first_offer
from scripts.documents.in_lines import in_lines
from scripts.documents.pages import page_with, pictures
from scripts.documents.stage import Scene, furnished, play, stage

DOCS = Path(__file__).parents[2] / "docs"
GUIDE, IMAGES = DOCS / "guide.md", DOCS / "images"


def main() -> None:
    """Write what the scenes show, or compare it."""
    parser = argparse.ArgumentParser(prog="python -m scripts.documents", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit with 1 where something differs"
    )
    check = parser.parse_args().check
    scenes = asyncio.run(_played())
    wanted = {IMAGES / name: picture for name, picture in pictures(scenes).items()}
    wanted[GUIDE] = page_with(GUIDE.read_text("utf-8"), scenes)
    left = set(IMAGES.glob("*")) - set(wanted)
    changed = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    if check and (changed or left):
        names = ", ".join(sorted(path.name for path in [*changed, *left]))
        sys.exit(f"not what the program shows: {names}. Run python -m scripts.documents")
    if not check:
        IMAGES.mkdir(exist_ok=True)
        for path in changed:
            path.write_text(wanted[path], "utf-8")
        for path in left:
            path.unlink()


async def _played() -> list[Scene]:
    with stage() as home:
        async with play(home, furnished(home)) as on_stage:
            scenes = [scene for story in (first_offer, by_task) async for scene in story(on_stage)]
        return [*scenes, in_lines(home)]


if __name__ == "__main__":
    main()
