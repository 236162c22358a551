"""What a plan comes to, in French lines: row by row before it is carried out, and what is left to a person."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from sofi_tui.content.fiches import words_of
from sofi_tui.content.presets import Catalogue
from sofi_tui.drafts.programming.plan import Plan, RowPlan
from sofi_tui.drafts.programming.sessions import OF_DISPOSITIF
from sofi_tui.fasd.check import check
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import is_field
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.paths import field_key, session_of
from sofi_tui.fasd.texts import counted
from sofi_tui.fasd.typed import show_typed
from sofi_tui.words import programming as say


class Report:
    """The words of one plan; each draft is checked once."""

    def __init__(self, plan: Plan, catalogue: Catalogue, today: date) -> None:
        self._plan = plan
        drafts = [*plan.created, *(draft for _, draft in plan.updated)]
        self._findings = {draft.titre: _checked(draft, catalogue, today) for draft in drafts}

    def rows(self) -> Iterator[str]:
        """Give a line for each row, in the table's order, those that are refused among them."""
        numbered = [(one.row.sheet, one.row.number, self._row(one)) for one in self._plan.rows]
        for refused in self._plan.refused:
            word = say.PASSED if refused.harmless else say.REFUSED
            place = f"{refused.sheet}, ligne {refused.number}" if refused.sheet else f"ligne {refused.number}"
            numbered.append((refused.sheet, refused.number, f"{place} : {word}, {refused.reason}."))
        sheets = list(dict.fromkeys(sheet for sheet, _, _ in numbered))
        yield from (line for _, _, line in sorted(numbered, key=lambda one: (sheets.index(one[0]), one[1])))

    def rest(self) -> Iterator[str]:
        """Give what is left to be said: differences, sessions of no row any more, the sum of it all."""
        for one in self._plan.differences:
            yield (
                say.changed_by_hand(
                    one.draft,
                    one.session + 1,
                    _label(one.name),
                    _shown(one.name, one.held),
                    _shown(one.name, one.said),
                )
            )
        for draft, number in self._plan.gone:
            yield say.no_longer_in_table(draft, number + 1)
        refused = sum(not one.harmless for one in self._plan.refused)
        passed = len(self._plan.refused) - refused
        new = sum(one.new for one in self._plan.rows)
        changed = sum(bool(one.changed) for one in self._plan.rows)
        rows = self._plan.rows
        lines = say.lines_summary(counted(len(rows), "ligne"), new, changed, len(rows) - new - changed)
        drafts = say.drafts_summary(counted(len(self._plan.created), "brouillon"), len(self._plan.updated))
        yield f"{lines} ; {say.left_out(refused, passed)}. {drafts}."

    def left_to_a_person(self) -> Iterator[str]:
        """Give what the drafts still lack or may have wrong, each once, the gravest first, with how often."""
        found = Counter(
            (finding.gravity, _label_of(finding), finding.message)
            for findings in self._findings.values()
            for finding in findings
            if finding.gravity is not Gravity.CONSEIL
        )
        ranks = list(Gravity)
        for (gravity, label, message), times in sorted(
            found.items(), key=lambda one: (ranks.index(one[0][0]), one[0][1])
        ):
            yield f"{gravity.sign} {label} : {message} ({times} fois)"

    def errors(self) -> int:
        """Count the findings that keep drafts from being submitted."""
        return sum(one.gravity is Gravity.ERREUR for findings in self._findings.values() for one in findings)

    def _row(self, one: RowPlan) -> str:
        row = one.row
        days = " → ".join(
            _shown(name, row.values[name]) for name in ("date_debut", "date_fin") if name in row.values
        )
        places = f"{row.values['nombre_places']} places" if "nombre_places" in row.values else ""
        what = say.SESSION_TO_CREATE if one.new else say.TO_UPDATE if one.changed else say.UNCHANGED
        told = [
            *(
                f"{_label(name)} : {_shown(name, old) or '(vide)'} → {_shown(name, new)}"
                for name, old, new in one.changed
            ),
            *one.remarks,
            *self._of_session(one),
        ]
        words = " · ".join(part for part in (row.modele, row.word("site"), days, places) if part)
        return say.row(row.place, words, what, one.draft) + (f" ; {' ; '.join(told)}" if told else "")

    def _of_session(self, one: RowPlan) -> Iterator[str]:
        for finding in self._findings.get(one.draft, ()):
            if finding.gravity is Gravity.ERREUR and session_of(finding.path) == one.session:
                yield f"{finding.gravity.sign} {_label_of(finding)} : {finding.message}"


def _checked(draft: Draft, catalogue: Catalogue, today: date) -> list[Finding]:
    return check(draft, catalogue.get(draft.modele), today)


def _label_of(finding: Finding) -> str:
    key = field_key(finding.path)
    return words_of(key).label if is_field(key) else "Sessions"


def _key(name: str) -> str:
    return f"dispositif.{name}" if name in OF_DISPOSITIF else f"session.{name}"


def _label(name: str) -> str:
    return words_of(_key(name)).label


def _shown(name: str, value: Value | None) -> str:
    return show_typed(_key(name), value)
