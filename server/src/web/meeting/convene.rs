//! Convening an assembly, consulting the associates in writing, or recording a deed of all of them: items and drafts are
//! added one by one, each press giving the page back with all that was typed; of an assembly, the time of notice and who
//! must be convened are said as soon as the day is known.

use super::room::unanswered;
use super::work::{MOST, Made, Work};
use crate::forms::convene::{CONSULT, CONVENE, DEED, MOTION, convocation, item, motion};
use crate::forms::{self, Choosable, Field, Form, Ground, Input, Slip, Typed, options, parse};
use crate::locales::forms::{common, meeting as said};
use crate::locales::{self, cli as say};
use crate::views::Steps;
use crate::web::acts::{Control, DRAFT, Drawn, Mark, Set, door, drawn, ground, made, opened_draft, own, typed};
use crate::web::block::Block;
use crate::web::fault::{Fault, Why};
use crate::web::post::{TOKEN, is_token};
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor};
use axum::extract::Request;
use axum::http::StatusCode;
use quitus_domain::assemblies::roll;
use quitus_domain::cooperative::Event;
use quitus_domain::law::notice;
use quitus_domain::values::Call;
use quitus_projections::register::Register;
use serde_json::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

/// How many items and drafts the form has.
const COUNTS: [&str; 2] = ["_items", "_motions"];

/// A convocation.
struct Convocation {
    items: usize,
    motions: usize,
}

/// The form that an address is of, and that address.
fn named(visit: &Visit) -> (&'static Form, To) {
    match visit.ask.last() {
        "consult" => (&CONSULT, To::Consult),
        "deed" => (&DEED, To::SignDeed),
        _ => (&CONVENE, To::Convene),
    }
}

/// The form: empty, as it was before its session had ended, or as a draft keeps it.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[DRAFT])?;
    door(&visit)?;
    let ground = ground(&visit).await?;
    let (form, _) = named(&visit);
    if let Some(typed) = visit.waiting() {
        let (work, convocation) = on_its_way(&visit, typed, ground);
        return Ok(work.waited(&convocation));
    }
    if let Some(id) = visit.ask.own(DRAFT) {
        return Ok(match opened_draft(&visit, form, &ground, id).await? {
            Ok(opened) => {
                let (work, convocation) = on_its_way(&visit, opened.typed, ground);
                work.shown(StatusCode::OK, &convocation, Some(opened.above), opened.below)
            }
            Err(entry) => entry,
        });
    }
    let typed = fresh(&visit, form, &ground)?;
    let (work, convocation) = on_its_way(&visit, typed, ground);
    Ok(work.page(&convocation))
}

/// The form with what was typed, and how many items and drafts it has.
fn on_its_way(visit: &Visit, typed: Typed, ground: Ground) -> (Work<'_>, Convocation) {
    let [items, motions] = counts(&typed);
    let (form, to) = named(visit);
    let (action, token) = (visit.ask.to(&to), visit.standing.token.clone());
    let work = Work { visit, form, typed, ground, token, action, back: To::Assemblies, section: To::Assemblies };
    (work, Convocation { items, motions })
}

/// A form that nothing was typed into yet; a deed of all proposes all of them.
fn fresh(visit: &Visit, form: &'static Form, ground: &Ground) -> Result<Typed, Fault> {
    let mut typed = Typed::default();
    made(form, &mut typed, ground).map_err(|why| unanswered(visit, why))?;
    typed.set("effective_on", ground.today.to_string());
    if form.act == DEED.act {
        let register = ground.reading.fold::<Register>();
        let present = register.associates_on(ground.today).into_iter().enumerate();
        present.for_each(|(at, line)| typed.set(format!("signatories.{at}"), line.number.to_string()));
    }
    Ok(typed)
}

