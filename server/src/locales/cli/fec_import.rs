//! What `import fec` says of a file of entries.

sentences! {
    /// A table.
    fec_journals() { "Journaux du fichier", "Journals of the file" }
    /// A column.
    fec_head_code() { "Journal", "Journal" }
    /// A column.
    fec_head_name() { "Libellé", "Name" }
    /// A column.
    fec_head_entries() { "Écritures", "Entries" }
    /// A column.
    fec_head_debit() { "Débits", "Debits" }
    /// A column.
    fec_head_becomes() { "Devient", "Becomes" }
    /// A column.
    fec_head_own() { "Écritures du livre", "Entries of the book" }
    /// Not taken.
    fec_left_out() { "laissé de côté", "left out" }
    /// Above them.
    fec_import_title(name: &str, entries: usize, already: usize) {
        "{name} : {entries} écritures à reprendre, {already} déjà dans le livre",
        "{name}: {entries} entries to take, {already} in the book already"
    }
    /// No journal was chosen.
    fec_choose_journals() {
        "choisissez les journaux à reprendre, par exemple --journal ACH=AC --journal PAIE=OD ; laissez de côté ceux qui \
         répètent ce que le livre écrit lui-même : capital, factures, encaissements. Rien n’a été inscrit",
        "choose the journals to take, for instance --journal ACH=AC --journal PAIE=OD; leave out those that repeat what \
         the book posts itself: capital, invoices, payments. Nothing was recorded"
    }
    /// A journal in which the book posts itself.
    fec_may_double(code: &str, own: usize) {
        "attention : le livre a lui-même passé {own} écritures dans le journal que devient {code} ; si {code} les répète, \
         elles y seront deux fois",
        "beware: the book itself posted {own} entries in the journal that {code} becomes; where {code} repeats them, they \
         will stand there twice"
    }
    /// Not taken again.
    fec_already(count: usize) {
        "{count} écritures sont déjà dans le livre et ne sont pas reprises",
        "{count} entries are in the book already and are not taken again"
    }
    /// More than a book keeps.
    fec_lines_with_more(count: usize) {
        "{count} lignes ont un compte auxiliaire, un lettrage ou une devise qui ne sont pas repris",
        "{count} lines have a sub-account, a matching or a currency that are not taken"
    }
    /// Nothing is left.
    fec_nothing_new(already: usize) {
        "rien de nouveau : {already} écritures de ces journaux sont déjà dans le livre. Rien n’a été inscrit",
        "nothing is new: {already} entries of these journals are in the book already. Nothing was recorded"
    }
    /// While it is recorded.
    fec_recording(count: usize) { "inscription de {count} écritures", "recording {count} entries" }
    /// Recorded.
    fec_imported(count: usize, first: u64, last: u64) {
        "{count} écritures reprises, entrées n° {first} à {last} du livre",
        "{count} entries taken, entries no. {first} to {last} of the book"
    }
    /// The file of somebody else.
    fec_other_company(name: &str, own: &str) {
        "{name} n’est pas le fichier de cette coopérative, dont le SIREN est {own} ; prenez le sien",
        "{name} is not the file of this cooperative, whose SIREN is {own}; take its own"
    }
    /// No year closes then.
    fec_no_such_year(day: &str) {
        "aucun exercice du livre ne se termine le {day} ; ouvrez-le par `open_fiscal_year`, ou voyez `quitus accounts years`",
        "no fiscal year of the book ends on {day}; open it with `open_fiscal_year`, or see `quitus accounts years`"
    }
    /// A closed year.
    fec_year_closed(year: &str) {
        "l’exercice {year} est clos : plus rien ne s’y inscrit (PCG, art. 1031-4)",
        "the fiscal year {year} is closed: nothing more is recorded in it (PCG, art. 1031-4)"
    }
    /// A journal that is not there.
    fec_no_such_journal(code: &str, there: &str) {
        "le fichier n’a pas de journal « {code} » ; il a {there}",
        "the file has no journal “{code}”; it has {there}"
    }
    /// Twice.
    fec_journal_twice(code: &str) {
        "le journal « {code} » est choisi deux fois ; dites une fois ce qu’il devient",
        "the journal “{code}” is chosen twice; say once what it becomes"
    }
    /// The register's.
    fec_capital_journal(code: &str) {
        "« {code} » deviendrait CP, le journal du capital, que le registre tient seul ; laissez-le de côté, ou choisissez OD",
        "“{code}” would become CP, the journal of the capital, which the register alone keeps; leave it out, or choose OD"
    }
    /// Invoices of the book.
    fec_sales_of_the_book(code: &str, own: usize) {
        "« {code} » deviendrait VT, où le livre a lui-même passé {own} écritures ; ses factures y seraient deux fois : \
         laissez-le de côté",
        "“{code}” would become VT, in which the book itself posted {own} entries; its invoices would stand there twice: \
         leave it out"
    }
    /// Carried over.
    fec_opening_carried(code: &str, year: &str) {
        "« {code} » deviendrait AN, et le livre reporte lui-même les soldes à l’ouverture de {year} ; laissez-le de côté",
        "“{code}” would become AN, and the book carries its balances over to {year} itself; leave it out"
    }
    /// An account that needs a choice.
    fec_account_not_ours(found: &str) {
        "« {found} » n’est pas un compte d’au plus six chiffres ; dites ce qu’il devient, par exemple {found}=411 (`--account`)",
        "“{found}” is no account of at most six digits; say what it becomes, for instance {found}=411 (`--account`)"
    }
    /// The register's.
    fec_kept_account(found: &str) {
        "« {found} » est tenu par le registre ; laissez ce journal de côté, ou, pour des à-nouveaux, dites {found}=890 (`--account`)",
        "“{found}” is kept by the register; leave this journal out, or, for opening balances, say {found}=890 (`--account`)"
    }
    /// A label.
    fec_no_label(found: &str) {
        "« {found} » ne tient pas dans le livre : une ligne, de 1 à 200 caractères, accents composés ; corrigez-la à la source",
        "“{found}” does not fit the book: one line of 1 to 200 characters, accents composed; correct it at its source"
    }
    /// A character.
    fec_character(found: &str) {
        "« {found} » contient un caractère qui ne se voit pas ; ôtez-le",
        "“{found}” holds a character that cannot be seen; take it out"
    }
    /// Two codes.
    fec_party_twice(found: &str, other: &str) {
        "« {found} » et « {other} » deviendraient le même nom court ; laissez les comptes auxiliaires de côté",
        "“{found}” and “{other}” would become one short name; leave the sub-accounts out"
    }
    /// The same number, another entry.
    fec_other_figures(found: &str) {
        "le livre a déjà {found}, à une autre date ou pour d’autres montants ; passez une écriture qui corrige, sous un autre numéro",
        "the book has {found} already, on another day or with other figures; enter one that corrects it, under another number"
    }
}
