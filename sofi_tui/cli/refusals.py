"""What the command line answers when it cannot do what was asked: one French line and an exit code."""

from sofi_tui.cli.exit_codes import ExitCode


class RefusalError(Exception):
    """A refusal; `str(error)` is the line for people."""

    exit_code: int = ExitCode.FILE


class UsageError(RefusalError):
    """A command line that cannot be understood or asks for what does not exist."""

    exit_code = ExitCode.USAGE


class NoTerminalError(RefusalError):
    """A screen is asked for where there is none."""

    exit_code = ExitCode.NO_TERMINAL


def refusal_of(error: Exception) -> tuple[int, str] | None:
    """Give the exit code and the line of an expected error, None for one that nobody foresaw."""
    if isinstance(error, RefusalError):
        return error.exit_code, str(error)
    # Imported here, since ``--help`` and a mistyped command must not pay for them.
    # ruff: noqa: PLC0415
    from sofi_tui.content.configuration import ConfigurationError
    from sofi_tui.content.organisation.errors import ProfileError
    from sofi_tui.content.preset_reading import PresetError
    from sofi_tui.content.presets import UnknownPresetError
    from sofi_tui.content.tables.memory import ColumnsError
    from sofi_tui.content.tables.sheets import TableError
    from sofi_tui.drafts.errors import DraftsError, StorageError
    from sofi_tui.exports.formats import ExportError
    from sofi_tui.fasd.life import ImpossiblePassageError

    match error:
        case DraftsError() | ExportError() | TableError():
            return error.exit_code, str(error)
        case ConfigurationError() | ProfileError() | ColumnsError() | PresetError() | UnknownPresetError():
            return ExitCode.USAGE, str(error)
        case ImpossiblePassageError():
            return ExitCode.HAS_ERREUR if error.by_errors else ExitCode.USAGE, str(error)
        case OSError():
            return ExitCode.FILE, str(StorageError(error.filename or "Sortie", error))
    return None
