"""The dashboard's counts and the index behind them."""

ACTIVES_MEANING = "Sessions à venir ou en cours : leur dernier jour n'est pas passé (notre lecture)."
INITIALE = "de formation initiale actives"
INITIALE_MEANING = "Sessions actives que leur fichier dit de formation initiale ; aucune en PREPA."
SOON_INACTIVE = "inactives dans moins d'un mois"
SOON_INACTIVE_MEANING = (
    "Sessions actives dont le dernier jour vient avant le même jour du mois prochain (notre lecture)."
)
INACTIVES_MEANING = "Sessions dont le dernier jour est passé (notre lecture)."
REGION = "du programme région"
REGION_MEANING = (
    "Sessions actives qui ont un dispositif de la Région, PREPA Clés Avenir par exemple (notre lecture)."
)
APPRENTISSAGE = "en contrat d'apprentissage"
APPRENTISSAGE_MEANING = "Sessions actives que leur fichier dit en contrat d'apprentissage ; aucune en PREPA."
PROFESSIONNALISATION = "en contrat de professionnalisation"
PROFESSIONNALISATION_MEANING = (
    "Sessions actives que leur fichier dit en contrat de professionnalisation ; aucune en PREPA."
)
REMOTE = "ouvertes à distance"
REMOTE_MEANING = (
    "Sessions actives avec FOAD, ou dont l'enseignement est mixte ou entièrement à distance (notre lecture)."
)
EN_COURS = "en cours de saisie"
EN_COURS_MEANING = "Actions qui ne sont pas encore envoyées pour validation."
PUBLIC = "publiques en cours de saisie"
PUBLIC_MEANING = (
    "Actions en cours de saisie dont un dispositif prend en charge les frais pédagogiques : "
    "c'est l'argent public qui les paie (notre lecture)."
)
VALIDATION = "en attente de validation"
VALIDATION_MEANING = "Actions envoyées, que le Cariforef n'a pas encore validées."
REPONSES = "en attente de réponses"
REPONSES_MEANING = "Actions sur lesquelles le Cariforef a posé des questions."
CERTIFINFO = "dont le code Certifinfo a été remplacé"
CERTIFINFO_MEANING = "Actions où un nouveau code Certifinfo est noté ([suivi.certifinfo] nouveau)."
