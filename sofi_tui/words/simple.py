"""What the wizard in lines says, and the words that it understands."""

from datetime import datetime

from sofi_tui.words.plurals import count_of

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


# Lists

LIST_KEYS = (
    "Un numéro ouvre ; a ajoute ; d 1 duplique, s 1 supprime, m 1 monte ; p en ajoute plusieurs à la fois ; "
    "une ligne vide : la suite"
)
LIST_DEEDS = {
    "a": "add",
    "ajouter": "add",
    "+": "add",
    "d": "duplicate",
    "dupliquer": "duplicate",
    "s": "delete",
    "supprimer": "delete",
    "m": "up",
    "monter": "up",
    "descendre": "down",
    "p": "several",
    "plusieurs": "several",
}
NOT_A_DEED = (
    "Tapez a pour ajouter, un numéro pour ouvrir, d, s ou m et un numéro, ou une ligne vide pour continuer."
)
SEVERAL_ASKS = "Quels jours ? Par exemple : {} ; une ligne vide : rien."
NO_EDITOR_HERE = "Un éditeur demande un terminal : tapez le texte ici."
NO_SUCH_LINE = "Il n'y a pas de ligne de ce numéro."
SHIFT = "De combien décaler les dates de la copie ? +7j : sept jours ; +4s : quatre semaines ; une ligne vide : rien."
DELETED = "Supprimé. « reprendre » le fait revenir."
NOT_DELETED = "Rien n'est supprimé."
NOTHING_YET = "rien encore, a pour ajouter"


def lines_in(count: int) -> str:
    """Count the records of a list."""
    return count_of(count, "ligne", "lignes") if count else NOTHING_YET


def sessions_in(count: int) -> str:
    """Count the sessions."""
    return f"Sessions : {count_of(count, 'session', 'sessions')}."


def several_asks(example: str) -> str:
    """Ask for days that come again."""
    return SEVERAL_ASKS.format(example)


def several_days(count: int) -> str:
    """Ask which of the days are taken."""
    free = count_of(count, "date libre", "dates libres")
    return (
        f"Une ligne vide ajoute toutes les libres ({free}) ; des numéros, comme 1,3, celles-là ; non : rien."
    )


def duplicated(what: str) -> str:
    """Tell that an item was copied."""
    return f"{what[0].upper()}{what[1:]} est copiée juste après."


def delete(what: str) -> str:
    """Ask before something is deleted."""
    return f"Supprimer {what} ? (oui ou non)"


def no_shift(typed: str) -> str:
    """Refuse what is no shift."""
    return f"« {typed} » n'est pas un décalage : écrivez +7j ou +4s. Rien n'est copié."


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


# Drafts, and the start

WELCOME = "sofi-tui en lignes."
NO_DRAFT = "Aucun brouillon."
LIST_ASKS = (
    "Un numéro ouvre le brouillon ; « nouveau » en crée un ; des mots les cherchent ; « quitter » termine."
)
FIRST_ASKS = "« nouveau » en crée un ; « quitter » termine."
NEW = {"nouveau", "n"}
NOTHING_FOUND = "Aucun brouillon n'a ces mots."
PRESET_ASKS = "Nouveau brouillon : quelle offre décrivez-vous ? Un numéro, ou une ligne vide pour renoncer."
CHOOSE = "Un numéro, ou une ligne vide pour renoncer."
WAYS_IN = {
    "read": "le lire seulement",
    "take_over": "prendre la main : l'autre personne est prévenue, et garde son texte dans une copie",
    "duplicate": "travailler sur une copie",
}
RECOVERY_ASKS = "Que faire ? Un numéro, ou une ligne vide pour décider plus tard."


def opened(titre: str, variante: str, campagne: int) -> str:
    """Tell which draft is open."""
    variant = "" if variante in titre else f", {variante}"
    return f"Brouillon « {titre} »{variant}, campagne {campagne}."


def drafts_in(count: int, folder: str) -> str:
    """Count the drafts of a folder."""
    return f"{count_of(count, 'brouillon', 'brouillons')} dans {folder} :"


def changed(when: datetime) -> str:
    """Say when a draft was changed."""
    return f"modifié le {when:%d/%m/%Y à %H:%M}"


def draft_line(titre: str, parts: list[str]) -> str:
    """Write a draft of the list."""
    return " ; ".join([titre, *(part for part in parts if part)])


def complete(percent: int) -> str:
    """Say how complete a draft is."""
    return f"complet à {percent} %"


def errors_left(count: int) -> str:
    """Say how many errors a draft has."""
    return count_of(count, "erreur", "erreurs")


def unreadable(problem: str) -> str:
    """Say why a draft cannot be read."""
    return f"illisible : {problem}"


def difference(place: str, in_file: str, in_journal: str) -> str:
    """Tell one place that differs."""
    return f"{place} : dans le fichier {in_file or EMPTY} ; en secours {in_journal or EMPTY}"
