//! What the law asks of a SCIC and of its review; and the same after acts that are only thought of.

use crate::forms::{Ground, Input, Who, options};
use crate::ledger::Failure;
use crate::locales::cli as say;
use crate::views::panel_after::Both;
use crate::views::plan::{self, Plan};
use crate::views::{Reading, Steps, Unanswered, failure_text, panel as view};
use crate::web::ask::Ask;
use crate::web::block::{Block, Field, Question, Word, table};
use crate::web::fault::Fault;
use crate::web::frame::Page;
use crate::web::pages::blocks;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visit, Visitor};
use quitus_domain::values::Slug;
use serde_json::{Value, json};
use std::sync::Arc;

/// What a plan is typed into.
const KEYS: [&str; 6] = ["admit", "shares", "leave", "refund", "refunded", "weights"];

/// What comes of a plan: the panel after it, or why it would be refused.
type After = Result<Both, String>;

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&KEYS)?;
    let reading = visit.reading().await?;
    let plan = visit.understood(read(&visit.ask, &reading))?;
    let after = after(&visit, &plan, &reading)?;
    let steps = Steps::of(&reading);
    let faces = Faces {
        page: || {
            let mut all: Vec<Block> = after.iter().flat_map(|after| imagined(&visit.ask, after)).collect();
            all.push(Block::Text(view::count(&reading)));
            all.extend(blocks(&visit.ask, &view::report(&steps), say::none_of_it(visit.ask.language)));
            all.push(go_on(&visit.ask));
            all.push(Block::Heading(say::plan_heading(visit.ask.language)));
            all.push(form(&visit.ask, &reading));
            Page { title: view::title(&reading), section: To::Panel, blocks: all }
        },
        json: || as_json(&steps, after.as_ref()),
    };
    visit.tables(&reading, faces, || view::report(&steps))
}

/// What is planned.
fn read(ask: &Ask, reading: &Arc<Reading>) -> Result<Plan, String> {
    let language = ask.language;
    let slug = |text: &str| Slug::try_from(text.to_owned()).map_err(|_| say::not_of_the_list(language));
    let who = |text: &str| {
        let number = text.parse().ok();
        number.and_then(|number| Steps::of(reading).numbered(number)).ok_or_else(|| say::not_of_the_list(language))
    };
    let shares = ask.number::<u64>("shares")?.unwrap_or(0);
    let refunded = ask.number::<u64>("refunded")?.unwrap_or(1);
    Ok(Plan {
        admits: ask.own("admit").map(slug).transpose()?.map(|category| (category, shares)),
        leaves: ask.own("leave").map(who).transpose()?,
        refunds: ask.own("refund").map(who).transpose()?.map(|associate| (associate, refunded)),
        weights: ask.own("weights").map(|text| plan::weights(reading, text)).transpose()?.unwrap_or_default(),
    })
}

/// What comes of it: a refusal is an answer too.
fn after(visit: &Visit, plan: &Plan, reading: &Arc<Reading>) -> Result<Option<After>, Fault> {
    if plan.is_nothing() {
        return Ok(None);
    }
    match plan.imagined(Arc::clone(reading)) {
        Ok(both) => Ok(Some(Ok(both))),
        Err(Unanswered::NotThere(why) | Unanswered::Cannot(why)) => Ok(Some(Err(why))),
        Err(Unanswered::Failure(why @ (Failure::Refused(_) | Failure::Malformed(_)))) => {
            Ok(Some(Err(failure_text(visit.ask.language, &why))))
        }
        Err(why) => Err(Fault::of(visit.ask.language, why)),
    }
}

fn imagined(ask: &Ask, after: &After) -> Vec<Block> {
    let language = ask.language;
    match after {
        Err(why) => vec![Block::Note(say::plan_refused(language, why))],
        Ok(both) => vec![
            Block::Heading(both.title()),
            table(ask, &both.sheet()),
            Block::Text(say::plan_counts(language, &view::count(&both.before), &view::count(&both.after))),
            Block::Heading(say::plan_today(language)),
        ],
    }
}

fn go_on(ask: &Ask) -> Block {
    let language = ask.language;
    let all = vec![
        Word::link(say::page_conversion(language), ask.to(&To::Conversion)),
        Word::link(say::page_proofs(language), ask.to(&To::Proofs)),
        Word::link(say::page_review(language), ask.to(&To::Review)),
    ];
    Block::Links(say::go_on(language), all)
}

/// The form that asks for a plan: everything may stay empty.
fn form(ask: &Ask, reading: &Arc<Reading>) -> Block {
    let language = ask.language;
    let ground = Ground { reading: Arc::clone(reading), today: reading.day(), categories: None };
    let picks = |input: Input| {
        let none = [(String::new(), say::plan_nobody(language))];
        none.into_iter().chain(options(&ground, "", input).into_iter().map(|one| (one.value, one.label))).collect()
    };
    let value = |name: &str| ask.own(name).unwrap_or_default().to_owned();
    let field = |name: &'static str, label: String, choices: Vec<(String, String)>| Field {
        name,
        label,
        value: value(name),
        choices,
    };
    let fields = vec![
        field("admit", say::plan_admit(language), picks(Input::Category)),
        field("shares", say::plan_shares(language), Vec::new()),
        field("leave", say::plan_leave(language), picks(Input::Associate(Who::Present))),
        field("refund", say::plan_refund(language), picks(Input::Associate(Who::Former))),
        field("refunded", say::plan_refunded(language), Vec::new()),
        field("weights", say::what_if_weights(language), Vec::new()),
    ];
    Block::Question(Question {
        action: ask.path().to_owned(),
        beside: ask.beside(&KEYS),
        fields,
        help: say::plan_help(language),
        send: say::plan_send(language),
    })
}

fn as_json(steps: &Steps<'_>, after: Option<&After>) -> Value {
    let mut value = view::as_json(steps);
    let told = after.map(|after| match after {
        Ok(both) => both.as_json(),
        Err(why) => json!({ "refused": why }),
    });
    if let (Some(fields), Some(told)) = (value.as_object_mut(), told) {
        fields.insert("what_if".to_owned(), told);
    }
    value
}
