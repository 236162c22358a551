"""Export then import gives the same draft back; a file says by itself what LHEO alone could not."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from lxml import etree

from sofi_tui.drafts.shape import check_shape
from sofi_tui.fasd.alignment import same
from sofi_tui.fasd.codes import codes_of
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import field_keys
from sofi_tui.fasd.lacks import LacksError
from sofi_tui.fasd.paths import path_of
from sofi_tui.lheo.export import export_lheo
from sofi_tui.lheo.reading.offers import read_lheo
from tests.fasd.offers import changed, finished, with_second_session
from tests.lheo.offers import PROFILE, any_offers


def differing(one: Draft, other: Draft) -> list[str]:
    """Name the fields that two drafts do not agree on."""
    assert len(one.sessions) == len(other.sessions)
    places = {path_of(key, number) for key in field_keys() for number in range(len(one.sessions))}
    return [str(path) for path in places if not same(one.get(path) or None, other.get(path) or None)]


def back(draft: Draft) -> Draft:
    (offer,) = read_lheo(export_lheo([draft], PROFILE).data)
    assert not offer.left
    assert (offer.header["modele"], offer.header["campagne"]) == (draft.modele, str(draft.campagne))
    check_shape({"brouillon": dict(draft.header), **offer.document}, (draft.modele,))
    return Draft(offer.document)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(draft=any_offers())
def test_any_draft_that_can_be_written_is_read_back_the_same(draft: Draft) -> None:
    try:
        reread = back(draft)
    except LacksError:
        return
    assert differing(draft, reread) == []


def test_sessions_come_back_in_their_order_though_lheo_groups_them() -> None:
    draft = with_second_session(finished("prepa"), {"site_lieu": "Angers"})
    draft = draft.with_value(("sessions", 2), {**draft.sessions[0], "date_debut": date(2026, 9, 7)})
    assert differing(draft, back(draft)) == []


def test_sofis_codes_go_out_as_numbers_and_come_back() -> None:
    codes = {"formation.code_sofi": "19482", "action.code_sofi": "89393", "sessions.0.code_sofi": "143842"}
    draft = changed(with_second_session(finished("prepa"), {"site_lieu": "Angers"}), dict(codes))
    tree = etree.fromstring(export_lheo([draft], PROFILE).data)
    assert [place.get("numero") for place in tree.iter("{*}action", "{*}session")] == [
        "89393",
        "143842",
        "89393",
        None,
    ]
    assert codes_of(back(draft)) == codes_of(draft)


def test_without_our_extras_most_of_a_draft_comes_back_all_the_same() -> None:
    draft = changed(finished("fle"), {"sessions.0.siret_responsable": None})
    tree = etree.fromstring(export_lheo([draft], PROFILE).data)
    for extras in tree.findall(".//{*}extras[@info='sofi-tui']"):
        parent = extras.getparent()
        assert parent is not None
        parent.remove(extras)
    (offer,) = read_lheo(etree.tostring(tree))
    assert offer.header == {}
    lost = set(differing(draft, Draft(offer.document)))
    assert len(lost) <= 14
    for kept in ("objectifs", "site_lieu", "informations_collectives", "duree_hebdo", "prerequis"):
        assert not any(f"'{kept}'" in path for path in lost), lost
