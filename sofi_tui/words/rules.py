"""What the rules of rules.tsv say, rule by rule."""

START_IN_CAMPAIGN = "Choisissez une date de début en {campagne} : la session doit débuter cette année-là."
END_BEFORE_START = (
    "Corrigez l'une des deux dates : la session finirait le {fin}, avant son début, le {debut}."
)
MEETING_TOO_LATE = (
    "Vérifiez la date de cette information collective : le {jour}, la session sera déjà {etat}."
)
OVER = "terminée"
BEGUN = "commencée"
INSCRIPTION_TOO_LATE = (
    "Vérifiez la fin de cette période d'inscription : la session débute le {debut}, à dates fixes."
)
SAME_SESSION = (
    "Vérifiez que cette session n'est pas un doublon : la session {autre} a les mêmes dates au même endroit."
)
REFRESHER_OUTSIDE = (
    "Vérifiez les dates du module de remise à niveau : {jour} n'est pas dans les dates de la session."
)
CLOSED_DAY = "Vérifiez cette date : le {jour} est {quoi}."
SUNDAY = "un dimanche"


def public_holiday(name: object) -> str:
    return f"un jour férié ({name})"


SESSION_UNDER_WAY = "La session est en cours : avant de la modifier, assurez-vous de l'accord de la Région."
TELEPHONE = (
    "Vérifiez le téléphone « {telephone} » : il s'écrit 02 40 00 00 00, +33 2 40 00 00 00 ou, court, 39 36."
)
COURRIEL = "Vérifiez le courriel « {courriel} » : il s'écrit comme accueil@exemple.fr."
HOURS_DO_NOT_ADD_UP = (
    "Corrigez les durées : vous avez noté {totale} au total, et centre et entreprise font {somme}."
)
HOURS_DO_NOT_FIT_DATES = (
    "Vérifiez les dates et les durées : {semaines} à {hebdo} font {possible}, pour {total} en tout."
)
WEEKLY_HOURS = "Vérifiez la durée hebdo et le rythme : {constat}."


def weekly_hours_out_of_range(hebdo: object) -> str:
    return f"{hebdo}, c'est hors de 1 à 35 h par semaine"


def few_for_full_time(hebdo: object) -> str:
    return f"{hebdo}, c'est peu pour un temps plein"


def as_many_as_full_time(hebdo: object) -> str:
    return f"{hebdo}, c'est un temps plein"


ROUND_HOURS = "Arrondissez {heures} à l'heure si vous le pouvez : le format national LHEO n'a pas de minutes."
TOO_MANY_FORMACODES = "Gardez au plus cinq Formacodes : il y en a {nombre}."
MAIN_NOT_AMONG = "Prenez le domaine principal parmi les domaines de formation : {principal} n'y est pas."
FORMACODE_LENGTH = "Vérifiez le Formacode « {code} » : un Formacode a cinq chiffres."
TOO_LONG = "Raccourcissez de {trop} : il y en a {longueur}, pour {limite} au plus."
TOO_LONG_FOR_LHEO = "Raccourcissez de {trop} si possible : le format LHEO en prend {limite} au plus."
PUBLIC_TOO_LONG_FOR_LHEO = (
    "Raccourcissez « Public visé » de {trop} si possible : LHEO en prend {limite} au plus."
)
CHARACTER = "caractère"
VIDEO = "Donnez l'adresse d'une vidéo YouTube ou d'un fichier MP4, ou videz ce champ."
NOT_A_PDF = "Vérifiez que cette adresse mène à un fichier PDF : elle ne finit pas par .pdf."
WHOLE_ADDRESS = (
    "Écrivez l'adresse entière : elle commence par http:// ou https://, sans espace, 400 caractères au plus."
)
MEETING_INCOMPLETE = "Complétez cette information collective : indiquez {quoi}."
ITS_DATE = "sa date"
ITS_HOUR = "son heure de début"
ITS_PLACE = "son lieu, ou qu'elle est à distance"
MEETING_HOURS = "Corrigez l'une des deux heures : la réunion finirait à {fin}, et commence à {debut}."
POSTCODE_LENGTH = "Corrigez le code postal « {code} » : il a cinq chiffres."
POSTCODE_ELSEWHERE = "Vérifiez le code postal {code} : il n'est pas dans les Pays de la Loire."
MANDATAIRE = "Confirmez que « {organisme} » est l'organisme mandataire, ou mettez le mandataire à sa place."
SIRET = "Vérifiez le SIRET « {siret} » : {constat}."
FOURTEEN_DIGITS = "il a quatorze chiffres"
WRONG_KEY = "sa clé est fausse, un chiffre a dû changer"
SIRET_OF_LA_POSTE = "Vérifiez le SIRET de La Poste « {siret} » : un chiffre a dû changer."
SIREN = "Vérifiez le SIREN « {siren} », au début de ce SIRET : sa clé est fausse."
PLACES_UNLIKE_ORDER = (
    "Vérifiez le nombre de places : vous en indiquez {places}, et le bon de commande {commande}."
)
COPY_ORDERED_PLACES = (
    "Recopiez ici le nombre de places du bon de commande de la Région, pour qu'il soit comparé au vôtre."
)
COMPLEMENT_LACKS = "Précisez « {texte} » dans le complément d'intitulé, comme la procédure le demande."
SECTORS = "Précisez le ou les secteurs professionnels concernés, comme la procédure le demande."
CECRL_LEVEL = "Vérifiez le niveau du CECRL : vous écrivez {ecrit}, et la procédure {attendu} pour ce modèle."
TO_VERIFY_IN_SOFI = "À vérifier dans SOFI : {raison}."
PERMITTED_CHOICES = "Choisissez ce que la procédure permet : {choix}."
FEES = "Répondez « {attendu} » à la prise en charge des frais pédagogiques, comme la procédure l'impose."
PRESCRIBED = "Mettez ce que la procédure prescrit : {attendu}."
EXACT_TITLE = "Reprenez l'intitulé exact de la procédure : {attendu}."
INDIVIDUALISATION = "Répondez « {attendu} » à l'individualisation des parcours, comme la procédure l'impose."
ENTRY_LEVEL = "Choisissez le niveau d'entrée de la procédure : {choix}."
IMPOSED = "Reprenez la valeur que la procédure impose : {attendu}."
NOT_IN_LIST = "Choisissez une valeur de la liste : {choix}."
RECRUITMENT = "Vérifiez l'état du recrutement : {question}"
CLOSED = "« fermé » dit qu'il n'y a plus de place, est-ce le cas ?"
SUSPENDED = "« suspendu » dit qu'il reprendra, est-ce le cas avec des entrées à dates fixes ?"
REMOTE_SESSION = "La session est « entièrement à distance » : vérifiez {quoi}."
HELD_IN_ESTABLISHMENT = "qu'elle a lieu « en établissement de formation »"
MEETING_ON_SITE = "que cette information collective demande de venir sur place"
PLACEHOLDER_LEFT = "Remplacez « {reste} » par le texte définitif, ou retirez-le."
HTML = "Retirez « {balise} » : les sites nationaux suppriment ou transforment le HTML."
