//! How the page of an accountant's file is shown: its forms, its faults, its journals, its review, what was recorded.

use crate::forms::{Ground, Need, Typed, Would};
use crate::import::fec::{self, Faulty, Found, FoundJournal};
use crate::ledger::intake::LONGEST;
use crate::locales::{self, Language, cli as say};
use crate::store::ReceiptRow;
use crate::web::acts::{Control, Drawn, Encoding, Ending, Mark, Rank, Set, ended, would_stand};
use crate::web::ask::Ask;
use crate::web::block::{Block, Word, Words, figures, table};
use crate::web::frame::{self, Page};
use crate::web::post::TOKEN;
use crate::web::to::To;
use crate::web::visit::{Visit, society};
use axum::http::StatusCode;
use axum::response::Response;
use quitus_domain::accounts::Journal;
use quitus_domain::cooperative::Event;

/// The control of the file.
pub const FILE: &str = "fec";
/// What the controls of the journals begin with: the code of each in the file stands behind it.
pub const JOURNAL: &str = "journal";
/// The id of the first of them.
pub const FIRST_JOURNAL: &str = "f-journal-1";
/// The control of accounts that become others.
pub const ACCOUNTS: &str = "accounts";
/// Its id.
pub const ACCOUNTS_ID: &str = "f-accounts";
/// The control of sub-accounts.
pub const PARTIES: &str = "parties";
/// That they are kept.
pub const KEPT: &str = "kept";

/// Faults that are told on one page.
const MOST_FAULTS: usize = 200;

/// What a file of this page may weigh, in megabytes: base64 makes four bytes of three, and a command has other parts.
const MOST_MEGABYTES: usize = (LONGEST - 1024 * 1024) / 4 * 3 / 1_000_000;

/// The page.
pub fn page(visit: &Visit, ground: &Ground, status: StatusCode, blocks: Vec<Block>) -> Response {
    titled(visit, ground, status, say::page_fec(visit.ask.language), blocks)
}

/// The same under a title of its own.
pub fn titled(visit: &Visit, ground: &Ground, status: StatusCode, title: String, blocks: Vec<Block>) -> Response {
    let page = Page { title, section: To::Accounts, blocks };
    let mut answer = frame::plain(&visit.ask, society(&ground.reading), page, &visit.standing);
    *answer.status_mut() = status;
    answer
}

/// What is wrong, above everything.
pub fn wrong(language: Language, words: Words) -> Block {
    Block::Errors(say::errors_title(language, words.len()), words)
}

/// The form that asks for a file.
pub fn asking(visit: &Visit) -> [Block; 2] {
    let language = visit.ask.language;
    let help = Some(say::fec_file_help(language));
    let field = field(format!("{FILE}.upload"), say::fec_file(language), help, Need::Required, Control::File);
    let button = ("read", say::fec_read_button(language));
    [Block::Text(say::fec_intro(language, MOST_MEGABYTES)), form(visit, Vec::new(), vec![field], button)]
}

