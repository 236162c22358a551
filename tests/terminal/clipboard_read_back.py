"""What a program put into the clipboard of its terminal, read back from the bytes that it sent."""

import re
from base64 import b64decode

_OSC_52 = re.compile(rb"\x1b\]52;[a-z]*;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)")


def clipboard_of(sent: bytes) -> list[str]:
    """Decode each text that was sent by OSC 52, in order."""
    return [b64decode(encoded).decode() for encoded in _OSC_52.findall(sent)]
