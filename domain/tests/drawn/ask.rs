//! What a drawn step asks of the book that it meets: mostly something that the book may accept, now and then anything.

use super::life::{PARTIES, Step, What, nth_day, version};
use super::{
    again::again, formalities::formal, gatherings::meeting, offices::office, scic::scic, shares::of_shares,
    trade::trade,
};
use crate::common::*;
use quitus_domain::book::ErasureScope;
use quitus_domain::cooperative::{Act, Command, RectifyEntry};
use quitus_domain::register::{AppointRepresentative, Contract, ReclassifyAssociate, StartEmployment};
use quitus_domain::scic::{StrikeGround, StrikeRegister, StrikeSalt};
use quitus_domain::statutes::StrikeOffGround;
use quitus_domain::values::{Cents, Day, Months};

/// The act of a step.
pub fn ask(step: &Step, book: &Given) -> Act {
    let correction = matches!(step.what, What::Annul | What::Repeat | What::Move | What::Resize);
    if correction {
        return Act { effective_on: step.drawn_day(), command: Command::RectifyEntry(rectification(step, book)) };
    }
    let asked = of_shares(step, book)
        .or_else(|| office(step, book))
        .or_else(|| scic(step, book))
        .or_else(|| formal(step, book))
        .or_else(|| meeting(step, book))
        .or_else(|| trade(step, book))
        .or_else(|| of_the_register(step, book));
    // A register is struck early more often than late: what comes before it is not drawn in vain.
    let day = if step.what == What::Strike { nth_day(step.day / 4) } else { step.drawn_day() };
    asked.unwrap_or_else(|| on(&day.to_string(), of_the_book(step)))
}

fn of_the_book(step: &Step) -> Said {
    match step.what {
        What::Amend => amends(version(step.which)).into(),
        What::Erase => {
            let scope = if step.which < 30 { ErasureScope::Contact } else { ErasureScope::Everything };
            erasure(step.party().person(), scope).into()
        }
        What::Strike => StrikeRegister {
            ground: StrikeGround::OnDemand,
            salt: StrikeSalt::from([u8::try_from(step.amount).unwrap(); 32]),
        }
        .into(),
        _ => new_key(&step.which.to_string()).into(),
    }
}

/// The drawn day; three times in four moved into the membership.
pub fn within(step: &Step, book: &Given, party: Party) -> Day {
    let drawn = step.drawn_day();
    match book.state.register.get(party.reference()) {
        Some(line) if !step.amount.is_multiple_of(4) => {
            let last = line.exit.map_or(drawn, |exit| exit.on.min(drawn));
            last.max(line.since).max(book.state.life().opened_on.unwrap_or(line.since))
        }
        _ => drawn,
    }
}

/// The drawn party, or the next one of whom it holds.
pub fn next(step: &Step, is: impl Fn(Party) -> bool) -> Party {
    let mut round = PARTIES.into_iter().cycle().skip(step.party).take(PARTIES.len());
    round.find(|party| is(*party)).unwrap_or(step.party())
}

/// Somebody who is an associate without an end in sight.
pub fn member(step: &Step, book: &Given) -> Party {
    next(step, |party| book.state.register.get(party.reference()).is_some_and(|line| line.exit.is_none()))
}

fn of_the_register(step: &Step, book: &Given) -> Option<Act> {
    let register = &book.state.register;
    let (party, drawn) = (step.party(), step.drawn_day());
    let member = member(step, book);
    let on_its_day = |command: Said| Act { effective_on: within(step, book, member), command: command.0 };
    let on_the_day = |command: Said| Act { effective_on: drawn, command: command.0 };
    Some(match step.what {
        What::Apply => on_the_day(application(party).into()),
        What::Reject => {
            let open =
                |party: Party| register.application(party.reference()).is_some_and(|made| made.rejected_on.is_none());
            let party = next(step, open);
            let came = register.application(party.reference()).map_or(drawn, |made| made.on);
            Act { effective_on: came.max(drawn), command: rejection_of(party) }
        }
        What::Admit => {
            let party = next(step, |party| register.get(party.reference()).is_none());
            on(&drawn.to_string(), admission(party))
        }
        What::Withdraw => {
            let since = register.get(party.reference()).map_or(drawn, |line| line.since);
            let told = drawn.max(since);
            Act { effective_on: within(step, book, party), command: Said::from(withdrawal(party, &told.to_string())).0 }
        }
        What::Reclassify => on_its_day(reclassified(step, member).into()),
        What::Represent => on_its_day(represented(step, book, member).into()),
        What::Contact => on_its_day(quitus_domain::register::ChangeContact { seat: None, ..contact(member) }.into()),
        What::Benefit => on_its_day(benefit(member, "2012-01-02").into()),
        What::Exclude => on_its_day(exclusion(member, step.amount, 20).into()),
        What::StrikeOff => on_its_day(strike_off(member, StrikeOffGround::Dissolution).into()),
        What::Death => Act { effective_on: within(step, book, EMPLOYEE), command: Said::from(death(EMPLOYEE)).0 },
        What::Hire => on_the_day(hired(step).into()),
        What::LetGo => {
            let who = worker(step);
            let since = register.employments.open(who).map_or(drawn, |one| one.since);
            Act { effective_on: since.max(drawn), command: Said::from(departure(who)).0 }
        }
        _ => return None,
    })
}

