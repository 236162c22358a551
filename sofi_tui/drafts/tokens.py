"""Random digits for names that nobody else has."""

from os import urandom


def token_hex(size: int) -> str:
    """Give random hexadecimal digits, two for each byte: as `secrets` does, which loads OpenSSL first."""
    return urandom(size).hex()
