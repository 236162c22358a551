"""Why a file cannot be read as LHEO."""


class UnreadableLheoError(Exception):
    """A file that is not LHEO that can be read; `str(error)` is one French line that says what to do."""
