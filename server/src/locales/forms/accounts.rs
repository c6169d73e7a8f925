//! The words of the acts of the accounts.

both! {
    OPEN { "Ouvrir un exercice", "Open a fiscal year" }
    OPEN_WHEN { "Un exercice comptable commence.", "A fiscal year begins." }
    FIRST_DAY { "Premier jour", "First day" }
    LAST_DAY { "Dernier jour", "Last day" }
    CLOSE { "Clore un exercice", "Close a fiscal year" }
    CLOSE_WHEN {
        "Les comptes d’un exercice sont arrêtés\u{a0}: plus rien ne s’y inscrit.",
        "The accounts of a year are final: nothing is recorded in it any more."
    }
    CLOSED_DAY { "Dernier jour de l’exercice", "Last day of the fiscal year" }
    ENTRY { "Passer une écriture comptable", "Record an entry of the accounts" }
    ENTRY_WHEN {
        "Une opération que les autres actes ne passent pas d’eux-mêmes\u{a0}: achat, salaire, dotation.",
        "Something that the other acts do not post by themselves: a purchase, wages, depreciation."
    }
    POSTED_ON { "Jour de l’écriture", "Day of the entry" }
    JOURNAL { "Journal", "Journal" }
    OPENING { "À-nouveaux", "Opening" }
    CAPITAL { "Capital", "Capital" }
    SALES { "Ventes", "Sales" }
    PURCHASES { "Achats", "Purchases" }
    BANK { "Banque", "Bank" }
    MISCELLANEOUS { "Opérations diverses", "Miscellaneous" }
    LINES { "Lignes", "Lines" }
    ACCOUNT { "Compte", "Account" }
    OF_WHOM { "Associé du compte, s’il en a un", "Associate of the account, if it has one" }
    OF_WHOM_HELP {
        "Pour payer un intérêt aux parts (4571) ou une ristourne (4578)\u{a0}: celui à qui il est dû.",
        "To pay interest on shares (4571) or a refund (4578): whom it is owed to."
    }
    DEBIT { "Débit, en euros", "Debit, in euros" }
    CREDIT { "Crédit, en euros", "Credit, in euros" }
    LABEL { "Libellé", "Label" }
    PIECE { "Référence de la pièce", "Reference of the paper" }
    PIECE_ON { "Date de la pièce", "Date of the paper" }
    HAPPENED_ON { "Date réelle, si son exercice est clos", "Real day, where its year is closed" }
    HAPPENED_ON_HELP {
        "L’écriture se passe alors au premier jour ouvert (PCG, art. 1031-4).",
        "The entry then stands on the first open day (PCG, art. 1031-4)."
    }
    PAPER { "Pièce", "Paper" }
    ALLOCATE { "Affecter le résultat", "Allocate the result" }
    ALLOCATE_WHEN {
        "L’assemblée a approuvé les comptes et affecté le résultat d’un exercice.",
        "The assembly approved the accounts and allocated the result of a year."
    }
    DECIDED { "Jour de l’affectation", "Day of the allocation" }
    YEAR { "Exercice", "Fiscal year" }
    LEGAL { "À la réserve légale, en euros", "To the legal reserve, in euros" }
    LEGAL_HELP {
        "Quinze pour cent des excédents au moins, jusqu’à ce qu’elle égale le capital le plus haut.",
        "At least fifteen percent of the surplus, until it equals the highest capital."
    }
    STATUTORY { "À la réserve statutaire, en euros", "To the statutory reserve, in euros" }
    OTHERS { "Aux autres réserves, en euros", "To other reserves, in euros" }
    LABOUR { "À l’ensemble des salariés, en euros", "To all employees, in euros" }
    LABOUR_HELP {
        "Dans une SCOP seulement\u{a0}: un quart des excédents au moins. La réserve statutaire y est le fonds de développement.",
        "In a SCOP alone: a quarter of the surplus at least. There the statutory reserve is the development fund."
    }
    INTEREST { "Intérêts aux parts", "Interest on shares" }
    RATE { "Taux, en pour cent", "Rate, in percent" }
    TMO { "Taux moyen, en pour cent", "Mean yield, in percent" }
    TMOS { "Taux moyens des obligations (TMO)", "Mean yields of bonds (TMO)" }
    TMOS_HELP {
        "Ceux des trois années civiles d’avant, autant de chacune\u{a0}: le plafond est leur moyenne et deux points (loi de 1947, art. 14).",
        "Those of the three calendar years before, as many of each: the ceiling is their mean and two points (act of 1947, art. 14)."
    }
    AIDS { "Aides publiques et associatives de l’exercice, en euros", "Aids of public bodies and associations in the year, in euros" }
    AIDS_HELP { "Dans une SCIC, elles ne servent pas d’intérêts.", "In a SCIC they bear no interest." }
    REFUNDS { "Ristournes", "Patronage refunds" }
    REFUNDS_HELP {
        "Au prorata des opérations de chacun\u{a0}; une SCIC n’en verse pas.",
        "In proportion to the business of each; a SCIC gives none."
    }
    REFUNDED { "À qui", "To whom" }
    REFUND { "Ristourne, en euros", "Refund, in euros" }
    FILE { "Inscrire le dépôt des comptes", "Record that accounts were filed" }
    FILE_WHEN { "Le greffe a reçu les comptes approuvés.", "The registry received the approved accounts." }
    MEDIUM { "Voie", "Way" }
    ELECTRONIC { "Électronique", "Electronic" }
    ON_PAPER { "Papier", "Paper" }
    KEPT_PRIVATE { "Confidentialité demandée", "Kept from the public" }
    KEPT_PRIVATE_HELP { "Selon la taille de la société.", "By the size of the society." }
    NOTHING { "Aucune", "Nothing" }
    INCOME_STATEMENT { "Compte de résultat", "Income statement" }
    EVERYTHING { "Tous les comptes", "All of the accounts" }
    RECEIPT { "Récépissé", "Receipt" }
    FILED_ON { "Jour du dépôt", "Day of the filing" }
    NOTE { "Constater la variation du capital", "Note the variation of the capital" }
    NOTE_WHEN {
        "L’assemblée annuelle a constaté de combien le capital a varié dans l’exercice.",
        "The yearly assembly noted by how much the capital changed in the fiscal year."
    }
    NOTE_HELP { "Le livre calcule les chiffres.", "The book computes the figures." }
    CONFIRM { "Approuver de nouveau des comptes", "Approve accounts again" }
    CONFIRM_WHEN {
        "Une réunion approuve des comptes qu’une SARL avait approuvés par écrit avant le 13 septembre 2024.",
        "A meeting approves accounts that a SARL had approved in writing before 13 September 2024."
    }
    IN_WRITING { "Consultation ou acte", "Consultation or deed" }
}
