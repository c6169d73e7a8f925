//! Findings about a SCOP: what its employees hold together.

use super::since::since;
use super::{Finding, Situation};
use quitus_domain::law::{Breach, scop as law};
use quitus_domain::register::Associate;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{AssociateRef, CategoryKind, Cents, Day, Family, Position};

/// SCOP-01: the associates who are its employees hold more than half of the capital, and 65 % of the votes.
pub(super) fn what_employees_hold(situation: &Situation) -> Vec<Finding> {
    let all = |day: Day| breaches(situation, day);
    let found = all(situation.day).into_iter().map(|breach| {
        let since = since(situation, |day| all(day).iter().any(|other| other.code() == breach.code()));
        let moves = situation.facts.iter().filter(|recorded| recorded.effective_on() == since);
        let behind: Vec<Position> = moves.map(|recorded| recorded.position).collect();
        Finding::new(breach, since, behind).proposing("admit_associate")
    });
    found.collect()
}

fn breaches(situation: &Situation, day: Day) -> Vec<Breach> {
    let state = &situation.state;
    let Some(clauses) = state.statutes.on(day).filter(|clauses| clauses.family == Family::Scop) else {
        return Vec::new();
    };
    let members: Vec<(AssociateRef, &Associate)> = state.register.members_on(day).collect();
    let employees = members.iter().filter(|(_, line)| is_employee(clauses, line, day));
    let (mut votes, mut held) = (0, Cents::ZERO);
    for (associate, _) in employees {
        votes += 1;
        held += state.capital.held_on(*associate, day).subscribed;
    }
    let all = u64::try_from(members.len()).unwrap_or(u64::MAX);
    let capital = law::employees_capital(held, state.capital.curve.capital_on(day)).err();
    capital.into_iter().chain(law::employees_votes(votes, all).err()).collect()
}

fn is_employee(clauses: &Statutes, line: &Associate, day: Day) -> bool {
    let category = line.category_on(day).and_then(|key| clauses.category(key).ok());
    category.is_some_and(|category| category.kind == CategoryKind::Employees)
}
