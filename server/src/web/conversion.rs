//! The conversion into a SCIC, step by step: what its pack holds and still lacks, the statutes as a file, the category of
//! each associate, and the one act, reviewed before it is recorded.
//!
//! As in `acts`, everything travels with the form. Deliberately absent: rules. What the pack lacks is a finding, and what
//! is refused is said by the book.

use super::acts::{Control, Drawn, Mark, Set, door, drawn, ground, made, typed};
use super::ask::Ask;
use super::block::{Block, Word, table, tables};
use super::fault::{Fault, Why};
use super::frame::{self, Page};
use super::meeting::work::{Made, Work};
use super::post::{TOKEN, is_token};
use super::to::To;
use super::visit::{Answer, Visit, Visitor, society};
use crate::forms::conversion::{self as form, CELLS, CONVERT, Row};
use crate::forms::{Choosable, Ground, Input, Need, Slip, Typed, options, parse};
use crate::locales::cli as say;
use crate::locales::forms::conversion as said;
use crate::people::Kind;
use crate::views::{Reading, Steps, Unanswered, conversion as view, panel};
use axum::extract::Request;
use quitus_domain::law::conversion::PackItem;
use quitus_domain::scic::Held;
use quitus_domain::values::Day;
use serde_json::Value;
use uuid::Uuid;

/// The rows of the act on its day.
struct Conversion {
    rows: Vec<Row>,
    on: Day,
}

impl Conversion {
    fn of(typed: &Typed, ground: &Ground) -> Self {
        let on = parse::day(typed.raw("effective_on")).unwrap_or(ground.today);
        Conversion { rows: form::rows(ground, on), on }
    }
}

/// How far the conversion is, and the empty form where acts are recorded.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let (reading, ground, language) = (visit.reading().await?, ground(&visit).await?, visit.ask.language);
    let acts = visit.app().door.is_some() && visit.standing.may(Kind::Act);
    let done = of_the_conversion(&visit.ask, &reading);
    if !acts || !of_the_conversion(&visit.ask, &ground.reading).is_empty() {
        let given = view::Given::default();
        let (note, shown) = match done.is_empty() {
            true => {
                let lacking = view::sheet(&reading, &view::there(&reading, reading.day(), &given));
                (say::conversion_to_come(language), vec![table(&visit.ask, &lacking)])
            }
            false => (say::conversion_done(language), done),
        };
        let blocks = [Block::Text(note)].into_iter().chain(shown).chain([back(&visit.ask)]).collect();
        let page = Page { title: say::page_conversion(language), section: To::Panel, blocks };
        return Ok(frame::plain(&visit.ask, society(&reading), page, &visit.standing));
    }
    if let Some(typed) = visit.waiting() {
        let conversion = Conversion::of(&typed, &ground);
        return Ok(work(&visit, typed, ground).waited(&conversion));
    }
    let mut typed = Typed::default();
    visit.told(made(&CONVERT, &mut typed, &ground).map_err(|why| Unanswered::Failure(why.into())))?;
    typed.set("effective_on", ground.today.to_string());
    let conversion = Conversion::of(&typed, &ground);
    Ok(work(&visit, typed, ground).page(&conversion))
}

/// What its pack holds, who opposed it, and the formalities, once the cooperative was converted.
fn of_the_conversion(ask: &Ask, reading: &Reading) -> Vec<Block> {
    tables(ask, panel::report(&Steps::of(reading)).sheets.get(1..).unwrap_or_default())
}

fn back(ask: &Ask) -> Block {
    Block::Links(say::go_on(ask.language), vec![Word::link(say::page_panel(ask.language), ask.to(&To::Panel))])
}

/// The form that was sent.
pub async fn post(visitor: Visitor, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let visit = visitor.asks(&[])?;
    door(&visit)?;
    let language = visit.ask.language;
    let typed = typed(&parts.headers, body, language).await?;
    if !is_token(typed.raw(TOKEN), &visit.standing.token) {
        return Err(Fault::new(language, Why::Forged));
    }
    visit.came_back(&typed);
    let ground = ground(&visit).await?;
    let conversion = Conversion::of(&typed, &ground);
    work(&visit, typed, ground).go(&conversion).await
}

fn work(visit: &Visit, typed: Typed, mut ground: Ground) -> Work<'_> {
    ground.categories = form::statutes(&typed).map(|clauses| form::listed(&clauses));
    let (action, token) = (visit.ask.to(&To::Conversion), visit.standing.token.clone());
    Work { visit, form: &CONVERT, typed, ground, token, action, back: To::Panel, section: To::Panel }
}

