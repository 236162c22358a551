"""The recapitulative holds the whole draft, in SOFI's order, with its findings first."""

from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.exports.recap import NOT_FOR_SOFI
from sofi_tui.exports.tree import Recap, RecapField
from sofi_tui.fasd.fields import every_key, spec_of
from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key, parse_path
from tests.exports.offers import recap_of
from tests.fasd.offers import VARIANTS, begun, changed, finished, preset_of, with_second_session


def _at(tree: Recap, path: str) -> RecapField:
    return next(field for field in tree.fields() if field.path == parse_path(path))


def test_fiches_follow_sofi_with_each_session_s_dispositif_after_it_and_our_checks_last() -> None:
    tree = recap_of(with_second_session(finished("prepa"), {"site_lieu": "Angers"}))

    assert [fiche.titre for fiche in tree.fiches] == [
        "Formation",
        "Action",
        "Session 1/2",
        "Dispositif de la session 1/2",
        "Session 2/2",
        "Dispositif de la session 2/2",
        NOT_FOR_SOFI,
    ]


def test_every_field_of_a_complete_draft_is_there_exactly_once() -> None:
    for variant in VARIANTS:
        keys = [field_key(field.path) for field in recap_of(finished(variant)).fields() if field.path]
        wanted = [key for key in every_key() if preset_of(variant).concerns(key)]
        assert sorted(keys) == sorted(wanted)


def test_fields_that_serve_our_checks_stand_apart_from_what_is_copied() -> None:
    tree = recap_of(finished("prepa"))
    for fiche in tree.fiches:
        paths = [field.path for section in fiche.sections for field in section.fields if field.path]
        in_sofi = {spec_of(field_key(path)).in_sofi for path in paths}
        assert in_sofi == {fiche.titre != NOT_FOR_SOFI}


def test_values_are_shown_as_sofi_shows_them() -> None:
    tree = recap_of(finished("prepa"))

    assert _at(tree, "sessions.0.date_debut").value == "02/03/2026"
    assert _at(tree, "sessions.0.rythme").value == "temps partiel"
    assert _at(tree, "sessions.0.modalites_recrutement").value == (
        "entretien ou RDV individuel, information collective"
    )
    assert _at(tree, "sessions.0.dispositif.prise_en_charge").value == "oui"


def test_formacodes_have_their_labels_and_the_principal_is_marked() -> None:
    tree = recap_of(changed(finished("prepa"), {"formation.domaines": ["15084", "15061", "99999"]}))

    assert _at(tree, "formation.domaines").value.split("\n") == [
        "15084 Préparation à l'entrée en formation",
        "15061 Accompagnement vers l'emploi (principal)",
        "99999",
    ]
    assert _at(tree, "formation.domaine_principal").value == "15061 Accompagnement vers l'emploi"


def test_an_empty_field_is_shown_as_a_dash_and_has_no_provenance() -> None:
    field = _at(recap_of(begun("fle")), "sessions.0.site_lieu")

    assert (field.value, field.shown, field.origin) == ("", "—", "")


def test_provenance_is_told() -> None:
    tree = recap_of(finished("fle"))

    assert _at(tree, "formation.intitule").origin == "imposé"
    assert _at(tree, "action.objectifs").origin == "modèle"
    assert _at(tree, "sessions.0.site_lieu").origin == "saisi"


def test_total_hours_are_computed_from_both_durations() -> None:
    draft = changed(finished("prepa"), {"sessions.0.duree_centre": 350, "sessions.0.duree_entreprise": 35.5})
    total = next(field for field in recap_of(draft).fields() if field.path is None)

    assert (total.label, total.value, total.origin) == ("Total centre + entreprise", "385h30", "calculé")


def test_no_total_is_computed_from_what_is_no_duration() -> None:
    draft = changed(begun("prepa"), {"sessions.0.duree_centre": "trois semaines"})
    total = next(field for field in recap_of(draft).fields() if field.path is None)

    assert total.shown == "—"


def test_records_are_entries_of_their_list() -> None:
    draft = changed(finished("prepa"), {"sessions.0.contacts_referents.1.nom": "Camille Exemple"})
    contacts = _at(recap_of(draft), "sessions.0.contacts_referents")

    assert [record.titre for record in contacts.records] == ["Contacts référents 1", "Contacts référents 2"]
    assert [field.value for field in contacts.records[1].fields] == ["Camille Exemple", "", "", ""]


def test_findings_are_on_top_the_heaviest_first_each_with_its_place() -> None:
    tree = recap_of(begun("fle"))
    order = list(Gravity)

    gravities = [order.index(finding.gravity) for finding in tree.findings]
    assert gravities == sorted(gravities)
    assert tree.count(Gravity.ERREUR) > 0
    first = next(finding for finding in tree.findings if finding.path == ("sessions", 0, "date_debut"))
    assert first.place == "Session 1 › Date début"


def test_each_finding_of_a_field_leads_to_a_field_of_the_tree() -> None:
    tree = recap_of(begun("daeu"))
    paths = {field.path for field in tree.fields()}

    assert {finding.path for finding in tree.findings} <= paths


def test_a_field_tells_its_heaviest_finding_and_how_many_it_has() -> None:
    tree = recap_of(changed(finished("prepa"), {"action.plus_formation": "<b>" + "x" * 300}))
    field = _at(tree, "action.plus_formation")

    assert field.gravity is Gravity.ERREUR
    assert field.findings == sum(f.path == ("action", "plus_formation") for f in tree.findings) > 1


def test_a_draft_without_session_has_a_recapitulative() -> None:
    tree = recap_of(finished("prepa").with_value(("sessions",), None))

    assert [fiche.titre for fiche in tree.fiches] == ["Formation", "Action", NOT_FOR_SOFI]
    assert any(finding.place == "Sessions" for finding in tree.findings)


_PLACES: list[FieldPath] = [
    field.path
    for field in recap_of(finished("prepa")).fields()
    if field.path and spec_of(field_key(field.path)).kind is not Kind.LISTE
]
_ODD_VALUES = st.one_of(
    st.text(),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.lists(st.text(), max_size=3),
)


@given(st.sampled_from(_PLACES), _ODD_VALUES)
def test_whatever_a_field_holds_the_recapitulative_can_be_made(path: FieldPath, value: object) -> None:
    draft = finished("prepa").with_value(path, value)  # type: ignore[arg-type]

    assert any(field.path == path for field in recap_of(draft).fields())
