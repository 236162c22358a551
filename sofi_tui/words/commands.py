"""What each command does and says."""

from sofi_tui.words.plurals import plural

NOUVEAU = "crée un brouillon et l'ouvre à l'écran"
OUVRIR = "ouvre un brouillon à l'écran"
LISTE = "montre les brouillons"
MODIFIER = "remplit des champs d'un brouillon"
VERIFIER = "dit ce qui manque et ce qui ne va pas dans des brouillons"
RECAP = "écrit le récapitulatif de brouillons, dans l'ordre de SOFI"
HISTORIQUE = "montre les révisions d'un brouillon et ses envois, en relit ou en reprend une"
COMPARER = "montre ce qui diffère entre deux brouillons, deux révisions, ou avec le modèle"
ENVOYER = "envoie des actions pour validation, et scelle ce qui est envoyé"
STATUT = "montre où en est une action, note ses codes SOFI, son accord, son passage à un autre état"
QUESTION = "note une question du Cariforef à côté de son champ, ou sa réponse"
RECONDUIRE = "fait les brouillons de la campagne suivante"
VU = "montre ce qui est à revoir dans un brouillon reconduit, ou le confirme"
SYNCHRONISER = "partage les brouillons avec d'autres machines, par un dépôt git"
MODELES = "montre les modèles et d'où vient chacun"
MODELE = "fait un modèle d'un brouillon, ou vérifie le fichier d'un modèle"
FORMACODE = "cherche des Formacodes, ou reprend le thésaurus d'un fichier"
IMPORTER_REGION = "reprend l'extraction de la Région dans le profil"
IMPORTER_PROGRAMMATION = "fait des brouillons du tableau de programmation, ou les met à jour"
PLACES = "compte les places commandées, prévues et manquantes, par lot et par site"
ORGANISME = "montre, vérifie ou reprend le profil de votre organisme"
EXPORTER = "écrit des brouillons dans des fichiers : document, message, échange"
IMPORTER = "reprend du LHEO en brouillons, ou une feuille de tableur dans ses brouillons"
TOUCHES = "montre les touches de tous les écrans, avec les vôtres, et leurs identifiants"
COMPLETION = "écrit ce qui fait compléter les commandes par votre shell : bash, zsh ou fish"
SCHEMA = "écrit le schéma JSON d'un fichier de brouillon, pour les éditeurs de texte"
COMPARER_A = "un brouillon, une de ses révisions (ID@12, ID@abc123) ou un envoi (ID@envoi-1)"
COMPARER_B = "de même ; sans B, le brouillon tel qu'il est"
COMPARER_MODELE = "compare le modèle de A avec A"


def from_to(before: object, after: object, places: object) -> str:
    return f"De {before} à {after}\n{places}"


def no_difference(before: object, after: object) -> str:
    return f"Aucune différence entre {before} et {after}."


ONE_DRAFT_WITH_MODELE = "--modele compare un seul brouillon : retirez B."


def preset_named(code: object) -> str:
    return f"modèle {code}"


COMPARE_WITH_WHAT = "Comparer avec quoi ? Donnez B, une révision (A@12), ou --modele."


def sent(id: object) -> str:
    return f"{id} : en attente de validation"


EXPORTER_TOUS = "tous les brouillons du dossier"
EXPORTER_SORTIE = (
    "un fichier pour tous les brouillons ; ou un dossier, un fichier pour chacun (avec un / à la "
    "fin, il est créé s'il manque)"
)
NAME_DRAFTS = "Nommez des brouillons, ou demandez-les avec --tous."


def no_draft_in(folder: object) -> str:
    return f"Aucun brouillon dans {folder}."


LIBELLE = "Libellé"
EDITION = "Édition"
FORMACODE_MOTS = "un code, son début ou des mots ; « importer FICHIER » reprend le thésaurus (CSV, XLSX, ODS)"
FORMACODE_EDITION = "l'édition du fichier qui ne la dit pas (V14)"
NO_FORMACODE = "aucun Formacode connu n'y correspond ; « formacode importer FICHIER » reprend le thésaurus."
FORMACODE_IMPORTER = "Écrivez « sofi-tui formacode importer FICHIER [--edition V14] »."


