"""LHEO of any program is read, what SOFI has no field for is named, and what is not LHEO is refused in one line."""

import time
from datetime import date

import pytest
from lxml import etree

from sofi_tui.lheo.export import export_lheo
from sofi_tui.lheo.reading.errors import UnreadableLheoError
from sofi_tui.lheo.reading.offers import MOST_FORMATIONS, Offer, read_lheo
from sofi_tui.lheo.recognition import draft_of, recognised
from tests.fasd.offers import VARIANTS, finished, preset_of
from tests.lheo.foreign import foreign_file
from tests.lheo.offers import PROFILE

PRESETS = {variant: preset_of(variant) for variant in VARIANTS}


def one(data: bytes) -> Offer:
    (offer,) = read_lheo(data)
    return offer


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableLheoError) as raised:
        read_lheo(data)
    assert "\n" not in str(raised.value)
    return str(raised.value)


NAMESPACES = (
    "http://lheo.gouv.fr/2.2",
    "http://lheo.gouv.fr/2.3",
    "http://www.lheo.org/2.2",
    "https://www.of.moncompteformation.gouv.fr",
    "",
)


@pytest.mark.parametrize("namespace", NAMESPACES)
@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1", "windows-1252", "UTF-16"])
def test_lheo_of_another_program_is_read_in_any_version_and_encoding(namespace: str, encoding: str) -> None:
    offer = one(foreign_file(namespace, encoding))
    assert offer.formation == {
        "intitule": "PREPA Clés Avenir",
        "domaines": ["15061", "15084"],
        "domaine_principal": "15061",
    }
    niveau = offer.action.pop("niveau_entree")
    assert str(niveau).startswith("Niveau 4. Capacité à effectuer des activités nécessitant")
    assert offer.action == {
        "organisme_dispensateur": "Organisme Exemple",
        "siret_dispensateur": "99999990700010",
        "complement_programme": "Ateliers.\nStages.",
        "objectifs": "Se préparer à un emploi.",
        "resultats_attendus": "Projet validé & écrit.",
        "prerequis": "Motivation",
    }


def test_a_session_gathers_what_lheo_says_on_three_levels() -> None:
    (session,) = one(foreign_file()).sessions
    assert session == {
        "site_lieu": "Nantes - Site des Tilleuls",
        "date_debut": date(2026, 3, 2),
        "date_fin": "31/02/2026",
        "entrees_sorties": "entrées/sorties permanentes",
        "rythme": "En continu, 30 h par semaine",
        "type_parcours": "en groupe (non personnalisable)",
        "modalite_enseignement": "mixte",
        "duree_centre": 300,
        "duree_totale": 370,
        "organisme_responsable": "Organisme Exemple",
        "siret_responsable": "99999990700010",
        "informations_collectives": [
            {
                "date": date(2026, 2, 10),
                "lieu": "Accueil",
                "adresse": "2 rue de l'Exemple",
                "code_postal": "44000",
                "ville": "Nantes",
            }
        ],
        "periodes_inscription": [{"commentaire": "En ligne"}],
        "contacts_referents": [
            {"nom": "Camille Exemple", "fonction": "Accueil", "telephone": "06 00 00 00 00"}
        ],
        "dispositif": {"prise_en_charge": True},
    }


@pytest.mark.parametrize(
    ("code", "value"), [("0", "presentiel"), ("1", "mixte"), ("2", "distance"), ("9", "9")]
)
def test_ways_of_teaching_are_those_of_the_standard(code: str, value: str) -> None:
    (session,) = one(foreign_file(enseignement=code)).sessions
    assert session["modalite_enseignement"] == value


def test_a_code_that_says_nothing_is_nothing() -> None:
    silent = foreign_file().replace(b"<code-niveau-entree>14", b"<code-niveau-entree>0")
    assert "niveau_entree" not in one(silent).action


def test_what_did_not_fit_is_named() -> None:
    left = one(foreign_file()).left
    assert {"restauration", "certifiante", "code-public-vise", "numero-activite"} <= set(left)
    assert "intitule-formation" not in left


def test_actions_of_two_organisations_make_two_offers() -> None:
    offers = read_lheo(foreign_file(sirets=("99999990700010", "99999990700028", "99999990700010")))
    assert [(offer.place, len(offer.sessions)) for offer in offers] == [
        ("formation 1, action 1", 2),
        ("formation 1, action 2", 1),
    ]


