"""The help of every field, for every variant: limits, rules and where a value came from, no part of it empty."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sofi_tui.content.fiches import Field, words_of
from sofi_tui.drafts.journey.field_help import HelpPart, field_help, page_of
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.fasd.field_rules import rules_looking_at
from sofi_tui.fasd.fields import every_key
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key, parse_path, path_of
from sofi_tui.fasd.reviews import with_review
from sofi_tui.words import field_help as say
from tests.tui.person import store_in

VARIANTS = ("daeu", "prepa", "fle")


@pytest.fixture(params=VARIANTS)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OpenDraft]:
    """A new draft of a variant, open."""
    store = store_in(tmp_path)
    made = store.open(store.create(store.catalogue.get(request.param)).path)
    yield made
    made.close()


def told_of(opened: OpenDraft, at: str) -> dict[str, str]:
    """Give what is told of the field at a dotted path, by the titles."""
    path = parse_path(at)
    return _by_title(field_help(opened, words_of(field_key(path)), path))


def _by_title(parts: tuple[HelpPart, ...]) -> dict[str, str]:
    return {part.title: "\n".join(part.lines) for part in parts}


def _path(field: Field) -> FieldPath:
    """A path of the field; that of a record's field is in the list's first record."""
    fiche, *names = field.key.split(".")
    return path_of(field.key) if len(names) == 1 else (*path_of(f"{fiche}.{names[0]}"), 0, names[1])


def test_the_help_of_every_field_has_all_its_parts(opened: OpenDraft) -> None:
    for key in every_key():
        field = words_of(key)
        parts = field_help(opened, field, _path(field))
        assert all(line.strip() for part in parts for line in part.lines), key
        assert all(part.lines for part in parts), key
        told = _by_title(parts)
        assert set(told) - {say.NOW} == {
            say.WANTED,
            say.PRESCRIBED.format(opened.preset.nom),
            say.TYPED,
            say.ORIGIN,
            say.RULES,
        }
        assert field.aide in told[say.WANTED]
        assert str(page_of(field, opened.preset)) in told[say.WANTED]
        assert say.KINDS[field.spec.kind] in told[say.TYPED]
        for limit in (field.spec.limit, field.spec.lheo_limit):
            assert limit is None or str(limit) in told[say.TYPED]
        assert field.exemple in told[say.TYPED]
        assert all(f"{ident} : " in told[say.RULES] for ident in rules_looking_at(key))


def test_every_kind_is_told_of() -> None:
    assert set(say.KINDS) == {kind.value for kind in Kind}


def test_what_the_variant_imposes_allows_and_proposes_is_told(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    fle = store.open(store.create(store.catalogue.get("fle")).path)
    prescribed = say.PRESCRIBED.format(fle.preset.nom)
    assert say.IMPOSED.format("cours de jour") in told_of(fle, "sessions.0.periodes")[prescribed]
    assert "A1" in told_of(fle, "action.commentaires_prerequis")[prescribed]
    assert "temps plein, temps partiel" in told_of(fle, "sessions.0.rythme")[prescribed]
    assert "secteurs professionnels" in told_of(fle, "action.complement_intitule")[prescribed]
    assert "2026" in told_of(fle, "sessions.0.date_debut")[prescribed]
    assert told_of(fle, "action.url_pdf")[prescribed] == say.NOTHING_PRESCRIBED
    fle.close()
    daeu = store.open(store.create(store.catalogue.get("daeu")).path)
    assert "absent du manuel" in told_of(daeu, "formation.intitule")[say.PRESCRIBED.format(daeu.preset.nom)]
    daeu.close()


def test_where_a_value_came_from_follows_what_becomes_of_it(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    opened = store.open(store.create(store.catalogue.get("prepa")).path)
    objectifs = parse_path("action.objectifs")
    assert told_of(opened, "formation.intitule")[say.ORIGIN] == say.IMPOSED_BY
    assert told_of(opened, "action.objectifs")[say.ORIGIN] == say.FROM_PRESET
    assert told_of(opened, "action.url_pdf")[say.ORIGIN] == say.EMPTY
    opened.type_in(objectifs, "Autre chose")
    assert told_of(opened, "action.objectifs")[say.ORIGIN] == f"{say.TYPED_IN}\n{say.PRESET_SAYS_OTHER}"
    opened.live(lambda draft: with_review(draft, objectifs, "Le texte est de l'an dernier."))
    assert "Le texte est de l'an dernier." in told_of(opened, "action.objectifs")[say.ORIGIN]
    opened.close()


def test_what_checking_says_comes_first_with_its_rule(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    opened = store.open(store.create(store.catalogue.get("prepa")).path)
    opened.type_in(parse_path("sessions.0.date_debut"), "02/03/2027")
    path = parse_path("sessions.0.date_debut")
    first, *_ = field_help(opened, words_of(field_key(path)), path)
    assert first.title == say.NOW
    assert "(R01)" in first.lines[0]
    opened.close()
