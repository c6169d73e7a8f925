//! What the annual accounts bring about.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, money, say, thousands};
use quitus_domain::values::{Cents, Day};

pub(super) fn auditor_missing(ends_on: Day, sheet: [Cents; 2], turnover: [Cents; 2], employees: [u64; 2]) -> Sentence {
    say(
        &format!("Personne ne contrôle les comptes, alors que l’exercice clos le {} le demande.", day(ends_on)),
        &two_of_three(sheet, turnover, employees),
        "Faites nommer un commissaire aux comptes par l’assemblée.",
    )
}

pub(super) fn equity_below_half(equity: Cents, capital: Cents, least: Cents) -> Sentence {
    say(
        &format!("Les capitaux propres sont de {}, moins de la moitié du capital.", money(equity)),
        &format!("La moitié d’un capital de {} est de {}.", money(capital), money(least)),
        "Demandez à l’assemblée extraordinaire s’il y a lieu de dissoudre, et reconstituez les capitaux propres.",
    )
}

pub(super) fn loss_not_decided(decide_by: Day) -> Sentence {
    say(
        "Aucune assemblée ne s’est prononcée sur la dissolution après les pertes.",
        &format!(
            "Elle devait être convoquée le {} au plus tard, quatre mois après l’approbation des comptes.",
            day(decide_by)
        ),
        "Convoquez-la, avec une résolution sur la dissolution.",
    )
}

pub(super) fn not_rebuilt(rebuild_by: Day, equity: Cents, least: Cents) -> Sentence {
    say(
        &format!("Les capitaux propres sont toujours de {}.", money(equity)),
        &format!("Ils devaient revenir à {}, la moitié du capital, le {} au plus tard.", money(least), day(rebuild_by)),
        "Faites souscrire de nouvelles parts, ou faites réduire le capital.",
    )
}

pub(super) fn not_reduced(reduce_by: Day, capital: Cents, most: Cents) -> Sentence {
    say(
        &format!("Le capital est toujours de {}.", money(capital)),
        &format!(
            "Il devait revenir à {}, d’après le total du dernier bilan, le {} au plus tard.",
            money(most),
            day(reduce_by)
        ),
        "Consultez un avocat : le plancher d’une coopérative peut s’y opposer.",
    )
}

/// The three figures, each with its limit.
fn two_of_three(
    [balance_sheet, most_balance_sheet]: [Cents; 2],
    [turnover, most_turnover]: [Cents; 2],
    [employees, most_employees]: [u64; 2],
) -> String {
    format!(
        "Deux de trois seuils sont dépassés : bilan {} (seuil {}), chiffre d’affaires {} (seuil {}), salariés {} (seuil {}).",
        money(balance_sheet),
        money(most_balance_sheet),
        money(turnover),
        money(most_turnover),
        thousands(employees),
        thousands(most_employees),
    )
}

pub(super) fn not_filed(file_by: Day, filed_on: Option<Day>) -> Sentence {
    let filed = filed_on.map(|filed_on| format!("Ils l’ont été le {}.", day(filed_on)));
    say(
        &format!("Les comptes approuvés devaient être déposés le {} au plus tard.", day(file_by)),
        &filed.unwrap_or_else(|| "Le livre ne connaît pas leur dépôt.".to_owned()),
        "Déposez-les au greffe, puis inscrivez le récépissé.",
    )
}

pub(super) fn not_open_to_privacy(sheet: [Cents; 2], turnover: [Cents; 2], employees: [u64; 2]) -> Sentence {
    say(
        "Le dépôt demande la confidentialité, que cette taille ne permet pas.",
        &two_of_three(sheet, turnover, employees),
        "Déposez de nouveau les comptes sans la demander.",
    )
}
