"""How large a workbook becomes once it is unpacked, told before a reader unpacks it."""

import io
import zipfile


class BrokenArchiveError(ValueError):
    """A workbook whose archive cannot be read."""


def unpacked_size(data: bytes) -> int:
    """Count the bytes that an archive's directory announces, 0 for what is no archive; raises BrokenArchiveError."""
    if not data.startswith(b"PK"):
        return 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return sum(part.file_size for part in parts.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise BrokenArchiveError from error
