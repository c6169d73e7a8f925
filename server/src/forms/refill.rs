//! A form filled in with what an entry holds: the way back from the event to what somebody typed.
//!
//! The fields of a form name places of the command, and an event keeps the fields of its command, so that one walk over the
//! form does for all. What the book holds only as a digest comes from the papers that were opened for it; what no paper
//! gives back (one that was erased, or the values of a person) stays empty, to be filled in again.

use super::build::SEVERAL;
use super::form::{Field, Form, Input, Need};
use super::ground::Ground;
use super::typed::Typed;
use super::{of_act, parse};
use crate::views::Steps;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::values::AssociateRef;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A text or a document that was opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What was opened, by its digest in base64.
pub type Papers = BTreeMap<String, Opened>;

/// The form of the act that recorded an event, where it may be corrected by such an act; nothing for what is never corrected
/// so, and for what has no form.
#[must_use]
pub fn form_of(event: &Event) -> Option<&'static Form> {
    best(act_of(event)?, &payload(event))
}

/// The form of an act that what it holds fits best.
fn best(act: &str, payload: &Value) -> Option<&'static Form> {
    of_act(act).max_by_key(|form| (fit(form, payload), std::cmp::Reverse(form.variant.len())))
}

/// The form of a command that was made elsewhere, as of a bank statement, filled in with it; nothing where it has none.
#[must_use]
pub fn of_command(command: &Value, ground: &Ground) -> Option<(&'static Form, Typed)> {
    let form = best(command["type"].as_str()?, command)?;
    Some((form, filled_with(form, command, ground, &Papers::new())))
}

/// What an event holds.
#[must_use]
pub fn payload(event: &Event) -> Value {
    let value = serde_json::to_value(event).unwrap_or_default();
    let inner = value.as_object().and_then(|one| one.values().next().cloned());
    inner.unwrap_or_default()
}

/// How many of the required fields of a form an event has, less those that it lacks.
fn fit(form: &Form, payload: &Value) -> i64 {
    let required = form.parts.iter().flat_map(|part| part.fields).filter(|field| field.need == Need::Required);
    let one = |field: &Field| match (field.input, at(payload, field.path)) {
        (Input::Nominal | Input::Nothing | Input::Salt, _) => 0,
        // What comes from an application is never chosen: the entry holds all of it itself.
        (Input::Applicant, _) => -100,
        (Input::Fixed(value), found) => {
            if found == Some(&Value::from(value)) {
                2
            } else {
                -3
            }
        }
        (_, Some(found)) if !found.is_null() => 2,
        (_, _) => -3,
    };
    required.map(one).sum()
}

/// The value at a place, steps between points.
fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').filter(|step| !step.is_empty()).try_fold(value, |value, step| value.get(step))
}

/// The digests of everything sealed that an event names.
#[must_use]
pub fn sealed(event: &Event) -> Vec<String> {
    let mut found = Vec::new();
    gather(&payload(event), &mut found);
    found
}

