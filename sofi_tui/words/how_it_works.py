"""How the program works, in one screen: shown at the first start, and from the menu."""

TITLE = "Comment marche sofi-tui"

WHAT = "Ce qu'il fait"
WHAT_LINES = (
    "Vous y préparez votre offre PREPA Clés Avenir, fiche par fiche, dans l'ordre de SOFI : un modèle remplit "
    "ce que la procédure dit déjà, ce qui manque est signalé, puis vous recopiez le tout dans SOFI.",
)
HOW = "Au clavier"
HOW_LINES = (
    "n commence un brouillon, Entrée en ouvre un. Tab va au champ suivant, F2 à F6 à une fiche ; Échap revient.",
    "F1 explique le champ où vous êtes, ? montre les touches, ^P trouve toute action par ses mots.",
    "Tout s'enregistre tout seul ; ^Q quitte sans rien demander.",
)
WHERE = "Où sont ses fichiers"
DRAFTS = "Brouillons : {}"
SETTINGS = "Réglages, facultatifs : {}"
PROFILE = "Profil de l'organisme : {}"
STATE = "Secours de ce qui n'a pu être enregistré : {}"
CACHE = "Index, que vous pouvez effacer : {}"
ELSEWHERE = "Un autre dossier de brouillons : sofi-tui --dossier DOSSIER, ou SOFI_TUI_DOSSIER."
START = "commencer"
