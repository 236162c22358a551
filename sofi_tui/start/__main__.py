"""Makes the image ahead of the first start, for those who may not write it: ``python -I -m sofi_tui.start``."""

import sys
from importlib import import_module

from sofi_tui.start.held_off import hold_textual_types_off, load_asyncio
from sofi_tui.start.image_file import image_path
from sofi_tui.start.image_making import make_image

FIRST = (
    *("sofi_tui.__main__", "sofi_tui.cli", "sofi_tui.cli.verification"),
    *(f"sofi_tui.cli.commands.{name}" for name in ("accueil", "liste", "nouveau", "ouvrir", "verifier")),
    *(f"sofi_tui.tui.{name}" for name in ("launch", "dashboard.screen", "wizard.screen", "picture_keeping")),
    *(f"sofi_tui.drafts.history.{name}" for name in ("recording", "sealing", "git_index", "walking")),
    *("sofi_tui.drafts.toml_text", "sofi_tui.tui.first_picture.shown", "textual.drivers.linux_driver"),
)
"""What the commands that are asked for most begin with; what they load besides is loaded as it was."""

_FILE = 3


def main() -> int:
    """Load what starts load, write the image; give the exit code."""
    load_asyncio()
    hold_textual_types_off()
    for name in FIRST:
        import_module(name)
    path = image_path()
    try:
        if path is not None:
            make_image(path)
    except OSError as error:
        from sofi_tui.words import command_line as say  # noqa: PLC0415

        sys.stderr.write(f"{say.image_not_written(error.filename, error.strerror)}\n")
        return _FILE
    return 0


if __name__ == "__main__":
    sys.exit(main())
