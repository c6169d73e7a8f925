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
    CURRENT_ACCOUNTS { "Les comptes courants d’associés", "The current accounts of associates" }
    JOURNAL { "Le journal de l’exercice", "The journal of the fiscal year" }
    LEDGER { "Les lignes d’un compte", "The lines of an account" }
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
        "media-type" => both("Une commande est en JSON", "A command is JSON"),
        "malformed" => both("La commande ne se lit pas", "The command cannot be read"),
        "other-content" => both("Cet identifiant a servi à autre chose", "This id was used for something else"),
        "moved" => both("Le livre a changé depuis", "The book has changed since"),
        "refused" => both("Une règle refuse", "A rule refuses"),
        "busy" => both("D’autres écrivent en même temps", "Others write at the same time"),
        _ => both("Pas maintenant", "Not now"),
    }
}
