//! `quitus demo`: plays the story of Cooproduction into a fresh book, three small ones beside it, and shows what can be
//! asked of them; then, where somebody looks, opens it in a browser.

use super::asking;
use super::options::Common;
use super::place::{Place, beside};
use super::trouble::{Trouble, failure_text};
use super::{Exit, capital, conformity, demo_scenes, demo_serve, fresh, output, progress, register, verify};
use crate::demo::{NotPlayed, Player, Refused, STORIES};
use crate::ledger::keys::KeyFolder;
use crate::ledger::ports::Keeper;
use crate::ledger::verify::{BookReport, Checks};
use crate::ledger::{Failure, history};
use crate::locales::{self, Language, cli as say};
use crate::views::Names;
use crate::views::Reading;
use crate::views::Steps;
use crate::views::verdict::refused;
use clap::Args;
use quitus_domain::cooperative::Event;
use quitus_domain::refusal::Refusal;
use quitus_domain::values::Day;
use quitus_projections::{AsOf, Known, Recorded};
use std::net::SocketAddr;
use std::path::Path;

/// Without `--database`.
pub const DATABASE: &str = "sqlite://quitus-demo.db";

/// The last day of the year that the demonstration looks back on.
const YEAR_END: Day = day(2019, 12, 31);

/// The day on which that was first asked: an entry recorded later is not in the answer.
const ASKED_ON: Day = day(2020, 3, 15);

/// A day on which a paper was missing.
const FOUND_ON: Day = day(2017, 12, 31);

const fn day(year: i32, month: u32, day: u32) -> Day {
    match Day::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => Day::MIN,
    }
}

/// Play the story of Cooproduction into a fresh book.
#[derive(Args)]
pub struct Demo {
    /// Delete the files of an earlier demonstration first.
    #[arg(long)]
    force: bool,
    /// Go on serving it in a browser, with a link for each role; one that lies there already is not played again. On a
    /// terminal this is what happens anyway.
    #[arg(long)]
    serve: bool,
    /// Where to listen [default: 127.0.0.1:8080, or a free port].
    #[arg(long, value_name = "ADDRESS:PORT", requires = "serve")]
    listen: Option<SocketAddr>,
}

/// When it opens in a browser.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opens {
    /// As soon as it was shown.
    Now,
    /// By another command, which is said.
    WhenAsked,
}

/// Plays the story and shows it; then serves it where somebody looks, or asks for it.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, demo: &Demo, language: Language) -> Result<(), Trouble> {
    // The environment may name a real database: only what stands on the command line is meant for the demonstration.
    let database = common.database.clone().unwrap_or_else(|| DATABASE.to_owned());
    let keys = common.keys.clone().unwrap_or_else(|| beside(&database));
    let opens = if demo.serve || demo_serve::is_watched() { Opens::Now } else { Opens::WhenAsked };
    if demo.force || !demo.serve || !demo_serve::is_there(&database).await {
        shown(&database, &keys, demo.force, opens, language).await?;
    }
    match opens {
        Opens::Now => demo_serve::run(&database, &keys, demo.listen, language).await,
        Opens::WhenAsked => Ok(()),
    }
}

/// Plays the story and shows it.
async fn shown(database: &str, keys: &Path, force: bool, opens: Opens, language: Language) -> Result<(), Trouble> {
    let places = fresh::places(database, keys, force, language).await?;
    let shows = play(&places, language).await?;
    let [first, beside @ ..] = shows.as_slice() else { return Err(Trouble::NoBook) };
    let mut reports = Vec::new();
    for place in &places {
        let checks = Checks { kept: place.folder.last_checkpoint()?, ..Checks::default() };
        reports.push(verify::verified(place, checks).await?);
    }
    for part in first.parts().into_iter().chain(beside.iter().map(Show::beside)) {
        output::data(&part)?;
        output::data("")?;
    }
    for (place, report) in places.iter().zip(&reports).filter(|(place, report)| first.is(place) || !report.is_clean()) {
        output::data(&seal(&place.folder, language, report)?)?;
        output::data("")?;
        output::talk(&say::demo_keys(language, &place.folder.path().display().to_string()));
    }
    output::data(&next(language, database, opens))?;
    first.place.store.close().await;
    match reports.iter().all(BookReport::is_clean) {
        true => Ok(()),
        false => Err(Trouble::Told(Exit::Discrepancy)),
    }
}

