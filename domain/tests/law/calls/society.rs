//! The cooperative as such, who acts for it, and its register: COOP-29 to COOP-33, AG, REG, REV, CAE.

use super::{Answer, checked, evidence, person, shown, variability};
use crate::reader::Row;
use quitus_domain::law::mandates::{Holder, Pool, Proposal};
use quitus_domain::law::register::{Data, Declared, Kind, Paper, Reader, Stake};
use quitus_domain::law::{mandates, register, status};
use quitus_domain::values::{Digest, Months, Ratio};

pub fn status(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "status::devolved_to" => checked(status::devolved_to(row.value("to"))),
        "status::may_leave" => checked(status::may_leave(evidence(row, "authorisation"))),
        "status::reserves_locked_until" => shown(status::reserves_locked_until(row.value("on"))),
        "status::name_mention" => {
            let text = row.get("text").replace('_', " ");
            checked(status::name_mention(row.value("family"), variability(row, "capital"), &text))
        }
        _ => return None,
    })
}

pub fn mandates(row: &Row) -> Option<Answer> {
    let (family, form) = (|| row.value("family"), || row.value("form"));
    Some(match row.call.as_str() {
        "mandates::longest_term" => {
            let Months(months) = mandates::longest_term(family(), form());
            shown(months)
        }
        "mandates::term" => checked(mandates::term(family(), form(), row.value("starts_on"), row.value("ends_on"))),
        "mandates::expired" => checked(mandates::expired(row.value("ended_on"), row.value("on"))),
        "mandates::natural_person" => checked(mandates::natural_person(form(), person(row, "holder"))),
        "mandates::among" => checked(mandates::among(pool(row), holder(row))),
        "mandates::still_among" => checked(mandates::still_among(pool(row), holder(row), row.value("on"))),
        "mandates::proposed" => {
            let words = [("as_stated", Proposal::AsStated), ("missing", Proposal::Missing)];
            checked(mandates::proposed(row.word("proposal", &words)))
        }
        "mandates::decider" => checked(mandates::decider(row.value("decided_by"))),
        "mandates::revocation" => checked(mandates::revocation(row.value("in_favour"), row.value("all_votes"))),
        "mandates::reviewer_decider" => checked(mandates::reviewer_decider(row.value("decided_by"))),
        "mandates::deputy" => checked(mandates::deputy(evidence(row, "deputy"))),
        "mandates::discussed" => checked(mandates::discussed(row.value("filed_on"), row.value("assembly_on"))),
        _ => return None,
    })
}

fn pool(row: &Row) -> Pool {
    row.word("pool", &[("associates", Pool::Associates), ("anyone", Pool::Anyone)])
}

fn holder(row: &Row) -> Holder {
    row.word("holder", &[("associate", Holder::Associate), ("outsider", Holder::Outsider)])
}

pub fn register(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "register::kind" => shown(match register::kind(row.value("form")) {
            Kind::AssociatesList => "associates_list",
            Kind::Securities => "securities",
        }),
        "register::as_stored" => {
            let [rebuilt, stored]: [Digest; 2] = [row.value("rebuilt"), row.value("stored")];
            checked(register::as_stored(&rebuilt, &stored))
        }
        "register::owner_since" => {
            shown_day(register::owner_since(row.value("form"), row.value("effective_on"), row.option("entered_on")))
        }
        "register::to_declare" => shown(declared(row)),
        "register::beneficial_owners_due" => shown(register::beneficial_owners_due(row.value("changed_on"))),
        "register::deadline" => shown(register::deadline(row.value("contract_on"), row.value("earlier"))),
        "register::associate_in_time" => checked(register::associate_in_time(row.value("deadline"), row.value("on"))),
        _ => return keeping(row),
    })
}

/// How long data are kept and who reads them.
fn keeping(row: &Row) -> Option<Answer> {
    let reader = || row.word("reader", &[("associate", Reader::Associate), ("third_party", Reader::ThirdParty)]);
    Some(match row.call.as_str() {
        "register::kept_until" => shown_day(register::kept_until(row.option("membership_ended"))),
        "register::erasable" => {
            let data = [("optional", Data::Optional), ("register", Data::Register), ("minutes", Data::Minutes)];
            let ended = row.option("membership_ended");
            checked(register::erasable(row.word("data", &data), ended, row.value("on")))
        }
        "register::applicant_kept_until" => shown(register::applicant_kept_until(row.value("rejected_on"))),
        "register::may_read" => checked(register::may_read(reader())),
        "register::papers_since" => shown(register::papers_since(row.value("on"))),
        "register::may_copy" => {
            let papers = [
                ("of_the_year", Paper::OfTheYear),
                ("inventory", Paper::Inventory),
                ("associates_list", Paper::AssociatesList),
            ];
            checked(register::may_copy(reader(), row.word("paper", &papers)))
        }
        _ => return None,
    })
}

/// The persons to declare, counted from 1.
fn declared(row: &Row) -> String {
    let (capital, votes): (Vec<Ratio>, Vec<Ratio>) = (row.list("capital"), row.list("votes"));
    assert_eq!(capital.len(), votes.len(), "{}", row.line);
    let stakes: Vec<Stake> = capital.into_iter().zip(votes).map(|(capital, votes)| Stake { capital, votes }).collect();
    match register::to_declare(&stakes) {
        Declared::Owners(places) => super::joined(places.iter().map(|place| place + 1).collect()),
        Declared::Representatives => "representatives".to_owned(),
    }
}

fn shown_day(day: Option<quitus_domain::values::Day>) -> Answer {
    shown(day.map_or_else(|| "none".to_owned(), |day| day.to_string()))
}
