//! The words of the acts of mandates.

both! {
    PROPOSE { "Inscrire une proposition à la gérance", "Record that a manager is proposed" }
    PROPOSE_WHEN {
        "Une personne est proposée, par la catégorie que désignent les statuts ou par d’autres.",
        "A person is proposed, by the category that the statutes name or by others."
    }
    PROPOSED_ON { "Jour de la proposition", "Day of the proposal" }
    CANDIDATE { "Personne proposée", "Person proposed" }
    PROPOSED_BY { "Proposée par la catégorie", "Proposed by the category" }
    PROPOSAL { "Proposition", "Proposal" }
    MANAGER { "Nommer un gérant", "Appoint a manager" }
    MANAGER_WHEN { "L’assemblée a nommé ou renouvelé une personne à la gérance.", "The assembly appointed or reappointed a manager." }
    STARTS_ON { "Premier jour du mandat", "First day of the mandate" }
    ENDS_ON { "Dernier jour du mandat", "Last day of the mandate" }
    HOLDER { "Titulaire", "Holder" }
    REVIEWER { "Nommer une société comme réviseur coopératif", "Appoint a company as cooperative reviewer" }
    REVIEWER_WHEN {
        "L’assemblée a nommé une société agréée pour la révision coopérative.",
        "The assembly appointed an approved company for the cooperative review."
    }
    REVIEWER_PERSON { "Nommer une personne comme réviseur coopératif", "Appoint a person as cooperative reviewer" }
    REVIEWER_PERSON_WHEN {
        "L’assemblée a nommé une personne agréée pour la révision coopérative.",
        "The assembly appointed an approved person for the cooperative review."
    }
    AGREED { "Numéro d’agrément", "Number of the approval" }
    COMPANY { "Dénomination", "Name" }
    SIREN { "SIREN", "SIREN" }
    DEPUTY { "Suppléant", "Deputy" }
    AUDITOR { "Nommer une société comme commissaire aux comptes", "Appoint a company as auditor" }
    AUDITOR_WHEN { "L’assemblée a nommé une société pour contrôler les comptes.", "The assembly appointed a company to audit the accounts." }
    AUDITOR_PERSON { "Nommer une personne comme commissaire aux comptes", "Appoint a person as auditor" }
    AUDITOR_PERSON_WHEN { "L’assemblée a nommé une personne pour contrôler les comptes.", "The assembly appointed a person to audit the accounts." }
    END { "Inscrire la fin d’un mandat", "Record that a mandate ends" }
    END_WHEN {
        "Un mandat finit avant son terme\u{a0}: démission, décision de justice, décès.",
        "A mandate ends before its term: resignation, judgment, death."
    }
    ENDED_ON { "Dernier jour du mandat", "Last day of the mandate" }
    MANDATE { "Mandat", "Mandate" }
    CAUSE { "Cause", "Cause" }
    RESIGNATION { "Démission", "Resignation" }
    JUDGMENT { "Décision de justice", "Judgment" }
    DEATH { "Décès ou incapacité", "Death or incapacity" }
    END_PAPER { "Pièce", "Paper" }
    REVOKE { "Inscrire une révocation", "Record a revocation" }
    REVOKE_WHEN { "L’assemblée a mis fin à un mandat par un vote.", "The assembly ended a mandate by a vote." }
    ALL_VOTES { "Voix de tous les associés", "Votes of all associates" }
    VOTES_FOR { "Voix pour", "Votes in favour" }
    PUBLISH { "Inscrire la publication du départ d’un gérant", "Record that the exit of a manager was published" }
    PUBLISH_WHEN {
        "Le départ d’un gérant a été déposé au registre du commerce, dans le mois.",
        "The exit of a manager was filed at the registry, within the month."
    }
    REGISTRY { "Registre", "Registry" }
    REFERENCE { "Numéro du dépôt", "Number of the filing" }
    RECEIPT { "Récépissé", "Receipt" }
    FILED_ON { "Jour du dépôt", "Day of the filing" }
}
