//! What `quitus proof` says.

sentences! {
    /// Written.
    proof_written(path: &str, key: &str) {
        "preuve écrite dans {path} ; elle se vérifie sans nous : quitus-verify proof {path} --key {key} ; donnez la clé par \
         une autre voie que le fichier",
        "proof written to {path}; it is checked without us: quitus-verify proof {path} --key {key}; give the key by another \
         way than the file"
    }
    /// What a path tells of the neighbours.
    path_shows() {
        "elle montre aussi, sans nom ni référence, la catégorie et les parts de la ligne voisine de chaque ligne ouverte, et \
         les totaux de groupes plus grands ; jamais le sel",
        "it also shows, without name or reference, the category and the shares of the line beside each opened one, and the \
         totals of larger groups; never the salt"
    }
    /// No register was ever struck.
    never_struck() {
        "aucun registre n’a été arrêté dans ce qui est scellé : il n’y a rien à prouver ; la commande `strike_register` en \
         arrête un",
        "no register was struck within what is sealed: there is nothing to prove; the command `strike_register` strikes one"
    }
    /// None on that day.
    not_struck_then(days: &str) {
        "aucun registre n’a été arrêté ce jour-là ; il y en a du {days} : donnez --on avec l’un de ces jours",
        "no register was struck on that day; there are those of {days}: give --on with one of these days"
    }
    /// It was struck again.
    struck_anew(number: u64) {
        "l’écriture n° {number} a arrêté de nouveau le registre de ce jour : c’est celui-là qui se prouve",
        "entry no. {number} struck the register of that day anew: that is the one to prove"
    }
    /// Something of before was corrected.
    corrected_since() {
        "une écriture a été rectifiée depuis, et le registre de ce jour n’est plus celui qui a été arrêté (REG-01) : \
         `quitus conformity` la nomme ; arrêtez-le de nouveau avec `strike_register`, et prouvez celui-là",
        "an entry was corrected since, and the register of that day is no longer the one that was struck (REG-01): \
         `quitus conformity` names it; strike it anew with `strike_register`, and prove that one"
    }
    /// No such line.
    not_a_line() {
        "cette référence n’est pas celle d’un associé compté dans ce registre",
        "this reference is not that of an associate counted in this register"
    }
    /// No such number.
    not_in_the_register(day: &str) {
        "aucun associé de ce numéro n’était au registre le {day}",
        "no associate of that number stood in the register on {day}"
    }
    /// A draw of nothing, or of too much.
    draw_beyond(count: u64, associates: u64) {
        "{count} lignes ne peuvent pas être tirées d’un registre de {associates} ; donnez --count de 1 à {associates}",
        "{count} lines cannot be drawn from a register of {associates}; give --count from 1 to {associates}"
    }
    /// A file that is no question.
    bad_question(path: &str, why: &str) {
        "{path} n’est pas une question de `quitus-verify question` : {why}",
        "{path} is no question of `quitus-verify question`: {why}"
    }
    /// A question about another register or book.
    asks_of_another() {
        "la question porte sur un registre que ce livre n’a pas arrêté ; vérifiez --cooperative",
        "the question is about a register that this book did not strike; check --cooperative"
    }
    /// No checkpoint of that size and root.
    no_such_checkpoint(size: u64) {
        "ce livre n’a pas signé ce scellé de {size} écritures ; `quitus verify` dit jusqu’où il est scellé",
        "this book signed no such checkpoint of {size} entries; `quitus verify` says how far it is sealed"
    }
    /// No checkpoint at all.
    nothing_sealed() {
        "le livre n’est pas encore scellé : rien n’est prouvé ; la prochaine commande `quitus apply` le scelle",
        "the book is not sealed yet: nothing is proved; the next `quitus apply` seals it"
    }
    /// No checkpoint of a key.
    key_signed_nothing(key: &str) {
        "la clé {key} n’a signé aucun scellé de ce livre ; `quitus verify` nomme les clés qui l’ont fait",
        "the key {key} signed no checkpoint of this book; `quitus verify` names the keys that did"
    }
    /// The key is not at hand.
    no_signer() {
        "la clé qui a signé ce scellé n’est pas là : donnez le dossier des clés du livre avec --keys",
        "the key that signed this checkpoint is not at hand: give the folder of the book's keys with --keys"
    }
    /// What was made does not hold.
    not_provable(why: &str) {
        "aucune preuve n’est donnée : {why} ; `quitus verify` dit si le livre tient",
        "no proof is handed out: {why}; `quitus verify` says whether the book holds"
    }
}
