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
    OTHER_CO_OWNERS { "Autres co-indivisaires", "Other co-owners" }
    CO_OWNER { "Co-indivisaire", "Co-owner" }

    APPLY { "Inscrire la demande d’une personne physique", "Record the application of a natural person" }
    APPLY_WHEN { "Une personne demande par écrit à devenir associée.", "A person asks in writing to become an associate." }
    APPLY_COMPANY { "Inscrire la demande d’une personne morale", "Record the application of a legal person" }
    APPLY_COMPANY_WHEN {
        "Une société, une association ou une collectivité demande par écrit à devenir associée.",
        "A company, an association or a public body asks in writing to become an associate."
    }
    APPLY_CO_OWNERS { "Inscrire la demande de co-indivisaires", "Record the application of co-owners" }
    APPLY_CO_OWNERS_WHEN {
        "Un club d’investisseurs ou des héritiers demandent ensemble à devenir associés.",
        "An investors’ club or heirs ask together to become associates."
    }
    APPLIED_ON { "Jour de la demande", "Day of the application" }
    LETTER { "Lettre", "Letter" }
    REJECT { "Rejeter une demande", "Reject an application" }
    REJECT_WHEN { "L’organe compétent a refusé l’admission.", "The competent organ refused the admission." }
    REJECTED_ON { "Jour du refus", "Day of the refusal" }
    REJECT_GROUND { "Motif du refus", "Ground of the refusal" }

    RECLASSIFY { "Changer un associé de catégorie", "Put an associate into another category" }
    RECLASSIFY_WHEN {
        "Le lien d’un associé avec la coopérative a changé, et l’organe compétent l’a constaté.",
        "What ties an associate to the cooperative has changed, and the competent organ has said so."
    }
    NEW_CATEGORY { "Nouvelle catégorie", "New category" }
    REPRESENT { "Changer le représentant d’un associé", "Change who represents an associate" }
    REPRESENT_WHEN {
        "Une personne morale, ou des co-indivisaires, désignent une autre personne pour porter leur voix.",
        "A legal person, or co-owners, name another person to cast their vote."
    }
    NEW_REPRESENTATIVE { "Nouveau représentant", "New representative" }
    OLD_REPRESENTATIVE { "Représentant remplacé", "Representative who is replaced" }

    CONTACT { "Changer une adresse ou un siège", "Change an address or a seat" }
    CONTACT_WHEN { "Un associé est joint autrement désormais.", "An associate is reached in another way from now on." }
    NEW_SEAT { "Nouveau siège", "New seat" }
    WHOSE_CONTACT { "Personne dont les coordonnées changent", "Person whose contact changes" }
    AGREE { "Inscrire un accord pour le courriel", "Record an agreement to e-mail" }
    AGREE_WHEN {
        "Un associé accepte par écrit d’être convoqué par voie électronique\u{a0}; sans cet accord, une lettre est due.",
        "An associate agrees in writing to be convened by e-mail; without it a letter is due."
    }
    AGREEMENT { "Accord écrit", "Written agreement" }
    REVOKE { "Inscrire le retrait de cet accord", "Record that this agreement is taken back" }
    REVOKE_WHEN { "Un associé demande de nouveau des lettres.", "An associate asks for letters again." }

    EMPLOY { "Inscrire une embauche", "Record an employment" }
    EMPLOY_WHEN { "Une personne commence à travailler pour la coopérative.", "A person begins to work for the cooperative." }
    ENTREPRENEUR { "Inscrire un contrat d’entrepreneur salarié associé", "Record a contract of an entrepreneur-employee" }
    ENTREPRENEUR_WHEN {
        "Une coopérative d’activité et d’emploi engage un entrepreneur salarié, qui doit devenir associé dans les trois ans.",
        "A cooperative of activity and employment takes on an entrepreneur-employee, who must become an associate within three years."
    }
    EARLIER { "Mois déjà passés sous un contrat d’appui", "Months already spent under a contract of support" }
    FIRST_WORK_DAY { "Premier jour de travail", "First day of work" }
    CONTRACT { "Contrat", "Contract" }
    END_EMPLOYMENT { "Inscrire la fin d’un contrat de travail", "Record that an employment ends" }
    END_EMPLOYMENT_WHEN { "Une personne cesse de travailler pour la coopérative.", "A person stops working for the cooperative." }
    LAST_WORK_DAY { "Dernier jour de travail", "Last day of work" }
    BENEFIT { "Inscrire une preuve d’usage des services", "Record what shows that services are used" }
    BENEFIT_WHEN {
        "Un relevé montre qu’un associé bénéficiaire utilise habituellement les services.",
        "A statement shows that an associate uses the services habitually."
    }
    BENEFIT_FROM { "Premier jour de la période", "First day of the period" }
    BENEFIT_TO { "Dernier jour de la période", "Last day of the period" }
    STATEMENT { "Relevé", "Statement" }

    WITHDRAW { "Inscrire un retrait", "Record a withdrawal" }
    WITHDRAW_WHEN {
        "Un associé notifie qu’il quitte la coopérative\u{a0}; se retirer est un droit, le préavis des statuts court.",
        "An associate notifies that it leaves; withdrawal is a right, the notice of the statutes runs."
    }
    WITHDRAWN_ON { "Dernier jour demandé", "Last day asked for" }
    NOTIFIED_ON { "Jour de la notification", "Day of the notification" }
    EXCLUDE { "Inscrire une exclusion", "Record an exclusion" }
    EXCLUDE_WHEN {
        "L’assemblée a exclu un associé, convoqué et entendu, avec droit de vote.",
        "The assembly excluded an associate, who was summoned, heard, and allowed to vote."
    }
    LAST_DAY { "Dernier jour comme associé", "Last day as an associate" }
    EXCLUSION_GROUND { "Motif", "Ground" }
    SUMMONS { "Convocation de l’intéressé", "Summons of the associate" }
    PRESENT_VOTES { "Voix présentes ou représentées", "Votes present or represented" }
    VOTES_FOR { "Voix pour", "Votes in favour" }
    OWN_VOTE { "L’intéressé a-t-il pu voter\u{202f}?", "Could the associate vote?" }
    VOTE_KEPT { "Oui, il a pu voter", "Yes, it could vote" }
    VOTE_DENIED { "Non, il en a été empêché", "No, it was kept from voting" }
    STRIKE { "Inscrire une radiation", "Record a strike-off" }
    STRIKE_WHEN {
        "Un fait prévu par les statuts met fin à la qualité d’associé, sans qu’un organe en décide.",
        "A fact foreseen by the statutes ends a membership, without a decision of an organ."
    }
    FACT { "Fait constaté", "Fact" }
    CONDITION_LOST { "Condition de la catégorie perdue", "Condition of the category lost" }
    EMPLOYMENT_ENDED { "Fin du contrat de travail", "Employment ended" }
    DEATH_GROUND { "Décès", "Death" }
    DISSOLUTION_GROUND { "Dissolution de la personne morale", "Dissolution of the legal person" }
    ASSEMBLIES_MISSED { "Absences aux assemblées", "Assemblies missed" }
    DEATH { "Inscrire un décès", "Record a death" }
    DEATH_WHEN { "Un associé, personne physique, est décédé.", "An associate who is a natural person has died." }
    DIED_ON { "Jour du décès", "Day of the death" }
    CERTIFICATE { "Acte de décès", "Death certificate" }

    STRIKE_REGISTER { "Arrêter le registre", "Strike the register" }
    STRIKE_REGISTER_WHEN {
        "Figer la liste des associés à la fin d’un jour\u{a0}: pour une assemblée, une clôture, ou sur demande.",
        "Freeze the list of associates at the close of a day: for an assembly, a year’s end, or on demand."
    }
    STRIKE_ON { "Jour, à sa fin", "Day, at its close" }
    STRIKE_REASON { "Pour quoi", "For what" }
    FOR_ASSEMBLY { "Une assemblée", "An assembly" }
    FOR_YEAR_END { "La fin d’un exercice", "The end of a fiscal year" }
    ON_DEMAND { "Une demande", "A request" }
}
