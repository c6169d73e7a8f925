//! The reads as tables, for spreadsheets: each is what the command line writes with `--csv` and `--xlsx`, and nothing else.

use super::question::Question;
use super::route::Drawn;
use crate::views::{
    Reading, Steps, accounts as books, capital as money, conformity as findings, current_accounts as lent,
    deadlines as due, grants as granted, invoice as bill, invoices as bills, mandates as offices, movements as moves,
    panel, parties as by_party, pools as shared, receivables as owed, register as list, services as sold,
    statements as annual,
};
use std::sync::Arc;

pub(super) fn register(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(list::report(reading))
}

pub(super) fn movements(asked: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(moves::report(reading, asked.number("associate")))
}

pub(super) fn capital(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(money::report(reading))
}

pub(super) fn mandates(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(offices::report(reading))
}

pub(super) fn conformity(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(findings::report(&Steps::of(reading)))
}

pub(super) fn deadlines(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(due::Told::of(reading).report())
}

pub(super) fn scic(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(panel::report(&Steps::of(reading)))
}

pub(super) fn services(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(sold::report(reading))
}

pub(super) fn pools(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(shared::report(reading))
}

pub(super) fn grants(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(granted::report(reading))
}

pub(super) fn invoices(asked: &Question, reading: &Arc<Reading>) -> Drawn {
    let which = if asked.says("open") { bills::Which::Open } else { bills::Which::All };
    Ok(bills::report(reading, which))
}

pub(super) fn invoice(asked: &Question, reading: &Arc<Reading>) -> Drawn {
    let steps = Steps::of(reading);
    Ok(bill::one(&steps, asked.text("number").unwrap_or_default())?.report(reading))
}

pub(super) fn receivables(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(owed::report(reading))
}

pub(super) fn years(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(books::years(reading, &reading.books()).report(reading))
}

pub(super) fn balance(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(books::of_balance(reading, &reading.books().sums).report(reading))
}

pub(super) fn parties(asked: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(by_party::of(reading, asked.number("associate"))?.report(reading))
}

pub(super) fn current(asked: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(lent::of(reading, asked.number("associate"))?.report(reading))
}

pub(super) fn journal(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(books::of_journal(reading, &reading.books()).report(reading))
}

pub(super) fn ledger(asked: &Question, reading: &Arc<Reading>) -> Drawn {
    let account = asked.text("account").unwrap_or_default();
    Ok(books::of_account(reading, &reading.books(), account)?.report(reading))
}

pub(super) fn statements(_: &Question, reading: &Arc<Reading>) -> Drawn {
    Ok(annual::annual(reading)?.report())
}
