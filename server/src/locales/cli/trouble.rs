//! What went wrong: what, why, what to do next.

sentences! {
    /// The database holds no book.
    no_book() {
        "la base ne contient aucun livre ; ouvrez-en un avec `quitus init`, ou corrigez --database",
        "the database holds no book; start one with `quitus init`, or correct --database"
    }
    /// It holds others.
    other_books(asked: &str, there: &str) {
        "le livre {asked} n’est pas dans cette base ; elle contient :{there}\ncorrigez --cooperative ou --database",
        "the book {asked} is not in this database, which holds:{there}\ncorrect --cooperative or --database"
    }
    /// It holds several.
    several_books(there: &str) {
        "la base contient plusieurs livres ; dites lequel avec --cooperative :{there}",
        "the database holds several books; say which with --cooperative:{there}"
    }
    /// Something of the machine.
    file(place: &str, why: &str) {
        "{place} : la machine répond « {why} » ; vérifiez le chemin, les droits et la place libre, puis recommencez",
        "{place}: {why}; check the path, the rights and the free space, then try again"
    }
    /// A command that cannot be read.
    malformed(why: &str) {
        "la commande ne peut pas être lue ({why}) ; corrigez-la d’après `quitus schema commands`",
        "the command cannot be read ({why}); correct it by `quitus schema commands`"
    }
    /// A command id used before.
    other_body(id: &str) {
        "la commande {id} a déjà été exécutée avec un autre contenu ; une nouvelle commande veut un nouveau command_id",
        "the command {id} was carried out already, with another content; a new command needs a new command_id"
    }
    /// The book has grown.
    moved(asked: u64, size: u64) {
        "le livre compte {size} écritures, et la commande devait suivre la {asked}e ; rien n’a été inscrit ; relisez, puis décidez",
        "the book has {size} entries, and the command was to follow no. {asked}; nothing was recorded; read again, then decide"
    }
    /// Others write.
    conflict() {
        "d’autres écrivent dans ce livre ; rien n’a été inscrit ; renvoyez la même commande",
        "others are writing to this book; nothing was recorded; send the same command again"
    }
    /// No answer.
    unknown(why: &str) {
        "la base n’a pas répondu ({why}) ; renvoyez la même commande avec le même command_id : elle n’est jamais \
         exécutée deux fois",
        "the database did not answer ({why}); send the same command again with the same command_id: it is never done \
         twice"
    }
    /// The writer is gone.
    stopped() {
        "l’écriture du livre s’est arrêtée ; renvoyez la même commande",
        "the writer of this book has stopped; send the same command again"
    }
    /// The machine.
    port(why: &str) {
        "la machine n’a pas fait ce qui lui était demandé ({why}) ; corrigez la cause, puis recommencez",
        "the machine did not do what was asked ({why}); correct the cause, then try again"
    }
    /// Another key.
    other_key(expected: &str) {
        "les clés présentes ne sont pas celles de ce livre, qui nomme {expected} ; retrouvez cette clé ou le bon dossier \
         (--keys)",
        "the keys at hand are not this book's: it names {expected}; find that key, or the right folder (--keys)"
    }
    /// Another key for names and texts.
    other_book_key() {
        "la clé du livre présente n’ouvre rien de ce qui est scellé à côté de ce livre ; rien n’a été inscrit ; retrouvez \
         cette clé ou le bon dossier (--keys), ou lancez `quitus verify`",
        "the book's key at hand opens nothing of what is sealed beside this book; nothing was recorded; find that key, or \
         the right folder (--keys), or run `quitus verify`"
    }
    /// Not a continuation.
    rewound(why: &str) {
        "la base ne continue pas le dernier scellé conservé ici ({why}) : elle vient d’une copie ancienne, ou a été \
         remplacée ; elle n’est pas ouverte en écriture ; retrouvez la bonne base, ou lancez `quitus verify`",
        "this database is not a continuation of the last checkpoint kept here ({why}): it was restored from an old copy, \
         or replaced; it is not opened for writing; find the right database, or run `quitus verify`"
    }
    /// An unknown event.
    unreadable(number: u64, why: &str) {
        "l’écriture n° {number} ne peut pas être lue, donc rien ne peut être écrit après elle ({why}) ; prenez la version \
         du programme qui l’a écrite",
        "entry no. {number} cannot be read, so that nothing can be written after it ({why}); use the program that wrote it"
    }
    /// A damaged book.
    damaged(why: &str) {
        "le livre est abîmé ({why}) ; lancez `quitus verify`",
        "the book is damaged ({why}); run `quitus verify`"
    }
    /// A table is missing.
    changed_schema(what: &str) {
        "le schéma de la base a été changé ({what}) : une table ou une colonne que le programme a faite n’y est plus. `quitus \
         verify` dit si le livre lui-même est intact ; rétablissez la base depuis une copie, ou par `quitus restore`",
        "the schema of the database was changed ({what}): a table or column that the program made is not there any more. \
         `quitus verify` says whether the book itself is whole; bring the database back from a copy, or by `quitus restore`"
    }
    /// Others can read a key.
    key_exposed(file: &str, mode: u32) {
        "{file} peut être lu par d’autres (mode {mode:o}) ; faites `chmod 600 {file}`, et voyez qui a pu le lire",
        "{file} can be read by others (mode {mode:o}); run `chmod 600 {file}`, and think about who read it"
    }
    /// No keys.
    keys_missing(folder: &str) {
        "pas de clés de ce livre dans {folder} ; dites où elles sont avec --keys, ou reprenez-les de leur sauvegarde",
        "no keys for this book in {folder}; say where they are with --keys, or restore them from your key backup"
    }
    /// Not a key.
    key_malformed(file: &str) {
        "{file} n’est pas une clé : 32 octets en base64 sont attendus ; reprenez-la de la sauvegarde des clés",
        "{file} is not a key: it must hold 32 bytes in base64; restore it from your key backup"
    }
    /// Another key in its place.
    key_taken(file: &str) {
        "{file} contient une autre clé que celle à remettre ; rien n’a été remplacé ; nommez un autre dossier avec --keys",
        "{file} holds another key than the one to be brought back; nothing was replaced; name another folder with --keys"
    }
    /// The tail is missing.
    tail_missing(first: u64, last: u64) {
        "les écritures n° {first} à {last} ont été scellées ici et ne sont pas dans cette base, qui est une copie plus \
         ancienne ; elle se lit, mais rien n’y est inscrit tant qu’elles manquent ; ramenez-les d’une sauvegarde plus \
         récente par `quitus restore --tail ARCHIVE` ; si elles sont perdues, `quitus restore --new-origin --reason \
         MOTIF` commence un livre qui le dit",
        "entries no. {first} to {last} were sealed here and are not in this database, which is an older copy; it can be \
         read, but nothing is recorded while they are missing; bring them from a newer backup with `quitus restore --tail \
         ARCHIVE`; if they are lost, `quitus restore --new-origin --reason TEXT` starts a book that says so"
    }
    /// Read only.
    read_only() {
        "la base n’est ouverte qu’en lecture ; vérifiez les droits sur le fichier et son dossier",
        "the database is open for reading only; check the rights on the file and its folder"
    }
    /// No database.
    no_database(place: &str) {
        "il n’y a pas de base Quitus à cet endroit : {place} ; créez-en une avec `quitus init`, ou corrigez --database",
        "there is no Quitus database at {place}; create one with `quitus init`, or correct --database"
    }
    /// Another program's.
    foreign_database(place: &str) {
        "la base {place} appartient à un autre programme ; nommez-en une vide",
        "the database at {place} belongs to another program; name an empty one"
    }
    /// Newer.
    newer_database(database: u32, program: u32) {
        "la base est au schéma {database}, ce programme connaît le schéma {program} ; prenez le programme plus récent",
        "the database has schema {database}, this program knows {program}; use the newer program"
    }
    /// Older.
    older_database(database: u32, program: u32) {
        "la base est au schéma {database}, ce programme demande le schéma {program} ; ouvrez-la une fois en écriture, \
         comme son propriétaire",
        "the database has schema {database}, this program needs {program}; open it once for writing, as its owner"
    }
    /// Another text.
    changed_migration(version: u32) {
        "la migration {version} a été appliquée avec un autre texte que celui de ce programme, qui n’est pas une version \
         publiée ; prenez-en une",
        "migration {version} was applied with another text than this program's, which is not a release; take one"
    }
    /// A bad address.
    bad_url(url: &str) {
        "{url} ne désigne aucune base : écrivez sqlite://FICHIER ou postgres://RÔLE@HÔTE/BASE",
        "{url} names no database: write sqlite://FILE or postgres://USER@HOST/DATABASE"
    }
    /// Refused by the database.
    denied(why: &str) {
        "la base refuse : {why} ; vérifiez les droits du rôle ou du fichier",
        "the database refuses: {why}; check the rights of the role or the file"
    }
    /// Our mistake.
    malformed_batch(why: &str) {
        "une écriture mal formée n’a pas été transmise à la base ({why}) ; rien n’a été inscrit ; signalez cette erreur",
        "a malformed batch was not handed to the database ({why}); nothing was recorded; report this error"
    }
    /// Entries lost.
    truncated(book: &str, found: u64, covered: u64) {
        "le livre {book} a {found} écritures et un scellé en couvre {covered} : des écritures sont perdues ; restaurez-le",
        "book {book} has {found} entries where a checkpoint covers {covered}: entries were lost; restore it"
    }
    /// Not now.
    unavailable(why: &str) {
        "la base n’est pas disponible ({why}) ; recommencez un peu plus tard",
        "the database is not available ({why}); try again a little later"
    }
    /// The disk is full.
    disk_full(why: &str) {
        "il n’y a plus de place sur le disque de la base ({why}) ; rien n’a été inscrit ; faites de la place, puis \
         recommencez : rien n’est fait deux fois",
        "no room is left on the disk of the database ({why}); nothing was recorded; make room, then try again: nothing is \
         done twice"
    }
    /// A book that was being brought back came no further.
    cut_short() {
        "la restauration s’est arrêtée avant la fin ; rien n’a été inscrit ; relancez-la",
        "the restore ended before it was done; nothing was recorded; run it again"
    }
    /// The machine under the database.
    fault(why: &str) {
        "la base a échoué ({why}) ; rien n’est acquis avant qu’elle soit rouverte ; vérifiez le disque, puis recommencez",
        "the database failed ({why}); nothing is certain before it is reopened; check the disk, then try again"
    }
    /// `init` finds books.
    books_there_already(there: &str) {
        "la base contient déjà un livre :{there}\npour en ouvrir un autre dans la même base, donnez-lui un identifiant : \
         `quitus init --id UUID`",
        "the database holds a book already:{there}\nto start another one in the same database, give it an id: \
         `quitus init --id UUID`"
    }
    /// `init` finds a checkpoint of the book.
    sealed_before(folder: &str) {
        "les clés de {folder} ont déjà scellé ce livre, qui n’est pas dans cette base ; retrouvez la base, ou choisissez un \
         autre identifiant",
        "the keys in {folder} have sealed this book before, and it is not in this database; find that database, or choose \
         another id"
    }
}