def no_formacode_in(fichier: object) -> str:
    return f"{fichier} : aucun Formacode de cinq chiffres avec son libellé."


def formacodes_taken(codes: object, file: object) -> str:
    return f"{codes} Formacodes repris dans {file}."


REVISION = "Révision"
HISTORIQUE_MONTRER = "écrit le fichier exact de cette révision"
HISTORIQUE_REPRENDRE = "reprend cette révision, comme une nouvelle"
HISTORIQUE_ENVOI = "écrit le fichier exact du N-ième envoi"
HISTORIQUE_RECAP = "avec --envoi : son récapitulatif d'alors"
HISTORIQUE_SORTIE = "avec --montrer ou --envoi : dans ce fichier neuf, à l'octet près"
RECAP_WITH_ENVOI = "--recap va avec --envoi N."
SORTIE_WITH = "--sortie va avec --montrer N ou --envoi N."


def exists_already(target: object) -> str:
    return f"{target} existe déjà : choisissez un autre nom."


def taken_back(draft: object, number: object) -> str:
    return f"{draft} : révision {number} reprise ; l'état d'avant en reste une."


def no_history_yet(draft: object) -> str:
    return f"{draft} n'a pas encore d'historique : il commence à la fin d'une séance."


IMPORTER_FICHIER = (
    "du LHEO 2.2 ou 2.3 (XML) : crée des brouillons ; une feuille exportée d'ici (xlsx, ods, "
    "csv) : met à jour les brouillons dont elle vient"
)
IMPORTER_MODELE = "LHEO : le modèle des offres qui ne se reconnaissent pas"
IMPORTER_PARTIEL = "feuille : prend les cellules lisibles malgré les autres"
IMPORTER_ESSAI = "dit ce qui serait fait, sans rien changer"
PROGRAMMATION_MODELE = "la variante des lignes qui ne la disent pas"
NOTHING_TO_CHANGE = "rien à changer."
DO_ALL_THIS = "Faire tout cela ?"


def drafts_made(created: object, updated: object, folder: object) -> str:
    return f"brouillons créés : {created}, mis à jour : {updated}, dans {folder}."


LEFT_FOR_A_PERSON = "\nReste à voir par une personne :"


def lines_read(number: object) -> str:
    return f"{number} lignes lues…"


def line_refused(number: object, reason: object) -> str:
    return f"ligne {number} : REFUSÉE, {reason}."


def nothing_new_for(path: object) -> str:
    return f"rien de nouveau pour {path}."


def change_records(records: object) -> str:
    return f"Changer ces {records} fiches du profil ?"


def records_changed(records: object, file: object) -> str:
    return f"fiches changées : {records}, dans {file}."


PRESET = "Modèle"
STATE = "État"
CHANGED_ON = "Modifié"


def no_draft_create_one(folder: object) -> str:
    return f"Aucun brouillon dans {folder} ; pour en créer un : sofi-tui nouveau."


MODELE_FICHIERS = "les modèles à vérifier"
MODELE_DEPUIS = "le brouillon dont le modèle reprend les valeurs"
MODELE_NOM = "le nom du nouveau modèle"
MODELE_PARTAGE = "le met à côté des brouillons, pour tous"
WRITE_MODELE_CREER = "Écrivez « sofi-tui modele creer --depuis BROUILLON --nom NOM [--partage] »."
WRITE_MODELE_VERIFIER = "Écrivez « sofi-tui modele verifier FICHIER… »."


def preset_is_right(name: object, nom: object, over: object) -> str:
    return f"{name} : rien à signaler ({nom}{over})."


MODIFIER_VALEUR = (
    "un champ et ce que vous y tapez, comme sessions.0.date_debut=02/03/2026 ; rien après = le vide"
)
NOUVEAU_MODELE = "daeu, prepa ou fle"
NOUVEAU_TITRE = "le nom que vous donnez au brouillon"
NOUVEAU_CAMPAGNE = "l'année où les sessions débutent"
NOUVEAU_SANS_ECRAN = "n'ouvre rien : écrit le chemin du fichier créé"


