"""The life of an action by commands: sent, asked, answered, validated, changed with agreement, carried over."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.file_format import dump
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.draft import Draft
from tests.cli.commander import Commander
from tests.fasd.offers import finished

CODES = "19482-89393-143842"
AGREED = ("--accord-date", "01/04/2026", "--accord-reference", "RPDL-7", "--accord-de", "Région")


def put(commander: Commander, draft: Draft, ident: str = "2026-fle-essai") -> str:
    commander.folder.mkdir(exist_ok=True)
    path = commander.folder / f"{ident}.toml"
    path.write_bytes(dump(draft.with_header(id=ident)))
    return ident


def held(commander: Commander, ident: str) -> dict[str, Any]:
    return tomllib.loads((commander.folder / f"{ident}.toml").read_text("utf-8"))


def sealed(commander: Commander, ident: str) -> list[bytes]:
    store = DraftStore(commander.folder, catalogue(Configuration()))
    return [seal.data for seal in store.history.sealed(ident)]


def test_what_is_sent_is_dated_signed_and_sealed(commander: Commander) -> None:
    ident = put(commander, finished("fle"))
    assert (
        "en attente de validation"
        in commander.done("envoyer", ident, "--par", "Camille", "--note", "lot 2").out
    )

    [passage] = held(commander, ident)["suivi"]["passages"]
    assert (passage["par"], passage["note"], passage["vers"]) == ("Camille", "lot 2", "en_attente_validation")
    assert sealed(commander, ident) == [(commander.folder / f"{ident}.toml").read_bytes()]


def test_what_has_an_error_is_not_sent_and_the_others_are(commander: Commander) -> None:
    good, bad = put(commander, finished("fle")), put(commander, finished("fle"), "2026-fle-vide")
    commander.done("modifier", bad, "action.objectifs=")
    outcome = commander.run("envoyer", bad, good)

    assert outcome.code == 1
    assert "corrigez d'abord 1 erreur" in outcome.err
    assert held(commander, bad)["brouillon"]["statut"] == "en_cours"
    assert held(commander, good)["brouillon"]["statut"] == "en_attente_validation"


def test_questions_wait_beside_their_field(commander: Commander) -> None:
    ident = put(commander, finished("fle"))
    commander.done("envoyer", ident)
    commander.done("question", ident, "action.objectifs", "Lesquels ?")

    assert held(commander, ident)["brouillon"]["statut"] == "en_attente_reponses"
    assert "Question du Cariforef" in commander.run("verifier", ident).out
    assert "sans réponse" in commander.refused(2, "envoyer", ident)
    commander.done("question", ident, "--repondue", "1")
    commander.done("envoyer", ident)
    assert len(sealed(commander, ident)) == 2
    assert "répondue" in commander.done("question", ident).out


def test_a_validated_action_is_changed_with_the_agreement(commander: Commander) -> None:
    ident = put(commander, finished("fle"))
    commander.done("envoyer", ident)
    commander.done("statut", ident, "valide", "--codes", CODES)
    commander.done("modifier", ident, "sessions.0.date_fin=03/07/2026")

    assert "accord de la Région" in commander.run("verifier", ident).out
    assert "accord de la Région" in commander.refused(2, "envoyer", ident)
    commander.done("statut", ident, *AGREED, "--par", "Camille")
    assert "(accord)" not in commander.run("verifier", ident).out
    told = commander.done("statut", ident)
    assert CODES in told.out
    assert "RPDL-7" in told.out
    commander.done("envoyer", ident)


def test_codes_are_entered_together_or_apart_and_shown(commander: Commander) -> None:
    ident = put(commander, finished("fle"))
    commander.done(
        "statut", ident, "--code-formation", "19482", "--code-action", "89393", "--code-session", "143842"
    )
    assert commander.done("statut", ident, "--json").json["codes"]["sessions"] == ["143842"]
    assert CODES in commander.done("recap", ident).out
    assert CODES in commander.done("recap", ident, "--format", "markdown").out
    assert CODES in commander.done("recap", ident, "--format", "json").out
    assert CODES in commander.done("liste").out


@pytest.mark.parametrize(
    "options",
    [
        ("--codes", "12-x-3"),
        ("--codes", "1-2-3", "1-3-4"),
        ("--code-session", "2=7"),
        ("--code-formation", "douze"),
        ("--accord-date", "zut", "--accord-reference", "x", "--accord-de", "y"),
        ("--accord-reference", "x"),
        ("valide",),
        ("perdu",),
        ("--annuler",),
    ],
)
def test_what_cannot_be_noted_is_refused_and_nothing_changes(
    commander: Commander, options: tuple[str, ...]
) -> None:
    ident = put(commander, finished("fle"))
    before = (commander.folder / f"{ident}.toml").read_bytes()
    commander.refused(2, "statut", ident, *options)
    assert (commander.folder / f"{ident}.toml").read_bytes() == before


def test_a_passage_noted_by_mistake_is_taken_back(commander: Commander) -> None:
    ident = put(commander, finished("fle"))
    commander.done("envoyer", ident)
    commander.done("statut", ident, "--annuler")
    assert held(commander, ident)["brouillon"]["statut"] == "en_cours"


def test_a_certifinfo_that_was_replaced_is_noted(commander: Commander) -> None:
    ident = put(commander, finished("daeu"))
    commander.done("statut", ident, "--certifinfo", "94321")
    document = held(commander, ident)
    assert (document["suivi"]["certifinfo"]["ancien"], document["formation"]["certification"]) == (
        "21072",
        "94321",
    )


def test_a_draft_that_someone_has_open_is_left_alone(commander: Commander) -> None:
    ident = put(commander, finished("fle"))
    store = DraftStore(commander.folder, catalogue(Configuration()))
    opened = store.open(store.find(ident))
    try:
        commander.refused(4, "envoyer", ident)
        commander.refused(4, "statut", ident, "--codes", CODES)
        commander.refused(4, "question", ident, "action", "Pourquoi ?")
    finally:
        opened.close()


def test_drafts_are_carried_over_and_looked_at_again(commander: Commander) -> None:
    ident = put(commander, finished("fle"))
    before = (commander.folder / f"{ident}.toml").read_bytes()
    [row] = commander.done("reconduire", ident, "--campagne", "2027", "--json").json
    new = row["brouillon"]

    assert (commander.folder / f"{ident}.toml").read_bytes() == before
    assert Path(row["fichier"]).is_file()
    assert held(commander, new)["brouillon"]["campagne"] == 2027
    assert len(commander.done("vu", new, "--json").json) == row["a_revoir"] == 7
    commander.done("vu", new, "sessions.0.date_debut")
    commander.done("modifier", new, "sessions.0.date_fin=09/07/2027")
    assert len(commander.done("vu", new, "--json").json) == 5
    assert "n'est pas à revoir" in commander.refused(2, "vu", new, "sessions.0.date_debut")
    commander.done("vu", new, "--tout")
    assert "a_revoir" not in held(commander, new)


def test_a_draft_is_not_carried_back(commander: Commander) -> None:
    ident = put(commander, finished("fle"))
    assert "une année qui suit" in commander.refused(2, "reconduire", ident, "--campagne", "2026")
