//! What backup and restore say.

sentences! {
    /// While it copies.
    copying() { "copie", "copying" }
    /// While it reads back.
    reading_back() { "relecture de l’archive", "reading the archive back" }
    /// While it checks.
    checking_archive() { "contrôle de l’archive", "checking the archive" }
    /// While it writes.
    bringing_back() { "écriture dans la base", "writing to the database" }
    /// Done.
    backed_up(size: u64, path: &str) {
        "{size} écritures sauvegardées dans {path}, relues et vérifiées",
        "{size} entries backed up to {path}, read back and verified"
    }
    /// The keys are done.
    keys_backed_up(path: &str) {
        "clés sauvegardées dans {path}, sous la phrase de passe",
        "keys backed up to {path}, under the passphrase"
    }
    /// Both are done.
    keep_apart() {
        "Gardez l’archive et le fichier des clés à deux endroits différents, et la phrase de passe à un troisième : qui a les \
         trois peut tout lire, et sans le fichier des clés les noms et les textes sont perdus.",
        "Keep the archive and the keys file in two different places, and the passphrase in a third: who has all three can \
         read everything, and without the keys file the names and texts are lost."
    }
    /// The keys are not.
    keys_not_backed_up() {
        "Les clés ne sont pas dans cette archive, ni celles des personnes : sans elles, les noms et les textes sont perdus. \
         Sauvegardez-les par `--keys-file FICHIER`, à part.",
        "The keys are not in this archive, nor are those of persons: without them the names and texts are lost. Back them up \
         with `--keys-file FILE`, apart."
    }
    /// The last entries are unsigned.
    backup_beyond_seal(signed: u64, size: u64) {
        "Pendant la copie, d’autres écrivaient : l’archive va jusqu’à l’écriture n° {size}, son dernier scellé jusqu’à la n° \
         {signed}.",
        "Others were writing during the copy: the archive goes to entry no. {size}, its last checkpoint to no. {signed}."
    }
    /// Stopped.
    backup_interrupted() {
        "interrompu : aucune archive n’a été laissée ; relancez la même commande",
        "interrupted: no archive was left; run the same command again"
    }
    /// Another run.
    being_written(path: &str) {
        "{path} est en cours d’écriture par une autre sauvegarde ; attendez qu’elle finisse, ou choisissez un autre nom",
        "{path} is being written by another backup; wait until it is done, or choose another name"
    }
    /// Not what was written.
    read_back_differs() {
        "ce qui a été relu n’est pas ce qui a été écrit ; rien n’a été gardé ; vérifiez le disque, puis recommencez",
        "what was read back is not what was written; nothing was kept; check the disk, then try again"
    }
    /// A prompt.
    ask_passphrase() { "Phrase de passe des clés : ", "Passphrase of the keys: " }
    /// A second prompt.
    ask_passphrase_again() { "La même, encore une fois : ", "The same once more: " }
    /// Not the same.
    passphrases_differ() {
        "les deux phrases de passe diffèrent ; rien n’a été écrit ; recommencez",
        "the two passphrases differ; nothing was written; try again"
    }
    /// None.
    no_passphrase() {
        "il faut une phrase de passe : donnez-la par la variable QUITUS_PASSPHRASE, ou par `--passphrase-fd N`, ou lancez la \
         commande dans un terminal ; jamais sur la ligne de commande",
        "a passphrase is needed: give it by the variable QUITUS_PASSPHRASE or by `--passphrase-fd N`, or run the command in a \
         terminal; never on the command line"
    }
    /// Too short.
    short_passphrase(least: usize) {
        "une phrase de passe a au moins {least} caractères : quelques mots sans lien font l’affaire",
        "a passphrase has at least {least} characters: a few unrelated words will do"
    }
    /// Wrong.
    wrong_passphrase() {
        "le fichier des clés ne s’ouvre pas : la phrase de passe est une autre, ou le fichier a été modifié ; rien n’a été \
         écrit",
        "the keys file does not open: the passphrase is another one, or the file was changed; nothing was written"
    }
    /// Not a keys file.
    no_keys_file(why: &str) {
        "ce n’est pas un fichier de clés que ce programme sait lire ({why}) ; prenez celui que `quitus backup` a écrit",
        "this is no keys file that this program can read ({why}); take the one that `quitus backup` wrote"
    }
    /// Another book's.
    keys_of_another(found: &str, expected: &str) {
        "ces clés sont celles du livre {found}, et l’archive contient le livre {expected} ; prenez le fichier des clés de ce \
         livre",
        "these keys are those of book {found}, and the archive holds book {expected}; take the keys file of that book"
    }
    /// Altered.
    archive_altered(member: &str, why: &str) {
        "l’archive n’est pas telle qu’elle a été écrite ({member} : {why}) ; rien n’en a été repris ; prenez une autre copie \
         de cette sauvegarde, ou une autre sauvegarde",
        "the archive is not as it was written ({member}: {why}); nothing of it was taken; take another copy of this backup, \
         or another backup"
    }
    /// It does not verify.
    archive_differs(count: u64, first: &str) {
        "le livre de l’archive ne se vérifie pas : {count} différences, dont la première ({first}) ; rien n’en a été repris ; \
         prenez une autre sauvegarde",
        "the book in the archive does not verify: {count} differences, the first of which is ({first}); nothing of it was \
         taken; take another backup"
    }
    /// Not its continuation.
    no_continuation(why: &str) {
        "l’archive ne continue pas la copie présente ({why}) ; rien n’a été écrit ; prenez une sauvegarde plus récente de ce \
         même livre",
        "the archive does not continue the copy at hand ({why}); nothing was written; take a newer backup of this same book"
    }
    /// No names.
    nameless(count: u64) {
        "l’archive contient {count} données de personnes dont les clés ne sont pas là : elles sont dans le fichier des clés, \
         donnez-le par `--keys-file FICHIER` ; s’il est perdu, `--without-names` rétablit le livre sans elles",
        "the archive holds {count} values of persons whose keys are not at hand: they are in the keys file, give it with \
         `--keys-file FILE`; if it is lost, `--without-names` brings the book back without them"
    }
    /// Already there.
    book_is_there(book: &str, size: u64) {
        "le livre {book} est déjà dans cette base, avec {size} écritures, et n’est jamais remplacé ; nommez une autre base, ou \
         `--tail` s’il y manque les dernières écritures",
        "book {book} is in this database already, with {size} entries, and is never replaced; name another database, or \
         `--tail` if it lacks the last entries"
    }
    /// Nothing to continue.
    no_copy_for_tail(book: &str) {
        "le livre {book} n’est pas dans cette base : il n’y a rien à compléter ; rétablissez-le sans `--tail`",
        "book {book} is not in this database: there is nothing to complete; bring it back without `--tail`"
    }
    /// Restored.
    restored(size: u64, book: &str) {
        "livre {book} rétabli, {size} écritures",
        "book {book} restored, {size} entries"
    }
    /// After a new origin.
    after_new_origin(book: &str, old: &str) {
        "Le nouveau livre {book} est vide : sa première écriture cite {old}, qui reste dans la base et se lit par \
         `--cooperative {old}`. Reprenez-en le registre : `quitus import --cooperative {book} --opening …`.",
        "The new book {book} is empty: its first entry cites {old}, which stays in the database and is read with \
         `--cooperative {old}`. Take its register over: `quitus import --cooperative {book} --opening ...`."
    }
    /// Rehearsed.
    rehearsed(size: u64, taken_at: &str) {
        "l’archive du {taken_at} se rétablirait : {size} écritures, tout concorde ; rien n’a été écrit",
        "the archive of {taken_at} would come back: {size} entries, everything agrees; nothing was written"
    }
}
