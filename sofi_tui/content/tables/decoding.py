"""The bytes of a CSV file as text, whichever program wrote them."""

_WIDE = (b"\xff\xfe", b"\xfe\xff")


def decoded_csv(data: bytes) -> str:
    """Decode as UTF-8, as UTF-16 where it says so, else as Windows-1252, in which every file can be read."""
    if data.startswith(_WIDE):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
