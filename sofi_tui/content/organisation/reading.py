"""Reads ``organisme.toml``, refusing what it cannot hold with the line and the reason in French."""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from sofi_tui.content.organisation.errors import ProfileError
from sofi_tui.content.organisation.model import KINDS, PROFILE_VERSION, OrgRecord, empty_of, entries
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.content.positions import line_of
from sofi_tui.content.toml_source import TomlError, decoded, parsed, read_up_to
from sofi_tui.fasd.cleaning import cleaned
from sofi_tui.fasd.fields import closed_list_of, field_keys, is_field, spec_of
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.paths import FieldPath, path_of
from sofi_tui.fasd.shape import ShapeError, check_value
from sofi_tui.fasd.texts import clean_line, shorten
from sofi_tui.words import profile as say

MAX_BYTES = 2 * 2**20
MAX_RECORDS = 5000
_TOP = {"version", "service_offre", "habitudes", *KINDS}
_NOT_USUAL = {Kind.LISTE, Kind.FORMACODES}


def read_profile(file: Path) -> tuple[Profile, bytes]:
    """Read a profile with the bytes of its file; raises ProfileError, FileNotFoundError where there is none."""
    try:
        data = read_up_to(file, MAX_BYTES)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise ProfileError(file, None, say.unreadable(error.strerror)) from error
    return parse_profile(data, file), data


def parse_profile(data: bytes, file: Path | str) -> Profile:
    """Read a profile from the bytes of its file; raises ProfileError."""
    if len(data) > MAX_BYTES:
        raise ProfileError(file, None, say.OVER_TWO_MIB)
    try:
        text = decoded(data)
        table = parsed(text)
    except TomlError as error:
        raise ProfileError(file, error.line, error.reason) from error
    try:
        return _profile(table)
    except ShapeError as error:
        raise ProfileError(file, line_of(text, error.path), error.reason) from error


def read_record(kind: str, table: Mapping[str, Any], path: FieldPath = ()) -> OrgRecord:
    """Make a record of one of the lists of what a table holds; raises ShapeError."""
    model = KINDS[kind]
    known = entries(model)
    for name in table:
        if name not in known:
            raise ShapeError((*path, name), _unknown(name, list(known)))
    values = {
        name: _entry(table[name], empty_of(model, name), (*path, name)) for name in known if name in table
    }
    first = next(iter(known))
    if not values.get(first):
        raise ShapeError(path, say.name_missing(first))
    for name, held in values.items():
        choix = known[name].choix
        if choix and (wrong := [one for one in held if one not in choix]):
            raise ShapeError((*path, name), say.choose_among(shorten(wrong[0]), ", ".join(choix)))
    return model(**values)


def _profile(table: Mapping[str, Any]) -> Profile:
    version = table.get("version", PROFILE_VERSION)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ShapeError(("version",), say.VERSION)
    if version > PROFILE_VERSION:
        raise ShapeError(("version",), say.NEWER_VERSION)
    for name in table:
        if name not in _TOP:
            raise ShapeError((name,), _unknown(name, sorted(_TOP)))
    lists = {kind: _list(kind, table.get(kind, [])) for kind in KINDS}
    others: dict[str, Any] = {"habitudes": _habitudes(table.get("habitudes", {}))}
    if "service_offre" in table:
        others["service_offre"] = _entry(table["service_offre"], "", ("service_offre",))
    return Profile(
        **{name: value for name in Profile._fields if (value := {**lists, **others}.get(name)) is not None}
    )


def _list(kind: str, held: Any) -> tuple[OrgRecord, ...]:
    if not isinstance(held, list) or not all(isinstance(item, Mapping) for item in held):
        raise ShapeError((kind,), say.table_for_each(kind))
    if len(held) > MAX_RECORDS:
        raise ShapeError((kind,), say.too_many(MAX_RECORDS))
    return tuple(read_record(kind, item, (kind, number)) for number, item in enumerate(held))


def _entry(held: Any, empty: Any, path: FieldPath) -> Any:
    """Read one entry, of the type that its empty value has."""
    match empty, held:
        case str(), str():
            return clean_line(held).strip()
        case tuple(), list() if all(isinstance(item, str) for item in held):
            return tuple(clean_line(item).strip() for item in held)
        case None, int() if not isinstance(held, bool) and 0 <= held < 1_000_000:
            return held
    match empty:
        case str():
            wanted = say.A_TEXT
        case tuple():
            wanted = say.TEXTS
        case _:
            wanted = say.A_WHOLE_NUMBER
    raise ShapeError(path, say.write_instead(path[-1], wanted))


def _habitudes(tables: Any) -> dict[str, Value]:
    """Read the usual values, by fiche and field; raises ShapeError."""
    usual: dict[str, Value] = {}
    if not isinstance(tables, Mapping):
        raise ShapeError(("habitudes",), say.HABITS_BY_FICHE)
    for fiche, held in tables.items():
        if not isinstance(held, Mapping):
            raise ShapeError(("habitudes", fiche), say.HABITS_BY_FICHE)
        for name, value in held.items():
            key, place = f"{fiche}.{name}", ("habitudes", fiche, name)
            if not is_field(key) or spec_of(key).kind in _NOT_USUAL:
                raise ShapeError(
                    place, _unknown(key, [one for one in field_keys() if spec_of(one).kind not in _NOT_USUAL])
                )
            check_value(place, key, value)
            usual[key] = _usual(key, cleaned(value, path_of(key)), place)
    return usual


def _usual(key: str, value: Any, place: FieldPath) -> Value:
    """Bring the values of closed lists, which people may have written as SOFI shows them, to those of drafts."""
    if spec_of(key).kind not in {Kind.CHOIX, Kind.PLUSIEURS}:
        return value  # type: ignore[no-any-return]
    items = value if isinstance(value, list) else [value]
    members = [closed_list_of(key).meant_by(str(item)) for item in items]
    if None in members:
        labels = ", ".join(member.value for member in closed_list_of(key))
        raise ShapeError(place, say.choose_label(key, labels))
    meant = [member.value for member in members if member is not None]
    return meant if isinstance(value, list) or spec_of(key).kind is Kind.PLUSIEURS else meant[0]


def _unknown(name: str, known: list[str]) -> str:
    near = get_close_matches(name[:80], known, 1)
    return say.unknown_entry(shorten(name)) + (say.nearest(near[0]) if near else ".")
