//! The words of the acts of a SCIC.

both! {
    FORMALITY { "Inscrire une formalité de la conversion", "Record a formality of the conversion" }
    FORMALITY_WHEN {
        "L’annonce est parue, le dépôt est fait\u{a0}: une pièce le montre.",
        "The notice has appeared, the filing is done: a paper shows it."
    }
    WHICH { "Formalité", "Formality" }
    LEGAL_NOTICE { "Annonce légale", "Legal notice" }
    SINGLE_WINDOW { "Dépôt au guichet unique", "Filing at the single window" }
    BENEFICIAL_OWNERS { "Bénéficiaires effectifs", "Beneficial owners" }
    RECEIPT { "Annonce ou récépissé", "Notice or receipt" }
    DONE_ON { "Faite le", "Done on" }
    DISSENT { "Inscrire le choix d’un associé opposé", "Record what an opposed associate chose" }
    DISSENT_WHEN {
        "Un associé qui a voté contre la conversion demande le rachat ou l’annulation de ses parts.",
        "An associate who voted against the conversion asks that the shares be bought back or cancelled."
    }
    ASSOCIATE { "Associé", "Associate" }
    OPTION { "Choix", "Choice" }
    OPTION_HELP { "À confirmer par un juriste.", "A lawyer is to confirm it." }
    BUY_BACK { "Rachat dans les deux ans", "Bought back within two years" }
    REPAYABLE_ACCOUNT {
        "Annulation, inscrite à un compte remboursé dans les cinq ans",
        "Cancelled, and booked on an account repaid within five years"
    }
    LETTER { "Lettre", "Letter" }
    CHOSEN_ON { "Jour de la lettre", "Day of the letter" }
    PROJECT { "Inscrire le rapport sur le projet coopératif", "Record the report on the cooperative project" }
    PROJECT_WHEN {
        "Le rapport annuel d’une SCIC dit comment son projet a évolué.",
        "The yearly report of a SCIC tells how its project evolved."
    }
    YEAR { "Exercice", "Fiscal year" }
    REPORT { "Cette partie du rapport", "That part of the report" }
    REPORTED_ON { "Jour du rapport", "Day of the report" }
}
