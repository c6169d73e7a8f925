//! The words of the acts of the register.

both! {
    ADMIT { "Admettre une personne physique", "Admit a natural person" }
    ADMIT_WHEN {
        "L’organe que désignent les statuts a décidé d’admettre une personne comme associée.",
        "The organ that the statutes name decided to admit a person as an associate."
    }
    ADMIT_COMPANY { "Admettre une personne morale", "Admit a legal person" }
    ADMIT_COMPANY_WHEN {
        "Une société, une association ou une collectivité devient associée\u{a0}; elle a une voix, portée par son représentant.",
        "A company, an association or a public body becomes an associate; it has one vote, cast by its representative."
    }
    ADMIT_CO_OWNERS { "Admettre des co-indivisaires", "Admit co-owners" }
    ADMIT_CO_OWNERS_WHEN {
        "Un club d’investisseurs ou des héritiers détiennent des parts ensemble\u{a0}: un mandataire unique, une voix.",
        "An investors’ club or heirs hold shares together: one common agent, one vote."
    }
    ADMIT_APPLICANT { "Admettre un candidat dont la demande est au livre", "Admit somebody whose application is in the book" }
    ADMIT_APPLICANT_WHEN {
        "La demande a été inscrite\u{a0}; l’organe compétent l’a acceptée.",
        "The application was recorded; the competent organ accepted it."
    }
    ADMITTED_ON { "Premier jour comme associé", "First day as an associate" }
    APPLICANT { "Candidat", "Applicant" }
    PERSON { "Personne", "Person" }
    COMPANY_NAME { "Dénomination", "Name" }
    LEGAL_FORM { "Forme juridique", "Legal form" }
    LEGAL_FORM_HELP { "Comme elle l’écrit\u{a0}: SCOP SARL, association loi 1901, commune.", "As it writes it: SCOP SARL, association, municipality." }
    SIREN { "SIREN", "SIREN" }
    SIREN_HELP { "Neuf chiffres. Sans SIREN, le livre soupçonne une indivision.", "Nine digits. Without one, the book suspects an indivision." }
    SEAT { "Siège", "Seat" }
    REPRESENTATIVE { "Représentant", "Representative" }
    POWER { "Pièce qui prouve son pouvoir", "Proof of that person’s power" }
    CO_OWNERS_NAME { "Nom d’usage", "Usual name" }
    AGENT { "Mandataire unique", "Common agent" }
    GROUND { "Motif de la catégorie", "Ground of the category" }
    GROUND_HELP {
        "Ce qui lie cette personne à la coopérative\u{a0}: «\u{a0}utilise le service de paie depuis mars 2026\u{a0}».",
        "What ties this person to the cooperative: “uses the payroll service since March 2026”."
    }
    EVIDENCE { "Pièce qui le montre", "Paper that shows it" }
}
