"""Random digits for names that nobody else has."""

import os


def token_hex(size: int) -> str:
    """Give random hexadecimal digits, two for each byte: as `secrets` does, which loads OpenSSL first."""
    return os.urandom(size).hex()