fn form(visit: &Visit, kept: Vec<(String, String)>, marks: Vec<Mark>, button: (&'static str, String)) -> Block {
    let token = (TOKEN.to_owned(), visit.standing.token.clone());
    Block::Form(Box::new(Drawn {
        action: visit.ask.to(&To::Fec),
        hidden: kept.into_iter().chain([token]).collect(),
        marks,
        encoding: Encoding::Parts,
        buttons: vec![button],
        rank: Rank::Next,
    }))
}

fn field(name: String, label: String, help: Option<String>, need: Need, control: Control) -> Mark {
    let id = format!("f-{}", name.replace('.', "-"));
    Mark::Field(Box::new(Set { id, name, label, help, slips: Vec::new(), need, control }))
}

/// Every fault at its line and column, as far as one page holds them.
pub fn faults(ask: &Ask, name: &str, faulty: &Faulty) -> Vec<Block> {
    let language = ask.language;
    let mut sheet = fec::faults_sheet(language, faulty);
    let count = sheet.rows.len();
    sheet.rows.truncate(MOST_FAULTS);
    let more = count.saturating_sub(MOST_FAULTS);
    let title = Word::plain(say::fec_faults(language, name, count));
    let more = (more > 0).then(|| Block::Text(say::fec_more_faults(language, more)));
    [wrong_file(language, count, title), table(ask, &sheet)].into_iter().chain(more).collect()
}

fn wrong_file(language: Language, count: usize, title: Word) -> Block {
    Block::Errors(say::errors_title(language, count), vec![title])
}

/// The journals of a file, and the form that says what each becomes.
pub fn choosing(visit: &Visit, typed: &Typed, name: &str, found: &Found) -> Vec<Block> {
    let language = visit.ask.language;
    let kept = ["file", "media", "base64"].map(|what| format!("{FILE}.{what}"));
    let kept = kept.into_iter().map(|control| (control.clone(), typed.raw(&control).to_owned())).collect();
    let mut marks = vec![Mark::Group(say::fec_journals(language), None)];
    marks.extend(found.journals.iter().enumerate().map(|(at, one)| journal(language, typed, at + 1, one)));
    marks.push(Mark::GroupEnd);
    let accounts = Control::Area(typed.raw(ACCOUNTS).to_owned());
    let label = say::optional(language, &say::fec_accounts(language));
    let help = Some(say::fec_accounts_help(language));
    marks.push(field(ACCOUNTS.to_owned(), label, help, Need::Optional, accounts));
    marks.push(parties(language, typed));
    let other = Word::link(say::fec_another(language), visit.ask.to(&To::Fec));
    vec![
        figures(vec![(say::fec_file(language), name.to_owned())]),
        table(&visit.ask, &fec::journals(language, found)),
        Block::Text(say::fec_choose(language)),
        form(visit, kept, marks, ("review", say::fec_check_button(language))),
        Block::Links(say::go_on(language), vec![other]),
    ]
}

/// What one journal becomes. One that bears the code of ours is it, where the book posted nothing there itself that it
/// could repeat.
fn journal(language: Language, typed: &Typed, number: usize, one: &FoundJournal) -> Mark {
    let name = format!("{JOURNAL}.{}", one.code);
    let alike = |ours: &Journal| one.own == 0 && ours.code() == one.code;
    let taken = [Journal::Opening, Journal::Sales, Journal::Purchases, Journal::Bank, Journal::Miscellaneous];
    let first = || taken.iter().skip(2).find(|ours| alike(ours)).map(|ours| ours.code()).unwrap_or_default();
    let chosen = if typed.is_set(&name) { typed.raw(&name) } else { first() };
    let none = (String::new(), say::fec_left_out(language), chosen.is_empty());
    let ours = taken.into_iter().map(|ours| {
        let told = format!("{} {}", ours.code(), locales::journal(language, ours));
        (ours.code().to_owned(), told, ours.code() == chosen)
    });
    let control = Control::Pick(std::iter::once(none).chain(ours).collect());
    let (id, label) = (format!("f-journal-{number}"), say::fec_journal(language, &one.code, &one.name));
    let (help, slips, need) = (None, Vec::new(), Need::Optional);
    Mark::Field(Box::new(Set { id, name, label, help, slips, need, control }))
}

fn parties(language: Language, typed: &Typed) -> Mark {
    let kept = typed.raw(PARTIES) == KEPT;
    let pick = vec![
        (String::new(), say::fec_parties_left_out(language), !kept),
        (KEPT.to_owned(), say::fec_parties_kept(language), kept),
    ];
    let (label, help) = (say::fec_parties(language), Some(say::fec_parties_help(language)));
    field(PARTIES.to_owned(), label, help, Need::Optional, Control::Pick(pick))
}

/// What would be recorded, and the button that records it.
pub fn review(
    visit: &Visit,
    ground: &Ground,
    typed: &Typed,
    (found, would, left): (&Found, &Would, usize),
) -> Vec<Block> {
    let (ask, language) = (&visit.ask, visit.ask.language);
    let mut blocks = vec![table(ask, &fec::sums(language, found))];
    blocks.extend(fec::left_out(language, found).into_iter().map(Block::Note));
    blocks.extend(would_stand(&say::fec_day(language), typed, ground, would));
    blocks.extend((left > 0).then(|| Block::Text(say::fec_more_entries(language, left))));
    let ending = Ending::of(&visit.standing, language);
    blocks.extend(ended(typed, ground, would, &visit.standing.token, ask.to(&To::Fec), ending));
    blocks
}

/// What was recorded, and where it stands; nothing of an act of another kind.
pub fn done(visit: &Visit, ground: &Ground, row: &ReceiptRow) -> Vec<Block> {
    let (ask, language) = (&visit.ask, visit.ask.language);
    let place = |position: u64| usize::try_from(position).unwrap_or(usize::MAX);
    let recorded = ground.reading.known.get(place(row.first)..=place(row.last)).unwrap_or_default();
    let taken =
        recorded.iter().filter(|one| matches!(one.event.as_ref(), Event::EntryRecorded(e) if e.origin.is_some()));
    let Some(last) = taken.clone().map(|one| one.effective_on()).max() else { return Vec::new() };
    let (Some(first), Some(end)) = (recorded.first(), recorded.last()) else { return Vec::new() };
    let (first, end) = (first.position.number(), end.position.number());
    let journal = ask.to_with(&To::Journal, &[("on", &last.to_string())]);
    let entry = ask.to_with(&To::Entry(first), &[("receipt", &row.command_id.to_string())]);
    let links = vec![
        Word::link(say::sheet_journal(language), journal),
        Word::link(say::fec_first_recorded(language, first), entry),
    ];
    let told = say::fec_imported(language, taken.count(), first, end);
    vec![Block::Heading(say::receipt_title(language)), Block::Note(told), Block::Links(say::go_on(language), links)]
}
