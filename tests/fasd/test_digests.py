"""SHA-256: files of other programs and of earlier starts are named by it."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.fasd.digests import digest


@given(st.binary(max_size=300))
def test_a_digest_is_what_hashlib_gives(data: bytes) -> None:
    assert digest(data) == hashlib.sha256(data).hexdigest()
