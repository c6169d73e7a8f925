//! What the API says of requests, and what the command line says of tokens.

sentences! {
    /// A grave act, laid down with a token that nobody answers for.
    api_two_persons() {
        "Effacer une personne et corriger un procès-verbal scellé demandent deux personnes, dans les pages. Un programme dépose un \
         tel acte pour elles avec un jeton qu’une personne qui peut inscrire a fait, page /tokens\u{a0}; celui-ci vient de la \
         machine, ou d’une personne qui ne peut plus inscrire. Sur la machine, «\u{a0}quitus apply\u{a0}» reste possible.",
        "Erasing a person and correcting sealed minutes want two persons, in the pages. A program lays such an act down for them \
         with a token that a person who may record made, page /tokens; this one comes from the machine, or from a person who may \
         record no longer. On the machine, “quitus apply” is still possible."
    }
    /// A grave act in a book where one person alone may record, or nobody.
    api_not_two() {
        "Cet acte demande deux personnes qui peuvent inscrire, et il n’y en a pas deux ici. Qu’un administrateur en invite une autre, \
         page /persons. Sur la machine, «\u{a0}quitus apply\u{a0}» reste possible.",
        "This act wants two persons who may record, and there are not two of them here. Let an administrator invite another one, \
         page /persons. On the machine, “quitus apply” is still possible."
    }
    /// What a program lays down, with something that two persons would not see or hardly read.
    api_laid_down_bare(kilobytes: usize) {
        "Deux personnes consentent à ce qu’elles lisent\u{a0}: un tel acte ne porte que des textes (`text`), {kilobytes}\u{a0}Kio au plus, \
         ni document ni donnée d’une personne. Inscrivez d’abord documents et personnes par des actes à part.",
        "Two persons agree to what they read: such an act bears texts alone (`text`), {kilobytes} KiB at most, no document and \
         nobody’s values. Record documents and persons by acts of their own first."
    }
    /// A key of an address.
    api_wrong_key(name: &str, value: &str) {
        "«\u{a0}{name}\u{a0}» ne peut pas valoir «\u{a0}{value}\u{a0}».",
        "“{name}” cannot be “{value}”."
    }
    /// A key that is not there.
    api_needed_key(name: &str) {
        "Il manque «\u{a0}{name}\u{a0}».",
        "“{name}” is missing."
    }
    /// Two keys that exclude each other.
    api_one_of(one: &str, other: &str) {
        "«\u{a0}{one}\u{a0}» et «\u{a0}{other}\u{a0}» ne vont pas ensemble.",
        "“{one}” and “{other}” do not go together."
    }
    /// What to do about it.
    api_question() {
        "La page /api dit ce que chaque adresse comprend.",
        "The page /api says what each address understands."
    }
    /// No such address.
    api_nowhere() {
        "Rien n’est à cette adresse. La page /api et /api/v1/openapi.json disent ce qu’il y a.",
        "Nothing is at this address. The page /api and /api/v1/openapi.json say what there is."
    }
    /// Without a token.
    api_no_token() {
        "Il faut un jeton, dans « Authorization: Bearer … » ; celui-ci manque, est fini, ou n’est pas de ce livre. Un \
         administrateur en fait un : page /tokens, ou « quitus token add ».",
        "A token is needed, in `Authorization: Bearer …`; it is missing, over, or not of this book. An administrator makes \
         one: page /tokens, or `quitus token add`."
    }
    /// With a token for other things.
    api_other_scope(scope: &str) {
        "Ce jeton n’a pas la portée « {scope} ». Demandez un jeton qui l’a.",
        "This token does not have the scope `{scope}`. Ask for a token that has it."
    }
    /// Another method.
    api_method(known: &str) {
        "Cette adresse connaît seulement {known}.",
        "This address knows only {known}."
    }
    /// A long address.
    api_address_too_long() {
        "Une adresse a 2 048 octets au plus. Demandez moins à la fois.",
        "An address has 2,048 bytes at most. Ask for less at a time."
    }
    /// A question with a body.
    api_body() {
        "Une question n’a pas de corps.",
        "A question has no body."
    }
    /// Another kind of body.
    api_media() {
        "Ce qui est envoyé est du JSON : dites « Content-Type: application/json ».",
        "What is sent is JSON: say `Content-Type: application/json`."
    }
    /// Another media type.
    api_media_of(media: &str) {
        "Ce qui est envoyé est un fichier\u{a0}: dites « Content-Type: {media} ».",
        "What is sent is a file: say `Content-Type: {media}`."
    }
    /// No door.
    api_closed() {
        "Aucun acte n’est inscrit ici : le livre est servi en lecture, ou ses clés manquent. Rien n’a été inscrit.",
        "No act is recorded here: the book is served for reading, or its keys are missing. Nothing was recorded."
    }
    /// `If-Match`.
    api_if_match() {
        "« If-Match » est l’étiquette d’une réponse de ce livre, telle qu’elle était dans « ETag ». Rien n’a été inscrit.",
        "`If-Match` is the tag of an answer of this book, as it stood in `ETag`. Nothing was recorded."
    }
    /// `Idempotency-Key`.
    api_key() {
        "« Idempotency-Key » est un UUID, nouveau pour chaque commande. Rien n’a été inscrit.",
        "`Idempotency-Key` is a UUID, a new one for each command. Nothing was recorded."
    }
    /// Two ids.
    api_two_keys() {
        "« Idempotency-Key » et « command_id » ne disent pas le même identifiant. Gardez l’un des deux ; rien n’a été inscrit.",
        "`Idempotency-Key` and `command_id` do not say the same id. Keep one of them; nothing was recorded."
    }
    /// `Last-Event-ID`.
    api_last_event() {
        "« Last-Event-ID » est le numéro d’une écriture.",
        "`Last-Event-ID` is the number of an entry."
    }
    /// Too many listeners.
    api_full(most: usize, entries: &str) {
        "Le flux n’a pas de place pour un auditeur de plus : {most} au plus à la fois, et moins quand d’autres livres du serveur sont \
         écoutés. Revenez plus tard, ou lisez {entries}.",
        "The feed has no room for another listener: {most} at most at a time, and fewer while other books of the server are \
         listened to. Come back later, or read {entries}."
    }
    /// An entry that no checkpoint covers.
    api_not_sealed(number: u64) {
        "Aucun sceau ne couvre l’écriture n° {number} : elle n’est pas là, ou sera scellée sous peu.",
        "No checkpoint covers entry no. {number}: it is not there, or will be sealed shortly."
    }
    /// On the command line.
    token_once() {
        "Voici le jeton, cette seule fois ; gardez-le comme un mot de passe :",
        "This is the token, this once; keep it like a password:"
    }
    /// On the command line.
    token_ended(name: &str) {
        "Le jeton « {name} » n’ouvre plus rien.",
        "The token “{name}” opens nothing any more."
    }
    /// On the command line.
    no_such_token(name: &str) {
        "ce livre n’a pas de jeton {name:?} ; `quitus token list` les montre",
        "this book has no token {name:?}; `quitus token list` shows them"
    }
    /// On the command line.
    token_taken(name: &str) {
        "un jeton s’appelle déjà {name:?} ; finissez-le d’abord, ou prenez un autre nom",
        "a token is called {name:?} already; end it first, or take another name"
    }
    /// On the command line.
    wrong_token_name() {
        "un jeton porte un nom de 1 à 100 caractères",
        "a token has a name of 1 to 100 characters"
    }
    /// On the command line.
    wrong_scopes(text: &str) {
        "{text:?} ne dit pas une portée : il faut read, record ou events, ou plusieurs avec des virgules",
        "{text:?} says no scope: read, record or events, or several with commas"
    }
    /// On the command line.
    token_over(day: &str) {
        "un jeton ne peut pas finir le {day}, qui est passé",
        "a token cannot end on {day}, which is over"
    }
    /// On the command line.
    no_tokens() { "Ce livre n’a pas de jeton.", "This book has no token." }
    /// The page of reference.
    reference_title() { "L’interface de programmation", "The programming interface" }
    /// The page of reference.
    reference_text() {
        "Les programmes lisent et inscrivent à ces adresses, avec un jeton dans «\u{a0}Authorization: Bearer …\u{a0}» qu’un \
         administrateur crée. Les montants sont en centimes\u{a0}; les positions se comptent de \
         0, les numéros d’écriture de 1. La description complète, pour les programmes\u{a0}:",
        "Programs read and record at these addresses, with a token in “Authorization: Bearer …” that an administrator makes. Amounts are in cents; positions count from 0, numbers of entries from 1. The whole \
         description, for programs:"
    }
    /// A heading.
    reference_addresses() { "Les adresses", "The addresses" }
    /// A column.
    reference_address() { "Adresse", "Address" }
    /// A column.
    reference_what() { "Ce que c’est", "What it is" }
    /// A column.
    reference_scope() { "Portée", "Scope" }
    /// A column.
    reference_command() { "Commande quitus", "Command of quitus" }
    /// A heading.
    reference_keys() { "Ce qui peut être précisé", "What may be asked for" }
    /// A column.
    reference_key() { "Clé", "Key" }
    /// A heading.
    reference_problems() { "Ce qui peut manquer", "What may go wrong" }
    /// A column.
    reference_type() { "Type", "Type" }
    /// A column.
    reference_status() { "Statut", "Status" }
    /// A heading.
    tokens_title() { "Jetons", "Tokens" }
    /// A column.
    token_name() { "Nom", "Name" }
    /// A column.
    token_scopes() { "Portées", "Scopes" }
    /// A column.
    token_last() { "Dernier jour", "Last day" }
    /// What a token is now.
    token_is_over() { "fini", "over" }
    /// The page of tokens.
    tokens_text() {
        "Un jeton ouvre l’interface de programmation de ce livre à un programme. Il ne s’affiche qu’une fois, et cesse aussitôt \
         qu’on le termine.",
        "A token opens the programming interface of this book to a program. It is shown once, and opens nothing from the \
         moment it is ended."
    }
    /// The page of tokens.
    token_used() { "Dernier usage", "Last used" }
    /// The page of tokens.
    token_unused() { "pas depuis le démarrage", "not since the start" }
    /// A heading.
    token_new() { "Créer un jeton", "Make a token" }
    /// A button.
    token_make() { "Créer le jeton", "Make the token" }
    /// A field.
    token_name_help() { "À quoi il sert\u{a0}; jamais écrit dans le livre.", "What it is for; never written in the book." }
    /// A scope.
    token_reads() { "Lire tout le livre, noms compris", "Read the whole book, names included" }
    /// A scope.
    token_records() { "Inscrire des actes", "Record acts" }
    /// A scope.
    token_follows() { "Suivre les écritures, sans les noms", "Follow the entries, without names" }
    /// A field.
    token_last_help() { "Bon jusqu’à la fin de ce jour (UTC).", "Good to the end of this day (UTC)." }
    /// What was wrong.
    token_without_name() {
        "Donnez au jeton un nom de 1 à 100 caractères.",
        "Give the token a name of 1 to 100 characters."
    }
    /// What was wrong.
    token_without_scope() { "Choisissez au moins une portée.", "Choose at least one scope." }
    /// What was wrong.
    token_without_day() {
        "Donnez un dernier jour qui ne soit pas passé.",
        "Give a last day that is not over."
    }
    /// What was wrong.
    token_name_taken(name: &str) {
        "Un jeton s’appelle déjà «\u{a0}{name}\u{a0}»\u{a0}: terminez-le d’abord, ou prenez un autre nom.",
        "A token is called “{name}” already: end it first, or take another name."
    }
    /// A heading.
    token_made() { "Voici le jeton", "This is the token" }
    /// What to do with it.
    token_made_text(name: &str) {
        "Le jeton «\u{a0}{name}\u{a0}» ne s’affiche que cette fois\u{a0}: copiez-le maintenant, et gardez-le comme un mot de passe.",
        "The token “{name}” is shown this once: copy it now, and keep it like a password."
    }
    /// A button.
    token_end(name: &str) { "Terminer «\u{a0}{name}\u{a0}»", "End “{name}”" }
    /// Scopes of a newer program.
    token_unknown() { "inconnues de ce programme", "unknown to this program" }
}
