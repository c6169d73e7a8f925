//! Proofs to hand out: of the categories for a bank or an authority, of lines that a third party draws, of an associate's
//! own line. Each rests on the whole book, whatever the dates of the question.

use super::handed::{self, HTML, JSON};
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Heading, Sheet, Side};
use crate::views::proof::{Ground, Wanted, answer, cannot, checked};
use crate::views::{Dates, Reading, Unanswered, proof as view, proof_paper};
use crate::web::acts::links;
use crate::web::block::{Block, Field, Question, Word, table};
use crate::web::fault::{Fault, Why};
use crate::web::frame::{self, Page};
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor, society};
use quitus_domain::values::Day;
use quitus_projections::proof::{Nonce, Proof as File, nonce};
use quitus_projections::register::Register;
use std::sync::Arc;

/// The day of a struck register.
const STRUCK: &str = "struck";

/// The registers that were struck, and what can be handed out of each.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let (reading, language) = (visit.reading().await?, visit.ask.language);
    let sealed = visit.told(visit.app().shelf.seal().await)?.map_or(0, |row| row.size);
    let strikes = view::strikes(&reading, sealed);
    let mut blocks = vec![Block::Text(say::proofs_intro(language))];
    match strikes.is_empty() {
        true => blocks.push(Block::Note(say::no_strike_yet(language))),
        false => blocks.push(table(&visit.ask, &sheet(language, &strikes))),
    }
    for strike in strikes.iter().filter(|strike| strike.why_not.is_none()) {
        let day = strike.on.to_string();
        let to = |to: To, name: String| Word::link(name, visit.ask.to_with(&to, &[(STRUCK, &day)]));
        let all = vec![
            to(To::ProofCategories, say::proof_of_categories(language)),
            to(To::ProofPaper, say::proof_on_paper(language)),
            to(To::ProofSample, say::proof_sample(language)),
        ];
        blocks.push(Block::Links(say::struck_on(language, &locales::day(language, strike.on)), all));
    }
    blocks.push(Block::Text(say::proofs_of_associates(language)));
    let answers = vec![Word::link(say::proof_answer(language), visit.ask.to(&To::ProofAnswer))];
    blocks.push(Block::Links(say::go_on(language), answers));
    blocks.extend(links(&visit, &[("strike_register", "", &[])]));
    Ok(set(&visit, &reading, say::page_proofs(language), blocks))
}

fn sheet(language: Language, strikes: &[view::Strike]) -> Sheet {
    let head = vec![
        Heading::named(say::struck_column(language), Side::Left),
        Heading::named(say::strike_ground_column(language), Side::Left),
        Heading::of(language, Column::Associates, Side::Right),
        Heading::of(language, Column::Shares, Side::Right),
        Heading::named(say::proof_column(language), Side::Left),
        Heading::of(language, Column::Entries, Side::Left),
    ];
    let count = |number: u64| Cell::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let row = |strike: &view::Strike| {
        vec![
            strike.on.into(),
            say::strike_ground(language, strike.ground).into(),
            count(strike.associates),
            count(strike.shares),
            strike.why_not.clone().unwrap_or_else(|| say::can_be_proved(language)).into(),
            [strike.at].as_slice().into(),
        ]
    };
    Sheet { name: say::sheet_strikes(language), head, rows: strikes.iter().map(row).collect() }
}

/// The totals, as a file that `quitus-verify` checks.
pub async fn categories(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[STRUCK])?;
    let ground = ground(&visit).await?;
    let made = ground.struck.categories(ground.seal.clone());
    handed_out(&visit, &ground, &made, "categories")
}

/// The same in French, to print and sign.
pub async fn paper(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[STRUCK])?;
    let ground = ground(&visit).await?;
    let text = visit.told(proof_paper::sheet(&ground))?;
    Ok(handed::file(&format!("attestation-categories-{}.html", ground.reading.day()), HTML, text))
}

/// Lines that a third party's nonce draws; the form that asks for it without one.
pub async fn sample(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[STRUCK, "nonce", "count"])?;
    let Some(text) = visit.ask.own("nonce") else { return asking(&visit, &SAMPLE).await };
    let language = visit.ask.language;
    let nonce: Nonce = visit.understood(nonce(text).ok_or_else(|| say::no_nonce(language)))?;
    let count: u64 = visit.understood(visit.ask.number("count"))?.unwrap_or(0);
    let ground = ground(&visit).await?;
    let made = ground.struck.sample(ground.seal.clone(), nonce, count);
    let made = visit.told(made.map_err(|why| cannot(language, &why)))?;
    handed_out(&visit, &ground, &made, "sample")
}

/// The answer to a third party's question; the form that takes it without one.
pub async fn answered(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&["question"])?;
    let Some(text) = visit.ask.own("question") else { return asking(&visit, &ANSWER).await };
    let language = visit.ask.language;
    whole(&visit).await?;
    // A field of one line loses the line end that the question ends with.
    let text = format!("{}\n", text.trim());
    let made = answer(visit.app().shelf.place(), &say::the_question(language), &text, language).await;
    let (ground, made) = match made {
        Err(Unanswered::NotThere(why)) => return Err(Fault::new(language, Why::Wrong(why))),
        made => visit.told(made)?,
    };
    handed_out(&visit, &ground, &made, "answer")
}

