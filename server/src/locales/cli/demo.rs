//! What the demonstration says.

sentences! {
    /// What was played.
    demo_title(entries: usize) {
        "L’histoire de Cooproduction, 2012-2026 : {entries} écritures. Les coopératives de l’histoire sont réelles ou \
         fictives, les personnes sont inventées.",
        "The story of Cooproduction, 2012-2026: {entries} entries. The story's cooperatives are real or made up, its \
         persons are invented."
    }
    /// What a rule refused.
    demo_refusal(day: &str, rule: &str, code: &str, message: &str) {
        "Une commande refusée, {day} ({rule}, {code})\n  {message}",
        "A command refused, {day} ({rule}, {code})\n  {message}"
    }
    /// What else a rule refused, each on a line of its own.
    demo_refusals(lines: &str) {
        "Refusées aussi :{lines}",
        "Refused as well:{lines}"
    }
    /// One of them.
    demo_refusal_short(day: &str, rule: &str, code: &str) {
        "\n  {day} ({rule}, {code})",
        "\n  {day} ({rule}, {code})"
    }
    /// Above a transfer.
    demo_transfer() {
        "Une cession : les deux côtés dans une seule écriture",
        "A transfer: both sides in one entry"
    }
    /// Above a debt to a leaver.
    demo_departure() {
        "Un départ : parts annulées, valeur échelonnée, payée et compensée",
        "A departure: shares cancelled, their value scheduled, paid and set off"
    }
    /// Above an assembly.
    demo_assembly() {
        "L’assemblée de transformation\u{a0}: convoquée, comptée, constatée, appliquée",
        "The assembly of the conversion: convened, counted, minuted, applied"
    }
    /// Above a struck register.
    demo_struck() {
        "Le registre arrêté\u{a0}: plus rien ne le change à cette date ni avant",
        "The struck register: nothing that changes it takes effect by then any more"
    }
    /// Above a key, what was billed by it and what was paid.
    demo_billing() {
        "Un trimestre de moyens communs : la clé, les factures, un paiement, un avoir",
        "A quarter of shared means: the key, the invoices, a payment, a credit note"
    }
    /// Above a mandate.
    demo_manager() {
        "La gérance : proposée par les CAE, nommée par l’assemblée",
        "The manager: proposed by the CAEs, appointed by the assembly"
    }
    /// Above what raised a finding and what clears it.
    demo_power() {
        "Ce qui l’a fait naître, et ce qui le lève : le pouvoir du représentant",
        "What raised it, and what clears it: the representative's power"
    }
    /// Above an opening position.
    demo_opening() {
        "Repris d’un registre papier",
        "Carried over from a paper register"
    }
    /// Above the end.
    demo_end() { "La fin", "The end" }
    /// One entry of a scene.
    demo_line(number: u64, day: &str, what: &str) {
        "  n° {number}, {day} : {what}",
        "  no. {number}, {day}: {what}"
    }
    /// A small book.
    demo_beside(book: &str, name: &str, entries: usize) {
        "À côté, un petit livre inventé, {name} ({entries} écritures, --cooperative {book})",
        "Beside it a small made-up book, {name} ({entries} entries, --cooperative {book})"
    }
    /// What came late.
    demo_late(number: u64, recorded_on: &str, effective_on: &str, what: &str) {
        "Une écriture tardive : la n° {number}, inscrite le {recorded_on}, prend effet le {effective_on}\n  {what}",
        "A late entry: no. {number}, recorded on {recorded_on}, takes effect on {effective_on}\n  {what}"
    }
    /// What was corrected.
    demo_rectification(number: u64, recorded_on: &str, what: &str) {
        "Une rectification : l’écriture n° {number}, inscrite le {recorded_on}\n  {what}",
        "A rectification: entry no. {number}, recorded on {recorded_on}\n  {what}"
    }
    /// Above the note.
    demo_checkpoint() {
        "Le scellé vérifié (clés de démonstration, publiques par construction) :",
        "The checkpoint, verified (keys of the demonstration, public by design):"
    }
    /// What to try.
    demo_next() { "À essayer ensuite :", "Try next:" }
    /// In a browser.
    demo_ways(address: &str) {
        "\nLa démonstration s’ouvre dans un navigateur, sur {address} : chaque lien sert une fois, et fait de vous cette personne.",
        "\nThe demonstration opens in a browser, at {address}: each link works once, and makes you that person."
    }
    /// A column.
    demo_link() { "Lien", "Link" }
    /// In a browser.
    demo_password(password: &str) {
        "Une page qui demande encore le mot de passe veut celui-ci, le même pour tous, changé à chaque démarrage : {password}\n\
         Un second lien remplace le premier dans le même navigateur ; une fenêtre privée montre deux rôles à la fois.",
        "A page that asks for the password again wants this one, the same for all, another one at each start: {password}\n\
         A second link replaces the first in the same browser; a private window shows two roles at a time."
    }
    /// In a browser.
    demo_again(process: u32) {
        "D’autres liens : `kill -USR1 {process}`. Ctrl-C arrête ; `quitus demo --serve` rouvre.",
        "More links: `kill -USR1 {process}`. Ctrl-C stops; `quitus demo --serve` opens it again."
    }
    /// An address.
    demo_for_this_machine(address: &str) {
        "{address} est joignable d’autres machines, et la démonstration n’est que pour celle-ci : écoutez sur 127.0.0.1",
        "{address} can be reached from other machines, and the demonstration is for this one alone: listen on 127.0.0.1"
    }
    /// In a browser, later.
    demo_browser() { "Dans un navigateur, avec un lien pour chaque rôle :", "In a browser, with a link for each role:" }
    /// Where the keys are.
    demo_keys(folder: &str) {
        "Les clés de la démonstration sont dans {folder} ; tout le monde les connaît, n’y fiez rien de réel.",
        "The keys of the demonstration are in {folder}; everybody knows them, trust nothing real to them."
    }
    /// An earlier one.
    demo_there(path: &str) {
        "une démonstration est déjà là ({path}) ; interrogez-la, ouvrez-la dans un navigateur avec `quitus demo --serve`, ou \
         rejouez-la avec `quitus demo --force`, qui efface ses fichiers",
        "a demonstration is there already ({path}); ask it, open it in a browser with `quitus demo --serve`, or play it again \
         with `quitus demo --force`, which deletes its files"
    }
    /// An earlier one, in a database.
    demo_in_database() {
        "cette base contient déjà un livre de la démonstration, et un livre ne s’efface pas ; nommez une base vide avec \
         --database",
        "this database holds a book of the demonstration already, and a book is never deleted; name an empty database \
         with --database"
    }
    /// Another book.
    demo_among_others(path: &str) {
        "{path} contient un autre livre que la démonstration : rien n’est effacé ; nommez un autre fichier avec --database",
        "{path} holds another book than the demonstration's: nothing is deleted; name another file with --database"
    }
}
