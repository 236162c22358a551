"""Files spoilt at random: bytes, TOML tokens, lines and values, a few at a time."""

from collections.abc import Callable
from random import Random

_WORDS = r"""
[ ] [[ ]] { } = , . # " ' \"\"\" ''' \ \u001b \U000E0041 \x1b \u202e true false nan -inf 1e999 0x1F 0o8 -0 07 1_0
2026-02-30 2026-03-02 2026-03-02T10:00:00 2026-03-02T10:00:00+25:00 09:30:00 9999-12-31T23:59:59Z
0001-01-01T00:00:00+23:59 [brouillon] [formation] [action] [[sessions]] [sessions.dispositif]
[[sessions.informations_collectives]] [[sessions.contacts_referents]] [profil.session] [profil.action]
brouillon sessions version id modele campagne titre revision valeur choix consigne impose attendu
conflits [[conflits]] chemin par le domaines duree_centre date_debut nombre_places
[@click=app.quit] [/x] ../x /etc/passwd 99999999999999999999 -1 0 3.5 [[]] {} [{}] ["x"] [1,2] "fle" "" a.b.c
"""
_CHARACTERS = (
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\0",
    "\x1b[31m",
    "\x9b",
    "\ufeff",
    "\u202e",
    "\u2028",
    "\U000e0041",
)
_MANY = ("\u0301" * 9, "[" * 2000, "{a=" * 2000, "a." * 3000, "9" * 5000, "x" * 70000, "\n" * 3000)
_NOT_TEXT = (b"\x9b", b"\xed\xa0\x80", b"\xff", b"\xc3")
TOKENS = (
    *(text.encode() for text in (*_WORDS.split(), *_CHARACTERS, *_MANY, "[[sessions]]\n" * 250)),
    *_NOT_TEXT,
)

_VALUES = r"""
true 12 -7 3.5 1e308 inf nan "" "x" [] {} [[]] [1] ["x","y"] [{}] {a={b=[{}]}} 2026-03-02 2026-03-02T08:00:00Z
0001-01-01T00:00:00+23:59 08:00:00 "\u001b]52;c;eA==\u0007" "[/x][@click=app.quit]" "31/02/2026" "\u00ad" "\n"
"""
VALUES = (
    *(text.encode() for text in _VALUES.split()),
    b'"' + "e\u0301\u0301".encode() * 3000 + b'"',
    b"9" * 4000,
    b'["15084", "' + b"1" * 900 + b'"]',
)

Mutation = Callable[[bytes, Random], bytes]


def mutated(data: bytes, other: bytes, random: Random) -> bytes:
    """Spoil a file in one to five places, at times with a piece of another one."""
    if random.random() < 0.1:
        data = _spliced(data, other, random)
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5))):
        data = random.choice(_MUTATIONS)(data, random)
    return data


def _place(data: bytes, random: Random) -> int:
    return random.randint(0, len(data))


def _spliced(data: bytes, other: bytes, random: Random) -> bytes:
    return data[: _place(data, random)] + other[_place(other, random) :]


def _flipped(data: bytes, random: Random) -> bytes:
    place = _place(data, random)
    return data[:place] + bytes([random.randrange(256)]) + data[place + 1 :]


def _cut(data: bytes, random: Random) -> bytes:
    place = _place(data, random)
    return data[:place] + data[place + random.choice((1, 2, 10, 100, 10000)) :]


def _with_token(data: bytes, random: Random) -> bytes:
    place = _place(data, random)
    return data[:place] + random.choice(TOKENS) + data[place:]


def _with_bytes(data: bytes, random: Random) -> bytes:
    place = _place(data, random)
    return data[:place] + random.randbytes(random.randint(1, 6)) + data[place:]


def _with_line(data: bytes, random: Random) -> bytes:
    """Copy, drop or move a line."""
    lines = data.split(b"\n")
    line = random.choice(lines)
    if random.random() < 0.5:
        lines.remove(line)
    if random.random() < 0.7:
        lines.insert(random.randint(0, len(lines)), line)
    return b"\n".join(lines)


def _with_value(data: bytes, random: Random) -> bytes:
    """Give a key a value of another type."""
    lines = data.split(b"\n")
    keys = [number for number, line in enumerate(lines) if b" = " in line]
    if keys:
        number = random.choice(keys)
        lines[number] = lines[number].split(b" = ")[0] + b" = " + random.choice(VALUES)
    return b"\n".join(lines)


def _with_key(data: bytes, random: Random) -> bytes:
    """Give a key another name, one that a file of ours may have."""
    lines = data.split(b"\n")
    keys = [number for number, line in enumerate(lines) if b" = " in line]
    if len(keys) > 1:
        one, other = random.sample(keys, 2)
        name = lines[other].split(b" = ")[0]
        lines[one] = name + b" = " + lines[one].split(b" = ", 1)[1]
    return b"\n".join(lines)


_MUTATIONS: tuple[Mutation, ...] = (
    _flipped,
    _cut,
    _with_token,
    _with_token,
    _with_bytes,
    _with_line,
    _with_value,
    _with_value,
    _with_key,
)
