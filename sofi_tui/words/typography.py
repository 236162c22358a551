"""French typography: where a line may not end.

The texts of the program are written with plain spaces, which can be searched for and compared; what breaks lines keeps
them together. (Lexique des règles typographiques en usage à l'Imprimerie nationale, « Ponctuation ».)
"""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
_KEPT = r"(?<=«) | (?=[:;?!»%€](?!\w))|(?<=\d) (?=\d{3}(?!\d))"


def bound(text: str) -> str:
    """Put no-break spaces inside guillemets, before high punctuation and between the thousands of a number."""
    return re.sub(_KEPT, NO_BREAK, text)


def loose(text: str) -> str:
    """Put plain spaces back, where the line breaks are made."""
    return text.replace(NO_BREAK, " ")
