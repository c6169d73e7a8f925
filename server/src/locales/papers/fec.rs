//! What the description of the file of the tax office says of each column. French only, as every paper.

/// What stands in each of the eighteen columns, in their order.
pub const FEC_MEANINGS: [&str; 18] = [
    "code du journal (liste ci-dessous)",
    "libellé du journal",
    "numéro de l’écriture : le code du journal, puis une suite continue",
    "date de comptabilisation",
    "numéro de compte, dont les trois premiers chiffres sont ceux du plan comptable général",
    "libellé du compte",
    "compte auxiliaire : A et le numéro de l’associé au registre, ou le code d’un autre tiers ; vide hors des tiers",
    "nom du tiers",
    "référence de la pièce",
    "date de la pièce",
    "libellé de l’écriture",
    "montant au débit",
    "montant au crédit",
    "lettrage ; vide tant que la ligne n’est pas soldée",
    "date du lettrage",
    "date de validation : le jour de l’inscription au livre, ou celui de l’écriture s’il vient après ; pour les à-nouveaux, le \
     premier jour de l’exercice ; rien n’est modifié ni supprimé ensuite",
    "montant en devise : toujours vide",
    "identifiant de la devise : toujours vide",
];