fn gather(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(digest(value).map(str::to_owned));
            fields.values().for_each(|value| gather(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn digest(value: &Value) -> Option<&str> {
    value.get("media_type").and(value.get("digest"))?.as_str()
}

/// A form filled in with an event.
#[must_use]
pub fn refilled(form: &Form, event: &Event, ground: &Ground, papers: &Papers) -> Typed {
    filled_with(form, &payload(event), ground, papers)
}

fn filled_with(form: &Form, payload: &Value, ground: &Ground, papers: &Papers) -> Typed {
    let mut pen = Pen { typed: Typed::default(), ground, papers };
    for field in form.fields() {
        if let Some(value) = at(payload, field.path) {
            pen.field(&field, field.path, value);
        }
    }
    for name in form.made {
        pen.word(name, payload.get(*name).unwrap_or(&Value::Null));
    }
    pen.typed
}

struct Pen<'p> {
    typed: Typed,
    ground: &'p Ground,
    papers: &'p Papers,
}

impl Pen<'_> {
    fn word(&mut self, name: &str, value: &Value) {
        match value {
            Value::String(text) => self.typed.set(name, text.as_str()),
            Value::Number(number) => self.typed.set(name, number.to_string()),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {}
        }
    }

    fn field(&mut self, field: &Field, name: &str, value: &Value) {
        match field.input {
            Input::Nominal | Input::Fixed(_) | Input::Nothing | Input::Salt | Input::Applicant => {}
            Input::Euros => self.euros(name, value),
            Input::Associate(_) => self.associate(name, value),
            Input::Text | Input::Paper => self.paper(name, value),
            Input::Papers => {
                value.as_array().and_then(|all| all.first()).into_iter().for_each(|one| self.paper(name, one))
            }
            Input::Clauses => self.clauses(name, value),
            Input::Decision => self.decision(name, value),
            Input::Persons => {
                let persons = value.as_array().into_iter().flatten();
                SEVERAL.iter().zip(persons).for_each(|(more, person)| self.word(&format!("{name}{more}"), person));
            }
            // The common agent stands first, and has a field of its own.
            Input::CoOwners(of) => self.rows(of, name, value.as_array().map(|all| all.get(1..).unwrap_or_default())),
            Input::Rows(of) => self.rows(of, name, value.as_array().map(Vec::as_slice)),
            _ => self.word(name, value),
        }
    }

    fn rows(&mut self, of: &[Field], name: &str, items: Option<&[Value]>) {
        for (number, item) in items.into_iter().flatten().enumerate() {
            for cell in of {
                let row = format!("{name}.{number}");
                let path = if cell.path.is_empty() { row } else { format!("{row}.{}", cell.path) };
                at(item, cell.path).into_iter().for_each(|value| self.field(cell, &path, value));
            }
        }
    }

    fn euros(&mut self, name: &str, value: &Value) {
        let Some(cents) = value.as_i64() else { return };
        let text = parse::written(cents, self.ground.reading.language);
        text.into_iter().for_each(|text| self.typed.set(name, text));
    }

    fn associate(&mut self, name: &str, value: &Value) {
        let reference = value.as_str().and_then(|text| Uuid::try_parse(text).ok()).map(AssociateRef);
        let number = reference.map(|one| Steps::of(&self.ground.reading).number(one));
        number.into_iter().for_each(|number| self.typed.set(name, number.to_string()));
    }

    /// Words as words, and all else as the document that it is; of a command, its own words.
    fn paper(&mut self, name: &str, value: &Value) {
        if let Some(words) = value["text"].as_str() {
            return self.typed.set(name, words);
        }
        let Some(opened) = digest(value).and_then(|digest| self.papers.get(digest)) else { return };
        match String::from_utf8(opened.bytes.clone()) {
            Ok(words) if opened.media_type.starts_with("text/") => self.typed.set(name, words),
            _ => {
                let base64 = BASE64_STANDARD.encode(&opened.bytes);
                self.typed.attach(name, &file(&opened.media_type), &opened.media_type, base64);
            }
        }
    }

    /// Statutes come as a file alone.
    fn clauses(&mut self, name: &str, value: &Value) {
        let bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
        self.typed.attach(name, "statuts.json", "application/json", BASE64_STANDARD.encode(bytes));
    }

    /// A resolution of the book as it is picked, or the four marks of a decision from outside.
    fn decision(&mut self, name: &str, value: &Value) {
        if let (Some(assembly), Some(number)) = (value["assembly"].as_str(), value["resolution"].as_u64()) {
            return self.typed.set(name, format!("{assembly}/{number}"));
        }
        for part in super::options::outside() {
            at(value, part.path).into_iter().for_each(|one| self.field(&part, &format!("{name}.{}", part.path), one));
        }
    }
}

/// The name of a document that the book keeps without one.
fn file(media_type: &str) -> String {
    let ending = media_type.rsplit(['/', '+']).next().unwrap_or_default();
    let plain: String = ending.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    format!("document.{plain}")
}

/// The act that records an event, where such an act may stand in its place.
fn act_of(event: &Event) -> Option<&'static str> {
    Some(match event {
        // Of these nothing is put in another's place.
        events_of!(book)
        | events_of!(assemblies)
        | events_of!(billing)
        | events_of!(accounts)
        | events_of!(funds)
        | Event::RegisterStruck(_) => return None,
        // These have no form of their own.
        events_of!(opening) | Event::ScicConverted(_) | Event::ContactChanged(_) => return None,
        Event::CooperativeIncorporated(_) => "incorporate",
        Event::CooperativeDissolved(_) => "dissolve",
        Event::AssetsDevolved(_) => "devolve_assets",
        Event::StatusGivenUp(_) => "give_up_status",
        Event::StatutesAdopted(_) => "adopt_statutes",
        Event::StatutesAmended(_) => "amend_statutes",
        Event::ApplicationReceived(_) => "receive_application",
        Event::ApplicationRejected(_) => "reject_application",
        Event::AssociateAdmitted(_) => "admit_associate",
        Event::AssociateReclassified(_) => "reclassify_associate",
        Event::RepresentativeAppointed(_) => "appoint_representative",
        Event::EmploymentStarted(_) => "start_employment",
        Event::EmploymentEnded(_) => "end_employment",
        Event::BenefitEvidenced(_) => "evidence_benefit",
        Event::UsageRecorded(_) => "record_usage",
        Event::AssociateWithdrew(_) => "withdraw_associate",
        Event::AssociateExcluded(_) => "exclude_associate",
        Event::AssociateStruckOff(_) => "strike_off_associate",
        Event::AssociateDied(_) => "record_death",
        Event::SharesSubscribed(_) => "subscribe_shares",
        Event::SharesCalled(_) => "call_shares",
        Event::SharesPaidUp(_) => "pay_up_shares",
        Event::DefaultNotified(_) => "notify_default",
        Event::DefaultDeclared(_) => "declare_default",
        Event::SharesTransferred(_) => "transfer_shares",
        Event::SharesRefunded(_) => "refund_shares",
        Event::SharesCancelled(_) => "cancel_shares",
        Event::RefundScheduled(_) => "schedule_refund",
        Event::RefundPaid(_) => "pay_refund",
        Event::RefundSetOff(_) => "set_off_refund",
        Event::RefundReduced(_) => "reduce_refund",
        Event::FormalityDone(_) => "record_formality",
        Event::DissentChosen(_) => "choose_dissent",
        Event::ProjectReported(_) => "report_project",
        Event::ReviewRecorded(_) => "record_review",
        Event::ManagerProposed(_) => "propose_manager",
        Event::ManagerAppointed(_) => "appoint_manager",
        Event::ReviewerAppointed(_) => "appoint_reviewer",
        Event::AuditorAppointed(_) => "appoint_auditor",
        Event::MandateEnded(_) => "end_mandate",
        Event::CapitalVariationNoted(_) => "note_capital_variation",
        Event::ManagerExitPublished(_) => "publish_manager_exit",
        Event::AccountsConfirmed(_) => "confirm_accounts",
    })
}
