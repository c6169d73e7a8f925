//! What is said where several books are served: the page of the group, and the start of the program.

sentences! {
    /// The page.
    group_title() { "Vos coopératives", "Your cooperatives" }
    /// Before anybody entered.
    group_text() {
        "Entrez une fois\u{a0}: chaque coopérative où vous avez cet identifiant et ce mot de passe s’ouvre.",
        "Sign in once: every cooperative in which you have this login and this password opens."
    }
    /// A heading.
    group_further() { "Entrer dans d’autres coopératives", "Enter other cooperatives" }
    /// Help with a code.
    group_code_help() {
        "Seulement si vous avez réglé un second facteur. Chaque coopérative a le sien\u{a0}: celles où ce code ne va pas vous \
         sont nommées, et s’ouvrent à leur propre adresse.",
        "Only if you have set a second factor. Each cooperative has its own: those where this code does not fit are named, and \
         open at their own address."
    }
    /// Help for who cannot enter.
    group_lost() {
        "Mot de passe perdu, ou une coopérative manque\u{a0}? Son administrateur peut vous inviter de nouveau.",
        "Password lost, or is a cooperative missing? Its administrator can invite you again."
    }
    /// The caption of the table.
    group_table() { "Coopératives où une session est ouverte", "Cooperatives in which a session is open" }
    /// A column.
    group_cooperative() { "Coopérative", "Cooperative" }
    /// A column.
    group_due() { "À faire ensuite", "What is due next" }
    /// A column.
    group_last() { "Dernière écriture", "Last entry" }
    /// A column.
    group_seal() { "Sceau", "Seal" }
    /// What is due on a day.
    group_due_on(day: &str, what: &str) { "{day}\u{a0}: {what}", "{day}: {what}" }
    /// How many more.
    group_more(count: usize) { "et {count} autres", "and {count} more" }
    /// One more.
    group_one_more() { "et une autre", "and one more" }
    /// Nothing to do.
    group_nothing() { "rien", "nothing" }
    /// An entry.
    group_entry(number: u64, day: &str, what: &str) {
        "n° {number}, inscrite le {day}\u{a0}: {what}",
        "no. {number}, recorded on {day}: {what}"
    }
    /// How far a book is sealed.
    group_sealed(size: u64, entries: usize) {
        "point de contrôle signé\u{a0}: {size} écritures sur {entries}",
        "signed checkpoint: {size} of {entries} entries"
    }
    /// What is not checked.
    group_seal_note() {
        "Cette page ne recalcule rien\u{a0}: «\u{a0}quitus verify\u{a0}» dit si un livre concorde avec son sceau.",
        "This page recomputes nothing: “quitus verify” says whether a book agrees with its seal."
    }
    /// A book that cannot be read now.
    group_away() { "ne peut pas être lu maintenant", "cannot be read now" }
    /// Nobody entered, for a reason that is not told here.
    group_failed() {
        "Le serveur n’a pas pu vérifier cela maintenant. Réessayez dans un moment\u{a0}; si cela dure, celui qui tient la machine \
         en lit la cause dans son journal.",
        "The server could not check this now. Try again in a moment; if it lasts, whoever runs the machine reads the cause in \
         its log."
    }
    /// A book that failed while somebody entered, in the log.
    book_not_entered(book: &str, why: &str) {
        "Le livre {book} n’a pas pu répondre à qui voulait entrer : {why}",
        "The book {book} could not answer somebody who wanted to enter: {why}"
    }
    /// Who lacks a second factor.
    group_lacks_factor() {
        "un second facteur est demandé avant toute lecture",
        "a second factor is asked for before anything is read"
    }
    /// Whose code does not fit.
    group_apart_title() { "Un code est demandé", "A code is asked for" }
    /// Whose code does not fit.
    group_apart() {
        "Le mot de passe va, mais ces coopératives demandent chacune son code. Entrez à leur adresse\u{a0}:",
        "The password is right, and each of these cooperatives asks for a code of its own. Sign in at their address:"
    }
    /// Where to go.
    group_enter_there() { "Entrer là", "Sign in there" }
    /// A button.
    group_leave() { "Quitter toutes les coopératives", "Leave every cooperative" }
    /// The sessions are others than those of the page that the form was on.
    group_leave_again() {
        "Aucune coopérative n’a été quittée\u{a0}: vos sessions ne sont plus celles que la page montrait. Voyez ce qui est ouvert maintenant, \
         et quittez-le d’ici.",
        "No cooperative was left: your sessions are no longer those that the page showed. See what is open now, and leave it \
         from here."
    }
    /// At the start.
    serving_books(count: usize, address: &str) {
        "{count} livres s’ouvrent sur {address} ; Ctrl-C pour arrêter. Chacun est lu à sa première question.",
        "{count} books open at {address}; Ctrl-C stops. Each is read at the first question about it."
    }
    /// Where persons enter.
    group_by_name() {
        "Un administrateur peut entrer : chacun entre par son identifiant, à cette adresse :",
        "An administrator can sign in: everybody signs in by name, at this address:"
    }
    /// Books without an administrator.
    group_links(count: usize) {
        "{count} livres où personne n’entre encore par son nom. Un lien pour chacun, à ouvrir dans les quinze minutes ; il ne \
         sert qu’une fois :",
        "{count} books that nobody enters by name yet. A link for each, to be opened within fifteen minutes; it works once:"
    }
    /// One such book.
    group_link() {
        "Un livre où personne n’entre encore par son nom. Son lien, à ouvrir dans les quinze minutes, ne sert qu’une fois :",
        "One book that nobody enters by name yet. Its link, to be opened within fifteen minutes, works once:"
    }
    /// A book whose door does not open.
    book_reading(book: &str, why: &str) {
        "Le livre {book} se lit seulement : {why}",
        "The book {book} is for reading only: {why}"
    }
    /// The demonstration.
    demo_group(address: &str) {
        "Les quatre coopératives sur une page, avec l’un de ces identifiants et le mot de passe : {address}",
        "The four cooperatives on one page, with one of these logins and the password: {address}"
    }
}
