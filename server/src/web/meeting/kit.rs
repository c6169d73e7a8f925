//! The small forms of the desk: each with an id of its own, and with what was typed where it was refused.

use super::room::{Room, unanswered};
use crate::forms::{Choosable, Need, Slip, Typed};
use crate::ledger::machine::{SystemClock, SystemEntropy};
use crate::ledger::ports::{Clock, random32, timed_uuid};
use crate::locales::Language;
use crate::web::acts::{Control, Drawn, Encoding, Mark, Rank, Set, own};
use crate::web::ask::Ask;
use crate::web::fault::Fault;
use crate::web::post::TOKEN;
use crate::web::to::To;
use crate::web::visit::Visit;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

/// The control that says which form of the page was sent.
pub const FORM: &str = "_form";

/// What every form of one page shares.
pub struct Kit<'r> {
    /// The meeting.
    pub room: &'r Room,
    /// The question.
    pub ask: &'r Ask,
    token: String,
    drawn_at: DateTime<Utc>,
    seed: [u8; 32],
    typed: Option<&'r Typed>,
    slips: Vec<Slip>,
}

impl<'r> Kit<'r> {
    /// The forms of a page, drawn anew.
    ///
    /// # Errors
    /// [`Fault`] when there is no randomness for their ids.
    pub fn new(visit: &'r Visit, room: &'r Room, token: String) -> Result<Self, Fault> {
        let seed = random32(&SystemEntropy).map_err(|why| unanswered(visit, why))?;
        Ok(Kit { room, ask: &visit.ask, token, drawn_at: SystemClock.now(), seed, typed: None, slips: Vec::new() })
    }

    /// With what was typed in one of them, and what is wrong with it.
    #[must_use]
    pub fn after(self, typed: &'r Typed, slips: Vec<Slip>) -> Self {
        Kit { typed: Some(typed), slips, ..self }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.ask.language
    }

    /// What was typed in a form, where it is the one that was refused.
    #[must_use]
    pub fn typed(&self, form: &str) -> Option<&Typed> {
        self.typed.filter(|typed| typed.raw(FORM) == form)
    }

    /// What stands in a control: what was typed, or what is proposed.
    #[must_use]
    pub fn value(&self, form: &str, name: &str, proposed: &str) -> String {
        self.typed(form).map_or(proposed, |typed| typed.raw(name)).to_owned()
    }

    /// The id of the act of a form: one for each form of a page.
    #[must_use]
    pub fn id(&self, form: &str) -> String {
        if let Some(typed) = self.typed(form) {
            return typed.raw(own::COMMAND).to_owned();
        }
        let digest = Sha256::new().chain_update(self.seed).chain_update(form).finalize();
        timed_uuid(self.drawn_at, digest.first_chunk().unwrap_or(&[0; 10])).to_string()
    }

    /// What travels unseen with a form of the desk.
    #[must_use]
    pub fn hidden(&self, form: &str, more: &[(&str, &str)]) -> Vec<(String, String)> {
        let own = [(TOKEN, self.token.as_str()), (own::COMMAND, &self.id(form)), (FORM, form)];
        own.iter().chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    /// Where the forms of the desk are sent.
    #[must_use]
    pub fn action(&self) -> String {
        self.ask.to(&To::Desk(self.desk()))
    }

    /// The number of the assembly.
    #[must_use]
    pub fn desk(&self) -> u64 {
        u64::try_from(self.room.asked.number).unwrap_or(u64::MAX)
    }

    /// A form of the desk.
    #[must_use]
    pub fn form(&self, form: &str, button: (&'static str, String), more: &[(&str, &str)], fields: Vec<Set>) -> Drawn {
        let marks = fields.into_iter().map(|field| Mark::Field(Box::new(field))).collect();
        Drawn {
            action: self.action(),
            hidden: self.hidden(form, more),
            marks,
            encoding: Encoding::Plain,
            buttons: vec![button],
            rank: Rank::Next,
        }
    }

    /// A form that goes to the review of an act, and leads back to the desk.
    #[must_use]
    pub fn act(&self, act: &str, button: (&'static str, String), more: &[(&str, &str)], fields: Vec<Set>) -> Drawn {
        let (assembly, day) = (self.room.asked.held.assembly.to_string(), self.room.held.sits_on.to_string());
        let (size, desk) = (self.room.asked.reading.known.len().to_string(), self.desk().to_string());
        let own = [("assembly", assembly.as_str()), (own::SIZE, &size), (own::DESK, &desk)];
        let day = [("effective_on", day.as_str())];
        let day = if more.iter().any(|(name, _)| *name == "effective_on") { &[][..] } else { &day[..] };
        let all: Vec<(&str, &str)> = own.iter().chain(day).chain(more).copied().collect();
        let mut drawn = self.form(act, button, &all, fields);
        drawn.hidden.retain(|(name, _)| name != FORM);
        drawn.action = self.ask.to(&To::Act(act.to_owned()));
        drawn
    }

    /// A field of a form; its id stands once in the page.
    #[must_use]
    pub fn set(&self, form: &str, name: &str, label: String, control: Control) -> Set {
        let mine = self.typed(form).is_some();
        let slips = self.slips.iter().filter(|slip| mine && slip.name == name).map(|slip| slip.text.clone());
        Set {
            id: format!("{form}-{}", name.replace('.', "-")),
            name: name.to_owned(),
            label,
            help: None,
            slips: slips.collect(),
            need: Need::Required,
            control,
        }
    }

    /// A field for a time.
    #[must_use]
    pub fn time(&self, form: &str, label: String, proposed: quitus_domain::values::TimeOfDay) -> Set {
        let value = self.value(form, "at", &proposed.to_string());
        self.set(form, "at", label, Control::Line("time", "", value))
    }

    /// A list, with one of it chosen.
    #[must_use]
    pub fn pick(&self, form: &str, name: &str, of: Vec<Choosable>, proposed: &str) -> Control {
        let chosen = self.value(form, name, proposed);
        let line = |one: Choosable| {
            let is = one.value == chosen;
            (one.value, one.label, is)
        };
        Control::Pick(of.into_iter().map(line).collect())
    }
}