/// The line of an associate, for that associate.
pub async fn own(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[STRUCK])?;
    let (number, language): (u32, Language) = (visit.numbered()?, visit.ask.language);
    let ground = ground(&visit).await?;
    let missing = || Unanswered::NotThere(say::not_in_the_register(language, &ground.day()));
    let associate = visit.told(ground.numbered(number).ok_or_else(missing))?;
    let made = ground.struck.associate(ground.seal.clone(), associate);
    let made = visit.told(made.map_err(|why| cannot(language, &why)))?;
    handed_out(&visit, &ground, &made, &format!("associate-{number}"))
}

/// What a proof is made from, of a book that verifies.
async fn ground(visit: &Visit) -> Result<Ground, Fault> {
    let language = visit.ask.language;
    let day = visit.ask.own(STRUCK).map(|day| day.parse::<Day>().map_err(|_| say::not_a_day(language, day)));
    let wanted = Wanted::Day { on: visit.understood(day.transpose())?, sealed: None, signed_by: None };
    whole(visit).await?;
    visit.told(Ground::of(visit.app().shelf.place(), wanted, language).await)
}

/// The book verifies.
pub async fn whole(visit: &Visit) -> Result<(), Fault> {
    let differs = || Unanswered::Cannot(say::book_differs(visit.ask.language));
    let whole = visit.told(visit.app().shelf.is_whole().await)?;
    visit.told(whole.then_some(()).ok_or_else(differs))
}

fn handed_out(visit: &Visit, ground: &Ground, made: &File, what: &str) -> Answer {
    let text = visit.told(checked(ground, made, visit.ask.language))?;
    Ok(handed::file(&format!("proof-{what}-{}.json", ground.reading.day()), JSON, text))
}

/// A field: its key, and its name.
type Asked = (&'static str, fn(Language) -> String);

/// A page that asks for what a proof needs.
struct Form {
    to: To,
    title: fn(Language) -> String,
    intro: fn(Language) -> String,
    fields: &'static [Asked],
    help: fn(Language) -> String,
}

const SAMPLE: Form = Form {
    to: To::ProofSample,
    title: say::proof_sample,
    intro: say::sample_intro,
    fields: &[("nonce", say::nonce_field), ("count", say::count_field)],
    help: say::sample_help,
};

const ANSWER: Form = Form {
    to: To::ProofAnswer,
    title: say::proof_answer,
    intro: say::answer_intro,
    fields: &[("question", say::question_field)],
    help: say::answer_help,
};

async fn asking(visit: &Visit, form: &Form) -> Answer {
    let (reading, language) = (everything(visit).await?, visit.ask.language);
    let names: Vec<&str> = form.fields.iter().map(|(name, _)| *name).collect();
    let field = |(name, label): &Asked| Field {
        name,
        label: label(language),
        value: visit.ask.own(name).unwrap_or_default().to_owned(),
        choices: Vec::new(),
    };
    let question = Question {
        action: form.to.path(),
        beside: visit.ask.beside(&names),
        fields: form.fields.iter().map(field).collect(),
        help: (form.help)(language),
        send: say::make_the_proof(language),
    };
    let back = vec![Word::link(say::page_proofs(language), visit.ask.to(&To::Proofs))];
    let blocks =
        vec![Block::Text((form.intro)(language)), Block::Question(question), Block::Links(say::go_on(language), back)];
    Ok(set(visit, &reading, (form.title)(language), blocks))
}

async fn everything(visit: &Visit) -> Result<Arc<Reading>, Fault> {
    visit.told(visit.app().shelf.reading(&Dates::default(), visit.ask.language).await)
}

fn set(visit: &Visit, reading: &Reading, title: String, blocks: Vec<Block>) -> axum::response::Response {
    frame::plain(&visit.ask, society(reading), Page { title, section: To::Panel, blocks }, &visit.standing)
}

/// Where an associate gets the own papers, as far as the book can give them.
#[must_use]
pub fn of_associate(visit: &Visit, reading: &Reading, number: u32) -> Option<Block> {
    let language = visit.ask.language;
    let (register, day) = (reading.fold::<Register>(), reading.day());
    let line = register.lines().into_iter().find(|line| line.number == number)?;
    let holds = line.shares > 0 && line.since <= day && line.until.is_none_or(|until| until >= day);
    let certificate =
        holds.then(|| Word::link(say::certificate_link(language), visit.ask.to(&To::CertificateOf(number))));
    let proved = view::last(reading).filter(|last| last.counts(line.associate));
    let proof = proved.map(|last| {
        let day = last.on.to_string();
        Word::link(say::own_proof_link(language), visit.ask.to_with(&To::ProofOf(number), &[(STRUCK, &day)]))
    });
    let all: Vec<Word> = certificate.into_iter().chain(proof).collect();
    (!all.is_empty()).then(|| Block::Links(say::own_papers(language), all))
}
