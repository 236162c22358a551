"""SHA-256 without OpenSSL, which `hashlib` loads for it: 2 ms of each start, where a page of text is all there is."""

import sys

try:
    if sys.version_info >= (3, 12):
        from _sha2 import sha256
    else:
        from _sha256 import sha256  # type: ignore[import-not-found]
except ImportError:  # a Python that was built to have OpenSSL's alone
    from hashlib import sha256


def digest(data: bytes) -> str:
    """Give the SHA-256 of bytes, in hexadecimal digits."""
    written: str = sha256(data).hexdigest()
    return written