def name_the_preset(codes: object) -> str:
    return f"Avec --sans-ecran, nommez le modèle : {codes}."


ORGANISME_FICHIER = "le profil à reprendre (importer)"
ORGANISME_OUI = "appliquer : fait sans demander"
WRITE_ORGANISME_IMPORTER = (
    "Écrivez « sofi-tui organisme importer FICHIER » ; les autres actions n'ont pas de fichier."
)
NOT_THERE_YET = " ; il n'existe pas encore"
PROFILE_IS_RIGHT = "rien à signaler dans le profil."


def no_such_file(source: object) -> str:
    return f"Il n'y a pas de fichier {source} : vérifiez le chemin."


CHANGED = "changé"
NOTHING_NEW = "rien de nouveau."
NO_OLD_VALUE = "aucun brouillon en cours ne garde une ancienne valeur du profil."


def change_drafts(drafts: object) -> str:
    return f"Changer ces {drafts} brouillons ?"


def drafts_changed(drafts: object) -> str:
    return f"brouillons changés : {drafts}."


QUESTION_CHEMIN = "le champ, comme action.objectifs, ou sa fiche"
QUESTION_TEXTE = "ce que le Cariforef demande"
QUESTION_REPONDUE = "la question N a sa réponse"
PATH_AND_QUESTION = "Donnez le chemin du champ et la question, ou ni l'un ni l'autre."
EMPTY_QUESTION = "La question est vide."


def no_question(number: object) -> str:
    return f"Il n'y a pas de question {number} : voyez « sofi-tui question BROUILLON »."


def no_question_noted(id: object) -> str:
    return f"{id} : aucune question du Cariforef n'est notée."


RECAP_FORMAT = "texte sans cette option"
RECAP_SORTIE = "écrit dans ce fichier au lieu de l'afficher"


def written_in_a_file(name: object) -> str:
    return f"Le format {name} s'écrit dans un fichier : ajoutez --sortie FICHIER."


RECONDUIRE_CAMPAGNE = "l'année où les sessions débuteront"


def to_look_at(path: object, places: object) -> str:
    return f"{path}  {places} à revoir"


SCHEMA_MODELE = "celui d'un modèle, au lieu d'un brouillon"
STATUT_CODES = "les codes SOFI de chaque session"
STATUT_FORMATION = "le code de la formation"
STATUT_ACTION = "le code de l'action"
STATUT_SESSION = "le code de la session N (1 sans cela)"
STATUT_CERTIFINFO = "le code Certifinfo mis par le Cariforef"
STATUT_ACCORD_DATE = "la date de l'accord de la Région"
STATUT_ACCORD_REFERENCE = "sa référence"
STATUT_ACCORD_DE = "de qui il vient"
STATUT_ANNULER = "reprend le dernier passage, noté par erreur"
NOTED_OR_CANCELLED = "Un passage ne peut pas être à la fois noté et annulé."
AGREEMENT_OPTIONS = "Un accord se note avec --accord-date, --accord-reference et --accord-de."


def not_a_date(text: object) -> str:
    return f"« {text} » n'est pas une date : écrivez-la comme 02/03/2026"


SYNCHRONISER_DISTANT = "règle le dépôt partagé : un chemin, ssh://…, hôte:chemin ou https://…"
SYNCHRONISER_CREER = "avec --distant CHEMIN : crée ce dépôt, vide"
CREER_WITH_DISTANT = "--creer va avec --distant CHEMIN."


def name_for(url: object) -> str:
    return f"Nom pour {url} : "


CREDENTIAL_ASKED = "Mot de passe ou jeton : "


def nothing_to_say(ident: object) -> str:
    return f"{ident} : rien à signaler."


VU_CHEMIN = "un champ qui a été revu"
VU_TOUT = "tout a été revu"


def not_to_look_at(chemin: object) -> str:
    return f"« {chemin} » n'est pas à revoir : voyez « sofi-tui vu BROUILLON »."


def nothing_to_look_at(id: object) -> str:
    return f"{id} : rien n'est à revoir."


def records_taken(number: int) -> str:
    return f"{number} {plural(number, 'fiche reprise', 'fiches reprises')}"
