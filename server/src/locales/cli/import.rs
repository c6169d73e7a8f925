//! What `import` says of a sheet and of what is wrong in it.

sentences! {
    /// A fault at a cell.
    at_cell(line: u32, column: &str, head: &str, what: &str) {
        "ligne {line}, colonne {column} « {head} » : {what}",
        "line {line}, column {column} \"{head}\": {what}"
    }
    /// A fault at a cell under no head.
    at_bare_cell(line: u32, column: &str, what: &str) {
        "ligne {line}, colonne {column} : {what}",
        "line {line}, column {column}: {what}"
    }
    /// A fault of the mapping.
    at_mapping(what: &str) { "correspondance des colonnes : {what}", "mapping of the columns: {what}" }
    /// A fault of the sheet.
    at_sheet(what: &str) { "tableau : {what}", "sheet: {what}" }
    /// A fault of the opening position.
    at_opening(place: &str, what: &str) { "position d’ouverture, {place} : {what}", "opening position, {place}: {what}" }
    /// A value is needed.
    cell_missing(field: &str) {
        "il manque « {field} » ; remplissez cette cellule",
        "\"{field}\" is missing; fill this cell"
    }
    /// No value of anything.
    cell_no_value(shown: &str) {
        "« {shown} » n’est pas une valeur ; corrigez la formule ou la cellule",
        "\"{shown}\" is no value; correct the formula or the cell"
    }
    /// Not an amount.
    cell_amount(shown: &str) {
        "« {shown} » n’est pas un montant ; écrivez 1 234,50 ou 1234.50",
        "\"{shown}\" is not an amount; write 1234.50 or 1 234,50"
    }
    /// Too many decimals.
    cell_decimals(shown: &str) {
        "« {shown} » a plus de deux décimales ; un montant s’arrête aux centimes",
        "\"{shown}\" has more than two decimals; an amount stops at cents"
    }
    /// Two readings.
    cell_ambiguous(shown: &str) {
        "« {shown} » se lit de deux façons, milliers ou décimales ; écrivez 1234 ou 1,23",
        "\"{shown}\" can be read as thousands or as decimals; write 1234 or 1.23"
    }
    /// Not a number of shares.
    cell_count(shown: &str) {
        "« {shown} » n’est pas un nombre de parts ; écrivez un nombre entier, au moins 1",
        "\"{shown}\" is not a number of shares; write a whole number, at least 1"
    }
    /// Not a number of an associate.
    cell_number(shown: &str) {
        "« {shown} » n’est pas un numéro d’associé ; écrivez un nombre entier, au moins 1",
        "\"{shown}\" is not the number of an associate; write a whole number, at least 1"
    }
    /// Not a day.
    cell_day(shown: &str) {
        "« {shown} » n’est pas un jour du calendrier ; écrivez 31/12/2019, l’année sur quatre chiffres et sans heure",
        "\"{shown}\" is not a day of the calendar; write 2019-12-31 or 31/12/2019, the year in four digits, without a time"
    }
    /// A number for a day.
    cell_day_is_number(shown: &str) {
        "« {shown} » est un nombre et non un jour ; donnez à la colonne le format date",
        "\"{shown}\" is a number and no day; give the column the date format"
    }
    /// SIREN: digits.
    cell_siren_digits(shown: &str) {
        "« {shown} » n’est pas un SIREN, qui a neuf chiffres ; un zéro initial a pu se perdre : donnez à la colonne le format \
         texte",
        "\"{shown}\" is not a SIREN, which has nine digits; a leading zero may be lost: give the column the text format"
    }
    /// SIREN: check.
    cell_siren_check(shown: &str) {
        "« {shown} » n’est pas un SIREN : sa clé de contrôle ne correspond pas ; comparez avec l’extrait Kbis",
        "\"{shown}\" is not a SIREN: its check digit does not fit; compare with the registration"
    }
    /// SIREN: SIRET.
    cell_siret(shown: &str) {
        "« {shown} » est un SIRET ; le SIREN en est les neuf premiers chiffres",
        "\"{shown}\" is a SIRET; its first nine digits are the SIREN"
    }
    /// An unknown category.
    cell_category(shown: &str, known: &str) {
        "les statuts n’ont pas de catégorie « {shown} » à cette date ; ils ont : {known}",
        "the statutes have no category \"{shown}\" on that day; they have: {known}"
    }
    /// An unknown kind.
    cell_kind(shown: &str) {
        "« {shown} » n’est pas un type d’associé ; écrivez personne physique, personne morale ou indivision",
        "\"{shown}\" is no kind of associate; write natural person, legal person or indivision"
    }
    /// An unclear kind.
    cell_kind_unclear(field: &str) {
        "rien ne dit si c’est une personne physique, une personne morale ou une indivision ; remplissez « {field} »",
        "nothing tells whether this is a natural person, a legal person or an indivision; fill \"{field}\""
    }
    /// A value of another kind.
    cell_not_of_kind(field: &str, kind: &str) {
        "« {field} » ne convient pas pour {kind} ; videz la cellule ou corrigez le type",
        "\"{field}\" does not go with {kind}; empty the cell or correct the kind"
    }
    /// Too long.
    cell_too_long(most: usize) {
        "plus long que {most} caractères ; abrégez",
        "longer than {most} characters; shorten it"
    }
    /// A treacherous character.
    cell_character(code: &str) {
        "le texte contient le caractère {code}, invisible ou issu d’un mauvais décodage ; ressaisissez la cellule, ou \
         vérifiez --encoding",
        "the text holds the character {code}, invisible or left by a wrong decoding; type the cell anew, or check --encoding"
    }
    /// A number twice.
    cell_number_twice(number: u32, other: u32) {
        "le numéro {number} est déjà celui de la ligne {other} ; un numéro n’est donné qu’une fois",
        "the number {number} is that of line {other} already; a number is given only once"
    }
    /// A SIREN twice.
    cell_siren_twice(siren: &str, other: u32) {
        "le SIREN {siren} est déjà celui de la ligne {other} ; un associé n’a qu’une ligne, sauf s’il est parti puis revenu",
        "the SIREN {siren} is that of line {other} already; an associate has one line, unless it left and came back"
    }
    /// A day before another.
    cell_before_since(day: &str, since: &str) {
        "le départ du {day} précède l’entrée du {since} ; corrigez l’une des deux dates",
        "the exit of {day} comes before the entry of {since}; correct one of the two"
    }
    /// A day too late.
    cell_after_opening(day: &str, opening: &str) {
        "le {day} est après la position d’ouverture du {opening} ; ce qui suit s’inscrit ensuite, acte par acte",
        "{day} is after the opening position of {opening}; what follows is recorded afterwards, act by act"
    }
    /// Too much paid.
    cell_paid_too_much(paid: &str, subscribed: &str) {
        "{paid} libérés pour {subscribed} souscrits ; corrigez le montant ou le nombre de parts",
        "{paid} paid for {subscribed} subscribed; correct the amount or the number of shares"
    }
    /// A cell under no head.
    cell_no_head() {
        "une valeur sans en-tête de colonne ; donnez un en-tête à la colonne, videz la cellule, ou mettez entre guillemets \
         le texte qui contient le séparateur",
        "a value under no head; give the column a head, empty the cell, or put the text that holds the delimiter in quotes"
    }
    /// No heads.
    sheet_no_heads(rows: usize) {
        "aucune des {rows} premières lignes n’est une ligne d’en-têtes ; `quitus import --template` en donne un modèle, --map \
         dit comment s’appellent les vôtres",
        "none of the first {rows} rows has the heads of the columns; `quitus import --template` prints a model, --map says \
         what yours are called"
    }
    /// A column is missing.
    sheet_no_column(field: &str, key: &str) {
        "il manque la colonne « {field} » ; ajoutez-la, nommez-la par --map ({{\"{key}\": \"en-tête\"}}), ou donnez une valeur \
         commune ({{\"{key}\": {{\"always\": \"…\"}}}})",
        "the column \"{field}\" is missing; add it, name it by --map ({{\"{key}\": \"head\"}}), or give one value for all \
         ({{\"{key}\": {{\"always\": \"…\"}}}})"
    }
    /// Two columns for one field.
    sheet_two_columns(field: &str, first: &str, second: &str) {
        "les colonnes {first} et {second} sont toutes deux « {field} » ; renommez celle qui n’est pas à reprendre",
        "the columns {first} and {second} are both \"{field}\"; rename the one that is not to be read"
    }
    /// A mapped head that is not there.
    mapping_no_head(key: &str, head: &str) {
        "le tableau n’a pas d’en-tête « {head} », demandé pour {key}",
        "the sheet has no head \"{head}\", which {key} asks for"
    }
    /// A mapping that cannot be read.
    mapping_unreadable(what: &str) {
        "{what} ne peut pas être lu ; écrivez {{\"champ\": \"en-tête\"}} ou {{\"champ\": {{\"always\": \"valeur\"}}}}",
        "{what} cannot be read; write {{\"field\": \"head\"}} or {{\"field\": {{\"always\": \"value\"}}}}"
    }
    /// An unknown field.
    mapping_no_field(name: &str, known: &str) {
        "{name} n’est pas un champ ; il y a : {known}",
        "{name} is no field; there are: {known}"
    }
    /// No associates.
    sheet_no_lines() { "aucun associé sous les en-têtes", "no associate under the heads" }
    /// The opening position.
    opening_field(example: &str) {
        "ce champ manque ou ne convient pas ; exemple : {example}",
        "this field is missing or does not fit; an example: {example}"
    }
    /// A sum that differs.
    opening_total(what: &str, stated: &str, found: &str) {
        "{what} : {stated} annoncés, {found} dans le tableau ; rien n’est inscrit tant que les deux diffèrent",
        "{what}: {stated} stated, {found} in the sheet; nothing is recorded while the two differ"
    }
    /// A refund of nobody.
    opening_nobody(number: u64) {
        "aucun associé du tableau n’a le numéro {number}",
        "no associate of the sheet has the number {number}"
    }
    /// How many faults.
    import_faults(count: usize, untold: usize) {
        "anomalies : {count} (non détaillées : {untold}) ; rien n’a été inscrit ; corrigez et relancez la même commande",
        "faults: {count} (not listed: {untold}); nothing was recorded; correct them and run the same command again"
    }
    /// Number of associates, as a total.
    total_associates() { "associés à cette date", "associates on that day" }
    /// Shares, as a total.
    total_shares() { "parts", "shares" }
    /// Capital subscribed, as a total.
    total_subscribed() { "capital souscrit", "capital subscribed" }
    /// Capital paid, as a total.
    total_paid() { "capital libéré", "capital paid" }
    /// A natural person.
    a_natural_person() { "une personne physique", "a natural person" }
    /// A legal person.
    a_legal_person() { "une personne morale", "a legal person" }
    /// An indivision.
    an_indivision() { "une indivision", "an indivision" }
}
