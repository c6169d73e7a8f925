//! The words of the acts on current accounts and grants.

both! {
    WHO { "Associé", "Associate" }
    AMOUNT { "Montant, en euros", "Amount, in euros" }
    PAPER { "Pièce", "Paper" }
    AGREE { "Convenir d’un compte courant d’associé", "Agree a current account with an associate" }
    AGREE_WHEN {
        "Un associé prêtera à la coopérative, ou les conditions de son prêt changent.",
        "An associate will lend to the cooperative, or the terms of its loan change."
    }
    RATE { "Taux d’intérêt, pour cent par an", "Rate of interest, percent a year" }
    RATE_HELP { "Zéro s’il n’y a pas d’intérêt. L’année compte 365 jours.", "Zero where there is none. A year has 365 days." }
    BLOCKED { "Bloqué jusqu’au", "Stays until" }
    BLOCKED_HELP { "Sinon l’argent est rendu à la demande.", "Else the money goes back when it is asked for." }
    AGREEMENT { "Convention", "Agreement" }
    AGREED_ON { "Premier jour de ces conditions", "First day of these terms" }
    DEPOSIT { "Recevoir un apport en compte courant", "Take money on a current account" }
    DEPOSIT_WHEN { "Un associé a laissé de l’argent à la coopérative.", "An associate left money with the cooperative." }
    SOURCE { "Provenance", "Where it comes from" }
    PAID_IN { "Versé à la banque", "Paid into the bank" }
    THERE_BEFORE { "Déjà là avant le premier exercice du livre", "There before the first fiscal year of the book" }
    DEPOSITED_ON { "Jour de l’apport", "Day of the deposit" }
    REPAY { "Rembourser un compte courant", "Pay a current account back" }
    REPAY_WHEN { "La coopérative a rendu de l’argent à un associé.", "The cooperative paid money back to an associate." }
    REPAID_ON { "Jour du remboursement", "Day it went back" }
    ACCRUE { "Compter les intérêts d’un compte courant", "Count the interest of a current account" }
    ACCRUE_WHEN {
        "Une période est écoulée, souvent l’exercice\u{a0}: les intérêts sont comptés jour par jour.",
        "A period is over, often the fiscal year: interest is counted day by day."
    }
    UNTIL { "Dernier jour compté", "Last day that counts" }
    CEILING { "Taux maximal déductible, pour cent", "Highest deductible rate, percent" }
    CEILING_HELP {
        "Le taux publié (CGI, art. 39, 1, 3°)\u{a0}: il informe, et n’interdit rien.",
        "The published rate (CGI, art. 39, 1, 3°): it informs, and forbids nothing."
    }
    ACCRUED_ON { "Jour de l’écriture des intérêts", "Day of the entry of the interest" }
    PAY { "Payer les intérêts d’un compte courant", "Pay the interest of a current account" }
    PAY_WHEN { "Des intérêts comptés sont payés, ou restent au compte.", "Interest that was counted is paid, or stays on the account." }
    WITHHELD { "Retenu pour le fisc, en euros", "Kept back for the tax office, in euros" }
    WITHHELD_HELP { "Pour une personne physique\u{a0}: le montant du comptable.", "For a natural person: the accountant’s figure." }
    INTO { "Destination", "Where it goes" }
    TO_THE_BANK { "À la banque de l’associé", "To the associate’s bank" }
    LEFT_THERE { "Reste au compte courant", "Stays on the current account" }
    PAID_ON { "Jour du paiement des intérêts", "Day the interest is paid" }
    GRANT { "Subvention", "Grant" }
    SIGN { "Inscrire une subvention", "Record a grant" }
    SIGN_WHEN { "Une convention de subvention est signée.", "The agreement of a grant is signed." }
    LABEL { "Intitulé", "What it is called" }
    KEY { "Nom court de la subvention", "Short name of the grant" }
    KEY_HELP { "Minuscules, chiffres et tiret bas.", "Small letters, digits and underscores." }
    FROM { "Dépenses du", "Expenses from" }
    TO { "au", "to" }
    PURPOSE { "Objet", "Purpose" }
    CONVENTION { "Convention de subvention", "Agreement of the grant" }
    FUNDER { "Financeur", "Funder" }
    FUNDER_NAME { "Nom du financeur", "Name of the funder" }
    FUNDER_KEY { "Nom court du financeur", "Short name of the funder" }
    NATURE { "Nature du financeur", "What the funder is" }
    NATURE_HELP {
        "Dans une SCIC, les aides publiques et associatives sont exclues de l’intérêt aux parts.",
        "In a SCIC, aids of public bodies and associations are kept out of interest on shares."
    }
    PUBLIC_BODY { "Personne publique, ou groupement", "Public body, or a grouping" }
    ASSOCIATION { "Association", "Association" }
    OTHER_FUNDER { "Autre\u{a0}: fondation, société", "Other: a foundation, a company" }
    SIGNED_ON { "Jour de la signature", "Day it was signed" }
    RECEIVE { "Recevoir un versement de subvention", "Take an instalment of a grant" }
    RECEIVE_WHEN { "Le financeur a versé une part de la subvention.", "The funder paid a part of the grant." }
    RECEIVED_ON { "Jour du versement", "Day it came in" }
    CHARGE { "Imputer une dépense à une subvention", "Charge an expense to a grant" }
    CHARGE_WHEN {
        "Une dépense déjà inscrite sert l’objet d’une subvention.",
        "An expense that is recorded already serves the purpose of a grant."
    }
    ENTRY { "Numéro de l’entrée de la dépense", "Number of the entry of the expense" }
    ENTRY_HELP { "Celui de l’entrée du livre, dans la colonne «\u{a0}Livre\u{a0}» du journal.", "That of the entry of the book, in the journal." }
    EVIDENCE { "Justificatif", "What shows it" }
    CHARGED_ON { "Jour de l’imputation", "Day it is charged" }
    SETTLE { "Solder une subvention", "Settle a grant" }
    SETTLE_WHEN {
        "Le compte rendu final est remis\u{a0}: ce qui n’a pas servi est abandonné.",
        "The final account is given: what was not used is given up."
    }
    SETTLEMENT { "Compte rendu final", "Final account" }
    SETTLED_ON { "Jour du solde", "Day it is settled" }
}
