//! What `accounts check-fec` says of a file: what stands there, why it is wrong, what to do.

sentences! {
    /// Nothing is wrong.
    fec_is_right(name: &str) { "{name} : rien à redire", "{name}: nothing is wrong" }
    /// How many faults.
    fec_faults(name: &str, count: usize) { "{name} : {count} à corriger", "{name}: {count} to correct" }
    /// About the name of the file.
    fec_name(what: &str) { "nom du fichier : {what}", "name of the file: {what}" }
    /// About a line.
    fec_line(line: usize, what: &str) { "ligne {line} : {what}", "line {line}: {what}" }
    /// About a field.
    fec_column(line: usize, column: &str, what: &str) { "ligne {line}, {column} : {what}", "line {line}, {column}: {what}" }
    /// The name.
    fec_file_name(found: &str) {
        "« {found} » n’est pas le nom prévu par la loi ; renommez-le : SIREN, FEC, date de clôture et .txt, comme \
         123456782FEC20261231.txt",
        "“{found}” is not the name that the law gives it; rename it: SIREN, FEC, closing day and .txt, such as \
         123456782FEC20261231.txt"
    }
    /// The characters.
    fec_encoding() {
        "ni UTF-8, ni ISO 8859-15 ; enregistrez-le à nouveau en UTF-8",
        "neither UTF-8 nor ISO 8859-15; save it again as UTF-8"
    }
    /// Nothing in it.
    fec_no_entries() {
        "aucune écriture ; exportez l’exercice à nouveau",
        "there is no entry; export the year again"
    }
    /// A head.
    fec_head(found: &str, wanted: &str) {
        "« {found} » se trouve à la place de « {wanted} » ; mettez les dix-huit noms de l’article A47 A-1 dans leur ordre",
        "“{found}” stands in the place of “{wanted}”; put the eighteen names of article A47 A-1 in their order"
    }
    /// Fields.
    fec_fields(found: &str) {
        "{found} zones au lieu de 18 ; ôtez le séparateur qui se trouve dans un libellé, ou ajoutez la zone qui manque",
        "{found} fields in the place of 18; take out the separator that stands in a label, or add the field that is missing"
    }
    /// A separator.
    fec_separator(found: &str) {
        "« {found} » contient une barre verticale ou une tabulation ; remplacez-la par une espace",
        "“{found}” holds a bar or a tab; put a blank in its place"
    }
    /// Empty.
    fec_empty() { "vide ; remplissez cette zone, obligatoire", "empty; fill this field, which is mandatory" }
    /// No day.
    fec_no_day(found: &str) {
        "« {found} » n’est pas un jour du calendrier ; écrivez AAAAMMJJ, comme 20261231",
        "“{found}” is no day of the calendar; write AAAAMMJJ, such as 20261231"
    }
    /// After the year.
    fec_after(found: &str, closes_on: &str) {
        "« {found} » vient après la clôture, le {closes_on} ; portez l’écriture dans le fichier de son exercice",
        "“{found}” comes after the close, {closes_on}; put the entry in the file of its year"
    }
    /// Before the year.
    fec_before(found: &str, first: &str) {
        "« {found} » vient avant l’exercice, qui ne commence pas avant le {first} ; portez l’écriture dans le fichier de son \
         exercice",
        "“{found}” comes before the year, which does not begin before {first}; put the entry in the file of its year"
    }
    /// No amount.
    fec_no_amount(found: &str) {
        "« {found} » n’est pas un montant ; écrivez des chiffres sans espace ni signe, une virgule et deux chiffres, comme \
         1234,50",
        "“{found}” is no amount; write digits without blank or sign, a comma and two digits, such as 1234,50"
    }
    /// Both sides, or none.
    fec_one_side() {
        "débit et crédit sont tous deux remplis, ou tous deux nuls ; laissez un montant d’un côté et 0,00 de l’autre",
        "debit and credit are both filled, or both nought; leave an amount on one side and 0,00 on the other"
    }
    /// No account.
    fec_no_account(found: &str) {
        "« {found} » n’est pas un compte ; commencez par trois chiffres du plan comptable, classes 1 à 8",
        "“{found}” is no account; begin with three digits of the chart, classes 1 to 8"
    }
    /// A companion.
    fec_companion(other: &str) {
        "vide alors que {other} est rempli ; remplissez les deux zones, ou aucune",
        "empty while {other} is filled; fill both fields, or neither"
    }
    /// Validated too early.
    fec_validated_before(found: &str, on: &str) {
        "« {found} » vient avant la date de l’écriture, le {on} ; donnez la date de validation",
        "“{found}” comes before the day of the entry, {on}; give the day on which it was validated"
    }
    /// Another name.
    fec_other_name(found: &str, before: &str) {
        "« {found} » a plus haut le nom « {before} » ; donnez un seul nom à chaque code",
        "“{found}” is named “{before}” above; give each code one name"
    }
    /// No number.
    fec_no_number(found: &str) {
        "« {found} » ne finit pas par des chiffres ; numérotez les écritures sans lacune",
        "“{found}” does not end in digits; number the entries without a gap"
    }
    /// A gap.
    fec_gap(found: &str, wanted: &str) {
        "« {found} » se trouve à la place de « {wanted} » ; rétablissez l’écriture qui manque, jamais un nouveau numéro",
        "“{found}” stands in the place of “{wanted}”; restore the entry that is missing, never a new number"
    }
    /// Scattered.
    fec_scattered(found: &str) {
        "« {found} » revient après une autre écriture de son journal ; réunissez ses lignes, à leur rang",
        "“{found}” comes back after another entry of its journal; put its lines together, in their place"
    }
    /// Another day.
    fec_other_day(found: &str, first: &str) {
        "« {found} », alors que l’écriture est du « {first} » ; donnez une seule date à toutes ses lignes",
        "“{found}”, while the entry is of “{first}”; give all its lines one day"
    }
    /// It does not balance.
    fec_unbalanced(found: &str, debit: &str, credit: &str) {
        "« {found} » n’est pas équilibrée, débits {debit}, crédits {credit} ; rétablissez la ligne qui manque ou le montant faux",
        "“{found}” does not balance, debits {debit}, credits {credit}; restore the line that is missing or the wrong amount"
    }
    /// The opening.
    fec_opening_not_first() {
        "les à-nouveaux portent les premiers numéros ; mettez-les en tête du fichier",
        "opening balances carry the first numbers; put them at the head of the file"
    }
    /// A result in the opening.
    fec_opening_of_the_result(found: &str) {
        "« {found} » est une charge ou un produit, qui repart de zéro ; ôtez-le des à-nouveaux",
        "“{found}” is an expense or an income, which begins at nought; take it out of the opening balances"
    }
}
