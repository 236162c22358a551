"""What is wrong with a profile."""

from sofi_tui.content.toml_source import SourceError


class ProfileError(SourceError):
    """An ``organisme.toml`` that cannot be used; the message names the file, the line and what to do."""
