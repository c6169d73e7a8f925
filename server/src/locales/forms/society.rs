//! The words of the acts of the society itself, and of the book.

both! {
    INCORPORATE { "Constituer la coopérative", "Constitute the cooperative" }
    INCORPORATE_WHEN { "L’acte constitutif est signé\u{a0}: le premier acte d’un livre neuf.", "The founding deed is signed: the first act of a new book." }
    CONSTITUTED_ON { "Jour de la constitution", "Day of the constitution" }
    NAME { "Dénomination", "Name" }
    SIREN { "SIREN", "SIREN" }
    SIREN_HELP { "Neuf chiffres\u{a0}; laissez vide avant l’immatriculation.", "Nine digits; leave empty before the registration." }
    REGISTRY { "Ville du greffe (RCS)", "Town of the registry (RCS)" }
    REGISTRY_HELP {
        "Laissez vide avant l’immatriculation\u{a0}; sans elle, rien ne se facture.",
        "Leave empty before the registration; without it nothing is billed."
    }
    SEAT { "Siège", "Seat" }
    ADOPT { "Inscrire les premiers statuts", "Record the first statutes" }
    ADOPT_WHEN {
        "Les statuts sont signés avec l’acte constitutif\u{a0}: ils se donnent comme un fichier.",
        "The statutes are signed with the founding deed: they are given as a file."
    }
    ADOPTED_ON { "Jour des statuts", "Day of the statutes" }
    AMEND { "Inscrire une modification des statuts", "Record an amendment of the statutes" }
    AMEND_WHEN {
        "L’assemblée extraordinaire a modifié les statuts\u{a0}: le fichier les donne en entier, et la page suivante montre chaque \
         clause qui change.",
        "The extraordinary assembly amended the statutes: the file gives them whole, and the next page shows each clause \
         that changes."
    }
    AMENDED_ON { "Jour de la modification", "Day of the amendment" }
    CLAUSES { "Statuts", "Statutes" }
    CLAUSES_HELP {
        "Un fichier JSON\u{a0}: les clauses entières, une ligne de quitus apply, ou l’écriture des statuts en vigueur prise en JSON \
         sur sa page, puis modifiée.",
        "A JSON file: the whole clauses, a line for quitus apply, or the entry of the statutes in force taken as JSON from \
         its page, then changed."
    }
    DISSOLVE { "Inscrire la dissolution", "Record the dissolution" }
    DISSOLVE_WHEN {
        "L’assemblée extraordinaire a dissous la coopérative et nommé un liquidateur.",
        "The extraordinary assembly dissolved the cooperative and named a liquidator."
    }
    DISSOLVED_ON { "Premier jour de la liquidation", "First day of the liquidation" }
    LIQUIDATOR { "Liquidateur", "Liquidator" }
    DEVOLVE { "Inscrire la dévolution du boni", "Record to whom the net assets go" }
    DEVOLVE_WHEN {
        "La liquidation est finie\u{a0}: ce qui reste va à une autre coopérative ou à une œuvre d’intérêt général.",
        "The liquidation is done: what is left goes to another cooperative or a work of general interest."
    }
    DEVOLVED_ON { "Jour de la dévolution", "Day of the devolution" }
    TO_WHOM { "Bénéficiaire", "Receiver" }
    NATURE { "Nature du bénéficiaire", "Nature of the receiver" }
    COOPERATIVE { "Coopérative", "Cooperative" }
    UNION { "Union de coopératives", "Union of cooperatives" }
    SOCIAL { "Entreprise de l’économie sociale et solidaire", "Enterprise of the social economy" }
    ASSOCIATES { "Les associés", "The associates" }
    OTHER { "Autre", "Another" }
    AMOUNT { "Montant, en euros", "Amount, in euros" }
    GIVE_UP { "Inscrire l’abandon du statut coopératif", "Record that the cooperative status is given up" }
    GIVE_UP_WHEN {
        "L’assemblée a décidé, et l’autorité a permis, de quitter le statut\u{a0}: l’exception.",
        "The assembly decided, and the authority allowed, to leave the status: the exception."
    }
    GIVEN_UP_ON { "Premier jour sans le statut", "First day without the status" }
    AUTHORISATION { "Autorisation administrative", "Authorisation of the authority" }
    ANNUL { "Annuler une écriture", "Annul an entry" }
    ANNUL_WHEN {
        "Une écriture ne devait pas être inscrite\u{a0}; elle reste lisible, et une autre dit pourquoi elle ne vaut rien.",
        "An entry should not have been recorded; it stays readable, and another one says why it counts for nothing."
    }
    ANNULLED_ON { "Jour de la correction", "Day of the correction" }
    ENTRY { "Numéro de l’écriture", "Number of the entry" }
    REASON { "Raison", "Reason" }
    ERASE { "Effacer les données d’une personne", "Erase the values of a person" }
    ERASE_WHEN {
        "Une personne demande l’effacement, et la loi n’oblige plus à garder. On ne revient pas en arrière.",
        "A person asks for erasure, and the law no longer obliges to keep. There is no way back."
    }
    ERASED_ON { "Jour de l’effacement", "Day of the erasure" }
    PERSON { "Personne", "Person" }
    SCOPE { "Ce qui est effacé", "What is erased" }
    CONTACT_ONLY { "Téléphone et courriel seulement", "Phone and e-mail only" }
    EVERYTHING { "Tout, le nom compris", "Everything, the name too" }
    ERASE_GROUND { "Demande ou motif", "Request or ground" }
}
