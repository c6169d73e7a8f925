//! The reads: each is the view that the command line prints with `--json`, and nothing else.

use super::question::Question;
use super::route::Answered;
use crate::views::{
    Reading, Steps, Texts, Unanswered, accounts as books, assemblies as meetings, capital as money,
    conformity as findings, current_accounts as lent, deadlines as due, decisions as decided, electorate as roll,
    explain, explain_vote, grants as granted, invoice as bill, invoices as bills, mandates as offices,
    movements as moves, panel, parties as by_party, pools as shared, receivables as owed, register as list,
    review_file, services as sold, statements as annual,
};
use quitus_domain::values::YearName;
use quitus_projections::assemblies::Assemblies;
use std::sync::Arc;

pub(super) fn register(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(list::as_json(reading))
}

pub(super) fn associate(asked: &Question, reading: &Arc<Reading>) -> Answered {
    let steps = Steps::of(reading);
    Ok(explain::associate(&steps, asked.number("number").unwrap_or_default())?.as_json(&steps))
}

pub(super) fn movements(asked: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(moves::as_json(reading, asked.number("associate")))
}

pub(super) fn capital(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(money::as_json(reading))
}

pub(super) fn why_capital(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(explain::capital_as_json(reading))
}

pub(super) fn mandates(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(offices::as_json(reading))
}

pub(super) fn conformity(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(findings::all_as_json(&Steps::of(reading)))
}

pub(super) fn deadlines(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(due::Told::of(reading).as_json())
}

pub(super) fn scic(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(panel::as_json(&Steps::of(reading)))
}

pub(super) fn assemblies(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(meetings::all_as_json(reading))
}

/// The assembly that the path names.
pub(super) fn assembly_of(
    asked: &Question,
    reading: Arc<Reading>,
    texts: Texts,
) -> Result<meetings::Asked, Unanswered> {
    let number = asked.number("number").and_then(|number| usize::try_from(number).ok());
    meetings::asked(reading, number.unwrap_or(usize::MAX), texts)
}

pub(super) fn assembly(asked: &Question, reading: Arc<Reading>, texts: Texts) -> Answered {
    Ok(meetings::as_json(&assembly_of(asked, reading, texts)?))
}

pub(super) fn electorate(asked: &Question, reading: Arc<Reading>, texts: Texts) -> Answered {
    let held = assembly_of(asked, reading, texts)?;
    let made = roll::of(&held, &Steps::of(&held.reading));
    Ok(roll::as_json(&held, &made))
}

pub(super) fn vote(asked: &Question, reading: Arc<Reading>, texts: Texts) -> Answered {
    let held = assembly_of(asked, reading, texts)?;
    let resolution = asked.number("resolution").and_then(|number| u16::try_from(number).ok());
    Ok(explain_vote::of(&held, resolution.unwrap_or(u16::MAX))?.as_json())
}

pub(super) fn decisions(asked: &Question, reading: Arc<Reading>, texts: Texts) -> Answered {
    let fold = reading.fold::<Assemblies>();
    let containing = asked.text("containing").map(str::to_owned);
    let which = decided::Chosen { to_apply: asked.says("to_apply"), containing };
    let chosen = decided::chosen(&reading, &fold, &texts, &which);
    Ok(decided::as_json(&reading, &chosen))
}

pub(super) fn review(asked: &Question, reading: Arc<Reading>, texts: Texts) -> Answered {
    let parts = match asked.text("project").and_then(|name| YearName::try_from(name.to_owned()).ok()) {
        Some(year) => review_file::project(&reading, year, review_file::bounds(&reading, year)?),
        None => review_file::parts(&reading, &texts),
    };
    Ok(review_file::as_json(&reading, &parts))
}

pub(super) fn services(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(sold::as_json(reading))
}

pub(super) fn pools(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(shared::as_json(reading))
}

pub(super) fn grants(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(granted::as_json(reading))
}

pub(super) fn invoices(asked: &Question, reading: &Arc<Reading>) -> Answered {
    let which = if asked.says("open") { bills::Which::Open } else { bills::Which::All };
    Ok(bills::as_json(reading, which))
}

pub(super) fn invoice(asked: &Question, reading: &Arc<Reading>) -> Answered {
    let steps = Steps::of(reading);
    Ok(bill::one(&steps, asked.text("number").unwrap_or_default())?.json)
}

pub(super) fn receivables(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(owed::as_json(reading))
}

pub(super) fn years(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(books::years(reading, &reading.books()).as_json(reading))
}

pub(super) fn balance(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(books::of_balance(reading, &reading.books().sums).as_json(reading))
}

pub(super) fn parties(asked: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(by_party::of(reading, asked.number("associate"))?.as_json(reading))
}

pub(super) fn current(asked: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(lent::of(reading, asked.number("associate"))?.as_json(reading))
}

pub(super) fn journal(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(books::of_journal(reading, &reading.books()).as_json(reading))
}

pub(super) fn ledger(asked: &Question, reading: &Arc<Reading>) -> Answered {
    let account = asked.text("account").unwrap_or_default();
    Ok(books::of_account(reading, &reading.books(), account)?.as_json(reading))
}

pub(super) fn statements(_: &Question, reading: &Arc<Reading>) -> Answered {
    Ok(annual::annual(reading)?.as_json())
}

pub(super) fn entry(asked: &Question, reading: &Arc<Reading>) -> Answered {
    let steps = Steps::of(reading);
    Ok(explain::entry(&steps, asked.number("number").unwrap_or_default().into())?.as_json(&steps))
}
