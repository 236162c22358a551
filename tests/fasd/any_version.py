"""Hypothesis strategies for drafts that several people edit: a base, and versions that began as it."""

from typing import Any

from hypothesis import strategies as st

from sofi_tui.fasd.draft import Draft

HEADER = {"version": 1, "id": "x", "modele": "prepa", "campagne": 2026, "revision": 3}

_values = (
    st.integers(0, 10**9) | st.text(max_size=3) | st.booleans() | st.lists(st.text(max_size=2), max_size=2)
)
_records = st.dictionaries(st.sampled_from(["nom", "lieu", "x"]), _values, max_size=3)
_lists = st.lists(_records, max_size=4)
_sessions = st.lists(
    st.fixed_dictionaries(
        {},
        optional={"date_debut": _values, "rythme": _values, "contacts": _lists, "dispositif": _records},
    ),
    max_size=4,
)


drafts = st.builds(
    lambda header, formation, action, sessions: Draft(
        {"brouillon": {**HEADER, **header}, "formation": formation, "action": action, "sessions": sessions}
    ),
    st.fixed_dictionaries(
        {}, optional={"titre": st.text(max_size=3), "statut": st.sampled_from(["en_cours", "valide"])}
    ),
    st.dictionaries(st.sampled_from(["intitule", "objectifs", "x_inconnu"]), _values, max_size=3),
    st.fixed_dictionaries({}, optional={"objectifs": _values, "x_table": _records, "x_liste": _lists}),
    _sessions,
)


@st.composite
def edited(draw: st.DrawFn, draft: Draft) -> Draft:
    """Edit a draft a few times: fields, records and sessions added, changed, deleted and moved."""
    document = dict(draft.document)
    for _ in range(draw(st.integers(0, 4))):
        match draw(st.sampled_from(["field", "titre", "sessions", "liste"])):
            case "field":
                fiche = draw(st.sampled_from(["formation", "action"]))
                name = draw(st.sampled_from(["intitule", "objectifs", "x_inconnu"]))
                document[fiche] = _with(document[fiche], name, draw(st.none() | _values))
            case "titre":
                document["brouillon"] = {**document["brouillon"], "titre": draw(st.text(max_size=3))}
            case "sessions":
                document["sessions"] = draw(_edited_list(document["sessions"], "contacts"))
            case _:
                document["action"] = {
                    **document["action"],
                    "x_liste": draw(_edited_list(document["action"].get("x_liste", []), "")),
                }
    return Draft(document)


@st.composite
def versions(draw: st.DrawFn) -> tuple[Draft, Draft, Draft]:
    """Give a base and two versions of it."""
    base = draw(drafts)
    return base, draw(edited(base)), draw(edited(base))


@st.composite
def _edited_list(draw: st.DrawFn, items: list[dict[str, Any]], inner: str) -> list[dict[str, Any]]:
    number = draw(st.integers(0, len(items)))
    before, here, after = items[:number], items[number : number + 1], items[number + 1 :]
    match draw(st.sampled_from(["add", "delete", "move", "change", "inner"])):
        case "add":
            return [*before, draw(_records), *here, *after]
        case "delete":
            return before + after
        case "move":
            return before + after + here
        case "inner" if inner and here:
            return [*before, {**here[0], inner: draw(_edited_list(here[0].get(inner, []), ""))}, *after]
        case _ if here:
            return [
                *before,
                _with(here[0], draw(st.sampled_from(["nom", "lieu", "x"])), draw(st.none() | _values)),
                *after,
            ]
    return items


def _with(table: dict[str, Any], name: str, value: Any) -> dict[str, Any]:
    rest = {key: held for key, held in table.items() if key != name}
    return rest if value is None else {**rest, name: value}
