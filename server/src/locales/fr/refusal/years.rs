//! Fiscal years, and what becomes of their result.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, money, ratio, say};
use crate::locales::fr::names;
use quitus_domain::refusal::BillingRefusal;
use quitus_domain::values::{AccountNumber, Cents, Day, Organ, Ratio, Reserve, YearName};

pub(super) fn none_has(on: Day) -> Sentence {
    say(
        &format!("Aucun exercice ne contient le {}.", day(on)),
        "Ce qui se facture, se paie ou s’écrit entre dans un exercice ouvert.",
        "Ouvrez-le d’abord avec `open_fiscal_year`.",
    )
}

pub(super) fn closed(year: YearName, first_open: Day) -> Sentence {
    say(
        &format!("L’exercice {year} est clos."),
        "Plus rien n’y entre (PCG, art. 1031-4).",
        &format!("Inscrivez le fait au {} ; une écriture dit sa date réelle par `happened_on`.", day(first_open)),
    )
}

pub(super) fn not_the_next(year: YearName, ends_on: Day) -> Sentence {
    say(
        &format!("L’exercice {year} finit le {}.", day(ends_on)),
        "Les exercices se suivent sans lacune.",
        "Ouvrez le suivant au lendemain.",
    )
}

pub(super) fn not_a_year(begins: Day, ends: Day) -> Sentence {
    say(
        &format!("Un exercice irait du {} au {}.", day(begins), day(ends)),
        "Un exercice finit après son début, et au plus 24 mois plus tard.",
        "Corrigez les dates.",
    )
}

pub(super) fn before(why: &BillingRefusal, year: YearName) -> Sentence {
    match why {
        BillingRefusal::EarlierYearNotAllocated { .. } => earlier_not_allocated(year),
        _ => earlier_open(year),
    }
}

fn earlier_open(year: YearName) -> Sentence {
    say(
        &format!("L’exercice {year} n’est pas encore clos."),
        "Les exercices se clôturent dans leur ordre.",
        "Clôturez-le d’abord.",
    )
}

pub(super) fn on_its_last_day(year: YearName, ends_on: Day) -> Sentence {
    say(
        &format!("L’exercice {year} se clôture le {}.", day(ends_on)),
        "La clôture prend effet le dernier jour de l’exercice.",
        "Donnez cette date.",
    )
}

pub(super) fn suspense(account: AccountNumber, balance: Cents) -> Sentence {
    say(
        &format!("Le compte {account} porte encore {}.", money(balance)),
        "Les comptes d’attente sont soldés avant la clôture.",
        "Reclassez cette somme par `record_entry`, puis clôturez.",
    )
}

pub(super) fn unknown(year: YearName) -> Sentence {
    say(
        &format!("Il n’y a pas d’exercice {year}."),
        "On n’affecte que le résultat d’un exercice du livre.",
        "Cherchez son nom avec `quitus accounts years`.",
    )
}

pub(super) fn not_yet(why: &BillingRefusal, year: YearName) -> Sentence {
    match why {
        BillingRefusal::NotApprovedYet { .. } => not_approved_yet(year),
        _ => not_closed(year),
    }
}

pub(super) fn already(why: &BillingRefusal, year: YearName) -> Sentence {
    match why {
        BillingRefusal::FiledAlready { .. } => filed_already(year),
        _ => allocated_already(year),
    }
}

fn not_closed(year: YearName) -> Sentence {
    say(
        &format!("L’exercice {year} n’est pas clos."),
        "Son résultat n’est pas arrêté.",
        "Clôturez-le d’abord avec `close_fiscal_year`.",
    )
}

fn not_approved_yet(year: YearName) -> Sentence {
    say(
        &format!("Aucune assemblée n’a encore approuvé les comptes de {year}."),
        "On ne dépose que des comptes approuvés.",
        "Inscrivez d’abord l’affectation du résultat avec `allocate_result`.",
    )
}

fn filed_already(year: YearName) -> Sentence {
    say(
        &format!("Les comptes de {year} sont déjà déposés."),
        "On ne les dépose de nouveau que pour demander une autre confidentialité.",
        "Il n’y a plus rien à déposer.",
    )
}

pub(super) fn filed_before_approval(year: YearName, approved_on: Day) -> Sentence {
    say(
        &format!("Les comptes de {year} seraient déposés avant d’être approuvés."),
        &format!("L’assemblée les a approuvés le {}.", day(approved_on)),
        "Donnez la date du récépissé.",
    )
}

fn allocated_already(year: YearName) -> Sentence {
    say(
        &format!("Le résultat de {year} est déjà affecté."),
        "Un résultat s’affecte une fois.",
        "Il n’y a plus rien à faire.",
    )
}

fn earlier_not_allocated(year: YearName) -> Sentence {
    say(
        &format!("Le résultat de {year} n’est pas encore affecté."),
        "Les pertes antérieures s’imputent dans l’ordre des exercices.",
        "Affectez-le d’abord.",
    )
}

pub(super) fn allocated_by_another(decided_by: Organ) -> Sentence {
    say(
        &format!("La décision citée est celle de : {}.", names::organ(decided_by).to_lowercase()),
        "L’assemblée générale ordinaire affecte le résultat.",
        "Citez sa décision.",
    )
}

pub(super) fn by_the_law_of_scops() -> Sentence {
    say(
        "Une part du résultat irait aux salariés, et cette coopérative n’est pas une SCOP.",
        "Seule la loi n° 78-763, art. 33, donne cette part aux salariés d’une SCOP.",
        "Retirez cette part, ou faites d’abord modifier les statuts.",
    )
}

pub(super) fn interest_not_foreseen() -> Sentence {
    say(
        "Les statuts ne servent pas d’intérêt aux parts.",
        "Un intérêt ne se verse que si les statuts le prévoient.",
        "Retirez-le, ou faites d’abord modifier les statuts.",
    )
}

pub(super) fn below_the_statutes(
    reserve: Reserve,
    (allotted, least): (Cents, Cents),
    (share, of): (Ratio, Cents),
) -> Sentence {
    let name = names::reserve(reserve);
    say(
        &format!("La {name} reçoit {}.", money(allotted)),
        &format!(
            "L’article des statuts sur la {name} lui donne {} de {}, soit {} au moins (loi n°\u{a0}47-1775, \
             art.\u{a0}16).",
            ratio(share),
            money(of),
            money(least)
        ),
        &format!("Affectez-lui {} au moins, ou faites d’abord modifier les statuts.", money(least)),
    )
}

pub(super) fn not_all(surplus: Cents, allotted: Cents, interest: Cents) -> Sentence {
    say(
        &format!(
            "L’affectation fait {}, dont {} d’intérêts, pour un excédent de {}.",
            money(allotted),
            money(interest),
            money(surplus)
        ),
        "Tout l’excédent s’affecte, au centime, et rien de plus.",
        "Corrigez les montants ; ce qui n’est ni intérêt ni ristourne va aux réserves.",
    )
}
