//! The categories of a SCIC, and who may be in which.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, day, money, ratio, say, thousands};
use quitus_domain::values::{Cents, Day, Months, Ratio, Slug};

pub(super) fn too_few(found: u64, least: u64) -> Sentence {
    say(
        &format!("La SCIC a des associés dans {}.", count(found, "catégorie", "catégories")),
        &format!("Il lui en faut au moins {}.", thousands(least)),
        "Admettez un associé dans une autre catégorie.",
    )
}

pub(super) fn no_beneficiary() -> Sentence {
    say(
        "Aucun associé n’est un bénéficiaire habituel de l’activité.",
        "Une SCIC compte toujours des bénéficiaires parmi ses associés.",
        "Admettez un bénéficiaire.",
    )
}

pub(super) fn no_employee() -> Sentence {
    say(
        "La SCIC a des salariés, et aucun n’est associé.",
        "Une SCIC qui emploie compte des salariés parmi ses associés.",
        "Admettez un salarié.",
    )
}

pub(super) fn no_producer() -> Sentence {
    say(
        "La SCIC n’a ni salarié ni producteur parmi ses associés.",
        "À défaut de salariés, une SCIC compte des producteurs parmi ses associés.",
        "Admettez un producteur de ses biens ou services.",
    )
}

pub(super) fn employee_now_required(hired_on: Day) -> Sentence {
    say(
        &format!("La première embauche est du {}, et aucun salarié n’est associé.", day(hired_on)),
        "Dès qu’elle emploie, une SCIC compte des salariés parmi ses associés.",
        "Admettez un salarié.",
    )
}

pub(super) fn not_employed() -> Sentence {
    say(
        "Aucun contrat de travail avec la SCIC n’est cité.",
        "Les salariés associés sont ceux de la SCIC elle-même ; ceux d’un de ses associés n’en sont pas.",
        "Choisissez une autre catégorie, ou citez le contrat.",
    )
}

pub(super) fn employment_lost(last: Option<Day>) -> Sentence {
    let until =
        last.map_or_else(|| "aucun contrat n’est connu".to_owned(), |last| format!("dernier jour : {}", day(last)));
    say(
        &format!("L’associé est dans la catégorie des salariés et ne l’est plus ({until})."),
        "Seuls les salariés de la société elle-même sont de cette catégorie.",
        "Radiez-le si les statuts le prévoient, ou changez-le de catégorie.",
    )
}

pub(super) fn already_categorised(current: &Slug, asked: &Slug) -> Sentence {
    say(
        &format!("L’associé est déjà dans la catégorie {} et entrerait aussi dans {}.", current, asked),
        "Un associé est dans une seule catégorie à la fois.",
        "Changez-le de catégorie.",
    )
}

pub(super) fn must_apply(due_on: Day, on: Day) -> Sentence {
    say(
        &format!("Au {}, ce salarié n’a pas demandé son admission.", day(on)),
        &format!("Les statuts la lui demandaient le {} au plus tard.", day(due_on)),
        "Invitez-le à la demander.",
    )
}

pub(super) fn public_above_cap(public: Cents, capital: Cents, most: Ratio, on: Day) -> Sentence {
    say(
        &format!(
            "Les collectivités détiendraient {} d’un capital de {} au {}.",
            money(public),
            money(capital),
            day(on)
        ),
        &format!("Ensemble, elles en détiennent {} au plus.", ratio(most)),
        "Faites d’abord souscrire d’autres associés, ou remboursez moins.",
    )
}

pub(super) fn public_exceeded(public: Cents, capital: Cents, most: Ratio, on: Day) -> Sentence {
    say(
        &format!("Les collectivités détiennent {} d’un capital de {} au {}.", money(public), money(capital), day(on)),
        &format!("Ensemble, elles en détiennent {} au plus.", ratio(most)),
        "Faites souscrire d’autres associés.",
    )
}

pub(super) fn benefit_not_evidenced(last: Option<Day>, within: Months, on: Day) -> Sentence {
    say(
        &format!("Au {}, rien ne montre que ce bénéficiaire recourt aux services.", day(on)),
        &last_seen(last, within),
        "Joignez une facture ou une convention.",
    )
}

fn last_seen(last: Option<Day>, within: Months) -> String {
    let months = count(within.0, "mois", "mois");
    match last {
        Some(last) => format!("La dernière preuve est du {}, et vaut {months}.", day(last)),
        None => format!("Une preuve de moins de {months} est demandée, et il n’y en a aucune."),
    }
}
