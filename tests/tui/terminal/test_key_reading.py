"""What the terminal sends is read until one is told to end, and not a byte longer."""

import os
import pty
import select
import tty
from collections.abc import Iterator
from queue import Queue
from threading import Thread

import pytest
from textual.events import Key
from textual.message import Message

from sofi_tui.tui.terminal.key_reading import KeyReading

PATIENCE = 20.0


class Typing:
    """A terminal that is being read, in which one types."""

    def __init__(self) -> None:
        self.master, self.terminal = pty.openpty()
        tty.setraw(self.terminal)
        self._told: Queue[Message] = Queue()
        self.reading = KeyReading(self.terminal, self._told.put)
        self._thread = Thread(target=self.reading.run, daemon=True)
        self._thread.start()

    def type(self, data: bytes) -> None:
        os.write(self.master, data)

    def next_key(self) -> str:
        told = self._told.get(timeout=PATIENCE)
        assert isinstance(told, Key)
        return told.key

    def end(self) -> None:
        self.reading.end()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


@pytest.fixture
def typing() -> Iterator[Typing]:
    typing = Typing()
    yield typing
    typing.end()
    os.close(typing.master)
    os.close(typing.terminal)


def test_keys_are_told_in_their_order(typing: Typing) -> None:
    typing.type(b"a\x1b[Bb")
    assert [typing.next_key() for _ in range(3)] == ["a", "down", "b"]


def test_an_escape_alone_is_told_though_nothing_follows(typing: Typing) -> None:
    typing.type(b"\x1b")
    assert typing.next_key() == "escape"


def test_a_letter_of_several_bytes_may_come_in_two_parts(typing: Typing) -> None:
    typing.type(b"\xc3")
    typing.type(b"\xa9")
    assert typing.next_key() == "é"


def test_what_is_typed_after_the_end_is_left_to_whoever_reads_next(typing: Typing) -> None:
    typing.type(b"a")
    assert typing.next_key() == "a"
    typing.end()
    typing.type(b"ls\n")
    assert select.select([typing.terminal], [], [], PATIENCE)[0]
    assert os.read(typing.terminal, 100) == b"ls\n"


def test_it_may_be_told_to_end_more_than_once(typing: Typing) -> None:
    typing.end()
    typing.end()
