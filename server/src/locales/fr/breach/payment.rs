//! Paying up shares.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, day, money, ratio, say};
use quitus_domain::values::{Cents, Day, Months, Ratio};

pub(super) fn below_quarter(paid: Cents, least: Cents) -> Sentence {
    say(
        &format!("Le versement à la souscription est de {}.", money(paid)),
        &format!("Un quart au moins du nominal est versé aussitôt, soit {}.", money(least)),
        &format!("Faites verser {}, ou souscrire moins de parts.", money(least)),
    )
}

pub(super) fn below_statutes(paid: Cents, least: Cents, share: Ratio) -> Sentence {
    say(
        &format!("Le versement à la souscription est de {}.", money(paid)),
        &format!("Les statuts demandent {} du nominal aussitôt, soit {}.", ratio(share), money(least)),
        "Appelez le reste.",
    )
}

pub(super) fn fraction_below_quarter(stated: Ratio, least: Ratio) -> Sentence {
    say(
        &format!("Les statuts laissent verser {} du nominal à la souscription.", ratio(stated)),
        &format!("La loi en demande au moins {}.", ratio(least)),
        &format!("Fixez cette fraction à {} ou davantage.", ratio(least)),
    )
}

pub(super) fn fraction_above_whole(stated: Ratio) -> Sentence {
    say(
        &format!("Les statuts demandent {} du nominal à la souscription, plus que le tout.", ratio(stated)),
        "On ne verse pas plus que la valeur de ses parts.",
        "Fixez cette fraction à 1/1 au plus.",
    )
}

pub(super) fn too_long(stated: Months, most: Months, subscribed_on: Day) -> Sentence {
    say(
        &format!("Les statuts donnent {} pour libérer les parts.", count(stated.0, "mois", "mois")),
        &format!(
            "Pour une souscription du {}, la loi donne {} au plus.",
            day(subscribed_on),
            count(most.0, "mois", "mois")
        ),
        "Fixez un délai plus court.",
    )
}

pub(super) fn overdue(due_on: Day, on: Day, unpaid: Cents) -> Sentence {
    say(
        &format!("Il reste {} à libérer au {}.", money(unpaid), day(on)),
        &format!("Tout devait être versé le {} au plus tard.", day(due_on)),
        "Réclamez ce reste par lettre recommandée.",
    )
}
