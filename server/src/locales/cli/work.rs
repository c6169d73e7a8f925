//! What is done, and how far it is.

sentences! {
    /// The book's id.
    book() { "Livre", "Book" }
    /// The key that verifies.
    verification_key() { "Clé de vérification", "Verification key" }
    /// Where the keys lie.
    keys() { "Clés", "Keys" }
    /// After `init`.
    back_up_the_keys(folder: &str) {
        "Sauvegardez {folder} à part de la base, et jamais avec elle : sans la clé de signature, le livre ne peut plus être \
         scellé ; sans la clé du livre, les noms et les textes sont perdus.",
        "Back {folder} up apart from the database, never with it: without the signing key the book cannot be sealed any \
         more, without the book's key its names and texts are lost."
    }
    /// What to do after `init`.
    after_init() {
        "Ensuite : `quitus schema commands` décrit les commandes, `quitus apply FICHIER.jsonl` les exécute.",
        "Next: `quitus schema commands` describes the commands, `quitus apply FILE.jsonl` carries them out."
    }
    /// A line that was not applied.
    line(number: u64, what: &str) { "ligne {number} : {what}", "line {number}: {what}" }
    /// A line too long.
    line_too_long(limit: usize) {
        "plus de {limit} octets : elle n’est pas lue ; joignez les documents par {{\"file\": \"chemin\"}}, ou découpez la \
         commande",
        "more than {limit} bytes: it is not read; attach documents by {{\"file\": \"path\"}}, or split the command"
    }
    /// Not UTF-8.
    line_not_utf8(at: usize) {
        "l’octet {at} n’est pas de l’UTF-8 ; enregistrez le fichier en UTF-8",
        "byte {at} is not UTF-8; save the file as UTF-8"
    }
    /// Cut.
    line_cut(why: &str) {
        "le fichier s’arrête au milieu de cette commande ({why}) ; rien d’elle n’a été inscrit ; complétez le fichier et \
         relancez `apply` : ce qui est déjà inscrit ne l’est pas deux fois",
        "the file ends in the middle of this command ({why}); nothing of it was recorded; complete the file and run `apply` \
         again: what is recorded is never recorded twice"
    }
    /// Cut within a character.
    line_cut_within() {
        "le fichier s’arrête au milieu d’un caractère ; rien de cette commande n’a été inscrit ; complétez le fichier et \
         relancez `apply` : ce qui est déjà inscrit ne l’est pas deux fois",
        "the file ends in the middle of a character; nothing of this command was recorded; complete the file and run \
         `apply` again: what is recorded is never recorded twice"
    }
    /// A file that a line cites.
    slot_file(path: &str, why: &str) {
        "le document {path} ne peut pas être joint ({why}) ; le chemin part du dossier du fichier de commandes",
        "the document {path} cannot be attached ({why}); its path starts from the folder of the file of commands"
    }
    /// The end of `apply`.
    applied(accepted: u64, repeated: u64, refused: u64, failed: u64) {
        "{accepted} commandes exécutées, {repeated} déjà exécutées, {refused} refusées, {failed} en échec",
        "{accepted} commands carried out, {repeated} done before, {refused} refused, {failed} failed"
    }
    /// How far the book is sealed.
    sealed(size: u64) { "livre scellé jusqu’à l’écriture n° {size}", "book sealed up to entry no. {size}" }
    /// Interrupted.
    interrupted(line: u64) {
        "interrompu : la dernière ligne traitée est la ligne {line} ; relancez la même commande pour finir, rien n’est fait \
         deux fois",
        "interrupted: the last line dealt with is line {line}; run the same command again to finish, nothing is done twice"
    }
}
