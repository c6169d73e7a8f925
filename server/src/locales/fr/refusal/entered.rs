//! Entries by hand.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, money, say};
use quitus_domain::values::{AccountNumber, Cents, Day, Label, YearName};

pub(super) fn unbalanced(debit: Cents, credit: Cents) -> Sentence {
    say(
        &format!("L’écriture ne s’équilibre pas : {} au débit, {} au crédit.", money(debit), money(credit)),
        "Débits et crédits d’une écriture sont égaux.",
        "Corrigez les montants.",
    )
}

pub(super) fn not_an_entry() -> Sentence {
    say(
        "Ces lignes ne font pas une écriture.",
        "Une écriture a deux lignes au moins, chacune avec un montant positif d’un seul côté.",
        "Corrigez les lignes.",
    )
}

pub(super) fn kept_by_the_book(account: AccountNumber) -> Sentence {
    say(
        &format!("Le compte {account} ne s’écrit pas à la main."),
        "Le registre et les factures le tiennent, pour que les deux ne divergent jamais.",
        "Inscrivez l’acte dont il vient : une souscription, une annulation.",
    )
}

pub(super) fn opening_of_the_result(account: AccountNumber) -> Sentence {
    say(
        &format!("Le compte {account} est un compte de charge ou de produit."),
        "Un exercice les commence à zéro : les à-nouveaux ne portent que sur le bilan.",
        "Retirez la ligne, ou choisissez un autre journal.",
    )
}

pub(super) fn opening_on_the_first_day(from: Day, on: Day) -> Sentence {
    say(
        &format!("Des à-nouveaux se trouveraient au {}.", day(on)),
        &format!(
            "Ils se trouvent au premier jour de leur exercice, le {} : dans le fichier du fisc ils viennent d’abord.",
            day(from)
        ),
        "Donnez ce jour.",
    )
}

pub(super) fn happened_on_an_open_day(happened_on: Day) -> Sentence {
    say(
        &format!("L’écriture dirait que le fait est du {}, qui n’est pas clos.", day(happened_on)),
        "Une date réelle n’accompagne l’écriture que si ce jour est clos (PCG, art. 1031-4).",
        "Passez l’écriture à ce jour, sans date réelle à côté.",
    )
}

pub(super) fn late(happened_on: Day, first_open: Day, on: Day) -> Sentence {
    say(
        &format!("Un fait du {} se trouverait au {}.", day(happened_on), day(on)),
        &format!(
            "Ce jour est clos : le fait s’écrit au premier jour ouvert, le {} (PCG, art. 1031-4).",
            day(first_open)
        ),
        "Donnez ce jour.",
    )
}

pub(super) fn opening_carried_over(year: YearName, first: YearName) -> Sentence {
    say(
        &format!("Le livre reporte lui-même les soldes à l’ouverture de {year}."),
        &format!("Seuls ceux de {first}, son premier exercice, viennent du dehors."),
        "Laissez le journal des à-nouveaux de côté.",
    )
}

pub(super) fn entry_twice(journal: &Label, number: &Label) -> Sentence {
    say(
        &format!("L’écriture {number} du journal {journal} figure deux fois, ou a déjà été reprise."),
        "Une écriture d’un fichier n’est reprise qu’une fois.",
        "Laissez-la de côté.",
    )
}

pub(super) fn entry_after_the_act(of: Day, on: Day) -> Sentence {
    say(
        &format!("Une écriture est du {}, et la reprise prend effet le {}.", day(of), day(on)),
        "Une reprise prend effet le jour de sa dernière écriture.",
        "Donnez ce jour.",
    )
}
