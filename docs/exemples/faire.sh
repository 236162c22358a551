#!/usr/bin/env bash
# Makes the three finished example drafts of this folder with their recapitulatives, by the commands below.
# Organisations, names and addresses are fictitious. Run it from anywhere, with sofi-tui on the PATH.
set -euo pipefail
cd "$(dirname "$0")"
dossier=$(mktemp -d)
trap 'rm -rf "$dossier"' EXIT
export SOFI_TUI_DOSSIER="$dossier"

commun=(
  "action.organisme_dispensateur=Organisme Exemple"
  "action.plus_formation=Un référent unique du début à la fin, des plateaux techniques sur place, un accès en tramway."
  "action.url_action=https://www.organisme.example/prepa-cles-avenir"
  "action.type_equipement=Aucun : l'organisme prête un ordinateur portable."
  "sessions.0.site_lieu=Nantes - Site des Tilleuls"
  "sessions.0.date_debut=02/03/2026"
  "sessions.0.date_fin=26/06/2026"
  "sessions.0.entrees_sorties=séquencées"
  "sessions.0.periodes=cours de jour"
  "sessions.0.modalite_enseignement=en présentiel"
  "sessions.0.duree_centre=400"
  "sessions.0.duree_entreprise=70"
  "sessions.0.commentaire_duree=Module de remise à niveau contextualisé du 02/03/2026 au 13/03/2026."
  "sessions.0.organisme_responsable=Organisme Exemple"
  "sessions.0.responsable_mandataire=oui"
  "sessions.0.etat_recrutement=ouvert"
  "sessions.0.modalites_recrutement=entretien ou RDV individuel, information collective"
  "sessions.0.informations_collectives.0.date=10/02/2026"
  "sessions.0.informations_collectives.0.heure_debut=9h30"
  "sessions.0.informations_collectives.0.heure_fin=11h"
  "sessions.0.informations_collectives.0.a_distance=non"
  "sessions.0.informations_collectives.0.lieu=Salle des Tilleuls"
  "sessions.0.informations_collectives.0.adresse=1 rue de l'Exemple"
  "sessions.0.informations_collectives.0.code_postal=44000"
  "sessions.0.informations_collectives.0.ville=Nantes"
  "sessions.0.periodes_inscription.0.type=recrutement"
  "sessions.0.periodes_inscription.0.date_debut=05/01/2026"
  "sessions.0.periodes_inscription.0.date_fin=20/02/2026"
  "sessions.0.contacts_referents.0.nom=Camille Exemple"
  "sessions.0.contacts_referents.0.fonction=Référente pédagogique"
  "sessions.0.contacts_referents.0.telephone=02 00 11 22 33"
  "sessions.0.contacts_referents.0.courriel=accueil@organisme.example"
  "sessions.0.dispositif.nombre_places=12"
  "sessions.0.dispositif.places_bon_commande=12"
)

daeu=(
  "action.resultats_attendus=Obtenir le DAEU, diplôme de niveau 4."
  "action.complement_programme=Quatre matières, dont deux au choix ; ateliers de méthode chaque semaine."
  "sessions.0.duree_hebdo=28"
)
prepa=(
  "sessions.0.rythme=temps plein"
  "sessions.0.type_parcours=individualisé"
  "sessions.0.duree_hebdo=32"
)
fle=(
  "action.complement_intitule=Métiers de l'hôtellerie-restauration"
  "sessions.0.rythme=temps partiel"
  "sessions.0.duree_hebdo=28"
)

# The manual's own « Modules optionnels à préciser. » is what an organisation replaces by its modules.
options() {
  sofi-tui recap "$1" --format json | python3 -c '
import json, sys
fields = [f for fiche in json.load(sys.stdin)["fiches"] for s in fiche["sections"] for f in s["champs"]]
text = next(f["valeur"] for f in fields if f["chemin"] == "action.complement_programme")
print(text.replace("Modules optionnels à préciser.", "Modules optionnels : code de la route, atelier théâtre."))'
}

for modele in daeu prepa fle; do
  fichier=$(sofi-tui nouveau "$modele" --titre "Exemple $modele" --sans-ecran)
  declare -n propre="$modele"
  sofi-tui modifier "$fichier" "${commun[@]}" "${propre[@]}"
  sofi-tui modifier "$fichier" "action.complement_programme=$(options "$fichier")"
  sofi-tui verifier "$fichier"
  cp "$fichier" "$modele.toml"
  sofi-tui recap "$fichier" --format markdown --sortie "$modele.md"
  sofi-tui recap "$fichier" --format texte --sortie "$modele.txt"
done