/// Plays every story into its place.
async fn play(places: &[Place], language: Language) -> Result<Vec<Show>, Trouble> {
    let Some(store) = places.first().map(|place| place.store.clone()) else { return Ok(Vec::new()) };
    let player = Player::new(store);
    let mut shows = Vec::new();
    for (story, place) in STORIES.iter().zip(places) {
        let bar = progress::bar(0);
        let mut tell = |done: usize, of: usize| {
            bar.set_length(of as u64);
            bar.set_position(done as u64);
        };
        let played = player.play(story, &place.folder, place.book.clone(), &mut tell).await;
        bar.finish_and_clear();
        shows.push(Show::of(place, played.map_err(|why| trouble(language, why))?, language).await?);
    }
    Ok(shows)
}

fn trouble(language: Language, why: NotPlayed) -> Trouble {
    match why {
        NotPlayed::Door(failure) => Trouble::Failure(failure),
        NotPlayed::Story(unfit) => Trouble::Failed(failure_text(language, &Failure::Damaged(unfit.to_string()))),
    }
}

/// What is shown of a book.
struct Show {
    place: Place,
    entries: Vec<Recorded>,
    refused: Refused,
    language: Language,
    names: Names,
}

impl Show {
    async fn of(place: &Place, refused: Refused, language: Language) -> Result<Self, Trouble> {
        let entries = history::load(place.store.as_ref(), &place.book).await?;
        let names = Names::of(place, language, &entries).await?;
        asking::tell(&names);
        Ok(Show { place: place.clone(), entries, refused, language, names })
    }

    fn is(&self, place: &Place) -> bool {
        self.place.book == place.book
    }

    fn reading(&self, effective: Day, known: Known) -> Reading {
        let as_of = AsOf { effective, known };
        Reading::of(self.place.book.clone(), self.entries.clone(), as_of, self.names.clone(), self.language)
    }

    fn last_day(&self) -> Day {
        let last = self.entries.last().and_then(|recorded| recorded.recorded_at.get(..10)?.parse().ok());
        last.unwrap_or_default()
    }

    fn parts(&self) -> Vec<String> {
        let language = self.language;
        let then = self.reading(YEAR_END, Known::At(format!("{ASKED_ON}T23:59:59.999999Z")));
        let now = self.reading(YEAR_END, Known::Everything);
        let end = self.reading(self.last_day(), Known::Everything);
        let mut parts = vec![say::demo_title(language, self.entries.len())];
        parts.extend(self.refused.first().map(|refused| self.refusal(refused)));
        parts.extend(self.late(&end));
        parts.extend(self.rectification(&end));
        parts.extend([&then, &now, &end].map(register::as_text));
        parts.push(capital::as_text(&end));
        parts.extend(demo_scenes::of(&Steps::of(&end), &self.entries));
        let found = self.reading(FOUND_ON, Known::Everything);
        parts.push(conformity::as_text(&Steps::of(&found)));
        parts.extend(demo_scenes::cleared(&Steps::of(&end), &self.entries));
        parts.push(conformity::as_text(&Steps::of(&end)));
        parts.extend(self.other_refusals());
        parts
    }

    /// A small book, on a few lines.
    fn beside(&self) -> String {
        let language = self.language;
        let end = self.reading(self.last_day(), Known::Everything);
        let name = self.entries.iter().find_map(|recorded| match recorded.event.as_ref() {
            Event::CooperativeIncorporated(e) => Some(e.name.as_str()),
            _ => None,
        });
        let title = say::demo_beside(language, self.place.book.as_str(), name.unwrap_or_default(), self.entries.len());
        let mut parts = vec![title];
        parts.extend(demo_scenes::of(&Steps::of(&end), &self.entries));
        parts.extend(self.refused.first().map(|refused| self.refusal(refused)));
        parts.join("\n")
    }

