//! The register: what it proves, who reads it, who stands in it in time.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say};
use quitus_domain::values::{Day, Digest};

pub(super) fn differs(rebuilt: &Digest, stored: &Digest) -> Sentence {
    say(
        &format!("Le registre reconstitué a l’empreinte {}.", rebuilt),
        &format!("Le registre archivé a l’empreinte {}.", stored),
        "Cherchez l’écriture inscrite entre les deux.",
    )
}

pub(super) fn kept_by_law(until: Option<Day>) -> Sentence {
    say("Ces données ne peuvent pas être effacées.", &kept(until), "Effacez seulement les coordonnées.")
}

pub(super) fn not_open() -> Sentence {
    say(
        "Un tiers demande à lire un document réservé aux associés.",
        "Seuls les associés ont accès aux documents de la société.",
        "Renvoyez-le aux comptes déposés au greffe.",
    )
}

pub(super) fn no_copy() -> Sentence {
    say(
        "Une copie de l’inventaire est demandée.",
        "L’inventaire se consulte au siège, sans copie.",
        "Laissez-le lire sur place.",
    )
}

pub(super) fn entrepreneur(deadline: Day, on: Day) -> Sentence {
    say(
        &format!("Au {}, cet entrepreneur salarié n’est pas associé.", day(on)),
        &format!("Il devait l’être le {} au plus tard.", day(deadline)),
        "Constatez la fin du contrat, ou admettez-le sans délai.",
    )
}

fn kept(until: Option<Day>) -> String {
    match until {
        Some(until) => format!("La loi les fait conserver jusqu’au {}.", day(until)),
        None => "La loi les fait conserver sans terme connu.".to_owned(),
    }
}
