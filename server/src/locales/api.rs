//! The words of the API: what each address is, what each key means, and what went wrong.

use super::forms::Both;

const fn both(french: &'static str, english: &'static str) -> Both {
    Both { french, english }
}

/// Declares words: name, French, English.
macro_rules! words {
    ($($name:ident { $french:literal, $english:literal })*) => {
        $(
            #[doc = $english]
            pub const $name: Both = both($french, $english);
        )*
    };
}

words! {
    COMMANDS { "Inscrire un acte, une seule fois", "Record an act, once" }
    PROPOSALS { "Les actes qui attendent deux personnes", "The acts that wait for two persons" }
    PROPOSAL { "Ce que devient un acte qui demande deux personnes", "What becomes of an act that wants two persons" }
    EVENTS { "Suivre les écritures à mesure qu’elles sont inscrites", "Follow the entries as they are recorded" }
    ENTRIES { "Les écritures, page par page", "The entries, page by page" }
    ENTRY { "Une écriture et ce qui s’y rattache", "An entry and what belongs to it" }
    PROOF { "La preuve qu’une écriture est dans l’arbre scellé (C2SP)", "The proof that an entry lies in the sealed tree (C2SP)" }
    CHECKPOINT { "Le dernier sceau signé (C2SP)", "The last signed checkpoint (C2SP)" }
    REGISTER { "Le registre des associés", "The register of associates" }
    ASSOCIATE { "Un associé, et les écritures derrière sa ligne", "An associate, and the entries behind the line" }
    MOVEMENTS { "Le registre des mouvements", "The register of movements" }
    CAPITAL { "Le capital, son plancher, qui attend d’être remboursé", "The capital, its floor, who waits to be paid back" }
    WHY_CAPITAL { "Les mouvements derrière le capital", "The movements behind the capital" }
    DIFF { "Ce qui change entre deux jours ou deux connaissances", "What differs between two days or two states of knowledge" }
    MANDATES { "Les mandats", "The mandates" }
    CONFORMITY { "Ce qui s’oppose à la loi, aux statuts ou à la forme", "What stands against the law, the statutes or form" }
    DEADLINES { "Les échéances", "What is due" }
    ASSEMBLIES { "Les assemblées", "The assemblies" }
    ASSEMBLY { "Une assemblée entière", "One assembly, whole" }
    ELECTORATE { "Qui vote dans une assemblée, recompté du livre", "Who votes in an assembly, counted again from the book" }
    VOTE { "Un vote expliqué\u{a0}: qui compte, par quelles écritures", "A vote explained: who counts, by which entries" }
    DECISIONS { "Les résolutions", "The resolutions" }
    SCIC { "Ce que la loi demande d’une SCIC", "What the law asks of a SCIC" }
    REVIEW { "Ce que lit le réviseur coopératif", "What a cooperative reviewer reads" }
    SERVICES { "Les tarifs et le chiffre d’affaires", "Prices and turnover" }
    POOLS { "Les moyens communs, par associé", "The common means, by associate" }
    GRANTS { "Les subventions", "The grants" }
    INVOICES { "Les factures", "The invoices" }
    INVOICE { "Une facture, ses lignes et ses écritures", "An invoice, its lines and its entries" }
    RECEIVABLES { "Ce que doivent les clients, par retard", "What customers owe, by how late it is" }
    YEARS { "Les exercices", "The fiscal years" }
    STATEMENTS { "Le bilan et le compte de résultat", "The balance sheet and the income statement" }
    BALANCE { "La balance", "The trial balance" }
    PARTIES { "La balance auxiliaire, par tiers", "The balance by party" }
    CURRENT_ACCOUNTS { "Les comptes courants d’associés", "The current accounts of associates" }
    JOURNAL { "Le journal de l’exercice", "The journal of the fiscal year" }
    LEDGER { "Les lignes d’un compte", "The lines of an account" }
    CONVOCATION { "La lettre qui convoque une assemblée", "The letter that convenes an assembly" }
    ATTENDANCE { "La feuille de présence d’une assemblée", "The attendance sheet of an assembly" }
    MINUTES { "Le procès-verbal d’une assemblée", "The minutes of an assembly" }
    EXTRACT { "Un extrait certifié\u{a0}: une résolution", "A certified extract: one resolution" }
    CERTIFICATE { "L’attestation des parts d’un associé", "The certificate of an associate’s shares" }
    REVIEW_PAPER { "La même chose, à imprimer", "The same, to print" }
    INVOICE_PAPER { "Une facture, un avoir ou une pénalité, à imprimer", "An invoice, a credit note or a penalty, to print" }
    INVOICE_CII { "Une facture électronique (EN 16931, CII)", "An electronic invoice (EN 16931, CII)" }
    TAX_FILE { "Le fichier des écritures comptables d’un exercice (FEC)", "The file of the entries of a fiscal year for the tax office (FEC)" }
    TAX_FILE_DESCRIPTION { "Le descriptif qui l’accompagne", "The description that goes with it" }
    PLAIN { "Les écritures pour hledger ou beancount", "The entries for hledger or beancount" }
    BANK {
        "Ce qu’un relevé bancaire propose (camt.053, XML)\u{a0}; rien n’est inscrit",
        "What a bank statement proposes (camt.053, XML); nothing is recorded"
    }
    ENTRIES_FILE {
        "Ce qui serait repris du fichier d’un comptable (FEC), ou tous ses défauts\u{a0}; rien n’est inscrit",
        "What would be taken of an accountant’s file (FEC), or all that is wrong with it; nothing is recorded"
    }
    RECEIPT { "Le reçu d’un remboursement", "The receipt of a refund" }
    PROOF_CATEGORIES { "La preuve des totaux par catégorie d’un registre arrêté", "The proof of a struck register’s totals by category" }
    PROOF_PAPER { "L’attestation de ces totaux, à imprimer", "The attestation of these totals, to print" }
    PROOF_ASSOCIATE { "La preuve de la ligne d’un associé", "The proof of one associate’s line" }
    PROOF_SAMPLE { "La preuve de lignes tirées au sort", "The proof of lines drawn at random" }
    PROOF_ANSWER { "La réponse à la question d’un tiers", "The answer to a third party’s question" }
    WHAT_IF_VOTE { "Un vote recompté avec d’autres clauses", "A vote counted again under other clauses" }
    WHAT_IF_STATUTES { "Le même, avec d’autres statuts en entier", "The same, under other statutes as a whole" }
    WHAT_IF_ACTS {
        "Ce que la loi demande d’une SCIC, avant et après des actes qui ne sont pas inscrits",
        "What the law asks of a SCIC, before and after acts that are not recorded"
    }
    DOCUMENT { "La description OpenAPI de ces adresses", "The OpenAPI description of these addresses" }

    AS_OF { "À la clôture de ce jour\u{a0}; aujourd’hui sinon", "At the close of this day; today otherwise" }
    KNOWN {
        "D’après ce qui était su\u{a0}: une écriture, un jour ou un instant\u{a0}; tout sinon",
        "By what was known: an entry, a day or an instant; everything otherwise"
    }
    AFTER { "Seulement après cette écriture", "Only after this entry" }
    LIMIT { "Écritures par page\u{a0}: 1\u{202f}000 sinon", "Entries on a page: 1,000 otherwise" }
    ASSOCIATE_KEY { "Seulement un associé, par son numéro", "Only one associate, by number" }
    NUMBER_KEY { "Le numéro", "The number" }
    RESOLUTION_KEY { "Le numéro de la résolution", "The number of the resolution" }
    INVOICE_KEY { "Le numéro de la facture", "The number of the invoice" }
    ACCOUNT_KEY { "Les chiffres du compte", "The digits of the account" }
    TYPE { "Seulement un type d’écriture, ou une famille", "Only one type of entry, or a family of them" }
    ACTOR { "Seulement ce qu’un acteur a inscrit", "Only what one actor recorded" }
    DECISION { "Seulement si la décision porte ce texte", "Only where the decision has this text" }
    FROM { "Effet à partir de ce jour", "With effect from this day" }
    TO { "Effet jusqu’à ce jour", "With effect up to this day" }
    DAY_BEFORE { "Le jour d’avant\u{a0}; celui d’après sinon", "The day before; that of `to` otherwise" }
    DAY_AFTER { "Le jour d’après\u{a0}; aujourd’hui sinon", "The day after; today otherwise" }
    KNOWN_BEFORE { "Ce qui était su avant", "What was known before" }
    KNOWN_AFTER { "Ce qui était su après\u{a0}; tout sinon", "What was known after; everything otherwise" }
    TO_APPLY { "Seulement celles qui restent à appliquer", "Only those still to be carried out" }
    CONTAINING { "Seulement celles qui portent ce texte", "Only those that have this text" }
    PROJECT { "Seulement le rapport sur le projet de cet exercice", "Only the report on the project of this fiscal year" }
    MINUTES_KEY { "Le numéro du procès-verbal\u{a0}; le dernier sinon", "The number of the minutes; the last ones otherwise" }
    STRUCK { "Le jour où le registre a été arrêté\u{a0}; le dernier sinon", "The day on which the register was struck; the last one otherwise" }
    SEALED { "Sous le sceau de cette taille\u{a0}; le dernier sinon", "Under the checkpoint of this size; the last one otherwise" }
    SIGNED_BY { "Sous le dernier sceau que cette clé a signé", "Under the last checkpoint that this key signed" }
    FORMAT { "La forme\u{a0}: json (sinon), csv ou xlsx", "The form: json (otherwise), csv or xlsx" }
    YEAR_KEY { "L’exercice", "The fiscal year" }
    PROGRAM { "Pour quel programme\u{a0}: hledger (sinon) ou beancount", "For which program: hledger (otherwise) or beancount" }
    FILE_NAME { "Le nom du fichier\u{a0}: 123456782FEC20261231.txt", "The name of the file: 123456782FEC20261231.txt" }
    TAKEN_JOURNALS { "Les journaux repris\u{a0}: ACH=AC,PAIE=OD", "The journals that are taken: ACH=AC,PAIE=OD" }
    TAKEN_ACCOUNTS { "Les comptes qui en deviennent d’autres\u{a0}: 1013=890", "Accounts that stand on others: 1013=890" }
    KEPT_PARTIES { "Garder les comptes auxiliaires", "Keep the codes of sub-accounts" }
    COMMAND_KEY { "L’identifiant de la commande", "The id of the command" }
    NONCE { "Le tirage du tiers\u{a0}: 64 chiffres hexadécimaux", "The third party’s nonce: 64 hexadecimal digits" }
    COUNT { "Combien de lignes", "How many lines" }
    WEIGHTS { "Le poids de collèges\u{a0}: cae=1/2,salaries=30%", "Weights of colleges: cae=1/2,employees=30%" }
    CARRY { "Le report des voix\u{a0}: proportionnel ou majoritaire", "How colleges are carried: proportional or majority" }
    EMPTY { "Le poids d’un collège sans votant\u{a0}: perdu ou reparti", "The weight of a college without a voter: lost or spread" }
    MAJORITY { "Une majorité au-dessus de la loi\u{a0}: 3/4 ou 75%", "A majority above the law’s: 3/4 or 75%" }
    QUORUM { "Un quorum au-dessus de la loi\u{a0}: 1/3", "A quorum above the law’s: 1/3" }
    QUORUM_BASE { "En quoi le quorum se compte\u{a0}: tetes, parts ou les-deux", "In what the quorum is counted: heads, shares or both" }
    ABSTENTIONS { "Ce que pèse une abstention\u{a0}: non-exprimees ou contre", "What abstaining weighs: not-cast or against" }
    OPEN { "Seulement celles dont quelque chose est dû", "Only those of which something is open" }
}

