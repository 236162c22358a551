"""The life of an action on screen, by keyboard: reasons, agreements put off, what was looked at, deeds on rows."""

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import OptionList

from sofi_tui.cli.life.carrying import carry_over
from sofi_tui.fasd.codes import with_codes
from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.follow_up import Noted, agreements_of
from sofi_tui.fasd.life import passed
from sofi_tui.fasd.reviews import reviews_of
from tests.fasd.offers import finished
from tests.tui.person import NOW, SIZES, Person, person, store_in

CODES = "19482-89393-143842"


def validated() -> Draft:
    draft = with_codes(finished("fle"), "19482", "89393", {0: "143842"})
    sent = passed(draft, Statut.EN_ATTENTE_VALIDATION, [], Noted(NOW, "alice"))
    return passed(sent, Statut.VALIDE, [], Noted(NOW, "alice"))


def put(folder: Path, draft: Draft) -> Path:
    return store_in(folder).add(draft).path


async def opened(someone: Person) -> None:
    await someone.press("enter")
    await someone.until(lambda: someone.app.open_draft is not None)
    await someone.until(lambda: someone.wizard.page is not None and someone.wizard.editors)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_what_cannot_follow_is_shown_with_its_reason(size: tuple[int, int], tmp_path: Path) -> None:
    put(tmp_path, validated())
    async with person(tmp_path, size) as someone:
        await opened(someone)
        assert CODES in someone.lines[0]
        await someone.press("alt+s")
        await someone.see("Cette action est validée")
        assert "rien n'a changé depuis la validation" in " ".join(someone.text.split())
        for _ in someone.lines:  # Enter on such a line does nothing
            await someone.press("down")
            lines = someone.app.screen.query_one(OptionList)
            if "✗" in str(lines.get_option_at_index(lines.highlighted or 0).prompt):
                await someone.press("enter")
        await someone.see("Suivi de")
        await someone.press("escape")
        await someone.see("Formation")


async def test_an_agreement_that_is_put_off_stays_as_a_finding_and_is_not_asked_twice(tmp_path: Path) -> None:
    path = put(tmp_path, validated())
    async with person(tmp_path) as someone:
        await opened(someone)
        await someone.press("f3")
        await someone.type("X")
        await someone.press("tab")
        await someone.see("Cette action est validée")
        await someone.press("escape")
        await someone.type("Y")
        await someone.press("tab")
        assert "accord" in [finding.rule for finding in someone.wizard.open_draft.findings]
        await someone.press("alt+s")
        await someone.see("accord de la Région")
    assert agreements_of(store_in(tmp_path).read(path).draft) == []


async def test_an_agreement_without_a_date_is_asked_for_again_without_losing_what_was_typed(
    tmp_path: Path,
) -> None:
    path = put(tmp_path, validated())
    async with person(tmp_path) as someone:
        await opened(someone)
        await someone.press("f3")
        await someone.type("X")
        await someone.press("tab")
        await someone.see("Cette action est validée")
        await someone.press("enter")
        await someone.see("Sa date")
        await someone.press("enter")
        await someone.type("RPDL-7")
        await someone.press("enter")
        await someone.type("Région")
        await someone.press("enter")
        await someone.see("La date n'est pas lisible")
        await someone.type("01/04/2026")
        await someone.press("enter", "enter", "enter")
        await someone.until(lambda: agreements_of(someone.wizard.open_draft.draft))
    [agreement] = agreements_of(store_in(tmp_path).read(path).draft)
    assert (agreement.date, agreement.reference) == (date(2026, 4, 1), "RPDL-7")


async def test_what_was_looked_at_again_is_confirmed_by_a_key(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    path = carry_over(store, put(tmp_path, finished("fle")), 2027).path
    store.put_in_bin(next(entry.path for entry in store.entries() if entry.path != path))
    async with person(tmp_path) as someone:
        await opened(someone)
        await someone.press("f9")
        marked = reviews_of(someone.draft)
        assert someone.path in [review.champ for review in marked]
        await someone.press("f11")
        assert len(reviews_of(someone.draft)) == len(marked) - 1


async def test_what_is_sent_from_the_dashboard_is_sealed_and_what_has_errors_stays(tmp_path: Path) -> None:
    good = put(tmp_path, finished("fle").with_header(titre="Bonne"))
    bad = put(
        tmp_path, finished("fle").with_header(titre="Mauvaise").with_value(("action", "objectifs"), None)
    )
    async with person(tmp_path) as someone:
        await someone.press("asterisk", "v")
        await someone.see("pour validation ?")
        await someone.press("o")
        await someone.until(lambda: store_in(tmp_path).history.sealed(good.stem))
        await someone.see("corrigez")
    assert store_in(tmp_path).read(good).draft.header["statut"] == "en_attente_validation"
    assert store_in(tmp_path).read(bad).draft.header["statut"] == "en_cours"
