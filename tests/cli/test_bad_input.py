"""Bad files and bad texts: a clear message, the file as it was, nothing that a terminal would obey."""

import os
import re
from pathlib import Path

import pytest

from sofi_tui.drafts.file_format import dump
from tests.cli.commander import Commander
from tests.fasd.offers import finished

_OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_HOSTILE = (
    "\x1b[31;9mrouge \x1b]52;c;cm0=\x1b\\ \x1b]0;titre\x07 \x9b6n \u202egauche\u2066 "
    "[@click=app.quit()]ici[/] [/x] \\x1b"
)
_HEADER = '[brouillon]\nversion = 1\nid = "{}"\nmodele = "fle"\ncampagne = 2026\n'

BAD_FILES = {
    "pas_du_toml": (b"ceci n'est pas\ndu toml", "ligne 1"),
    "tronque": (_HEADER.format("tronque").encode() + b'[action]\nobjectifs = """', "TOML"),
    "autre_version": (
        _HEADER.format("autre_version").replace("version = 1", "version = 'x'").encode(),
        "ligne 2",
    ),
    "modele_inconnu": (
        _HEADER.format("modele_inconnu").replace('"fle"', '"klingon"').encode(),
        "daeu, prepa, fle",
    ),
    "mauvais_type": (
        _HEADER.format("mauvais_type").encode() + b"[action]\nobjectifs = 12\n",
        "ligne 7",
    ),
    "sessions_en_texte": (
        b'sessions = "non"\n' + _HEADER.format("sessions_en_texte").encode(),
        "[[sessions]]",
    ),
    "sans_entete": (b"[action]\n", "[brouillon]"),
    "trop_grand": (
        _HEADER.format("trop_grand").encode() + b'[action]\nobjectifs = "' + b"x" * 5_000_000 + b'"\n',
        "trop",
    ),
    "latin_1": ("[brouillon]\ntitre = 'é'".encode("latin-1"), "UTF-8"),
    "echappement_brut": (_HEADER.format("echappement_brut").encode() + b'titre = "\x1b[31m"\n', "ligne 6"),
    "profond": (b"a = " + b"[" * 5000, ""),
    "binaire": (bytes(range(256)), ""),
    "vide": (b"", "[brouillon]"),
}


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.parametrize("command", ["verifier", "recap", "modifier"])
def test_a_bad_file_is_named_with_what_is_wrong_and_left_as_it_was(
    commander: Commander, name: str, command: str
) -> None:
    data, said = BAD_FILES[name]
    commander.folder.mkdir()
    path = commander.folder / f"{name}.toml"
    path.write_bytes(data)
    line = commander.refused(3, command, name, *(["action.objectifs=x"] if command == "modifier" else []))

    assert str(path) in line
    assert said in line
    assert not _OBEYED.search(line)
    assert len(line) < 600
    assert path.read_bytes() == data


def test_all_bad_files_are_listed_with_their_reasons(commander: Commander) -> None:
    commander.folder.mkdir()
    for name, (data, _) in BAD_FILES.items():
        (commander.folder / f"{name}.toml").write_bytes(data)
    rows = commander.done("liste", "--json").json

    assert {row["id"] for row in rows} == set(BAD_FILES)
    assert all(row["probleme"] for row in rows)


def _hostile_draft(commander: Commander) -> Path:
    """Write a draft by hand with escapes in every text, as TOML allows it."""
    commander.folder.mkdir()
    path = commander.folder / "hostile.toml"
    text = dump(finished("fle").with_header(id="hostile", titre="TITRE")).decode()
    escaped = "".join(c if " " <= c <= "~" and c not in '"\\' else f"\\u{ord(c):04x}" for c in _HOSTILE)
    for field in ("TITRE", "Nantes, site des Tilleuls", "Organisme Exemple", "Accueil", "2026-03-02"):
        text = text.replace(field if "-" in field else f'"{field}"', f'"{escaped}"')
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    "argv",
    [
        ("liste",),
        ("liste", "--json"),
        ("verifier", "hostile"),
        ("verifier", "hostile", "--json"),
        ("recap", "hostile"),
        ("recap", "hostile", "--format", "markdown"),
        ("recap", "hostile", "--format", "json"),
    ],
)
def test_no_text_of_a_draft_commands_the_terminal(commander: Commander, argv: tuple[str, ...]) -> None:
    path = _hostile_draft(commander)
    before = path.read_bytes()
    outcome = commander.run(*argv)

    assert outcome.code in {0, 1}
    assert not _OBEYED.search(outcome.out + outcome.err)
    assert "rouge" in outcome.out
    assert path.read_bytes() == before
    if argv[0] != "liste":
        assert "caractères de contrôle" in outcome.err
        assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    "argv",
    [
        (_HOSTILE,),
        (f"--{_HOSTILE}",),
        ("ouvrir", _HOSTILE),
        ("verifier", _HOSTILE),
        ("verifier", "a\nb"),
        ("verifier", "/" + _HOSTILE),
        ("recap", "x", "--format", _HOSTILE),
        ("modifier", "x", _HOSTILE),
        ("modifier", "x", f"{_HOSTILE}=1"),
        ("nouveau", _HOSTILE, "--sans-ecran"),
        ("nouveau", "fle", "--campagne", _HOSTILE, "--sans-ecran"),
    ],
)
def test_what_a_message_echoes_is_clean_and_on_one_line(commander: Commander, argv: tuple[str, ...]) -> None:
    outcome = commander.run(*argv, terminal=True)

    assert outcome.code == 2
    assert not _OBEYED.search(outcome.err)
    assert outcome.err.count("\n") == 1


def test_a_hostile_file_name_is_listed_harmlessly(commander: Commander) -> None:
    commander.folder.mkdir()
    (commander.folder / "a\x1b[31mb\n.toml").write_text("", "utf-8")
    (commander.folder / os.fsdecode(b"\xff\xfe.toml")).write_text("", "utf-8")

    for outcome in (commander.done("liste"), commander.done("liste", "--json")):
        assert not _OBEYED.search(outcome.out)
    assert len(commander.done("liste").lines) == 2


def test_the_path_of_a_new_draft_is_the_one_on_disk_even_decomposed(commander: Commander) -> None:
    folder = commander.home / "e\u0301te\u0301"
    path = commander.done("nouveau", "fle", "--sans-ecran", "--dossier", str(folder)).out.rstrip("\n")

    assert Path(path).is_file()


@pytest.mark.parametrize("reference", [b"\xff\xfe", b"/\xff\xfe.toml", b"\xc3("])
def test_arguments_that_are_not_utf_8_are_refused_like_others(commander: Commander, reference: bytes) -> None:
    ended = commander.process("verifier", reference)

    assert ended.returncode == 2
    assert ended.stderr.decode("utf-8").count("\n") == 1


@pytest.mark.parametrize(
    "reference",
    ["../x", "/etc/passwd", "..\\x", "a/../b", "a\0b", "CON", "x.toml.", "n" * 300, "", ".", "/", "~"],
)
def test_a_reference_leads_nowhere_else(commander: Commander, reference: str) -> None:
    commander.new()
    outcome = commander.run("verifier", reference)

    assert outcome.code in {2, 3}
    assert outcome.err.count("\n") == 1
