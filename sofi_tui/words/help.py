"""What the help says: the palette, the card of keys and why an action can do nothing now."""

WHAT_TO_DO = "Que voulez-vous faire ?"
CARD_QUESTION = "Cherchez parmi les touches de cet écran"
NOTHING_FOUND = "Rien ne correspond à ces mots."
NOT_NOW = "pas maintenant : {}"
HERE = "Là où vous êtes"
TABLE_KEYS = "↑↓, Page↑ Page↓, Début, Fin : se déplacer. Tab : comptes, filtre, tableau"
COUNTS_KEYS = "Flèches : d'un compte à l'autre. Entrée : voir ce qu'il compte. Tab : filtre, tableau"
FILTER_KEYS = "Tapez des mots ; ↑↓ et Entrée restent au tableau. Échap : vider et en sortir"

LIST_KEYS = "a ajouter · Entrée ouvrir · d dupliquer · Suppr supprimer · Maj+↑↓ déplacer"
SEVERAL_KEYS = "a ajouter · p plusieurs · Entrée ouvrir · d dupliquer · Suppr · Maj+↑↓ déplacer"
"""Those of the lists of sessions and of informations collectives."""

RECAP_KEYS = (
    "↑↓ parcourir · Entrée aller au champ · c recopier dans SOFI · e exporter\n? les touches de cet écran"
)
PICK_KEY = "^K : choisir dans le profil."
MONTH_KEY = "^K : choisir dans le mois."
TO_VERIFY = "À vérifier : {}."
EXAMPLE = "Exemple : {}"

KEYS_OF_KINDS = {
    "choix": "←→ ou l'initiale pour choisir, Suppr pour vider",
    "oui_non": "o ou n, Suppr pour vider",
    "plusieurs": "←→ puis Espace pour cocher, ou son chiffre",
    "formacode": "←→ ou son chiffre pour choisir",
    "formacodes": "Les codes séparés par des virgules ; ^K les cherche par leurs mots",
    "liste": LIST_KEYS,
}
"""By kind of field; those that are not here are typed in."""