/// What went wrong, by the last part of its type.
#[must_use]
pub fn problem(slug: &str) -> Both {
    match slug {
        "no-token" => both("Il faut un jeton valable", "A good token is needed"),
        "other-scope" => both("Ce jeton ouvre autre chose", "This token opens other things"),
        "two-persons" => both("Cet acte demande deux personnes", "This act wants two persons"),
        "no-such-address" => both("Cette adresse n’existe pas", "There is no such address"),
        "not-there" => both("Ce qui est demandé n’est pas là", "What is asked for is not there"),
        "question" => both("La question ne se comprend pas", "The question cannot be understood"),
        "method" => both("Cette adresse connaît d’autres méthodes", "This address knows other methods"),
        "too-long" => both("C’est trop long", "It is too long"),
        "media-type" => both("Ce qui est envoyé est en JSON", "What is sent is JSON"),
        "malformed" => both("Ce qui est envoyé ne se lit pas", "What was sent cannot be read"),
        "other-content" => both("Cet identifiant a servi à autre chose", "This id was used for something else"),
        "moved" => both("Le livre a changé depuis", "The book has changed since"),
        "refused" => both("Une règle refuse", "A rule refuses"),
        "busy" => both("D’autres écrivent en même temps", "Others write at the same time"),
        _ => both("Pas maintenant", "Not now"),
    }
}
