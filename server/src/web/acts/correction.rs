//! An entry corrected by the act that recorded it: its form, filled in with what the book holds, the day and the reason of the
//! correction, and what changes, side by side.
//!
//! The command is `rectify_entry` with that act within. Which entries may be corrected so, and by what, is for the book to
//! say: what is offered here only leads there. Deliberately absent: corrections of what has no form of its own.

use super::drawn::{Control, Drawn, Mark, Set};
use super::filled::filled;
use super::own;
use crate::forms::{self, Form, Ground, Need, Opened, Papers, Slip, Typed, parse};
use crate::ledger::place::Place;
use crate::ledger::vault;
use crate::locales::{Language, cli as say};
use crate::store::SealedRow;
use crate::views::Unanswered;
use crate::web::block::{Block, Table, Word, figures};
use crate::web::fault::{Fault, Why};
use crate::web::visit::Visit;
use quitus_projections::Recorded;
use quitus_projections::log::hash_from_base64;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The key of an address that names the entry to be corrected.
pub const CORRECTS: &str = "corrects";

/// The control of the day of the correction.
const ON: &str = "correction.on";

/// The control of its reason.
const REASON: &str = "correction.reason";

/// The entry that a form corrects.
pub struct Correction {
    /// Its number.
    pub number: u64,
    /// Its form, filled in with what stands there.
    pub before: Typed,
}

/// The fact that stands at a number now: as it was recorded, or as it was corrected before; nothing when it was annulled.
pub fn standing(ground: &Ground, number: u64) -> Option<&Recorded> {
    ground.reading.facts.iter().find(|one| one.position.number() == number)
}

/// What a form corrects, if it corrects something.
///
/// # Errors
/// [`Fault`] when what the entry holds cannot be read.
pub async fn of(visit: &Visit, form: &Form, typed: &Typed, ground: &Ground) -> Result<Option<Correction>, Fault> {
    if !typed.has(own::OF) {
        return Ok(None);
    }
    // What names no entry would else be recorded as a new act.
    let wrong = |_| Fault::new(visit.ask.language, Why::NotThere(say::not_corrected_so(visit.ask.language)));
    let number = typed.raw(own::OF).parse().map_err(wrong)?;
    let before = match standing(ground, number) {
        Some(recorded) => forms::refilled(form, &recorded.event, ground, &papers(visit, recorded).await?),
        // It was annulled meanwhile: the book says so.
        None => Typed::default(),
    };
    Ok(Some(Correction { number, before }))
}

/// The form that corrects an entry, as it is first drawn.
///
/// # Errors
/// [`Fault`] for an entry that is not there, or is corrected by another act than that of the form.
pub async fn begun(visit: &Visit, form: &'static Form, ground: &Ground, number: &str) -> Result<Typed, Fault> {
    let language = visit.ask.language;
    let nothing = || Fault::new(language, Why::NotThere(say::not_corrected_so(language)));
    let recorded = number.parse().ok().and_then(|number| standing(ground, number)).ok_or_else(nothing)?;
    let own = forms::form_of(&recorded.event).ok_or_else(nothing)?;
    if !std::ptr::eq(own, form) {
        return Err(nothing());
    }
    let mut typed = forms::refilled(form, &recorded.event, ground, &papers(visit, recorded).await?);
    typed.set(own::OF, recorded.position.number().to_string());
    typed.set(ON, ground.today.to_string());
    Ok(typed)
}

/// The texts and documents of an entry, as far as the keys open them.
async fn papers(visit: &Visit, recorded: &Recorded) -> Result<Papers, Fault> {
    let place = visit.app().shelf.place();
    let mut papers = Papers::new();
    let Ok(Some(ring)) = place.ring_at_hand() else { return Ok(papers) };
    let wanted: BTreeSet<String> = forms::sealed(&recorded.event).into_iter().collect();
    for digest in wanted {
        let Some(row) = visit.told(row(place, &digest).await)? else { continue };
        if let Ok(bytes) = vault::open_text(&place.book, &row, &ring) {
            papers.insert(digest, Opened { media_type: row.media_type, bytes });
        }
    }
    Ok(papers)
}

