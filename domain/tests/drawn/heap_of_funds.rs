//! The events of current accounts and grants in a pile: of any amount, of anybody, in any order.

use super::pile::Draw;
use crate::common::*;
use quitus_domain::cooperative::Event;
use quitus_domain::funds::*;
use quitus_domain::values::{Day, Percent, Period};

macro_rules! event {
    ($name:ident, $on:expr; $($field:ident $(: $value:expr)?),* $(,)?) => {
        Event::$name($name { $($field $(: $value)?,)* effective_on: $on })
    };
}

pub(super) fn fact(drawn: &Draw, kind: u8) -> Event {
    let (associate, on, amount) = (drawn.party.reference(), drawn.day, drawn.amount);
    let (grant, rate) = (slug("measure_423"), Percent::of_hundredths(drawn.number % 10_000));
    let odd = drawn.number % 2 == 1;
    let nature = if odd { FunderNature::PublicBody } else { FunderNature::Other };
    match kind {
        0 => {
            event!(CurrentAccountAgreed, on; associate, rate, blocked_until: Some(Day::MAX), agreement: sealed("a"))
        }
        1 => {
            let source = if odd { Source::Bank } else { Source::CarriedOver };
            event!(CurrentAccountDeposited, on; associate, amount, source, document: None)
        }
        2 => event!(CurrentAccountRepaid, on; associate, amount, document: None),
        3 => event!(InterestAccrued, on; associate, period: Period { from: Day::MAX, to: on },
            spans: vec![InterestSpan { balance: amount, days: u64::MAX, rate }; 2], interest: amount,
            ceiling: Some(rate), deductible: Some(-amount)),
        4 => {
            let into = if odd { InterestInto::Bank } else { InterestInto::CurrentAccount };
            event!(InterestPaid, on; associate, amount, withheld: -amount, into, document: None)
        }
        5 => event!(GrantSigned, on; grant, label: label("g"), funder: funder(nature), amount,
            period: Period { from: on, to: Day::MIN }, purpose: sealed("p"), convention: sealed("c")),
        6 => event!(GrantReceived, on; grant, funder: slug("region"), nature, amount, document: None),
        7 => event!(GrantCharged, on; grant, nature, entry: drawn.position, amount, evidence: None),
        _ => event!(GrantClosed, on; grant, funder: slug("region"), nature, given_up: amount, settlement: sealed("s")),
    }
}