fn rejection_of(party: Party) -> Command {
    Said::from(rejection(party)).0
}

fn reclassified(step: &Step, party: Party) -> ReclassifyAssociate {
    let categories = ["cae", "beneficiaries", "partners", "employees"];
    reclassification(party, categories[usize::try_from(step.which).unwrap() % categories.len()])
}

/// In the place of whoever speaks for it then, most of the time.
fn represented(step: &Step, book: &Given, party: Party) -> AppointRepresentative {
    let line = book.state.register.get(party.reference());
    let current = line.and_then(|line| line.representative_on(within(step, book, party)));
    let said = representation(party, u128::from(step.which) % 5 + 70);
    AppointRepresentative { replaces: current.unwrap_or(said.replaces), ..said }
}

/// Two persons work for the cooperative now and then.
fn worker(step: &Step) -> quitus_domain::values::PersonRef {
    if step.which.is_multiple_of(3) { person(60) } else { EMPLOYEE.person() }
}

fn hired(step: &Step) -> StartEmployment {
    let contract = match step.amount % 2 {
        0 => Contract::Employment,
        _ => Contract::EntrepreneurEmployee { earlier: Months(8) },
    };
    StartEmployment { contract, ..hiring(worker(step)) }
}

/// Of an entry as it stands now: without a replacement, the same, on another day, or with another figure.
fn rectification(step: &Step, book: &Given) -> RectifyEntry {
    // Half of the time one of the last entries, on which less stands.
    let size = book.last().max(1);
    let number = match step.amount % 2 {
        0 => 1 + step.which % size,
        _ => size - step.which % size.min(6),
    };
    let entry = &book.events.get(usize::try_from(number - 1).unwrap());
    let Some(mut act) = entry.and_then(again) else { return annulment(number) };
    match step.what {
        What::Annul => return annulment(number),
        What::Move => act.effective_on = step.drawn_day(),
        What::Resize => resize(step, &mut act.command),
        _ => {}
    }
    correction(number, act)
}

/// Another figure, another name, another word.
fn resize(step: &Step, command: &mut Command) {
    let count = shares(step.amount);
    let amount = eur(i32::try_from(step.amount).unwrap());
    match command {
        Command::AdoptStatutes(c) | Command::AmendStatutes(c) => c.statutes = version(step.amount),
        Command::AdmitAssociate(c) => c.identity = PARTIES[step.party].identity(),
        Command::CarryAssociate(c) => (c.shares, c.paid) = (step.amount, Cents::ZERO),
        Command::SubscribeShares(c) => (c.shares, c.paid) = (count, eur(5).times(step.amount).unwrap()),
        Command::PayUpShares(c) => c.amount = amount,
        Command::CallShares(c) => c.amount = amount,
        Command::TransferShares(c) => c.shares = count,
        Command::RefundShares(c) => c.shares = count,
        Command::CancelShares(c) => c.shares = count,
        Command::PayRefund(c) => c.amount = amount,
        Command::SetOffRefund(c) => (c.amount, c.pays) = (amount, Vec::new()),
        Command::ReduceRefund(c) => c.amount = amount,
        Command::ReclassifyAssociate(c) => c.category = slug("partners"),
        Command::AppointRepresentative(c) => c.representative = person(79),
        Command::AppointManager(c) => c.holder = natural(700 + u128::from(step.amount) % 3),
        Command::StartEmployment(c) => c.contract = Contract::Employment,
        _ => {}
    }
}
