//! What the page says that takes an accountant's file of entries.

sentences! {
    /// The page.
    page_fec() { "Fichier d’écritures de l’expert-comptable", "Accountant’s file of entries" }
    /// What leads to it.
    bring_in() { "Reprendre des écritures", "Take entries in" }
    /// What the page does.
    fec_intro(most: usize) {
        "Choisissez le fichier des écritures (FEC) de l’expert-comptable\u{a0}: il est lu en entier, et chaque faute est dite à \
         sa ligne et à sa zone. Vous dites ensuite quels journaux reprendre, et vous relisez ce qui serait inscrit. La lecture \
         n’inscrit rien, et ce que le livre a déjà n’est pas repris. Au-delà de {most}\u{a0}Mo\u{a0}: `quitus import fec`.",
        "Choose the accountant’s file of entries (FEC): all of it is read, and each fault is told at its line and column. You \
         then say which journals are taken, and review what would be recorded. Reading records nothing, and what the book has \
         already is not taken again. Beyond {most}\u{a0}MB: `quitus import fec`."
    }
    /// The file.
    fec_file() { "Fichier des écritures (FEC)", "File of entries (FEC)" }
    /// Its name.
    fec_file_help() {
        "Sous le nom que la loi lui donne, SIREN, FEC et jour de clôture\u{a0}: 123456782FEC20261231.txt.",
        "Under the name that the law gives it, SIREN, FEC and closing day: 123456782FEC20261231.txt."
    }
    /// No file was chosen.
    fec_no_file() { "Choisissez le fichier des écritures.", "Choose the file of entries." }
    /// The button.
    fec_read_button() { "Lire le fichier", "Read the file" }
    /// What is asked of its journals.
    fec_choose() {
        "Dites ce que devient chaque journal du fichier. Laissez de côté ceux qui répètent ce que le livre écrit lui-même\u{a0}: \
         capital, factures, encaissements.",
        "Say what each journal of the file becomes. Leave out those that repeat what the book posts itself: capital, invoices, \
         payments."
    }
    /// One of them.
    fec_journal(code: &str, name: &str) { "{code}, {name}", "{code}, {name}" }
    /// Accounts.
    fec_accounts() { "Comptes qui en deviennent un autre", "Accounts that become another one" }
    /// Accounts.
    fec_accounts_help() {
        "Un par ligne\u{a0}: les chiffres par lesquels ils commencent, puis le compte du livre. 4110=411, et 1013=890 pour les \
         à-nouveaux du capital.",
        "One a line: the digits that they begin with, then the account of the book. 4110=411, and 1013=890 for the opening \
         balances of the capital."
    }
    /// No such line.
    fec_no_account_choice(line: &str) {
        "«\u{a0}{line}\u{a0}» ne se lit pas\u{a0}: écrivez les chiffres du fichier, =, et le compte du livre, de trois à six \
         chiffres, comme 4110=411.",
        "“{line}” cannot be read: write the digits of the file, =, and the account of the book, in three to six digits, such as \
         4110=411."
    }
    /// Sub-accounts.
    fec_parties() { "Comptes auxiliaires", "Sub-accounts" }
    /// Sub-accounts.
    fec_parties_help() {
        "Un code peut être le nom d’une personne, et le livre n’oublie rien.",
        "A code may be the name of a person, and the book forgets nothing."
    }
    /// Sub-accounts.
    fec_parties_left_out() { "laissés de côté", "left out" }
    /// Sub-accounts.
    fec_parties_kept() { "gardés\u{a0}: aucun n’est le nom d’une personne", "kept: none is the name of a person" }
    /// The button.
    fec_check_button() { "Vérifier ce qui serait inscrit", "Review what would be recorded" }
    /// No journal was chosen.
    fec_no_journal() { "Dites ce que devient un journal au moins.", "Say of one journal at least what it becomes." }
    /// The faults.
    fec_faults_title() { "Fautes du fichier", "Faults of the file" }
    /// A column.
    fec_head_line() { "Ligne", "Line" }
    /// A column.
    fec_head_column() { "Zone", "Column" }
    /// A column.
    fec_head_wrong() { "Ce qui est faux, et que faire", "What is wrong, and what to do" }
    /// Beyond the table.
    fec_more_faults(count: usize) {
        "Et d’autres fautes encore\u{a0}: {count}. Corrigez celles-ci, puis relisez le fichier.",
        "And other faults: {count}. Correct these, then read the file again."
    }
    /// What is taken.
    fec_taken_title() { "Ce qui serait inscrit", "What would be recorded" }
    /// A column.
    fec_head_lines() { "Lignes", "Lines" }
    /// A column.
    fec_head_credit() { "Crédits", "Credits" }
    /// A column.
    fec_head_first() { "Premier jour", "First day" }
    /// A column.
    fec_head_last() { "Dernier jour", "Last day" }
    /// The last line.
    fec_all() { "Ensemble", "All" }
    /// Beyond the list.
    fec_more_entries(count: usize) {
        "Ne sont pas montrées ici d’autres écritures du fichier\u{a0}: {count}. Leurs totaux sont dans le tableau.",
        "Other entries of the file are not shown here: {count}. Their totals stand in the table."
    }
    /// The day of an entry.
    fec_day() { "Jour de l’écriture", "Day of the entry" }
    /// Another one.
    fec_another() { "Lire un autre fichier", "Read another file" }
    /// Recorded.
    fec_first_recorded(number: u64) { "Première écriture\u{a0}: n°\u{a0}{number}", "First entry: no. {number}" }
}
