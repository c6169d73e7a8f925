//! Those outside the circle: associates who do not use the cooperative, and third parties whom it serves.

use super::{Breach, Clause, Evidence, day, ensure};
use crate::values::{Cents, Day, Family, Ratio};

/// The loi n° 92-643 let associates in who do not cooperate.
const LET_IN_SINCE: Day = day(1992, 7, 14);

/// The loi n° 2014-856 raised their ceiling and opened ordinary cooperatives to third parties.
const ESS_LAW: Day = day(2014, 8, 2);

/// The votes of an assembly, by who holds them.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Votes {
    /// Of associates who cooperate.
    pub cooperating: u64,
    /// Of the others that are cooperatives themselves.
    pub cooperatives: u64,
    /// Of the others that are not.
    pub others: u64,
}

/// COOP-04 (L47 art. 3 bis): the most that associates who do not cooperate may have together, then those of them that are
/// no cooperatives: 49 % and 35 % of all votes; 35 % for both before 2 August 2014, none before 14 July 1992.
/// Statutes N. \[V: art. 3 bis since 02/08/2014, LEGI-etalab; loi 92-643 art. 4\]
#[must_use]
pub fn ceilings(on: Day) -> [Ratio; 2] {
    let [none, third, half] = [Ratio::of(0, 100), Ratio::of(35, 100), Ratio::of(49, 100)];
    match on {
        _ if on < LET_IN_SINCE => [none, none],
        _ if on < ESS_LAW => [third, third],
        _ => [half, third],
    }
}

/// COOP-04 (L47 art. 3 bis): the votes of associates who do not cooperate are within the [`ceilings`]. Every breach is
/// returned. Asked when votes are weighed: statutes may admit more and cut their votes in proportion (al. 4). Other
/// families have other rules: a SCIC admits any contributor (19 septies). Statutes N. \[as there; SCIC M-M\]
#[must_use]
pub fn within_ceilings(family: Family, votes: Votes, on: Day) -> Vec<Breach> {
    match family {
        Family::Ordinary => {}
        Family::Scic | Family::Scop | Family::Union => return Vec::new(),
    }
    let [of_all, of_others] = ceilings(on);
    let outside = votes.cooperatives.saturating_add(votes.others);
    let all = votes.cooperating.saturating_add(outside);
    let answers = [
        ensure(is_within(outside, all, of_all), Breach::OutsideVotesAboveCeiling { outside, votes: all, most: of_all }),
        ensure(
            is_within(votes.others, all, of_others),
            Breach::OutsideVotesOfOthers { outside: votes.others, votes: all, most: of_others },
        ),
    ];
    answers.into_iter().filter_map(Result::err).collect()
}

/// COOP-05 (L47 art. 3): an ordinary cooperative, or a union, deals with third parties only if its statutes say so. A
/// SCIC (19 sexies) and a SCOP serve anyone. Statutes N.
/// \[V: L47 art. 3; 19 sexies, text of 2001; SCOP M-H; unions M-H\]
///
/// # Errors
/// [`Breach::ThirdPartiesNotForeseen`].
pub fn foreseen(family: Family, clause: Clause) -> Result<(), Breach> {
    match family {
        Family::Ordinary | Family::Union => {
            ensure(clause == Clause::Foreseen, Breach::ThirdPartiesNotForeseen { family })
        }
        Family::Scic | Family::Scop => Ok(()),
    }
}

/// COOP-05 (L47 art. 3): the most that third parties may make of the turnover of a financial year that ends on that day:
/// a fifth; nothing before 2 August 2014; `None` for a SCIC and a SCOP, which know no limit. Statutes N.
/// \[V: L47 art. 3, décret 2015-594; before 2014: M-H; SCOP and unions M-H\]
#[must_use]
pub fn most_turnover(family: Family, year_ends_on: Day) -> Option<Ratio> {
    match family {
        Family::Ordinary | Family::Union if year_ends_on < ESS_LAW => Some(Ratio::of(0, 100)),
        Family::Ordinary | Family::Union => Some(Ratio::of(20, 100)),
        Family::Scic | Family::Scop => None,
    }
}

/// COOP-05 (L47 art. 3; décret 2015-594): what third parties bring of the same nature as associates, within a financial
/// year, is not above [`most_turnover`]; recorded with a finding. Statutes N. \[as there\]
///
/// # Errors
/// [`Breach::ThirdPartyTurnover`].
pub fn turnover(family: Family, with_third_parties: Cents, turnover: Cents, year_ends_on: Day) -> Result<(), Breach> {
    let Some(most) = most_turnover(family, year_ends_on) else { return Ok(()) };
    let share = i128::from(with_third_parties.get()) * i128::from(most.denominator());
    let within = share <= i128::from(turnover.get()) * i128::from(most.numerator());
    ensure(within, Breach::ThirdPartyTurnover { with_third_parties, turnover, most })
}

/// COOP-05 (décret 2015-594): business with third parties is kept apart in the accounts; recorded with a finding.
/// Statutes N. \[V: décret notice\]
///
/// # Errors
/// [`Breach::ThirdPartyNotSegregated`].
pub fn kept_apart(account: Evidence) -> Result<(), Breach> {
    ensure(account == Evidence::Given, Breach::ThirdPartyNotSegregated {})
}

fn is_within(part: u64, whole: u64, most: Ratio) -> bool {
    u128::from(part) * u128::from(most.denominator()) <= u128::from(whole) * u128::from(most.numerator())
}
