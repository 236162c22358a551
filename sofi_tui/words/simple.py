"""What the wizard in lines says, and the words that it understands."""

from sofi_tui.words.plurals import count_of
from sofi_tui.words.simple_lists import LIST_KEYS

COMMANDS = {
    "?": "help",
    "aide": "help",
    "commandes": "commands",
    "-": "clear",
    "=": "read",
    "<": "back",
    "retour": "back",
    ">": "next_step",
    "<<": "previous_step",
    "/": "plan",
    "plan": "plan",
    "!": "finding",
    "sessions": "sessions",
    "recap": "recap",
    "recapitulatif": "recap",
    "modele": "reset",
    "vu": "seen",
    "editeur": "edit",
    "ressources": "resources",
    "garder": "keep_mine",
    "prendre": "take_theirs",
    "renommer": "rename",
    "annuler": "undo",
    "retablir": "redo",
    "reprendre": "bring_back",
    "liste": "list",
    "quitter": "quit",
}
"""What a whole line means, accents and case ignored."""
JUMP = "aller"
PICK = "choisir"
END_OF_TEXT = "."
ADD_TO_TEXT = "+"
ESCAPE = "\\"

HINTS = (
    "Une ligne vide garde la valeur et passe à la suite ; ? donne l'aide d'une question ; "
    "« commandes » dit tout le reste ; « quitter » termine : tout est enregistré."
)
COMMANDS_HELP = (
    "Une ligne vide : garder la valeur et passer à la question suivante.",
    "? ou aide : ce que SOFI attend ici.",
    "= : lire la valeur en entier.",
    "- : vider le champ.",
    "modèle : rendre au champ la valeur du modèle.",
    "choisir, et des mots si vous voulez : prendre la valeur dans le profil de votre organisme, ou un Formacode.",
    "< ou retour : revenir à la question d'avant.",
    "> : l'étape suivante ; << : l'étape d'avant.",
    "/ et des mots ou un numéro, ou « aller » et des mots : aller à un champ ; / seul, ou plan : où vous en êtes.",
    "! : aller au constat suivant.",
    "sessions : ajouter, ouvrir, dupliquer, déplacer, supprimer des sessions.",
    "récap : lire le récapitulatif.",
    "annuler : défaire le dernier changement ; rétablir : le refaire.",
    "reprendre : faire revenir ce qui vient d'être supprimé, sans toucher au reste.",
    "vu : ce champ reconduit n'est plus à revoir.",
    "renommer : donner un titre à ce brouillon.",
    "éditeur : écrire ce texte dans l'éditeur que nomme VISUAL ou EDITOR.",
    "ressources : où trouver de l'aide, téléphone, courriel.",
    "liste : revenir à la liste des brouillons.",
    "quitter : terminer ; tout est déjà enregistré.",
    "Une réponse qui commence comme une commande s'écrit avec \\ devant.",
)
CUT_BY_TERMINAL = (
    "Attention : un terminal coupe les lignes après 4095 octets. La fin de celle-ci a pu se perdre : vérifiez avec =, "
    "et tapez les longs textes sur plusieurs lignes."
)
RESUMED = "Vous reprenez là où vous en étiez ; /1 va au début."
UNKNOWN_NUMBER = "Ce numéro n'est pas proposé."
AT_THE_START = "Il n'y a rien avant."
NOTHING_TO_SAY = "Rien à signaler dans ce brouillon."
NOT_TO_REVIEW = "Ce champ n'est pas à revoir."
ONE_VALUE = "Ce champ n'a qu'une valeur."
SESSIONS_HINT = "« sessions » ajoute, duplique, déplace ou supprime des sessions."
NOTHING_TO_PICK = "Le profil n'a rien à proposer pour ce champ."
IMPOSED_CODES = "La procédure impose ces domaines."
AGREEMENT = (
    "Cette action est validée : notez l'accord de la Région à ce changement, avec « sofi-tui statut » et ses options "
    "--accord-date, --accord-reference et --accord-de."
)
NO_TEXT = "Rien n'est changé."
EMPTY = "(vide)"
KEPT, EMPTIED = "Noté", "Vidé."
RENAME_ASKS = "Le titre de ce brouillon ? Une ligne vide : son intitulé."
NO_HERE = "Cette commande ne va pas ici."
EMPTY_LIST_CLEARED = "Une liste se vide ligne par ligne : s et un numéro supprime."

# Questions

REQUIRED = "obligatoire"
SEVERAL = "plusieurs numéros possibles, séparés par des virgules"
TEXT_END = "texte fini par une ligne « . »"
YES, NO = "oui", "non"
OTHER_ANSWER = "Répondez par oui ou non."


def at_most(limit: int) -> str:
    """Say how long a text may be."""
    return f"{limit} caractères au plus"


