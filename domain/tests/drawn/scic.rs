//! What a drawn step asks of a conversion, of what follows it, and of reviews.

use super::ask::{member, within};
use super::life::{PARTIES, Step, What, nth_day, version};
use crate::common::*;
use quitus_domain::cooperative::Act;
use quitus_domain::law::conversion::Formality;
use quitus_domain::law::dissent::DissentOption;
use quitus_domain::mandates::Office;
use quitus_domain::reviews::{Opinion, RecordReview, ReviewStage};
use quitus_domain::scic::{ConvertToScic, Pack};
use quitus_domain::values::{CategoryKind, Day};

/// The act of a step about a conversion or a review.
pub fn scic(step: &Step, book: &Given) -> Option<Act> {
    let since = book.state.conversions.converted().map(|one| one.on);
    let after = |day: Day| since.map_or(day, |since| since.max(day));
    let (effective_on, command): (Day, Said) = match step.what {
        What::Convert => {
            let on = nth_day(step.day / 6);
            (on, converts(step, book, on).into())
        }
        What::File => {
            (after(step.drawn_day()), formality(Formality::ALL[usize::try_from(step.which % 3).unwrap()]).into())
        }
        What::Choose => {
            let party = member(step, book);
            (after(within(step, book, party)), dissent(party, DissentOption::BuyBack).into())
        }
        What::Tell => {
            let year = book.state.ledger.years().next_back();
            let (name, ends) = year.map_or(("2012".to_owned(), step.drawn_day()), |one| (one.name.to_string(), one.to));
            (ends.max(step.drawn_day()), project_of(&name).into())
        }
        What::Review => reviewed(step, book),
        _ => return None,
    };
    Some(Act { effective_on, command: command.0 })
}

/// Everyone there goes into the next category; who is not there yet may come in.
fn converts(step: &Step, book: &Given, on: Day) -> ConvertToScic {
    let mut statutes = version(step.which);
    statutes.categories[0].kind = CategoryKind::Producers;
    let there = |party: &Party| book.state.register.get(party.reference()).is_some_and(|line| line.is_member_on(on));
    let places = ["cae", "beneficiaries", "partners"];
    let members = PARTIES.iter().filter(|party| there(party)).zip(places.iter().cycle());
    let comes = [COOPENATES, BEA].into_iter().filter(|party| book.state.register.get(party.reference()).is_none());
    let mut admissions: Vec<_> = comes.map(admission).collect();
    admissions.iter_mut().for_each(|one| one.decision = assembly());
    if let Some(first) = admissions.first_mut() {
        first.category = slug("partners");
    }
    ConvertToScic {
        statutes,
        pack: Pack::default(),
        admissions,
        associates: members.map(|(party, category)| requalified(*party, category)).collect(),
        ..conversion()
    }
}

fn reviewed(step: &Step, book: &Given) -> (Day, Said) {
    let number = u128::from(step.which % 3);
    let reported = book.state.reviews.get(review(number)).and_then(|one| one.reported_on);
    let reviewers = book.state.mandates.all().filter(|(_, one)| one.office == Office::Reviewer);
    match (reported, step.choose(reviewers)) {
        (Some(on), _) if step.amount.is_multiple_of(2) => (on.max(step.drawn_day()), review_discussed(number).into()),
        (Some(on), _) => (on.max(step.drawn_day()), remark_answered(number, 1).into()),
        (None, Some((mandate, one))) => {
            let stage = ReviewStage::Reported {
                mandate,
                opinion: Opinion::Compliant,
                report: sealed("report"),
                remarks: vec![sealed("remark")],
            };
            (one.starts_on.max(step.drawn_day()), RecordReview { review: review(number), stage }.into())
        }
        (None, None) => (within(step, book, member(step, book)), review_asked(number, &[member(step, book)]).into()),
    }
}