async fn row(place: &Place, digest: &str) -> Result<Option<SealedRow>, Unanswered> {
    let Some(hash) = hash_from_base64(digest) else { return Ok(None) };
    match place.store.text(&place.book, &hash).await.map_err(Unanswered::from)? {
        Some(row) => Ok(Some(row)),
        None => place.store.attachment(&place.book, &hash).await.map_err(Unanswered::from),
    }
}

/// The command that corrects, around the one of the form.
///
/// # Errors
/// Every slip of the day and the reason, and those of the form.
pub fn command(
    language: Language,
    number: u64,
    typed: &Typed,
    inner: Result<Value, Vec<Slip>>,
) -> Result<Value, Vec<Slip>> {
    let (on, reason) = (typed.said(ON), typed.said(REASON));
    let slip = |name: &str, text| Slip { name: name.to_owned(), text };
    let day = parse::day(&on).ok_or_else(|| match on.is_empty() {
        true => slip(ON, say::to_fill_in(language, &say::corrected_on(language))),
        false => slip(ON, say::no_day(language, &on)),
    });
    let missing = reason.is_empty().then(|| slip(REASON, say::to_fill_in(language, &say::correction_reason(language))));
    let (inner, wrongs) = match inner {
        Ok(inner) => (inner, Vec::new()),
        Err(slips) => (Value::Null, slips),
    };
    let slips: Vec<Slip> = day.clone().err().into_iter().chain(missing).chain(wrongs).collect();
    let (Ok(day), true) = (day, slips.is_empty()) else { return Err(slips) };
    let mut replacement: Map<String, Value> = inner.as_object().cloned().unwrap_or_default();
    let id = replacement.remove("command_id");
    Ok(json!({ "type": "rectify_entry", "command_id": id, "effective_on": day, "entry_number": number,
        "reason": { "text": reason }, "replacement": replacement }))
}

/// The day and the reason, above the fields of the form.
pub fn drawn(language: Language, typed: &Typed, slips: &[Slip], form: Drawn) -> Drawn {
    let field = |name: &str, label: String, control| Set {
        id: super::draw::id_of(name),
        name: name.to_owned(),
        label,
        help: None,
        slips: slips.iter().filter(|slip| slip.name == name).map(|slip| slip.text.clone()).collect(),
        need: Need::Required,
        control,
    };
    let mut reason = field(REASON, say::correction_reason(language), Control::Area(typed.raw(REASON).to_owned()));
    reason.help = Some(say::correction_reason_help(language));
    let on = Control::Line("date", "", typed.raw(ON).to_owned());
    let own = [field(ON, say::corrected_on(language), on), reason].map(|set| Mark::Field(Box::new(set)));
    let group = |legend: String| Mark::Group(legend, None);
    let marks = std::iter::once(group(say::the_correction(language)))
        .chain(own)
        .chain([Mark::GroupEnd, group(say::as_it_should_be(language))])
        .chain(form.marks)
        .chain([Mark::GroupEnd])
        .collect();
    Drawn { marks, ..form }
}

/// What changes, side by side, under the reason.
pub fn told(correction: &Correction, form: &Form, typed: &Typed, ground: &Ground) -> Vec<Block> {
    let language = ground.reading.language;
    let (before, after) = (filled(form, &correction.before, ground), filled(form, typed, ground));
    let names = before.iter().chain(&after).map(|(name, _)| name);
    let mut seen = BTreeSet::new();
    let names: Vec<&String> = names.filter(|name| seen.insert((*name).clone())).collect();
    let value = |of: &[(String, String)], name: &str| {
        of.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let changed = names.iter().map(|name| [(*name).clone(), value(&before, name), value(&after, name)]);
    let rows: Vec<_> = changed.filter(|[_, before, after]| before != after).collect();
    let why = figures(vec![(say::correction_reason(language), typed.said(REASON))]);
    if rows.is_empty() {
        return vec![why, Block::Note(say::nothing_changes(language))];
    }
    let head = [say::field_column(language), say::clause_before(language), say::clause_after(language)];
    let set = |row: [String; 3]| row.map(|text| (vec![Word::plain(text)], "words")).into();
    let head = head.map(|name| (name, "words")).into();
    vec![
        why,
        Block::Table(Table {
            caption: say::what_changes_in_it(language),
            head,
            rows: rows.into_iter().map(set).collect(),
        }),
    ]
}