@pytest.mark.parametrize("variant", VARIANTS)
def test_an_offer_is_recognised_by_what_it_is_called_or_its_domaines(variant: str) -> None:
    tree = etree.fromstring(export_lheo([finished(variant)], PROFILE).data)
    for extras in tree.findall(".//{*}extras"):
        parent = extras.getparent()
        assert parent is not None
        parent.remove(extras)
    assert recognised(one(etree.tostring(tree)), PRESETS) == variant
    for intitule in tree.iterfind(".//{*}intitule-formation"):
        intitule.text = "Autrement dit"
    assert recognised(one(etree.tostring(tree)), PRESETS) == variant


def test_an_offer_of_no_known_variant_is_not_guessed() -> None:
    other = foreign_file(intitule="CAP cuisine").replace(b"15061", b"42752")
    assert recognised(one(other), PRESETS) is None


def test_what_the_procedure_imposes_and_the_file_leaves_out_is_filled() -> None:
    draft = draft_of(one(foreign_file()), PRESETS["prepa"])
    assert draft.get(("sessions", 0, "dispositif", "dispositif")) == "PREPA Clés Avenir"
    assert (draft.campagne, draft.modele) == (2026, "prepa")


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<lheo><offres><formation>", "ce n'est pas du XML complet"),
        (foreign_file()[:-400], "ce n'est pas du XML complet et bien formé, ligne "),
        (f'<!DOCTYPE lheo [<!ENTITY l0 "lol">{LAUGHS}]><lheo>&l9;</lheo>'.encode(), "DOCTYPE"),
        (b'<?xml version="1.0"?><!--x--><!DOCTYPE lheo SYSTEM "file:///etc/passwd"><lheo/>', "DOCTYPE"),
        (
            '<!DOCTYPE lheo [<!ENTITY x SYSTEM "http://localhost:1/">]><lheo>&x;</lheo>'.encode("utf-16"),
            "DOCTYPE",
        ),
        (b"<lheo>&dehors;</lheo>", "ce n'est pas du XML complet"),
        (b"<rss version='2.0'><channel/></rss>", "pas du LHEO : sa racine est <rss>"),
        (b"<lheo xmlns='http://autre.example/'/>", "pas du LHEO"),
        (foreign_file("http://www.lheo.org/2.0"), "du LHEO 2.0, et seuls 2.2 et 2.3"),
        (b"<lheo xmlns='http://lheo.gouv.fr/2.3'><offres/></lheo>", "aucune formation"),
        (b"<?xml version='1.0' encoding='klingon'?><lheo/>", "encodage"),
        (b"<a>" * 400, "ce n'est pas du XML complet"),
        (b"", "ce n'est pas du XML complet"),
        (b"<lheo><offres>" + b"<formation/>" * (MOST_FORMATIONS + 1) + b"</offres></lheo>", "201 formations"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line_and_at_once(data: bytes, said: str) -> None:
    begun = time.process_time()
    assert said in refusal(data)
    assert time.process_time() - begun < 2


def test_a_deep_or_wide_file_is_refused_or_read_without_harm() -> None:
    assert "XML complet" in refusal(b"<lheo>" + b"<x>" * 300 + b"</x>" * 300 + b"</lheo>")
    wide = foreign_file().replace(b"Motivation", b"m" * 11_000_000)
    assert "XML complet" in refusal(wide)


@pytest.mark.parametrize(
    "extra",
    [
        b'<extra info="sessions.0.site_lieu">x</extra>',
        b'<extra info="session.contacts_referents.9.nom">x</extra>',
        b'<extra info="session.contacts_referents.x.nom" tag="json">{</extra>',
        b'<extra info="formation.domaines" tag="json">' + b"[" * 5000 + b"</extra>",
        b'<extra info="formation.certification" tag="json">' + b"[" * 600 + b"]" * 600 + b"</extra>",
        b'<extra info="brouillon.modele.x">x</extra><extra info="">x</extra>',
        b'<extra info="session.dispositif" tag="json">3</extra>',
    ],
)
def test_extras_that_pretend_to_be_ours_do_no_harm(extra: bytes) -> None:
    data = foreign_file().replace(
        b"</formation>", b'<extras info="sofi-tui">' + extra + b"</extras></formation>"
    )
    offer = one(data)
    assert offer.formation["intitule"] == "PREPA Clés Avenir"
    assert b"json" not in extra or b"[[" not in extra or offer.left["extra"] == 1
