"""The recapitulative read aloud: its findings, then every value in SOFI's order, then what comes after."""

from collections.abc import Iterator

from sofi_tui.exports.placed_findings import finding_line
from sofi_tui.exports.recap import recap
from sofi_tui.exports.tree import Recap, RecapField
from sofi_tui.exports.words import origin_note, summary
from sofi_tui.fasd.texts import on_one_line
from sofi_tui.simple.commands import Typed
from sofi_tui.simple.talk import STAY, Deeds, Next, Talk
from sofi_tui.words import simple as words


class RecapTurn:
    """The whole draft, and the commands by which one goes on."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk

    def show(self) -> None:
        """Read it, once each time one comes here."""
        opened = self._talk.open_draft
        tree = recap(opened.draft, opened.preset, opened.findings)
        self._talk.say(*_lines(tree), *words.afterwards(opened.draft.id), words.RECAP_HINT)

    @property
    def deeds(self) -> Deeds:
        """The commands that mean something here."""
        return {"keep": self._hint, "help": self._hint, "read": self._again}

    def answer(self, typed: Typed) -> Next:
        """Go to the field of a number or of words."""
        found = self._talk.questions.found(typed.text, self._talk.questions.ways.steps()[0])
        if len(found) == 1:
            return Next(found[0].stop)
        self._talk.say(words.no_field(typed.text.strip()) if not found else words.RECAP_HINT)
        return STAY

    def _hint(self) -> Next:
        self._talk.say(words.RECAP_HINT)
        return STAY

    def _again(self) -> Next:
        self.show()
        return STAY


def _lines(tree: Recap) -> Iterator[str]:
    yield f"{tree.titre} ; {tree.variante}, campagne {tree.campagne}, {tree.statut}"
    yield f"{summary(tree)}."
    yield from (finding_line(finding) for finding in tree.findings)
    for fiche in tree.fiches:
        for section in fiche.sections:
            several = len(fiche.sections) > 1
            yield f"{fiche.titre}, {section.titre}" if several else fiche.titre
            for field in section.fields:
                yield from _field_lines(field, "")


def _field_lines(field: RecapField, where: str) -> Iterator[str]:
    gravity = f" ({field.gravity.value})" if field.gravity is not None else ""
    yield f"{where}{field.label}{origin_note(field)}{gravity} : {on_one_line(field.value) or words.EMPTY}"
    for record in field.records:
        for inner in record.fields:
            if inner.value:
                yield from _field_lines(inner, f"{record.titre}, ")
