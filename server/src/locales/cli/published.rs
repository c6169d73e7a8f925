//! What is said of the tables for other programs.

sentences! {
    /// They were made.
    published(entries: u64) {
        "Tables publiées jusqu’à l’écriture n° {entries}.",
        "Tables published up to entry no. {entries}."
    }
    /// They were not.
    not_published(why: &str) {
        "Les tables pour les autres programmes ne sont pas à jour : {why}. Le livre n’en dépend pas ; elles disent où elles en sont, et `quitus projections \
         rebuild` les refait",
        "The tables for other programs are not up to date: {why}. The book does not depend on them; they say how far they are, and `quitus projections \
         rebuild` makes them anew"
    }
    /// Nothing writes them any more.
    following_broke_off() {
        "Les tables pour les autres programmes ne sont plus tenues à jour : une faute du programme a interrompu leur suivi. Le livre n’en \
         dépend pas. Relancez le serveur, et signalez la faute si elle revient",
        "The tables for other programs are no longer kept up to date: a mistake of the program broke off following. The book does \
         not depend on them. Start the server again, and report the mistake if it comes back"
    }
    /// Of which book something is said.
    of_book(book: &str, told: &str) { "Livre {book} : {told}", "Book {book}: {told}" }
    /// Somebody else writes them.
    published_by_another() {
        "un autre programme écrit ces tables en ce moment ; attendez un instant, puis relancez la commande",
        "another program is writing these tables just now; wait a moment, then run the command again"
    }
    /// Nothing is there.
    never_published() {
        "Rien n’a été publié de ce livre. `quitus projections rebuild`, ou `serve --publish`, le fait.",
        "Nothing was ever published of this book. `quitus projections rebuild`, or `serve --publish`, does it."
    }
    /// How far they are.
    published_to(published: u64, entries: u64) {
        "Les tables disent ce que dit le livre à l’écriture n° {published}, sur {entries}.",
        "The tables stand for the book up to entry no. {published} of {entries}."
    }
    /// All is well.
    rows_agree(rows: u64) { "{rows} lignes comparées, toutes conformes.", "{rows} rows compared, all agree." }
    /// Something is not.
    rows_differ(count: u64, rows: u64) { "{count} lignes diffèrent, sur {rows}.", "{count} rows differ, of {rows}." }
    /// One thing is not.
    one_row_differs(rows: u64) { "Une ligne diffère, sur {rows}.", "One row differs, of {rows}." }
    /// One that differs.
    row_differs(place: &str, expected: &str, found: &str) {
        "  {place} : attendu {expected}, trouvé {found}",
        "  {place}: expected {expected}, found {found}"
    }
    /// A row that is not there, or should not be.
    no_row() { "aucune ligne", "no row" }
    /// What to do.
    rebuild_them() {
        "Le livre n’est pas en cause. `quitus projections rebuild` refait les tables.",
        "The book is not in question. `quitus projections rebuild` makes the tables anew."
    }
}
