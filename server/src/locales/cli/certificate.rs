//! Why a certificate is not drawn up.

sentences! {
    /// Not an associate yet.
    not_associate_yet(number: u32, day: &str) {
        "l’associé n° {number} ne l’était pas encore au {day} d’après ce qui est connu : rien n’est attesté ; `quitus explain \
         associate {number}` donne les dates",
        "associate no. {number} was none yet on {day} by what is known: nothing is certified; `quitus explain associate \
         {number}` gives the dates"
    }
    /// Not an associate any more.
    not_associate_any_more(number: u32, day: &str, until: &str) {
        "l’associé n° {number} ne l’était plus au {day}, son dernier jour est le {until} : rien n’est attesté ; demandez \
         une date jusqu’à ce jour",
        "associate no. {number} was none any more on {day}, the last day was {until}: nothing is certified; ask for a day \
         up to that one"
    }
    /// No shares.
    holds_nothing(number: u32, day: &str) {
        "l’associé n° {number} ne détenait aucune part au {day} : il n’y a rien à attester",
        "associate no. {number} held no shares on {day}: there is nothing to certify"
    }
    /// The name is in the vault.
    name_unreadable(number: u32) {
        "le nom de l’associé n° {number} ne peut pas être lu : une attestation a besoin du nom ; donnez les clés du livre \
         avec --keys (une personne effacée ne peut plus être attestée)",
        "the name of associate no. {number} cannot be read: a certificate needs it; give the book's keys with --keys (a \
         person who was erased cannot be certified any more)"
    }
    /// No cooperative on that day.
    no_company(day: &str) {
        "la société n’a pas encore de statuts au {day} : rien n’est attesté",
        "the company has no statutes yet on {day}: nothing is certified"
    }
    /// The book does not verify.
    book_differs() {
        "le livre ne se vérifie pas : rien n’est attesté ; `quitus verify` nomme ce qui diffère",
        "the book does not verify: nothing is certified; `quitus verify` names what differs"
    }
    /// No checkpoint covers the entries.
    not_sealed_yet(known: u64) {
        "aucun scellé ne couvre encore l’écriture n° {known} : rien n’est attesté ; la prochaine commande `quitus apply` \
         scelle le livre",
        "no checkpoint covers entry no. {known} yet: nothing is certified; the next `quitus apply` seals the book"
    }
    /// Written.
    certificate_written(path: &str) {
        "attestation écrite dans {path} ; elle n’engage la société qu’une fois signée",
        "certificate written to {path}; it binds the company only once it is signed"
    }
}
