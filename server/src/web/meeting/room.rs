//! The meeting as the book has it now, with everything that its pages ask.

use super::wall::in_france;
use crate::forms::Ground;
use crate::locales::{self, cli as say};
use crate::views::assemblies::{self, Asked};
use crate::views::{Dates, Reading, Steps, Unanswered};
use crate::web::acts::Wrong;
use crate::web::fault::{Fault, Why};
use crate::web::visit::Visit;
use quitus_domain::assemblies::{Assembly, Holding};
use quitus_domain::cooperative::Cooperative;
use quitus_domain::values::{AssociateRef, Day, PersonRef, Slug, TimeOfDay};
use quitus_projections::assemblies::AssemblyView;
use quitus_projections::assemblies::stand::{self, Minuted, Step};
use std::sync::Arc;
use uuid::Uuid;

/// A meeting.
pub struct Room {
    /// The book, the number of the assembly, what its entries tell, and the words of its texts.
    pub asked: Asked,
    /// What forms rest on.
    pub ground: Ground,
    /// The state on which acts are decided.
    pub state: Arc<Cooperative>,
    /// The assembly in it.
    pub held: Assembly,
    /// The next lawful step.
    pub step: Step,
    /// The time that a form proposes.
    pub now: TimeOfDay,
    /// The same, after what was settled by a vote.
    pub after: TimeOfDay,
}

impl Room {
    /// The meeting that the address names, its number so many steps before the end of the path.
    ///
    /// # Errors
    /// [`Fault`] when there is none, or when nobody meets.
    pub async fn of(visit: &Visit, before: usize) -> Result<Self, Fault> {
        let number: usize = visit.step(before)?;
        let language = visit.ask.language;
        let everything = Dates { on: "9999-12-31".parse().ok(), known: None };
        let (reading, texts) = visit.told(visit.app().shelf.with_texts(&everything, language).await)?;
        let wall = in_france(visit.app().clock.now());
        let ground = Ground { reading: Arc::clone(&reading), today: wall.date(), categories: None };
        let state = ground.state();
        let asked = visit.told(assemblies::asked(reading, number, texts))?;
        let assembly = asked.held.assembly;
        let meets = asked.held.holding == Holding::Meeting;
        let found = state.assemblies.get(assembly).filter(|_| meets).cloned();
        let written = || Fault::new(language, Why::NotThere(say::desk_of_a_meeting(language, number)));
        let held = found.ok_or_else(written)?;
        let minuted = if state.assemblies.is_minuted(assembly) { Minuted::Sealed } else { Minuted::NotYet };
        let step = stand::step(&held, minuted, wall.date());
        let clock = (held.sits_on == wall.date()).then(|| time(&wall.format("%H:%M").to_string()));
        let now = clock.max(Some(last(&asked.held, held.settled, held.sits_on))).unwrap_or(TimeOfDay::MIDNIGHT);
        let after = if Some(now) == held.settled { next(now) } else { now };
        Ok(Room { asked, ground, state, held, step, now, after })
    }

    /// Who speaks for an associate on the day on which it sits; none for a natural person.
    #[must_use]
    pub fn representative(&self, associate: AssociateRef) -> Option<PersonRef> {
        self.state.register.get(associate)?.representative_on(self.held.sits_on)
    }

    /// The name of a person.
    #[must_use]
    pub fn person(&self, person: PersonRef) -> String {
        self.asked.reading.names.person(person)
    }

    /// Number and name of an associate.
    #[must_use]
    pub fn associate(&self, associate: AssociateRef) -> String {
        Steps::of(&self.asked.reading).named(associate)
    }

    /// The number of an associate.
    #[must_use]
    pub fn number(&self, associate: AssociateRef) -> u32 {
        Steps::of(&self.asked.reading).number(associate)
    }

    /// The roll, in the order of the numbers.
    #[must_use]
    pub fn roll(&self) -> Vec<AssociateRef> {
        let mut all: Vec<AssociateRef> = self.held.roll.keys().copied().collect();
        all.sort_by_key(|associate| self.number(*associate));
        all
    }

    /// The name of a college, by the statutes of the assembly.
    #[must_use]
    pub fn college(&self, key: &Slug) -> String {
        let colleges = self.held.statutes.voting.colleges.iter().flat_map(|colleges| &colleges.list);
        let mut named = colleges.filter(|college| college.key == *key);
        named.next().map_or_else(|| key.to_string(), |college| college.label.to_string())
    }

    /// The words of a resolution.
    #[must_use]
    pub fn wording(&self, resolution: u16) -> String {
        let one = self.asked.held.resolution(resolution);
        one.map(|one| self.asked.texts.words(&one.wording, &self.asked.reading.names)).unwrap_or_default()
    }

    /// The day on which it sits, in words.
    #[must_use]
    pub fn day(&self) -> String {
        locales::day(self.asked.reading.language, self.held.sits_on)
    }
}

/// The last time that the entries of a day tell of.
fn last(view: &AssemblyView, settled: Option<TimeOfDay>, sits_on: Day) -> TimeOfDay {
    let stays = view.stays.iter().filter(|stay| stay.on == sits_on);
    let stays = stays.flat_map(|stay| std::iter::once(stay.from).chain(stay.until));
    let opened = view.opened.map(|(at, _)| at);
    let own = settled.into_iter().chain(opened);
    stays.chain(own).max().or(view.at).unwrap_or(TimeOfDay::MIDNIGHT)
}

fn time(text: &str) -> TimeOfDay {
    text.to_owned().try_into().unwrap_or(TimeOfDay::MIDNIGHT)
}

/// A minute later; the last minute of the day stays.
fn next(at: TimeOfDay) -> TimeOfDay {
    let text = at.to_string();
    let read =
        text.split_once(':').and_then(|(hour, minute)| Some((hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?)));
    let minutes = read.map_or(0, |(hour, minute)| (hour * 60 + minute + 1).min(24 * 60 - 1));
    time(&format!("{:02}:{:02}", minutes / 60, minutes % 60))
}

/// A refusal as it is told at the desk: whoever it names by a reference is named as on the roll.
#[must_use]
pub fn with_names(reading: &Reading, wrongs: Vec<Wrong>) -> Vec<Wrong> {
    let told = |text: String| {
        let part = |c: char| c.is_ascii_hexdigit() || c == '-';
        let found: Vec<Uuid> = text.split(|c| !part(c)).filter_map(|word| Uuid::try_parse(word).ok()).collect();
        found.into_iter().fold(text, |text, reference| {
            let name = Steps::of(reading).named(AssociateRef(reference));
            if name.is_empty() { text } else { text.replace(&reference.to_string(), &name) }
        })
    };
    wrongs.into_iter().map(|one| Wrong { name: one.name, whole: told(one.whole), short: told(one.short) }).collect()
}

/// Why the answer of a port is none.
pub fn unanswered(visit: &Visit, why: crate::ledger::ports::PortFailure) -> Fault {
    Fault::of(visit.ask.language, Unanswered::Failure(why.into()))
}
