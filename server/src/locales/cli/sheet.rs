//! What `import` says of a file as a whole, and of what comes of it.

sentences! {
    /// No regular file.
    sheet_not_a_file(path: &str) { "{path} n’est pas un fichier", "{path} is not a file" }
    /// Empty.
    sheet_empty(path: &str) {
        "{path} est vide ; donnez le tableau des associés (`quitus import --template` en donne un modèle)",
        "{path} is empty; give the sheet of associates (`quitus import --template` prints a model)"
    }
    /// Too large.
    sheet_too_large(path: &str, most: u64) {
        "{path} dépasse {most} octets ; retirez ce qui n’est pas la liste des associés",
        "{path} has more than {most} bytes; remove what is not the list of associates"
    }
    /// Not UTF-8.
    sheet_not_utf8(path: &str, line: u32, byte: usize) {
        "{path} n’est pas en UTF-8 (ligne {line}, octet {byte}) ; enregistrez-le en « CSV UTF-8 », ou ajoutez \
         --encoding windows-1252 s’il vient d’Excel",
        "{path} is not UTF-8 (line {line}, byte {byte}); save it as \"CSV UTF-8\", or add --encoding windows-1252 if it \
         comes from Excel"
    }
    /// UTF-16.
    sheet_utf16(path: &str) {
        "{path} est en UTF-16 (« texte Unicode ») ; enregistrez-le en « CSV UTF-8 »",
        "{path} is UTF-16 (\"Unicode text\"); save it as \"CSV UTF-8\""
    }
    /// Another encoding.
    sheet_not_decoded(path: &str, encoding: &str) {
        "{path} n’est pas en {encoding} ; indiquez le bon codage par --encoding",
        "{path} is not {encoding}; name the right encoding by --encoding"
    }
    /// An old workbook.
    sheet_old(path: &str) {
        "{path} est un ancien classeur .xls ou un classeur protégé par mot de passe ; enregistrez-le en .xlsx, sans mot de \
         passe",
        "{path} is an old .xls workbook, or one with a password; save it as .xlsx without a password"
    }
    /// No such sheet.
    sheet_unknown(path: &str, there: &str) {
        "{path} n’a pas cette feuille ; --sheet peut nommer :{there}",
        "{path} has no such sheet; --sheet may name:{there}"
    }
    /// Several sheets.
    sheet_several(path: &str, there: &str) {
        "{path} a plusieurs feuilles ; dites laquelle avec --sheet :{there}",
        "{path} has several sheets; say which with --sheet:{there}"
    }
    /// A bomb.
    sheet_bomb(path: &str, part: &str) {
        "{path} se déplie au-delà de ce qu’un registre peut contenir ({part}) ; enregistrez la seule liste des associés dans \
         un nouveau classeur",
        "{path} unfolds to more than a register could hold ({part}); save the list of associates alone in a new workbook"
    }
    /// Broken.
    sheet_broken(path: &str, why: &str) {
        "{path} ne peut pas être lu comme un tableau ({why}) ; ouvrez-le dans un tableur et enregistrez-le de nouveau",
        "{path} cannot be read as a sheet ({why}); open it in a spreadsheet and save it again"
    }
    /// Too long.
    sheet_too_long(path: &str, most: u32) {
        "{path} a plus de {most} lignes",
        "{path} has more than {most} rows"
    }
    /// Too wide.
    sheet_too_wide(path: &str, line: u32, most: usize) {
        "{path} : la ligne {line} a plus de {most} colonnes",
        "{path}: line {line} has more than {most} columns"
    }
    /// No JSON.
    import_json(path: &str, why: &str) {
        "{path} n’est pas un objet JSON lisible ({why})",
        "{path} is no JSON that can be read ({why})"
    }
    /// Findings that are not told one by one.
    import_more_findings(count: usize) {
        "… et {count} autres constats",
        "… and {count} more findings"
    }
    /// No statutes.
    import_no_statutes(day: &str) {
        "le livre n’a pas de statuts au {day} ; inscrivez d’abord la constitution et les statuts (`quitus apply`), puis la \
         position d’ouverture",
        "the book has no statutes on {day}; record the constitution and the statutes first (`quitus apply`), then the opening \
         position"
    }
    /// The title of the preview.
    import_title(day: &str) { "Position d’ouverture au {day}", "Opening position on {day}" }
    /// Lines that are not shown.
    import_more(count: usize) { "… et {count} autres lignes", "… and {count} more lines" }
    /// Columns that are not read.
    import_unread(columns: &str) { "colonnes non reprises : {columns}", "columns that are not read: {columns}" }
    /// Lines of sums.
    import_sums(lines: &str) { "lignes de totaux laissées de côté : {lines}", "lines of sums left out: {lines}" }
    /// After a dry run.
    import_dry() {
        "essai : rien n’a été inscrit ; relancez sans --dry-run pour inscrire",
        "dry run: nothing was recorded; run it again without --dry-run to record"
    }
    /// Recorded.
    import_done(associates: usize, first: u64, last: u64) {
        "{associates} associés repris, écritures n° {first} à {last}",
        "{associates} associates taken over, entries no. {first} to {last}"
    }
    /// Recorded before.
    import_repeated() {
        "cette position était déjà inscrite : rien n’a été inscrit de nouveau",
        "this position was recorded already: nothing was recorded again"
    }
    /// Written.
    import_written(path: &str) {
        "commande écrite dans {path} ; rien n’a été inscrit ; `quitus apply {path}` l’inscrit",
        "command written to {path}; nothing was recorded; `quitus apply {path}` records it"
    }
    /// Too long for a line.
    import_too_long(bytes: usize, most: usize) {
        "la commande a {bytes} octets et `apply` en lit {most} au plus ; relancez sans --output : l’import n’a pas cette limite",
        "the command has {bytes} bytes and `apply` reads {most} at most; run it without --output: the import has no such limit"
    }
    /// Interrupted.
    import_interrupted() {
        "interrompu : rien n’a été inscrit ; relancez la même commande",
        "interrupted: nothing was recorded; run the same command again"
    }
    /// What goes on.
    import_recording(associates: usize) { "inscription de {associates} associés", "recording {associates} associates" }
}