def question(number: str, label: str, told: str, value: str) -> str:
    """Ask for a field: its number, its label, what is asked of it, its present value."""
    return " ".join(
        part for part in (f"{number}.", label, told and f"({told})", value and f"[{value}]", "?") if part
    )


def fixed(number: str, label: str, value: str, why: str) -> str:
    """Tell a field that is not asked for."""
    return f"{number}. {label} : {value or EMPTY}{f' ({why})' if why else ''}."


def shortened(text: str, length: int) -> str:
    """Show the beginning of a text that is `length` characters long."""
    return f"{text} ({length} caractères, = les lit)"


def kept(value: str, aside: str = "") -> str:
    """Tell how an answer was understood, and what follows from it."""
    return f"{KEPT} : {value}{f', {aside}' if aside else ''}."


def text_kept(length: int) -> str:
    """Tell that a text of several lines was taken."""
    return f"{KEPT} : {count_of(length, 'caractère', 'caractères')}."


def choose_from(count: int) -> str:
    """Refuse a figure that is none of the choices."""
    return f"Répondez par un numéro de 1 à {count}, ou par le libellé." if count > 1 else "Répondez par 1."


def take_back(imposed: str) -> str:
    """Offer the imposed value."""
    return f"1. reprendre la valeur imposée : {imposed}"


def imposed(value: str) -> str:
    """Refuse another value than the imposed one."""
    return f"La procédure impose « {value} » : répondez 1 pour la reprendre."


def no_field(words: str) -> str:
    """Say that nothing is called so."""
    return f"Aucun champ ne correspond à « {words} » : / seul dit les étapes et leurs champs."


def which(count: int) -> str:
    """Ask which of several fields is meant."""
    return f"{count_of(count, 'champ correspond', 'champs correspondent')} : lequel ? Un numéro, ou une ligne vide."


def more(count: int) -> str:
    """Say that a list is longer."""
    return f"… et {count_of(count, 'autre', 'autres')} : ajoutez un mot pour les trouver."


# Help

KEYS_IN_LINES = {
    "^R": "« modèle »",
    "F11 : vu": "« vu » le confirme",
    "^O pour choisir": "« garder » ou « prendre »",
    "le compteur dit": "l'aide dit",
}
"""What the help of fields says of keys, and the command that does the same here."""
HOW = {
    "oui_non": "Répondez par o ou n.",
    "choix": "Répondez par un numéro ou par le libellé.",
    "plusieurs": "Répondez par un ou plusieurs numéros, comme 1,3.",
    "formacode": "Répondez par un numéro de la liste.",
    "formacodes": "Tapez les codes, séparés par des virgules ; « choisir » et des mots les cherche.",
    "date": "Tapez 2/3/26, 02/03/2026, ou +7j pour dans sept jours.",
    "heures": "En heures : 350, 35,5 ou 35h30.",
    "horaire": "Tapez 9h, 9h30, 9:30 ou 0930.",
    "texte": "Tapez une ou plusieurs lignes, puis une ligne avec un point seul. + en tête ajoute au texte qui est là.",
    "liste": LIST_KEYS + ".",
}
PICK_HELP = "« choisir » propose ce que le profil de votre organisme connaît."


def length(count: int) -> str:
    """Say how long a text is."""
    return f"Il y a {count_of(count, 'caractère', 'caractères')} maintenant."


# Recapitulative and ways

RECAP_HINT = (
    "Un numéro va à son champ ; ! va au premier constat ; < revient ; « liste » ; « quitter ». "
    "Une ligne vide répète cette phrase."
)


def plan_line(title: str, numbers: tuple[str, str] | None, state: str) -> str:
    """Tell a page, the numbers of its questions, and how far its step is."""
    if numbers is None:
        asked = ""
    else:
        first, last = numbers
        asked = f"question {first}" if first == last else f"questions {first} à {last}"
    said = ", ".join(part for part in (asked, state) if part)
    return f"{title} : {said}" if said else title


def afterwards(ident: str) -> tuple[str, ...]:
    """Say by which commands one goes on."""
    return (
        f"Envoyer pour validation : sofi-tui envoyer {ident}",
        f"Recopier dans SOFI, tout dans son ordre : sofi-tui recap {ident}",
        f"Exporter : sofi-tui exporter {ident} --format html --sortie DOSSIER (aussi pdf, eml, lheo, xlsx…)",
    )


# Conflicts


def two_values(mine: str, theirs: str, who: str) -> tuple[str, ...]:
    """Tell both values of a field that two people filled."""
    return (
        f"Deux valeurs. Dans le brouillon : {mine or EMPTY}",
        f"De {who} : {theirs or EMPTY}",
        "« garder » garde celle du brouillon, « prendre » prend l'autre.",
    )
