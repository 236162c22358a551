"""What exports for other programs have to say, in French lines: what is missing, and what is not in the file."""

from collections.abc import Iterable, Iterator, Sequence

from sofi_tui.exports.places import place_words
from sofi_tui.fasd.lacks import Lack
from sofi_tui.lheo.told import Told
from sofi_tui.words import documents as say


def lack_lines(lacks: Iterable[Lack]) -> Iterator[str]:
    """Say what is missing: « 2026-fle-… : Session 1 › Rythmes : LHEO l'exige : … »."""
    for lack in lacks:
        place = place_words(lack.path) if lack.path else say.PROFILE
        yield f"{lack.draft} : {place} : {lack.message}"


def told_lines(told: Sequence[Told]) -> Iterator[str]:
    """Say what a file holds otherwise, the places that share a reason together."""
    groups: dict[tuple[str, str], list[str]] = {}
    for one in told:
        places = groups.setdefault((one.draft, one.why), [])
        if one.path:
            places.append(place_words(one.path))
    for (draft, why), places in groups.items():
        yield f"{draft} : {why}{' : ' + ', '.join(places) if places else ''}."
