"""Prints what the dashboard of an empty folder loads: our modules, and the packages of others."""

import asyncio
import sys
from pathlib import Path


async def _shown(folder: Path) -> None:
    from sofi_tui.content.configuration import Configuration  # noqa: PLC0415
    from sofi_tui.content.presets import catalogue  # noqa: PLC0415
    from sofi_tui.drafts.store import DraftStore  # noqa: PLC0415
    from sofi_tui.tui.app import SofiApp  # noqa: PLC0415

    app = SofiApp(DraftStore(folder, catalogue(Configuration())))
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

    asyncio.run(_shown(Path(sys.argv[1])))
