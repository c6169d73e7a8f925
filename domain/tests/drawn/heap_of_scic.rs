//! The events of a conversion and of reviews in a pile: of nothing, of a remark that no report has, in any order.

use super::pile::Draw;
use crate::common::*;
use quitus_domain::cooperative::Event;
use quitus_domain::law::conversion::Formality;
use quitus_domain::law::dissent::DissentOption;
use quitus_domain::reviews::{Opinion, ReviewRecorded, ReviewStage};
use quitus_domain::scic::*;
use quitus_domain::values::YearName;

macro_rules! event {
    ($name:ident, $on:expr; $($field:ident $(: $value:expr)?),* $(,)?) => {
        Event::$name($name { $($field $(: $value)?,)* effective_on: $on })
    };
}

pub(super) fn fact(drawn: &Draw, kind: u8) -> Event {
    let (associate, on) = (drawn.party.reference(), drawn.day);
    match kind {
        0 => event!(ScicConverted, on; pack: Pack::default(), agreement: None, decision: deed()),
        1 => event!(FormalityDone, on; formality: Formality::LegalNotice, document: sealed("notice")),
        2 => event!(DissentChosen, on; associate, option: DissentOption::BuyBack, letter: sealed("letter")),
        3 => {
            let year = YearName::try_from(format!("{:04}", 2000 + drawn.number % 40)).unwrap();
            event!(ProjectReported, on; year, report: sealed("project"))
        }
        _ => event!(ReviewRecorded, on; review: review(drawn.bulletin), stage: stage(drawn)),
    }
}

fn stage(drawn: &Draw) -> ReviewStage {
    match drawn.number % 3 {
        0 => ReviewStage::Reported {
            mandate: mandate(drawn.bulletin),
            opinion: Opinion::NotCompliant,
            report: sealed("report"),
            remarks: vec![],
        },
        1 => ReviewStage::Discussed { assembly: None, document: sealed("minutes") },
        _ => ReviewStage::RemarkAnswered { remark: u16::MAX, answer: sealed("answer") },
    }
}
