//! From an entry to what corrects it: its own act once more, its annulment, or, where nothing is put in another's place, the
//! act that stands beside it.

use super::correction::{CORRECTS, standing};
use super::ground;
use super::links::{Wanted, links};
use crate::forms::{self, Ground, payload};
use crate::locales::{Language, cli as say};
use crate::web::block::{Block, Word};
use crate::web::fault::Fault;
use crate::web::to::To;
use crate::web::visit::Visit;
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_projections::Recorded;
use serde_json::Value;

/// What corrects an entry; nothing where no act is recorded, or for whoever prepares none.
///
/// # Errors
/// [`Fault`] when the book cannot be read.
pub async fn corrections(visit: &Visit, recorded: &Recorded) -> Result<Vec<Block>, Fault> {
    match visit.app().door.is_some() && visit.standing.prepares() {
        true => Ok(told(visit, &ground(visit).await?, recorded)),
        false => Ok(Vec::new()),
    }
}

fn told(visit: &Visit, ground: &Ground, recorded: &Recorded) -> Vec<Block> {
    let (language, number) = (visit.ask.language, recorded.position.number());
    let mut blocks = vec![Block::Heading(say::to_correct(language))];
    if let Event::EntryRectified(e) = recorded.event.as_ref() {
        let of = Word::link(say::entry_no(language, e.of.number()), visit.ask.to(&To::Entry(e.of.number())));
        blocks.push(Block::Text(say::correct_the_first(language)));
        blocks.push(Block::Links(say::go_on(language), vec![of]));
        return blocks;
    }
    match (beside(&recorded.event), standing(ground, number)) {
        (Some(Beside { says, act, keys }), _) => {
            blocks.push(Block::Text(says(language)));
            let values = filled(&recorded.event, keys);
            let keys: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            blocks.extend(act.and_then(|(act, variant)| links(visit, &[(act, variant, &keys)])));
        }
        (None, None) => blocks.push(Block::Text(say::annulled_already(language))),
        (None, Some(standing)) => blocks.extend(by_itself(visit, standing, number)),
    }
    blocks
}

/// The act that recorded it, once more, and the annulment.
fn by_itself(visit: &Visit, standing: &Recorded, number: u64) -> Vec<Block> {
    let (language, number) = (visit.ask.language, number.to_string());
    let corrects = [(CORRECTS, number.as_str())];
    let annuls = [("entry_number", number.as_str())];
    let form = forms::form_of(&standing.event);
    let says = if form.is_some() { say::correct_by_itself(language) } else { say::correct_by_command(language) };
    let own = form.map(|form| (form.act, form.variant, &corrects[..]));
    let wanted: Vec<Wanted<'_>> = own.into_iter().chain([("rectify_entry", "", &annuls[..])]).collect();
    std::iter::once(Block::Text(says)).chain(links(visit, &wanted)).collect()
}

/// The keys of an address, with what the entry holds under the names beside them.
fn filled(event: &Event, keys: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let payload = payload(event);
    let text = |name: &str| match payload.get(name)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    keys.iter().filter_map(|(key, name)| Some((*key, text(name)?))).collect()
}

/// What stands beside an entry to correct it.
struct Beside {
    says: fn(Language) -> String,
    act: Option<(&'static str, &'static str)>,
    keys: &'static [(&'static str, &'static str)],
}

const fn by(
    says: fn(Language) -> String,
    act: &'static str,
    keys: &'static [(&'static str, &'static str)],
) -> Option<Beside> {
    Some(Beside { says, act: Some((act, "")), keys })
}

/// The act that corrects what is never put in another's place; nothing for what is.
fn beside(event: &Event) -> Option<Beside> {
    match event {
        Event::BookOpened(_) | Event::KeyRotated(_) | Event::PersonErased(_) => {
            Some(Beside { says: say::never_corrected, act: None, keys: &[] })
        }
        Event::MinutesSealed(_) => Some(Beside {
            says: say::correct_minutes,
            act: Some(("seal_minutes", "correction")),
            keys: &[("assembly", "assembly"), ("rectifies", "number")],
        }),
        events_of!(assemblies) => Some(Beside {
            says: say::correct_meeting,
            act: Some(("seal_minutes", "correction")),
            keys: &[("assembly", "assembly")],
        }),
        Event::RegisterStruck(_) => by(say::correct_struck, "strike_register", &[]),
        Event::ServicePriced(_) => by(say::correct_price, "price_service", &[("service", "service")]),
        Event::KeySet(_) => by(say::correct_key, "set_key", &[("pool", "pool")]),
        Event::VatDueChosen(_) => by(say::correct_price, "choose_vat_due", &[]),
        Event::InvoiceIssued(_) => by(say::correct_invoice, "issue_credit_note", &[("invoice", "number")]),
        Event::CreditNoteIssued(_) => by(say::correct_credit, "issue_invoice", &[]),
        Event::PaymentReceived(_) => by(say::correct_payment, "reverse_payment", &[("payment", "payment")]),
        Event::PaymentMatched(_) => by(say::correct_match, "unmatch_payment", &[("payment", "payment")]),
        Event::PaymentUnmatched(_) => by(say::correct_unmatching, "match_payment", &[("payment", "payment")]),
        Event::PaymentReversed(_) => by(say::correct_reversal, "receive_payment", &[]),
        Event::CustomerRefunded(_) => by(say::correct_refund, "receive_payment", &[]),
        Event::LatePenaltyCharged(_) => by(say::correct_penalty, "cancel_late_penalty", &[("penalty", "number")]),
        Event::LatePenaltyCancelled(_) => {
            by(say::correct_penalty_cancelled, "charge_late_penalty", &[("invoice", "invoice")])
        }
        Event::InvoiceWrittenOff(_) => by(say::correct_loss, "reverse_write_off", &[("invoice", "invoice")]),
        Event::WriteOffReversed(_) => by(say::correct_taken_up, "write_off_invoice", &[("invoice", "invoice")]),
        Event::AccountsFiled(_) => by(say::correct_filing, "file_accounts", &[("year", "year")]),
        events_of!(accounts) => by(say::correct_accounts, "record_entry", &[]),
        Event::CurrentAccountAgreed(_) => by(say::correct_terms, "agree_current_account", &[]),
        Event::CurrentAccountDeposited(_) => by(say::correct_deposit, "repay_current_account", &[]),
        Event::CurrentAccountRepaid(_) => by(say::correct_repaid, "deposit_in_current_account", &[]),
        events_of!(funds) => by(say::correct_funds, "record_entry", &[]),
        Event::EntryRectified(_)
        | Event::ScicConverted(_)
        | Event::FormalityDone(_)
        | Event::DissentChosen(_)
        | Event::ProjectReported(_)
        | Event::ReviewRecorded(_)
        | events_of!(society)
        | events_of!(statutes)
        | events_of!(opening)
        | events_of!(applications)
        | Event::AssociateAdmitted(_)
        | events_of!(membership)
        | events_of!(exits)
        | events_of!(employment)
        | events_of!(payments)
        | events_of!(shares)
        | events_of!(debts)
        | events_of!(mandates)
        | Event::CapitalVariationNoted(_)
        | Event::ManagerExitPublished(_)
        | Event::AccountsConfirmed(_) => None,
    }
}
