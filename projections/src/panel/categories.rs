//! The lines about who is in which category.

use super::{Check, Draft, Kind, Rests, Scic};
use quitus_domain::law::RuleId;
use quitus_domain::law::categories::Staff;
use quitus_domain::register::Associate;
use quitus_domain::scic;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{CategoryKind, Day, Position};
use std::collections::BTreeMap;

/// As SCIC-03 asks.
const LEAST: u64 = 3;

pub(super) fn lines(asked: &Scic<'_>) -> Vec<Draft> {
    vec![kinds(asked), beneficiaries(asked), at_work(asked), own_employees(asked), one_category(asked), benefit(asked)]
}

fn members<'s>(asked: &'s Scic<'s>) -> impl Iterator<Item = &'s Associate> {
    asked.situation.state.register.members_on(asked.situation.day).map(|(_, line)| line)
}

fn kind_of(clauses: &Statutes, line: &Associate, day: Day) -> Option<CategoryKind> {
    Some(clauses.category(line.category_on(day)?).ok()?.kind)
}

/// The entries by which the associates of a kind came into their category.
fn entries(asked: &Scic<'_>, clauses: &Statutes, wanted: &[CategoryKind]) -> Vec<Position> {
    let day = asked.situation.day;
    let of = members(asked).filter(|line| kind_of(clauses, line, day).is_some_and(|kind| wanted.contains(&kind)));
    of.filter_map(|line| line.categories.entry_on(day).map(|((_, at), _)| *at)).collect()
}

fn count(asked: &Scic<'_>, clauses: &Statutes, wanted: CategoryKind) -> u64 {
    let day = asked.situation.day;
    members(asked).filter(|line| kind_of(clauses, line, day) == Some(wanted)).count() as u64
}

fn kinds(asked: &Scic<'_>) -> Draft {
    let (register, day) = (&asked.situation.state.register, asked.situation.day);
    let of = |clauses: &Statutes| -> Vec<Kind> {
        let mut held: BTreeMap<_, u64> = BTreeMap::new();
        members(asked).filter_map(|line| line.category_on(day)).for_each(|key| *held.entry(key).or_default() += 1);
        let all = clauses.categories.iter();
        all.map(|one| Kind {
            category: one.key.clone(),
            kind: one.kind,
            associates: held.get(&one.key).copied().unwrap_or_default(),
        })
        .collect()
    };
    let kinds = asked.clauses.map(of).unwrap_or_default();
    let filled = kinds.iter().filter(|one| one.associates > 0).count() as u64;
    let rests_on = asked.clauses.map(|clauses| {
        let since = asked.since(|clauses, day| scic::present(clauses, register, day).kinds >= LEAST);
        let first = clauses.categories.iter().filter_map(|one| {
            let mut of = members(asked).filter(|line| line.category_on(day) == Some(&one.key));
            of.find_map(|line| line.categories.entry_on(day).map(|((_, at), _)| *at))
        });
        (asked.statutes().into_iter().chain(first).collect(), since)
    });
    let check = Check::Categories { filled, least: LEAST, kinds };
    Draft { rule: RuleId::Scic03, check, codes: &["CATEGORIES_LT_3"], rests_on: rests_on.into() }
}

fn beneficiaries(asked: &Scic<'_>) -> Draft {
    let register = &asked.situation.state.register;
    let associates =
        asked.clauses.map(|clauses| count(asked, clauses, CategoryKind::Beneficiaries)).unwrap_or_default();
    let rests_on = asked.clauses.map(|clauses| {
        let since = asked.since(|clauses, day| scic::present(clauses, register, day).beneficiaries > 0);
        (entries(asked, clauses, &[CategoryKind::Beneficiaries]), since)
    });
    let check = Check::Beneficiaries { associates };
    Draft { rule: RuleId::Scic03, check, codes: &["BENEFICIARIES_CATEGORY_MISSING"], rests_on: rests_on.into() }
}