    fn refusal(&self, (on, refusal): &(Day, Refusal)) -> String {
        let told = refused(self.language, refusal);
        let rule = told.rule.unwrap_or_default();
        say::demo_refusal(self.language, &locales::day(self.language, *on), rule, &told.code, &told.message)
    }

    /// The others, without their sentences.
    fn other_refusals(&self) -> Option<String> {
        let others = self.refused.get(1..).filter(|others| !others.is_empty())?;
        let lines = others.iter().map(|(on, refusal)| {
            let told = refused(self.language, refusal);
            let day = locales::day(self.language, *on);
            say::demo_refusal_short(self.language, &day, told.rule.unwrap_or_default(), &told.code)
        });
        Some(say::demo_refusals(self.language, &lines.collect::<String>()))
    }

    /// The first entry about the year that was recorded after the question was first asked.
    fn late(&self, end: &Reading) -> Option<String> {
        let asked = format!("{ASKED_ON}T23:59:59.999999Z");
        let late = |recorded: &&Recorded| recorded.effective_on() <= YEAR_END && *recorded.recorded_at > *asked;
        let recorded = self.entries.iter().find(late)?;
        let steps = Steps::of(end);
        let recorded_on = crate::views::movements::recorded_day(&recorded.recorded_at).text(self.language);
        let effective_on = say::short_day(self.language, recorded.effective_on());
        let what = format!("{}, {}", steps.who(recorded), steps.what(&recorded.event));
        Some(say::demo_late(self.language, recorded.position.number(), &recorded_on, &effective_on, &what))
    }

    fn rectification(&self, end: &Reading) -> Option<String> {
        let is_one = |recorded: &&Recorded| matches!(recorded.event.as_ref(), Event::EntryRectified(_));
        let recorded = self.entries.iter().find(is_one)?;
        let steps = Steps::of(end);
        let on = crate::views::movements::recorded_day(&recorded.recorded_at).text(self.language);
        let what = format!("{}, {}", steps.who(recorded), steps.what(&recorded.event));
        Some(say::demo_rectification(self.language, recorded.position.number(), &on, &what))
    }
}

/// The verdict and the checkpoint itself.
fn seal(folder: &KeyFolder, language: Language, report: &BookReport) -> Result<String, Trouble> {
    let note = folder.last_checkpoint()?.unwrap_or_default();
    let lines =
        [verify::as_text(language, report), String::new(), say::demo_checkpoint(language), note.trim().to_owned()];
    Ok(lines.join("\n"))
}

/// What to try next, as it can be typed here.
fn next(language: Language, database: &str, opens: Opens) -> String {
    let called = std::env::args().next().filter(|name| !name.starts_with('/')).unwrap_or_else(|| "quitus".to_owned());
    let shown = if database == DATABASE { DATABASE } else { "URL" };
    let commands = [
        "explain associate 2",
        "register --as-of 2019-12-31 --known-at 2020-03-15",
        "log --associate 12",
        "movements --associate 10",
        "mandates",
        "assemblies 1",
        "minutes 1 --output minutes.html",
        "conformity --as-of 2019-12-31",
        "invoices --open",
        "accounts balance",
        "capital --as-of 2022-07-04",
        "verify",
        "export demo.tar --identities --documents",
    ];
    let mut lines = vec![say::demo_next(language)];
    lines.extend(commands.map(|command| format!("  {called} --database {shown} {command}")));
    lines.push(format!("  {called} schema commands"));
    if opens == Opens::Now {
        return lines.join("\n");
    }
    lines.push(say::demo_browser(language));
    let other = if database == DATABASE { String::new() } else { format!(" --database {shown}") };
    lines.push(format!("  {called}{other} demo --serve"));
    lines.join("\n")
}
