"""LHEO as other programs write it, by hand and with fictitious data."""

FORMATION = """\
<domaine-formation><code-FORMACODE ref="V14">15061</code-FORMACODE>
  <code-FORMACODE ref="V14">15084</code-FORMACODE></domaine-formation>
<intitule-formation>{intitule}</intitule-formation>
<objectif-formation>Se préparer à un emploi.</objectif-formation>
<resultats-attendus>Projet validé &amp; écrit.</resultats-attendus>
<contenu-formation>  Ateliers.
Stages. </contenu-formation>
<certifiante>0</certifiante>
<contact-formation><type-contact>4</type-contact><coordonnees><nom>Exemple</nom><prenom>Camille</prenom>
  <portable><numtel>06 00 00 00 00</numtel></portable></coordonnees></contact-formation>
<parcours-de-formation>1</parcours-de-formation>
<code-niveau-entree>14</code-niveau-entree>
{actions}
<organisme-formation-responsable><numero-activite>99440000044</numero-activite>
  <SIRET-organisme-formation><SIRET>99999990700010</SIRET></SIRET-organisme-formation>
  <nom-organisme>Organisme Exemple</nom-organisme><raison-sociale>Organisme Exemple</raison-sociale>
  <coordonnees-organisme><coordonnees><nom>Siège</nom></coordonnees></coordonnees-organisme>
  <contact-organisme><coordonnees><nom>Siège</nom></coordonnees></contact-organisme>
</organisme-formation-responsable>
"""

ACTION = """\
<action>
  <rythme-formation>En continu, 30 h par semaine</rythme-formation>
  <code-public-vise>80006</code-public-vise>
  <niveau-entree-obligatoire>0</niveau-entree-obligatoire>
  <modalites-alternance>Aucune</modalites-alternance>
  <modalites-enseignement>{enseignement}</modalites-enseignement>
  <conditions-specifiques>Motivation</conditions-specifiques>
  <prise-en-charge-frais-possible>1</prise-en-charge-frais-possible>
  <lieu-de-formation><coordonnees><nom>Site des Tilleuls</nom><adresse><ligne>1 rue de l'Exemple</ligne>
    <codepostal>44000</codepostal><ville>Nantes</ville></adresse></coordonnees></lieu-de-formation>
  <modalites-entrees-sorties>1</modalites-entrees-sorties>
  <session><periode><debut>20260302</debut><fin>20260231</fin></periode>
    <adresse-inscription><adresse><ligne>x</ligne><codepostal>44000</codepostal><ville>Nantes</ville></adresse>
    </adresse-inscription><modalites-inscription>En ligne</modalites-inscription></session>
  <adresse-information><adresse><denomination>Accueil</denomination><ligne>2 rue de l'Exemple</ligne>
    <codepostal>44000</codepostal><ville>Nantes</ville></adresse></adresse-information>
  <date-information><date>20260210</date></date-information>
  <restauration>Cantine</restauration>
  <nombre-heures-centre>300</nombre-heures-centre>
  <nombre-heures-total>370</nombre-heures-total>
  <organisme-formateur><SIRET-formateur><SIRET>{siret}</SIRET></SIRET-formateur>
    <raison-sociale-formateur>Organisme Exemple</raison-sociale-formateur></organisme-formateur>
</action>
"""


def foreign_file(
    namespace: str = "http://lheo.gouv.fr/2.3",
    encoding: str = "UTF-8",
    intitule: str = "PREPA Clés Avenir",
    sirets: tuple[str, ...] = ("99999990700010",),
    enseignement: str = "1",
) -> bytes:
    """Write a LHEO file of one formation with an action for each SIRET."""
    actions = "".join(ACTION.format(siret=siret, enseignement=enseignement) for siret in sirets)
    xmlns = f' xmlns="{namespace}"' if namespace else ""
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<!-- un autre programme -->\n<lheo{xmlns}><offres><formation>'
        f"{FORMATION.format(intitule=intitule, actions=actions)}</formation></offres></lheo>\n"
    )
    return text.encode(encoding)
