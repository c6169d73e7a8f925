//! The words of reviews, and of what follows a meeting.

both! {
    REVIEW { "Révision", "Review" }
    REQUEST { "Demande", "Request" }
    REMARK { "Observation", "Remark" }
    REMARKS { "Observations, dans l’ordre du rapport", "Remarks, in the order of the report" }
    COMPLIANT { "Conforme", "Compliant" }
    WITH_RESERVATIONS { "Avec réserves", "With reservations" }
    NOT_COMPLIANT { "Non conforme", "Not compliant" }
    MANDATE { "Mandat du réviseur", "Mandate of the reviewer" }
    OPINION { "Conclusion", "Conclusion" }
    REPORT { "Rapport de révision", "Report of the review" }
    BY_ASSOCIATES { "Inscrire une révision demandée par des associés", "Record a review that associates ask for" }
    BY_ASSOCIATES_WHEN {
        "Un dixième des associés au moins demande la révision coopérative, de plein droit.",
        "A tenth of the associates at least asks for the cooperative review, of right."
    }
    WHO_ASK { "Associés qui demandent", "Associates who ask" }
    ASKED_ON { "Jour de la demande", "Day of the request" }
    BY_DIRECTORS { "Inscrire une révision demandée par des administrateurs", "Record a review that directors ask for" }
    BY_DIRECTORS_WHEN {
        "Un tiers des administrateurs au moins demande la révision.", "A third of the directors at least asks for the review."
    }
    HOW_MANY_ASK { "Combien demandent", "How many ask" }
    OF_HOW_MANY { "Sur combien", "Of how many" }
    BY_AUTHORITY { "Inscrire une révision demandée par une autorité", "Record a review that an authority asks for" }
    BY_AUTHORITY_WHEN {
        "L’autorité qui agrée la coopérative, ou un ministre, demande la révision.",
        "The authority that approves the cooperative, or a minister, asks for the review."
    }
    REPORTED { "Inscrire un rapport de révision", "Record the report of a review" }
    REPORTED_WHEN {
        "Le réviseur a remis son rapport, sans demande de plein droit.", "The reviewer gave the report, without a request of right."
    }
    ANSWERS_REQUEST { "Inscrire le rapport d’une révision demandée", "Record the report of a review that was asked for" }
    ANSWERS_REQUEST_WHEN {
        "Le réviseur a remis le rapport qu’une demande inscrite appelait.", "The reviewer gave the report that a recorded request called for."
    }
    RECEIVED_ON { "Jour de la remise", "Day of receipt" }
    DISCUSSED { "Inscrire que le rapport est débattu", "Record that the report was discussed" }
    DISCUSSED_WHEN {
        "Une assemblée a entendu le rapport et en a débattu.", "An assembly heard the report and discussed it."
    }
    IN_ASSEMBLY { "Assemblée du livre", "Assembly of the book" }
    MINUTES { "Procès-verbal", "Minutes" }
    DISCUSSED_ON { "Jour du débat", "Day of the discussion" }
    FOLLOWED { "Inscrire la suite donnée à une observation", "Record what followed a remark" }
    FOLLOWED_WHEN { "Une observation du réviseur a reçu une suite.", "A remark of the reviewer was followed up." }
    WHICH_REMARK { "Numéro de l’observation", "Number of the remark" }
    ANSWER { "Suite donnée", "What was done" }
    FOLLOWED_ON { "Jour de la suite donnée", "Day on which it was done" }
    ADD { "Inscrire une résolution demandée par des associés", "Record a resolution that associates ask for" }
    ADD_WHEN {
        "Après la convocation, des associés demandent dans les délais qu’une résolution soit inscrite.",
        "After the convocation, associates ask in time that a resolution be put on the agenda."
    }
    INCIDENT { "Inscrire une résolution née en séance", "Record a resolution that came up in the meeting" }
    INCIDENT_WHEN {
        "La révocation de la gérance est proposée en séance.", "That the manager be revoked is proposed in the meeting."
    }
    ADDED_ON { "Jour de la demande, ou de la séance", "Day of the request, or of the meeting" }
    DRAFT { "Résolution", "Resolution" }
    NEW_ITEM { "Nouveau point de l’ordre du jour", "New item of the agenda" }
    NEW_ITEM_HELP {
        "Laissez vide quand le point existe\u{a0}; un nouveau point prend le numéro suivant.",
        "Leave empty when the item is there; a new one takes the next number."
    }
    ROLL { "Mettre la liste d’une assemblée en accord avec le registre", "Put the roll of an assembly in line with the register" }
    ROLL_WHEN {
        "Un associé admis tard entre dans la liste, un associé parti en est rayé.",
        "An associate admitted late enters the roll, one who left is struck from it."
    }
    CHANGE { "Ce qui change", "What changes" }
    ENTERED { "Entre, ou change de catégorie", "Enters, or changes category" }
    STRUCK { "Est rayé", "Is struck" }
    GROUND { "Motif", "Ground" }
    AMENDED_ON { "Jour de la mise en accord", "Day of the amendment" }
    APPROVE { "Inscrire qu’une assemblée approuve un procès-verbal", "Record that an assembly approves minutes" }
    APPROVE_WHEN { "Une assemblée suivante a approuvé le procès-verbal.", "A later assembly approved the minutes." }
    BY_ASSEMBLY { "Assemblée qui approuve", "Assembly that approves" }
    BY_RESOLUTION { "Numéro de la résolution", "Number of the resolution" }
    APPROVE_BUREAU { "Inscrire que le bureau approuve un procès-verbal", "Record that the bureau approves minutes" }
    APPROVE_BUREAU_WHEN {
        "La présidence, les scrutateurs et le secrétariat ont visé le procès-verbal.",
        "Chair, tellers and secretary approved the minutes."
    }
    BUREAU { "Membres du bureau", "Members of the bureau" }
    BUREAU_PAPER { "Ce qui le montre", "What shows it" }
    APPROVED_ON { "Jour de l’approbation", "Day of the approval" }
}