fn at_work(asked: &Scic<'_>) -> Draft {
    let (register, day) = (&asked.situation.state.register, asked.situation.day);
    let present = asked.clauses.map(|clauses| scic::present(clauses, register, day)).unwrap_or_default();
    let employed = register.employments.on(day).count() as u64;
    let rests_on = asked.clauses.map(|clauses| {
        let since = asked.since(|clauses, day| {
            let present = scic::present(clauses, register, day);
            let nobody_works = scic::staff(register, day) == Staff::None;
            present.employees > 0 || (nobody_works && present.producers > 0)
        });
        let kind = if present.employees > 0 { CategoryKind::Employees } else { CategoryKind::Producers };
        (entries(asked, clauses, &[kind]), since)
    });
    let codes = &["EMPLOYEES_CATEGORY_MISSING", "PRODUCERS_CATEGORY_MISSING", "EMPLOYEES_CATEGORY_NOW_REQUIRED"];
    let check = Check::AtWork { employees: present.employees, producers: present.producers, employed };
    Draft { rule: RuleId::Scic03, check, codes, rests_on: rests_on.into() }
}

fn own_employees(asked: &Scic<'_>) -> Draft {
    let employees = asked.clauses.map(|clauses| count(asked, clauses, CategoryKind::Employees)).unwrap_or_default();
    let employments = &asked.situation.state.register.employments;
    let rests_on = asked.clauses.filter(|_| employees > 0).map(|clauses| {
        let day = asked.situation.day;
        let of = members(asked).filter(|line| kind_of(clauses, line, day) == Some(CategoryKind::Employees));
        let contracts: Vec<(Day, Position)> = of
            .filter_map(|line| {
                let entered = line.categories.entry_on(day).map(|((from, _), _)| *from);
                let contract = employments.of(line.natural_person?, day)?;
                Some((contract.since.max(entered.unwrap_or(line.since)), contract.at))
            })
            .collect();
        // The society had an employee among its associates since the first of them; each has a contract since.
        let since = contracts.iter().map(|(since, _)| *since).max().unwrap_or(day);
        (contracts.into_iter().map(|(_, at)| at).collect(), since)
    });
    Draft {
        rule: RuleId::Scic04,
        check: Check::OwnEmployees { employees },
        codes: &["EMPLOYMENT_LOST"],
        rests_on: rests_on.into(),
    }
}

fn one_category(asked: &Scic<'_>) -> Draft {
    let day = asked.situation.day;
    let associates = asked.situation.state.register.count_on(day);
    let of = |clauses: &Statutes| members(asked).filter(|line| kind_of(clauses, line, day).is_some()).count() as u64;
    let placed = asked.clauses.map(of).unwrap_or_default();
    let register = &asked.situation.state.register;
    let all_placed =
        |clauses: &Statutes, day: Day| register.members_on(day).all(|(_, line)| kind_of(clauses, line, day).is_some());
    let rests_on = match asked.clauses {
        None => Rests::Nowhere,
        Some(_) if placed == associates => Rests::On(asked.statutes(), asked.since(all_placed)),
        Some(_) => Rests::Broken(asked.statutes(), asked.since(|clauses, day| !all_placed(clauses, day))),
    };
    let check = Check::OneCategory { associates: if asked.clauses.is_some() { associates } else { 0 }, placed };
    Draft { rule: RuleId::Scic05, check, codes: &[], rests_on }
}

fn benefit(asked: &Scic<'_>) -> Draft {
    let beneficiaries =
        asked.clauses.map(|clauses| count(asked, clauses, CategoryKind::Beneficiaries)).unwrap_or_default();
    let rests_on = asked.clauses.filter(|_| beneficiaries > 0).map(|clauses| {
        let day = asked.situation.day;
        let of = members(asked).filter(|line| kind_of(clauses, line, day) == Some(CategoryKind::Beneficiaries));
        let entered = of.filter_map(|line| line.categories.entry_on(day).map(|((from, _), _)| *from)).max();
        let since = asked.since(|_, _| true).max(entered.unwrap_or(day));
        (entries(asked, clauses, &[CategoryKind::Beneficiaries]), since)
    });
    let check = Check::Benefit { beneficiaries };
    Draft { rule: RuleId::Scic19, check, codes: &["BENEFIT_NOT_EVIDENCED"], rests_on: rests_on.into() }
}
