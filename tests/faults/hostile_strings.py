"""Strings that somebody may have put into a draft to reach the terminal, an action or the program behind it."""

import random
import re
from itertools import cycle, islice

_BEL, _ST = "\x07", "\x1b\\"

_TO_THE_TERMINAL = (
    *(
        "\x1b[31;9m",
        "\x1b[3J",
        "\x1b[?1047h",
        "\x1b[?9h",
        "\x1b[6n",
        "\x1b[5;5r",
        "\x1b[20t",
        "\x1b[!p",
        "\x1bc",
    ),
    *(
        "\x1b[99;99H",
        "\x1b[4h",
        "\x1b[200~",
        "\x1b(0",
        "\x1b#8",
        "\x1bD",
        "\x1b[>4;2m",
        "\x1b[=1;1u",
        "\x1b[0;9$y",
    ),
    *(f"\x1b]52;c;cGlyYXRl{end}" for end in (_BEL, _ST, "\x9c")),
    *(f"\x1b]0;titre volé{end}" for end in (_BEL, _ST)),
    *(f"\x1b]8;;https://voleur.example{end}lien\x1b]8;;{end}" for end in (_BEL, _ST)),
    *(f"\x1b]4;1;rgb:ff/00/00{end}" for end in (_BEL, _ST)),
    *(f"\x1b{opener}charge{_ST}" for opener in ("P", "X", "^", "_")),
    *(
        "\x1bP$q m\x1b\\",
        "\x1bP+q544e\x1b\\",
        "\x1bPq#0;2;0;0;0#0~~\x1b\\",
        "\x1b_Gf=24;AAAA\x1b\\",
        "\x1b]1337;File=:AA\x07",
    ),
    *("\x9b31;9m", "\x9d52;c;cGlyYXRl\x9c", "\x90charge\x9c", "\x98\x9c", "\x85", "\x84\x8d", "\x80\x9f"),
    *(
        "\x07",
        "\b\b\b\b",
        "\x7f",
        "\x0e\x0f",
        "\f\v",
        "\récrasé",
        "a\tb",
        "a\nb\r\nc",
        "\x05",
        "\x13\x11",
        "\x00",
        "\x1a\x1c",
    ),
)
_REVERSING = (
    *(
        "\u202eesrevni",
        "\u202dabc\u202c",
        "\u2066abc\u2069",
        "\u2067cba\u2069",
        "\u2068abc\u2069",
        "\u200f\u200e\u061c",
    ),
    *(
        "\u202a\u202b\u202c",
        "זוהי \u202e",
        "\u2028ligne\u2029",
        "\ufeff\u200b\u00ad",
        "\u200d\u200c",
        "\U000e0041\U000e007f",
    ),
)
_ACTIONS = tuple(
    f"[@click={action}]CLIQUEZ[/]"
    for action in (
        *(
            "app.quit",
            "app.quit()",
            "quit",
            "app.exit",
            "screen.leave",
            "app.bell",
            "app.simulate_key('ctrl+q')",
        ),
        *(
            "app.screenshot('vol.svg','.')",
            "app.pop_screen",
            "screen.dismiss",
            "screen.delete_session",
            "app.toggle_dark",
        ),
    )
)
_MARKUP = (
    *(
        "[/x]",
        "[/]",
        "[link=https://voleur.example]lien[/link]",
        "[b",
        "[obligatoire]",
        "[data: /x?id=a-b-]",
        "[[b]]",
    ),
    *(
        "\\[b]",
        "[bold red]gras[/]",
        "[@click=",
        "[=]",
        "[on @x]",
        "]]>",
        "[$primary]x",
        "[#ff0000]x",
        "[red on blue",
        "[/red]",
    ),
    *("[]", "[!b]", "[not bold]x[/not bold]", ":smile:", "[@click=app.quit", "[@]x[/@]"),
)
_TEMPLATES = (
    *(
        "{x}",
        "{0}",
        "{",
        "}",
        "{x.__class__}",
        "{!r:>99999999}",
        "%s",
        "%(x)s",
        "%n%n",
        "%99999999d",
        "$x",
        "${x}",
        "$(id)",
        "`id`",
    ),
    *(
        "#{x}",
        "<%= x %>",
        "{{7*7}}",
        "{% x %}",
        "\\x1b[31m",
        "\\033]0;x\\007",
        "\\u001b[31m",
        "&#27;[31m",
        "%1b[31m",
        "\\N{BELL}",
    ),
)
_DOCUMENTS = (
    *(
        "# titre",
        "**gras**",
        "![image](https://voleur.example/x.png)",
        "[lien](javascript:alert(1))",
        "<script>alert(1)</script>",
    ),
    *(
        "<img src=x onerror=alert(1)>",
        "```\nfin",
        "| a | b |",
        "---",
        "> cite",
        "<!-- x",
        "&amp;&lt;",
        "=1+1",
        "@SUM(A1)",
        "+cmd|x!A0",
    ),
    *(
        "../../../etc/passwd",
        "/etc/passwd",
        "~/.ssh",
        "file:///etc/passwd",
        "'; DROP TABLE x; --",
        '"""',
        "'''",
        "\\",
        "null",
        "nan",
    ),
)
_HEAVY = (
    *(
        "é" * 20_000,
        "e" + "\u0301" * 3_000,
        "a\u0489" * 1_500,
        "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 300,
    ),
    *(
        "漢" * 3_000,
        "\n" * 2_000,
        " " * 5_000,
        "[" * 3_000,
        "[@click=app.quit]" * 400,
        "\x1b[31m" * 500,
        "\ud800",
        "\udcff\udc1b",
    ),
    *(
        "ﷺ" * 300,
        "\u3164" * 50,
        "\u0e33" * 80,
        "\U0001f3f4\U000e0067\U000e007f",
        "\ufffe\uffff",
        "\u115f\u1160",
        "ZWJ\u200d" * 90,
    ),
)
KINDS = (_TO_THE_TERMINAL, _REVERSING, _ACTIONS, _MARKUP, _TEMPLATES, _DOCUMENTS, _HEAVY)

ESCAPE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_].*?(?:\x07|\x1b\\|\x9c|$)|[ -/]*[0-~]|.|$)", re.DOTALL
)
"""What a terminal takes for one control sequence."""

FORBIDDEN = re.compile(
    "[\x00-\x07\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
"""Characters that no screen and no output of the program has a reason to hold; ESC is looked at by sequence."""


def hostile_strings(count: int, chance: random.Random) -> list[str]:
    """Give so many strings: each of the kinds in turn, then pairs of them joined."""
    ones = [
        text for texts in zip(*(islice(cycle(kind), 80) for kind in KINDS), strict=True) for text in texts
    ]
    strings = list(dict.fromkeys(ones))
    while len(strings) < count:
        strings.append("".join(chance.sample(ones, 2)))
    return strings[:count]


def shape(sequence: str) -> str:
    """Write what a control sequence does without its numbers, but for the switching of modes."""
    return sequence if sequence.startswith("\x1b[?") else re.sub(r"[0-9;:]+", "", sequence)