/// The form that was sent.
pub async fn post(visitor: Visitor, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let visit = visitor.asks(&[])?;
    door(&visit)?;
    let language = visit.ask.language;
    let mut typed = typed(&parts.headers, body, language).await?;
    if !is_token(typed.raw(TOKEN), &visit.standing.token) {
        return Err(Fault::new(language, Why::Forged));
    }
    visit.came_back(&typed);
    let [items, motions] = counts(&typed);
    let (items, motions) = match typed.raw(own::STEP) {
        "item" => (items.saturating_add(1).min(MOST), motions),
        "motion" => (items, motions.saturating_add(1).min(MOST)),
        _ => (items, motions),
    };
    COUNTS.iter().zip([items, motions]).for_each(|(name, count)| typed.set(*name, count.to_string()));
    let ground = ground(&visit).await?;
    let (work, convocation) = on_its_way(&visit, typed, ground);
    work.go(&convocation).await
}

/// How many items and drafts were sent.
fn counts(typed: &Typed) -> [usize; 2] {
    COUNTS.map(|name| typed.raw(name).parse::<usize>().unwrap_or(1).clamp(1, MOST))
}

impl Made for Convocation {
    fn drawn(&self, work: &Work<'_>, slips: &[Slip]) -> Drawn {
        let language = work.visit.ask.language;
        let mut form = drawn(work.form, &work.typed, &work.ground, slips, work.token.clone(), work.action.clone());
        let told = |words: crate::locales::forms::Both| words.told(language).to_owned();
        let pen = Pen { work, slips };
        form.marks.push(Mark::Group(told(said::AGENDA), None));
        for number in 1..=self.items {
            let label = say::numbered(language, number, said::ITEM_TITLE.told(language));
            form.marks.push(pen.set(item(number), label, &Field::of("", Input::Line, said::ITEM_TITLE)));
        }
        form.marks.push(Mark::GroupEnd);
        for number in 1..=self.motions {
            form.marks.push(Mark::Group(say::desk_resolution(language, number), None));
            for (what, field) in &MOTION {
                form.marks.push(pen.set(motion(number, what), told(field.label), field));
            }
            form.marks.push(Mark::GroupEnd);
        }
        let counts = COUNTS.iter().zip([self.items, self.motions]);
        form.hidden.extend(counts.map(|(name, count)| ((*name).to_owned(), count.to_string())));
        form.buttons.push(("item", say::add_item(language)));
        form.buttons.push(("motion", say::add_motion(language)));
        form.buttons.extend(work.may_keep().then(|| ("draft", say::keep_draft_button(language))));
        form
    }

    fn above(&self, work: &Work<'_>) -> Vec<Block> {
        let language = work.visit.ask.language;
        let mut blocks = vec![Block::Text(work.form.when.told(language).to_owned())];
        blocks.extend(notice_time(work));
        blocks.extend(convened(work));
        blocks
    }

    fn built(&self, work: &Work<'_>, id: Uuid) -> Result<Value, Vec<Slip>> {
        convocation(work.form, &work.typed, &work.ground, id, (self.items, self.motions))
    }
}

/// The last day of sending for the day that was typed, and whether the one that was typed is in time.
fn notice_time(work: &Work<'_>) -> Option<Block> {
    let language = work.visit.ask.language;
    let held_on = parse::day(work.typed.raw("held_on"))?;
    let clauses = work.ground.reading.statutes.on(held_on)?;
    let call = if work.typed.has("second_call_of") { Call::Second } else { Call::First };
    let Some(latest) = notice::latest_sending(clauses.form, call, held_on) else {
        return Some(Block::Note(say::notice_by_statutes(language)));
    };
    let days = notice::least_days(clauses.form, call).map_or(0, |days| days.0);
    let day = locales::day(language, latest);
    let sent_on = parse::day(work.typed.raw("effective_on"));
    Some(Block::Note(match sent_on.is_some_and(|sent_on| sent_on > latest) {
        true => say::notice_too_late(language, u64::from(days), &day),
        false => say::notice_in_time(language, u64::from(days), &day),
    }))
}

