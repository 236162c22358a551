"""What is said of keys: the refusals of ``[touches]``, and the card of all keys."""

TABLE = '« touches » se range par écran, par exemple [touches.assistant] puis suivi = "Alt+S".'
NOT_KEYS = 'donnez une touche entre guillemets, ou une liste de touches, par exemple ["F9", "Alt+C"].'


def unknown_action(ident: str, near: str) -> str:
    """Say that no action has an id; `near` is the one that was perhaps meant."""
    meant = f" Peut-être « {near} » ?" if near else ""
    return f"« {ident} » n'est l'identifiant d'aucune action.{meant} « sofi-tui touches » les donne tous."


def unknown_key(ident: str, key: str) -> str:
    """Say that a key is none."""
    return (
        f"{ident} : « {key} » n'est pas une touche que les terminaux envoient, comme « F9 », « Ctrl+K », "
        "« Alt+H » ou « Échap »."
    )


def alike_key(ident: str, key: str, like: str) -> str:
    """Say that a terminal sends a key as another one."""
    return f"{ident} : un terminal envoie {key} comme {like} ; choisissez une autre touche."


def own_key_of_terminal(ident: str, key: str) -> str:
    """Say that a key copies in all terminals."""
    return f"{ident} : {key} sert à copier dans les terminaux ; choisissez une autre touche."


def moving_key(ident: str, key: str) -> str:
    """Say that one moves by a key."""
    return f"{ident} : {key} sert à se déplacer ; choisissez une autre touche."


def typing_key(ident: str, key: str, screen: str) -> str:
    """Say that a key writes or erases on a screen where one types."""
    return f"{ident} : {key} sert à écrire (écran « {screen} ») ; choisissez F…, Ctrl+… ou Alt+…."


def needed_key(ident: str) -> str:
    """Say that an action cannot be without a key."""
    return f"{ident} : cette action ne se trouve pas dans le menu, il lui faut au moins une touche."


def taken_key(ident: str, key: str, other: str, screen: str) -> str:
    """Say that two actions of a screen have the same key."""
    return f"{ident} : {key} sert déjà à « {other} » (écran « {screen} ») ; changez l'une des deux."


AS_MANUAL = "la page de manuel entière, avec vos touches : « sofi-tui touches --man | man -l - »"
CARD_HEADINGS = ("Touches", "Ce qu'elles font", "Identifiant")
FIXED = "(fixe)"


def how_to_change(file: str) -> str:
    """Say how one changes a key; `file` is the user's configuration."""
    return (
        "Ce qui n'a pas de touche est dans le menu (^P) ; * marque les touches que vous avez choisies.\n"
        f"Pour en changer, écrivez dans {file}, par exemple :\n"
        "[touches.assistant]\n"
        'suivi = "Alt+S"'
    )
