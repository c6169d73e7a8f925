//! The surplus of a year: COOP-26 to COOP-28, SCIC-14, SCOP-01, SCOP-02, SCOP-04.

use super::{Answer, checked, clause, shown};
use crate::reader::{Row, cents};
use quitus_domain::law::{scop, surplus};
use quitus_domain::values::Cents;

pub fn surplus(row: &Row) -> Option<Answer> {
    let euros = |name: &str| row.euros::<Cents>(name);
    Some(match row.call.as_str() {
        "surplus::least_reserve" => {
            shown(surplus::least_reserve(euros("surplus"), euros("reserves"), euros("capital")))
        }
        "surplus::legal_reserve" => {
            checked(surplus::legal_reserve(euros("allotted"), euros("surplus"), euros("reserves"), euros("capital")))
        }
        "surplus::least_statutory_reserve" => {
            shown(surplus::least_statutory_reserve(row.value("family"), euros("surplus"), euros("legal")))
        }
        "surplus::statutory_reserve" => {
            let family = row.value("family");
            checked(surplus::statutory_reserve(family, euros("allotted"), euros("surplus"), euros("legal")))
        }
        "surplus::interest_rate" => {
            checked(surplus::interest_rate(row.value("family"), row.value("rate"), &row.list("tmos")))
        }
        "surplus::most_interest" => shown(surplus::most_interest(row.value("family"), euros("left"), euros("aids"))),
        "surplus::interest" => {
            checked(surplus::interest(row.value("family"), euros("paid"), euros("left"), euros("aids")))
        }
        "surplus::patronage" => checked(surplus::patronage(row.value("family"), euros("refunds"))),
        "surplus::pro_rata" => checked(surplus::pro_rata(&amounts(row, "parts"), &row.list("volumes"))),
        "surplus::most_patronage" => shown(surplus::most_patronage(euros("left"), euros("members"), euros("all"))),
        "surplus::patronage_of_members" => checked(surplus::patronage_of_members(euros("refunds"), euros("most"))),
        _ => return None,
    })
}

/// SCOP-01, SCOP-02, SCOP-04.
pub fn scop(row: &Row) -> Option<Answer> {
    let euros = |name: &str| row.euros::<Cents>(name);
    Some(match row.call.as_str() {
        "scop::employees_capital" => checked(scop::employees_capital(euros("held"), euros("capital"))),
        "scop::employees_votes" => checked(scop::employees_votes(row.value("votes"), row.value("all"))),
        "scop::least_legal_reserve" => {
            shown(scop::least_legal_reserve(euros("surplus"), euros("held"), euros("highest_capital")))
        }
        "scop::legal_reserve" => {
            checked(scop::legal_reserve(euros("allotted"), euros("surplus"), euros("held"), euros("highest_capital")))
        }
        "scop::least_labour_share" => shown(scop::least_labour_share(euros("surplus"))),
        "scop::labour_share" => checked(scop::labour_share(euros("allotted"), euros("surplus"))),
        "scop::development_fund" => {
            let (legal, labour) = (euros("legal"), euros("labour"));
            checked(scop::development_fund(euros("allotted"), euros("surplus"), legal, labour))
        }
        "scop::interest" => checked(scop::interest(euros("paid"), euros("labour"), euros("reserves"))),
        "scop::patronage" => checked(scop::patronage(euros("refunds"))),
        "scop::incorporation" => checked(scop::incorporation(row.value("family"), clause(row))),
        _ => return None,
    })
}

/// Amounts in euros, separated by commas, `none` for nothing.
fn amounts(row: &Row, name: &str) -> Vec<Cents> {
    let one = |text: &str| {
        cents(text).and_then(|cents| Cents::try_from(cents).ok()).unwrap_or_else(|| panic!("{text} is no amount"))
    };
    row.get(name).split(',').filter(|text| *text != "none").map(one).collect()
}
