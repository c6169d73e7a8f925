//! Maps the rows onto calls of the law.

mod accounts;
mod counting;
mod meetings;
mod membership;
mod reviews;
mod scic;
mod shares;
mod society;
mod surplus;

use crate::reader::Row;
use quitus_domain::law::scic::{CapitalClause, Person};
use quitus_domain::law::{Breach, Clause, Evidence};

/// What a call gave: a value as text (`ok` for nothing), or breaches.
pub type Answer = Result<String, Vec<Breach>>;

/// The answer of the law to a row.
pub fn answer(row: &Row) -> Answer {
    let family = row.call.split_once("::").map_or("", |(family, _)| family);
    let known = match family {
        "voting" => shares::voting(row),
        "capital" => shares::capital(row),
        "subscription" => shares::subscription(row),
        "outside" => shares::outside(row),
        "variable" => shares::variable(row),
        "admission" => membership::admission(row),
        "withdrawal" => membership::withdrawal(row),
        "exclusion" | "strike_off" => membership::exclusion(row),
        "refund" => membership::refund(row),
        "transfer" | "reclassification" => membership::transfer(row),
        "revaluation" => membership::revaluation(row),
        "scic" | "size" | "colleges" => scic::society(row),
        "conversion" | "dissent" => scic::conversion(row),
        "review" => reviews::review(row),
        "categories" | "benefit" => scic::categories(row),
        "public_capital" => scic::public_capital(row),
        "status" => society::status(row),
        "mandates" => society::mandates(row),
        "register" => society::register(row),
        "quorum" => counting::quorum(row),
        "majority" => counting::majority(row),
        "carry" => counting::carry(row),
        "notice" => meetings::notice(row),
        "proxies" => meetings::proxies(row),
        "yearly" => meetings::yearly(row),
        "consultation" => meetings::consultation(row),
        "remote" => meetings::remote(row),
        "surplus" => surplus::surplus(row),
        "scop" => surplus::scop(row),
        "minutes" => meetings::minutes(row),
        "auditor" => accounts::auditor(row),
        "losses" => accounts::losses(row),
        "filing" => accounts::filing(row),
        _ => None,
    };
    known.unwrap_or_else(|| panic!("{}: no such function: {}", row.rule, row.line))
}

fn clause(row: &Row) -> Clause {
    row.word("clause", &[("foreseen", Clause::Foreseen), ("not_foreseen", Clause::NotForeseen)])
}

fn variability(row: &Row, name: &str) -> CapitalClause {
    row.word(name, &[("variable", CapitalClause::Variable), ("fixed", CapitalClause::Fixed)])
}

fn person(row: &Row, name: &str) -> Person {
    row.word(name, &[("natural", Person::Natural), ("legal", Person::Legal)])
}

fn evidence(row: &Row, name: &str) -> Evidence {
    row.word(name, &[("given", Evidence::Given), ("missing", Evidence::Missing)])
}

fn checked(result: Result<(), Breach>) -> Answer {
    result.map(|()| "ok".to_owned()).map_err(|breach| vec![breach])
}

fn given(result: Result<impl ToString, Breach>) -> Answer {
    result.map(|value| value.to_string()).map_err(|breach| vec![breach])
}

fn shown(value: impl ToString) -> Answer {
    Ok(value.to_string())
}

fn all(breaches: Vec<Breach>) -> Answer {
    if breaches.is_empty() { Ok("ok".to_owned()) } else { Err(breaches) }
}

fn joined(values: Vec<impl ToString>) -> String {
    let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
    if texts.is_empty() { "none".to_owned() } else { texts.join(",") }
}
