"""What somebody may put in a folder that others use: to see or change what is not theirs, or to make it hang."""

import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

SECRET = "TEXTE-SECRET-D-ALICE"  # noqa: S105 -- a text of the test
"""Stands in a file of Alice's that no one else may read."""
HERS = "TEXTE-PRIVÉ-DE-BOB"

DRAFT = """\
[brouillon]
version = 1
id = "2026-prepa-piege"
modele = "prepa"
campagne = 2026

[action]
objectifs = "{text}"
"""
_ZERO = os.makedev(1, 5)


def _link(to: str) -> Callable[[Path, Path], None]:
    return lambda path, alice: path.symlink_to(alice / to if not to.startswith("/") else Path(to))


def _hard_link(path: Path, alice: Path) -> None:
    os.link(alice / "secret.toml", path)


def _device(path: Path, alice: Path) -> None:
    os.mknod(path, stat.S_IFCHR | 0o666, _ZERO)


def _pipe(path: Path, alice: Path) -> None:
    os.mkfifo(path, 0o666)


def _folder(path: Path, alice: Path) -> None:
    path.mkdir()
    (path / "2026-prepa-dedans.toml").write_text(DRAFT.format(text="dedans"), "utf-8")


def _socket(path: Path, alice: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        before = os.open(".", os.O_RDONLY)
        os.chdir(path.parent)  # the name of a socket may not be long
        try:
            listening.bind(path.name)
        finally:
            os.fchdir(before)
            os.close(before)


def _unreadable(path: Path, alice: Path) -> None:
    path.write_text(DRAFT.format(text=HERS), "utf-8")
    path.chmod(0o600)


def _sparse(path: Path, alice: Path) -> None:
    path.touch()
    os.truncate(path, 2 * 2**30)


def _draft(text: str) -> Callable[[Path, Path], None]:
    def put(path: Path, alice: Path) -> None:
        path.write_text(text, "utf-8")
        path.chmod(0o666)

    return put


TRAPS: dict[bytes, Callable[[Path, Path], None]] = {
    b"2026-prepa-lien.toml": _link("secret.toml"),
    b"2026-prepa-lien-vers-rien.toml": _link("nouveau.toml"),
    b"2026-prepa-lien-zero.toml": _link("/dev/zero"),
    b"2026-prepa-lien-dossier.toml": _link("."),
    b"2026-prepa-lien-dur.toml": _hard_link,
    b"2026-prepa-tube.toml": _pipe,
    b"2026-prepa-zero.toml": _device,
    b"2026-prepa-dossier.toml": _folder,
    b"2026-prepa-prise.toml": _socket,
    b"2026-prepa-de-bob.toml": _unreadable,
    b"2026-prepa-enorme.toml": _sparse,
    b"2026-prepa-ailleurs.toml": _draft(
        DRAFT.format(text="x").replace("2026-prepa-piege", "../alice/nouveau")
    ),
    b"a\x1b]52;c;eA==\x07b.toml": _draft(DRAFT.format(text="x")),
    b"a\nb.toml": _draft(DRAFT.format(text="x")),
    b"a\xff\xc3b.toml": _draft(DRAFT.format(text="x")),
    b"a\xe2\x80\xaelmot.toml": _draft(DRAFT.format(text="x")),
    b"x" * 240 + b".toml": _draft(DRAFT.format(text="x")),
    b"-rf.toml": _draft(DRAFT.format(text="x")),
    # What the program itself puts beside a draft, where it has another one of these names.
    b"2026-prepa-note.toml": _draft(DRAFT.format(text="x")),
    b".2026-prepa-note.ouvert": _link("secret.toml"),
    b".2026-prepa-note.lock": _link("secret.toml"),
    b"2026-prepa-verrou.toml": _draft(DRAFT.format(text="x")),
    b".2026-prepa-verrou.lock": _pipe,
    b".2026-prepa-verrou.ouvert": _pipe,
    b"2026-prepa-garde.toml": _draft(DRAFT.format(text="x")),
    b".2026-prepa-garde.lock": _hard_link,
    b".2026-prepa-garde.ouvert": _hard_link,
    b".2026-prepa-garde.toml.nouveau": _link("nouveau.toml"),
    b".2026-prepa-garde.ecriture": _link("nouveau.toml"),
    b".2026-prepa-note.ecriture": _hard_link,
    b".2026-prepa-verrou.ecriture": _pipe,
    b"2026-prepa-simple.toml": _draft(DRAFT.format(text="x")),
    b".2026-prepa-simple.ecriture": _draft("un simple fichier"),
    b"2026-prepa-vide.toml": _draft(DRAFT.format(text="x")),
    b".2026-prepa-vide.ecriture": _draft(""),
    b".corbeille": _link("."),
    b".2026-prepa-note.toml.99999999-0000000000000000.tmp": _link("secret.toml"),
}