/// Who must be convened: the associates of the day of the meeting, as the book knows them now.
fn convened(work: &Work<'_>) -> Option<Block> {
    let language = work.visit.ask.language;
    let held_on = parse::day(work.typed.raw("held_on"))?;
    let state = work.ground.state();
    let roll = roll::of(state.statutes.on(held_on)?, &state.register, &state.capital, held_on);
    let steps = Steps::of(&work.ground.reading);
    let mut all: Vec<_> = roll.keys().copied().collect();
    all.sort_by_key(|associate| steps.number(*associate));
    let names: Vec<String> = all.into_iter().map(|associate| steps.named(associate)).collect();
    Some(Block::Text(say::must_be_convened(language, names.len(), &names.join(", "))))
}

struct Pen<'p> {
    work: &'p Work<'p>,
    slips: &'p [Slip],
}

impl Pen<'_> {
    fn set(&self, name: String, label: String, field: &Field) -> Mark {
        let language = self.work.visit.ask.language;
        let slips = self.slips.iter().filter(|slip| slip.name == name).map(|slip| slip.text.clone()).collect();
        let id = format!("f-{}", name.replace('.', "-"));
        let help = field.help.map(|help| help.told(language).to_owned());
        let control = self.control(&name, field);
        Mark::Field(Box::new(Set { id, name, label, help, slips, need: field.need, control }))
    }

    fn control(&self, name: &str, field: &Field) -> Control {
        let typed = self.work.typed.raw(name);
        match field.input {
            Input::Whole => {
                Control::Line("text", "numeric", if typed.is_empty() { "1".to_owned() } else { typed.to_owned() })
            }
            Input::Line if name.ends_with(".authorises") => {
                self.pick(authorised(&self.work.ground), typed, Empty::First)
            }
            Input::Line => Control::Line("text", "", typed.to_owned()),
            Input::Category => self.pick(options(&self.work.ground, "", field.input), typed, Empty::First),
            Input::Choice(_) => self.pick(options(&self.work.ground, "", field.input), typed, Empty::Never),
            _ => Control::Area(typed.to_owned()),
        }
    }

    fn pick(&self, of: Vec<Choosable>, chosen: &str, empty: Empty) -> Control {
        let language = self.work.visit.ask.language;
        let none = (empty == Empty::First)
            .then(|| (String::new(), common::OUTSIDE_CHOICE.told(language).to_owned(), chosen.is_empty()));
        // What was chosen stays, though it is not in the list any more.
        let gone = !chosen.is_empty() && of.iter().all(|one| one.value != chosen);
        let kept = gone.then(|| (chosen.to_owned(), chosen.to_owned(), true));
        let listed = of.into_iter().map(|one| {
            let is = one.value == chosen;
            (one.value, one.label, is)
        });
        Control::Pick(none.into_iter().chain(kept).chain(listed).collect())
    }
}

/// Whether a list begins with nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Empty {
    First,
    Never,
}

/// What a resolution may authorise: the admission of whoever applied, the statutes, and every act that cites a decision.
fn authorised(ground: &Ground) -> Vec<Choosable> {
    let language = ground.reading.language;
    let applicants = options(ground, "admit_associate", Input::Applicant).into_iter().map(|one| Choosable {
        value: format!("admit_associate/{}", one.value),
        label: say::would_admit(language, &one.label),
    });
    let cites = |form: &&crate::forms::Form| form.fields().any(|field| matches!(field.input, Input::Decision));
    let mut seen = BTreeSet::new();
    let acts = forms::all().filter(cites).filter(move |form| seen.insert(form.act));
    let acts =
        acts.map(|form| Choosable { value: format!("{}/", form.act), label: form.title.told(language).to_owned() });
    let statutes = ground.reading.known.iter().any(|one| matches!(one.event.as_ref(), Event::StatutesAdopted(_)));
    let statutes =
        statutes.then(|| Choosable { value: "amend_statutes/".to_owned(), label: say::would_amend_statutes(language) });
    applicants.chain(statutes).chain(acts.filter(|one| one.value != "amend_statutes/")).collect()
}
