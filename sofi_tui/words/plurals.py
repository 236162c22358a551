"""French plurals: zero and one are singular."""


def count_of(number: int, one: str, many: str) -> str:
    """Write a number and its noun: ``0 brouillon``, ``1 brouillon``, ``2 brouillons``."""
    return f"{number}\N{NO-BREAK SPACE}{plural(number, one, many)}"


def plural(number: int, one: str, many: str) -> str:
    """Choose the form of a word that goes with a number."""
    return many if number >= 2 else one
