"""The draft file: what is written is read back, in one stable layout."""

from hypothesis import given

from sofi_tui.drafts.file_format import dump, load
from sofi_tui.fasd.draft import Draft
from tests.drafts.any_draft import drafts_with_unknown_keys
from tests.drafts.conftest import BY_HAND

PRESETS = ("daeu", "prepa", "fle")


def loaded(text: str) -> Draft:
    return load(text.encode(), "essai.toml", PRESETS).draft


@given(drafts_with_unknown_keys())
def test_any_document_is_read_back_as_it_was_written(draft: Draft) -> None:
    read = load(dump(draft), "essai.toml", PRESETS)
    assert read.draft == draft
    assert not read.cleaned


@given(drafts_with_unknown_keys())
def test_writing_what_was_read_changes_no_byte(draft: Draft) -> None:
    data = dump(draft)
    assert dump(load(data, "essai.toml", PRESETS).draft) == data


def test_fields_stand_in_the_order_of_sofi_whatever_the_order_of_typing() -> None:
    draft = loaded(BY_HAND).with_value(("sessions", 0, "site_lieu"), "Nantes")
    text = dump(draft).decode()
    places = [
        text.index(name)
        for name in (
            "[brouillon]",
            "[formation]",
            "[action]",
            "site_lieu",
            "date_debut",
            "[sessions.dispositif]",
        )
    ]
    assert places == sorted(places)


def test_a_draft_is_laid_out_for_people_and_for_diff() -> None:
    text = dump(loaded(BY_HAND)).decode()
    assert 'domaines = ["15235", "15281", "15084", "15061"]\n' in text
    assert 'objectifs = """\nPremier [alinéa] = un\n# ceci n\'est pas un commentaire\n"""\n' in text
    assert "\n[[sessions.informations_collectives]]\ndate = 2026-02-10\n" in text
    assert "{" not in text


def test_unknown_keys_are_kept_after_the_known_ones() -> None:
    text = BY_HAND.replace("[formation]", "[formation]\nnote_interne = true")
    lines = dump(loaded(text)).decode().splitlines()
    assert lines.index("note_interne = true") > lines.index('intitule = "PREPA Clés Avenir « FLE »"')


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    data = b"\xef\xbb\xbf" + BY_HAND.replace("\n", "\r\n").encode()
    assert load(data, "essai.toml", PRESETS).draft == loaded(BY_HAND)


def test_foreign_characters_are_replaced_and_it_is_told() -> None:
    read = load(BY_HAND.replace("court", r"\u001b]52;c;\u202e").encode(), "essai.toml", PRESETS)
    assert read.cleaned
    assert read.draft.get(("action", "plus_formation")) == "\ufffd]52;c;\ufffd"


def test_a_field_of_one_line_keeps_no_line_break() -> None:
    draft = loaded(BY_HAND.replace("PREPA Clés", r"PREPA\nClés"))
    assert draft.get(("formation", "intitule")) == "PREPA Clés Avenir « FLE »"


def test_a_newer_version_is_read_only() -> None:
    assert loaded(BY_HAND.replace("version = 1", "version = 2")).read_only
