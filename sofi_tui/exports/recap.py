"""Makes the recapitulative of a draft, its preset and its findings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sofi_tui.content.fiches import FicheContent, Field, fiches, formacodes, record_fields
from sofi_tui.exports.gist import gist_of, organisation_of
from sofi_tui.exports.life_recap import follow_up_fiche
from sofi_tui.exports.placed_findings import placed
from sofi_tui.exports.statuts import statut_words
from sofi_tui.exports.tree import (
    COMPUTED,
    Recap,
    RecapFiche,
    RecapField,
    RecapRecord,
    RecapSection,
)
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.hours import show_hours
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.paths import FieldPath, path_of
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.typed import show_typed
from sofi_tui.words import recap as say

NOT_FOR_SOFI = say.CHECKS
_GRAVITIES = tuple(Gravity)
_ADDED_UP = ("duree_centre", "duree_entreprise")

Wanted = Callable[[Field], bool]


def recap(draft: Draft, preset: Preset, findings: Sequence[Finding]) -> Recap:
    """Make the recapitulative of a draft; `findings` are what `check` said of it."""
    gathering = _Gathering(draft, preset, tuple(findings))
    return Recap(
        id=draft.id,
        titre=draft.titre,
        modele=draft.modele,
        variante=preset.nom,
        campagne=draft.campagne,
        statut=statut_words(draft),
        findings=tuple(placed(findings)),
        fiches=tuple(gathering.fiches()),
        organisation=organisation_of(draft, preset),
        gist=gist_of(draft),
    )


@dataclass(frozen=True)
class _Gathering:
    draft: Draft
    preset: Preset
    findings: tuple[Finding, ...]

    def fiches(self) -> Iterator[RecapFiche]:
        """Give the four fiches as SOFI has them, then what serves our checks only, then the action's life."""
        for titre, content, session in self._occurrences():
            sections = (
                RecapSection(section.titre, tuple(self._fields(section.fields, session, _is_in_sofi)))
                for section in content.sections
            )
            yield RecapFiche(titre, tuple(section for section in sections if section.fields))
        yield RecapFiche(NOT_FOR_SOFI, tuple(self._own_checks()))
        if (follow_up := follow_up_fiche(self.draft)) is not None:
            yield follow_up

    def _occurrences(self) -> Iterator[tuple[str, FicheContent, int]]:
        """Give each fiche as often as the draft has it, with its title and its session's number."""
        content = fiches()
        for name in ("formation", "action"):
            yield content[name].titre, content[name], 0
        count = len(self.draft.sessions)
        session, dispositif = content["session"], content["dispositif"]
        for number in range(count):
            titre = f"{session.titre} {number + 1}/{count}"
            yield titre, session, number
            yield say.of_the(dispositif.titre, titre[0].lower(), titre[1:]), dispositif, number

    def _own_checks(self) -> Iterator[RecapSection]:
        for titre, content, session in self._occurrences():
            fields = [field for section in content.sections for field in section.fields]
            found = tuple(self._fields(fields, session, lambda field: not field.spec.in_sofi))
            if found:
                yield RecapSection(titre, found)

    def _fields(self, fields: Iterable[Field], session: int, wanted: Wanted) -> Iterator[RecapField]:
        for field in fields:
            path = path_of(field.key, session)
            held = self.draft.get(path)
            if wanted(field) and (held is not None or self.preset.concerns(field.key)):
                yield self._field(field, path, held)
                if field.key == f"session.{_ADDED_UP[-1]}":
                    yield self._total_hours(session)

    def _field(self, field: Field, path: FieldPath, held: Value | None) -> RecapField:
        found = [finding.gravity for finding in self.findings if finding.path == path]
        is_list = field.spec.kind is Kind.LISTE
        return RecapField(
            path=path,
            label=field.label,
            value=self._value(field, held),
            origin=self._origin(field, path, held),
            gravity=min(found, key=_GRAVITIES.index, default=None),
            findings=len(found),
            records=tuple(self._records(field, path)) if is_list else (),
            proposed=self._proposed(field, held),
        )

    def _origin(self, field: Field, path: FieldPath, held: Value | None) -> str:
        """Say where a value comes from, and that it is only proposed where it is: « modèle, à vérifier »."""
        provenance = self.preset.provenance(path, held)
        said = self.preset.of(field.key)
        proposed = say.TO_VERIFY if said.a_verifier and held == said.valeur else ""
        return "" if provenance is None else provenance.value + proposed

    def _proposed(self, field: Field, held: Value | None) -> str:
        proposed = self.preset.of(field.key).valeur
        return "" if held == proposed else self._value(field, proposed)

    def _records(self, field: Field, path: FieldPath) -> Iterator[RecapRecord]:
        for number, record in enumerate(self.draft.records(path)):
            place = (*path, number)
            fields = (
                self._field(inner, (*place, name), record.get(name))
                for inner in record_fields(field.key)
                for name in (inner.key.rpartition(".")[2],)
            )
            yield RecapRecord(place, f"{field.label} {number + 1}", tuple(fields))

    def _value(self, field: Field, held: Value | None) -> str:
        principal = self.draft.get(("formation", "domaine_principal"))
        match field.spec.kind, held:
            case Kind.FORMACODES, list():
                return "\n".join(_formacode(str(code), principal=code == principal) for code in held)
            case Kind.FORMACODE, str():
                return _formacode(held)
        return show_typed(field.key, held)

    def _total_hours(self, session: int) -> RecapField:
        held = [self.draft.get(path_of(f"session.{name}", session)) for name in _ADDED_UP]
        hours = [value for value in held if isinstance(value, int | float) and not isinstance(value, bool)]
        total = show_hours(sum(hours)) if hours else ""
        return RecapField(None, say.TOTAL_HOURS, total, COMPUTED)


def _is_in_sofi(field: Field) -> bool:
    return field.spec.in_sofi


def _formacode(code: str, *, principal: bool = False) -> str:
    words = f"{code} {formacodes().get(code, '')}".rstrip()
    return f"{words} (principal)" if principal else words