impl Made for Conversion {
    fn drawn(&self, work: &Work<'_>, slips: &[Slip]) -> Drawn {
        let language = work.visit.ask.language;
        let mut drawn = drawn(work.form, &work.typed, &work.ground, slips, work.token.clone(), work.action.clone());
        let pen = Pen { work, slips, categories: options(&work.ground, "", Input::Category) };
        for (legend, entering) in [(said::PRESENT, false), (said::ENTERING, true)] {
            let mut rows = self.rows.iter().filter(|row| row.enters.is_some() == entering).peekable();
            if rows.peek().is_some() {
                drawn.marks.push(Mark::Group(legend.told(language).to_owned(), None));
                rows.for_each(|row| pen.row(row, &mut drawn.marks));
                drawn.marks.push(Mark::GroupEnd);
            }
        }
        drawn.buttons.push(("more", say::read_statutes(language)));
        drawn
    }

    fn above(&self, work: &Work<'_>) -> Vec<Block> {
        let language = work.visit.ask.language;
        let reading = &work.ground.reading;
        let there = view::there(reading, self.on, &self.given(&work.typed));
        vec![
            Block::Text(said::CONVERT_WHEN.told(language).to_owned()),
            table(&work.visit.ask, &view::sheet(reading, &there)),
            Block::Text(say::conversion_help(language)),
        ]
    }

    fn built(&self, work: &Work<'_>, id: Uuid) -> Result<Value, Vec<Slip>> {
        form::conversion(&work.typed, &work.ground, id, &self.rows)
    }
}

impl Conversion {
    /// What was given so far.
    fn given(&self, typed: &Typed) -> view::Given {
        let own = [
            ("pack.object", PackItem::Object),
            ("pack.project", PackItem::Project),
            ("pack.no_colleges", PackItem::Colleges),
            ("pack.dissolution", PackItem::Dissolution),
            ("pack.manager", PackItem::Manager),
        ];
        let has = |name: &str| typed.has(name) || typed.attached(name).is_some();
        let shown = |row: &Row| form::is_filled(typed, row) && typed.has(&format!("{}.evidence", row.name));
        let mut counted = self.rows.iter().filter(|row| row.enters.is_none() || form::is_filled(typed, row));
        view::Given {
            statutes: form::statutes(typed),
            items: own.into_iter().filter(|(name, _)| has(name)).map(|(_, item)| item).collect(),
            first_associates: Held::when(!self.rows.is_empty() && counted.all(shown) && form::entrants_show(typed)),
        }
    }
}

struct Pen<'p> {
    work: &'p Work<'p>,
    slips: &'p [Slip],
    categories: Vec<Choosable>,
}

impl Pen<'_> {
    fn row(&self, row: &Row, marks: &mut Vec<Mark>) {
        let language = self.work.visit.ask.language;
        marks.push(Mark::Group(row.label.clone(), None));
        if row.enters.as_ref().is_some_and(|enters| !enters.applied) {
            let people = options(&self.work.ground, "", Input::Named);
            marks.push(self.set(row, "person", said::PERSON.told(language), |typed| pick(language, people, typed)));
        }
        let proposed = row.enters.as_ref().and_then(|enters| enters.category.clone());
        for (what, label) in CELLS {
            let control = |typed: &str| match what {
                "category" => {
                    let first = proposed.as_ref().map(ToString::to_string).filter(|_| typed.is_empty());
                    pick(language, self.categories.clone(), first.as_deref().unwrap_or(typed))
                }
                _ => Control::Area(typed.to_owned()),
            };
            marks.push(self.set(row, what, label.told(language), control));
        }
        marks.push(Mark::GroupEnd);
    }

    fn set(&self, row: &Row, what: &str, label: &str, control: impl FnOnce(&str) -> Control) -> Mark {
        let name = format!("{}.{what}", row.name);
        let slips = self.slips.iter().filter(|slip| slip.name == name).map(|slip| slip.text.clone()).collect();
        let (id, control) = (format!("f-{}", name.replace('.', "-")), control(self.work.typed.raw(&name)));
        Mark::Field(Box::new(Set {
            id,
            name,
            label: label.to_owned(),
            help: None,
            slips,
            need: Need::Optional,
            control,
        }))
    }
}

/// A list that begins with nothing.
fn pick(language: crate::locales::Language, of: Vec<Choosable>, chosen: &str) -> Control {
    let none = (String::new(), said::NOT_YET.told(language).to_owned(), chosen.is_empty());
    let listed = of.into_iter().map(|one| {
        let is = one.value == chosen;
        (one.value, one.label, is)
    });
    Control::Pick(std::iter::once(none).chain(listed).collect())
}
