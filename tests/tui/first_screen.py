"""Prints what the first screen loads, our modules and the packages of others: ``DIR [MODELE]``.

The first screen is the dashboard of the folder, or the first page of a new draft made from a preset.
"""

import asyncio
import sys
from pathlib import Path

_NEVER_PAUSING = 1e9
"""What is loaded while nobody types is not loaded for the first page."""


async def _shown(folder: Path, modele: str) -> None:
    from sofi_tui.content.configuration import Configuration  # noqa: PLC0415
    from sofi_tui.content.presets import catalogue  # noqa: PLC0415
    from sofi_tui.drafts.store import DraftStore  # noqa: PLC0415
    from sofi_tui.tui.app import SofiApp  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    store = DraftStore(folder, catalogue(Configuration()))
    draft = store.create(store.catalogue.get(modele)).path if modele else None
    if draft is not None:
        from sofi_tui.tui.wizard import between_keys  # noqa: PLC0415

        between_keys.SECONDS_AFTER_A_KEY = _NEVER_PAUSING

    app = SofiApp(store, draft)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
    modules = {name for name in sys.modules if name.startswith("sofi_tui")}
    packages = (
        {name.partition(".")[0] for name in sys.modules}
        - set(sys.stdlib_module_names)
        - {"tests", "sofi_tui"}
    )
    sys.stdout.write(
        "\n".join(sorted(modules | {name for name in packages if not name.startswith("_")})) + "\n"
    )


if __name__ == "__main__":
    import sofi_tui.cli.commands.accueil
    import sofi_tui.cli.program
    import sofi_tui.tui.launch  # noqa: F401

    asyncio.run(_shown(Path(sys.argv[1]), *(sys.argv[2:] or [""])))
