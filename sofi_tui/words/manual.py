"""The manual page, ``man sofi-tui``: its headings and what is in no other declaration."""

HEADING = "Commandes pour tous"
NAME = "NOM"
ONE_LINE = "prépare dans un terminal la saisie SOFI d'une offre PREPA Clés Avenir"
SYNOPSIS = "SYNOPSIS"
DESCRIPTION = "DESCRIPTION"
WHAT_IT_IS = (
    "Sans commande, sofi-tui ouvre le tableau de bord : les brouillons du dossier et ce qui leur manque. Un brouillon "
    "se remplit au clavier, d'après un modèle qui sait déjà ce que dit la procédure ; tout s'enregistre tout seul, "
    "et le récapitulatif se recopie dans SOFI champ par champ.",
    "Les résultats des commandes vont sur la sortie standard, tout le reste sur la sortie d'erreur.",
)
COMMANDS = "COMMANDES"
OPTIONS = "OPTIONS"
KEYS = "TOUCHES"
ABOUT_KEYS = (
    "Chaque action se change par son identifiant, entre parenthèses, dans la table [touches] de config.toml ; "
    "« sofi-tui touches » montre les vôtres. Ce qui n'a pas de touche est dans le menu.",
)
IN_MENU = "(menu)"
FILES = "FICHIERS"
EACH_FILE = (
    (
        "~/.local/share/sofi-tui/brouillons",
        "les brouillons, un fichier TOML chacun, sauf si --dossier dit un autre dossier",
    ),
    ("~/.config/sofi-tui/config.toml", "l'année de campagne, les valeurs habituelles, vos touches"),
    ("~/.local/state/sofi-tui", "ce qui n'a pas pu être enregistré, et où vous en étiez"),
    ("~/.cache/sofi-tui", "l'index des brouillons ; peut être effacé"),
)
ENVIRONMENT = "ENVIRONNEMENT"
EACH_VARIABLE = (
    ("SOFI_TUI_DOSSIER", "le dossier des brouillons"),
    ("SOFI_TUI_ORGANISME", "le profil de l'organisme"),
    ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME", "où sont les dossiers ci-dessus"),
)
EXIT_STATUS = "CODES DE SORTIE"
EXAMPLES = "EXEMPLES"
EACH_EXAMPLE = (
    ("sofi-tui nouveau --modele fle", "crée un brouillon du modèle FLE et l'ouvre"),
    ("sofi-tui verifier 2026-fle-angers", "dit ce qui manque au brouillon dont l'identifiant commence ainsi"),
    ("sofi-tui exporter --tous --format pdf --sortie recaps/", "écrit le récapitulatif de chaque brouillon"),
)
