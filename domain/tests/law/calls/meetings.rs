//! Calling an assembly, taking part, minutes: AG-01 to AG-05, AG-09 to AG-13, AG-25 to AG-28.

use super::{Answer, checked, clause, evidence, shown};
use crate::reader::Row;
use quitus_domain::law::minutes::{self, Mention, SignatureLevel};
use quitus_domain::law::notice::{self, Agenda, Stake, Topic};
use quitus_domain::law::proxies::{self, Bearer};
use quitus_domain::law::{consultation, remote, yearly};
use quitus_domain::values::Days;

pub fn notice(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "notice::power_to_convene" => {
            let [shares, all_shares, heads, all_heads] =
                ["shares", "all_shares", "heads", "all_heads"].map(|name| row.value(name));
            let stake = Stake { shares, all_shares, heads, all_heads };
            checked(notice::power_to_convene(row.value("form"), row.value("convener"), stake))
        }
        "notice::papers_by" => {
            let by = notice::papers_by(row.value("form"), row.value("held_on"));
            shown(by.map_or_else(|| "none".to_owned(), |day| day.to_string()))
        }
        "notice::papers" => checked(notice::papers(row.value("papers_by"), evidence(row, "papers"), row.value("on"))),
        "notice::least_days" => {
            let least = notice::least_days(row.value("form"), row.value("call"));
            shown(least.map_or_else(|| "none".to_owned(), |Days(days)| days.to_string()))
        }
        "notice::auditor_called_by" => {
            let by = notice::auditor_called_by(row.value("form"), row.value("call"), row.value("held_on"));
            shown(by.map_or_else(|| "none".to_owned(), |day| day.to_string()))
        }
        "notice::in_time" => {
            checked(notice::in_time(row.value("form"), row.value("call"), row.value("sent_on"), row.value("held_on")))
        }
        "notice::waived" => Err(vec![notice::waived(row.value("sent_on"), row.value("held_on"))]),
        "notice::consent_day" => shown(notice::consent_day(row.value("held_on"))),
        "notice::by_email" => checked(notice::by_email(row.option("consented_on"), row.value("held_on"))),
        "notice::on_agenda" => {
            let agenda = row.word("agenda", &[("with", Agenda::With), ("without", Agenda::Without)]);
            let topics = [("revocation", Topic::RevocationOfManager), ("other", Topic::Other)];
            checked(notice::on_agenda(agenda, row.word("topic", &topics)))
        }
        "notice::draft_in_time" => checked(notice::draft_in_time(row.value("requested_on"), row.value("held_on"))),
        "notice::enough_shares" => checked(notice::enough_shares(row.value("held"), row.value("all"))),
        _ => return None,
    })
}

pub fn proxies(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "proxies::may_hold" => {
            let bearers = [
                ("associate", Bearer::Associate),
                ("same_college", Bearer::AssociateOfCollege),
                ("spouse", Bearer::Spouse),
                ("other", Bearer::Other),
            ];
            let bearer = row.word("bearer", &bearers);
            checked(proxies::may_hold(row.value("form"), row.value("clause"), bearer, row.value("associates")))
        }
        "proxies::most_held" => {
            let most = proxies::most_held(row.value("family"), row.value("associates"), row.option("clause"));
            shown(most.map_or_else(|| "none".to_owned(), |most| most.to_string()))
        }
        "proxies::within_limit" => checked(proxies::within_limit(row.option("most"), row.value("held"))),
        "proxies::blank" => checked(proxies::blank(row.value("form"), row.value("clause"))),
        "proxies::serves" => {
            let agenda = row.word("agenda", &[("same", proxies::Agenda::Same), ("other", proxies::Agenda::Other)]);
            checked(proxies::serves(row.value("given_for"), row.value("held_on"), agenda))
        }
        _ => return None,
    })
}

pub fn remote(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "remote::counted_present" => checked(remote::counted_present(clause(row))),
        "remote::postal_vote" => checked(remote::postal_vote(clause(row))),
        "remote::received_in_time" => checked(remote::received_in_time(row.value("until"), row.value("received_on"))),
        _ => return None,
    })
}

pub fn yearly(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "yearly::latest" => {
            let latest = yearly::latest(row.value("form"), row.value("year_ends_on"), row.option("extended_to"));
            shown(latest.map_or_else(|| "none".to_owned(), |day| day.to_string()))
        }
        "yearly::met_in_time" => {
            checked(yearly::met_in_time(row.option("latest"), row.option("held_on"), row.value("on")))
        }
        _ => return None,
    })
}

pub fn consultation(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "consultation::admitted" => checked(consultation::admitted(row.value("form"), clause(row))),
        "consultation::accounts" => {
            checked(consultation::accounts(row.value("form"), row.value("accounts"), row.value("on")))
        }
        "consultation::time_to_answer" => {
            checked(consultation::time_to_answer(row.value("form"), row.value("sent_on"), row.value("until")))
        }
        "consultation::answered_in_time" => {
            checked(consultation::answered_in_time(row.value("until"), row.value("received_on")))
        }
        "consultation::signed_by_all" => {
            checked(consultation::signed_by_all(row.value("signed"), row.value("associates")))
        }
        _ => return None,
    })
}

pub fn minutes(row: &Row) -> Option<Answer> {
    let mention = |word: &str| match word {
        "date_and_place" => Mention::DateAndPlace,
        "chair" => Mention::Chair,
        "attendance" => Mention::Attendance,
        "documents" => Mention::Documents,
        "debates" => Mention::Debates,
        "resolutions" => Mention::Resolutions,
        "results" => Mention::Results,
        "signatures" => Mention::Signatures,
        other => panic!("{other} is no mention"),
    };
    Some(match row.call.as_str() {
        "minutes::complete" => {
            let missing: Vec<Mention> =
                row.get("missing").split(',').filter(|word| *word != "none").map(mention).collect();
            checked(minutes::complete(&missing))
        }
        "minutes::next_number" => checked(minutes::next_number(row.value("last"), row.value("given"))),
        "minutes::signature" => {
            let levels = [
                ("simple", SignatureLevel::Simple),
                ("advanced", SignatureLevel::Advanced),
                ("qualified", SignatureLevel::Qualified),
            ];
            checked(minutes::signature(row.word("level", &levels)))
        }
        _ => return None,
    })
}
