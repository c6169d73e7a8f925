//! `quitus doctor`: looks at everything that a book needs, one thing after the other, and changes nothing.

use super::options::{Common, Shape};
use super::place::Place;
use super::trouble::Trouble;
use super::{Exit, output};
use crate::ledger::entry::instant;
use crate::ledger::keys::KeyRing;
use crate::ledger::machine::SystemClock;
use crate::ledger::opening;
use crate::ledger::ports::{Clock, Keeper};
use crate::locales::{Language, cli as say};
use crate::store::{self, Access};
use clap::Args;
use serde::Serialize;
use serde_json::json;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// Look at database, keys and seal, and say what to do. Changes nothing.
#[derive(Args)]
pub struct Doctor {
    #[command(flatten)]
    shape: Shape,
}

/// What was looked at, and how it is.
#[derive(Serialize)]
struct Finding {
    check: &'static str,
    ok: bool,
    #[serde(skip)]
    title: String,
    /// What was found; with a problem, what to do.
    detail: String,
}

/// Looks at everything.
///
/// # Errors
/// [`Exit::Failed`] when there is a problem.
pub async fn run(common: &Common, options: &Doctor, language: Language) -> Result<(), Trouble> {
    let mut visit = Visit { language, findings: Vec::new() };
    visit.all(common).await;
    let well = visit.findings.iter().all(|finding| finding.ok);
    match options.shape.json {
        true => output::json(&json!({ "ok": well, "checks": visit.findings }))?,
        false => output::data(&visit.as_text())?,
    }
    if well { Ok(()) } else { Err(Trouble::Told(Exit::Failed)) }
}

struct Visit {
    language: Language,
    findings: Vec<Finding>,
}

impl Visit {
    /// In the order in which one thing needs the other; stops where nothing further can be looked at.
    async fn all(&mut self, common: &Common) {
        let opened = store::open(&common.database(), Access::ReadOnly).await;
        let title = say::check_database(self.language);
        let Some(store) = self.look("database", title, opened.map_err(Trouble::from), |_| String::new()) else {
            return;
        };
        let version = store.schema_version().await.map_err(Trouble::from);
        self.look("schema", say::check_schema(self.language), version, |version| version.to_string());
        let place = common.place(Access::ReadOnly).await;
        let title = say::check_book(self.language);
        let Some(place) = self.look("book", title, place, |place| place.book.to_string()) else { return };
        self.keys(&place).await;
        self.seal(&place).await;
        self.clock(&place).await;
    }

    /// Notes a result, and hands it on when it is good.
    fn look<T>(
        &mut self,
        check: &'static str,
        title: String,
        result: Result<T, Trouble>,
        detail: impl FnOnce(&T) -> String,
    ) -> Option<T> {
        let (ok, detail, value) = match result {
            Ok(value) => (true, detail(&value), Some(value)),
            Err(trouble) => (false, trouble.text(self.language).unwrap_or_default(), None),
        };
        self.findings.push(Finding { check, ok, title, detail });
        value
    }

    async fn keys(&mut self, place: &Place) {
        let language = self.language;
        let folder = place.folder.path().display().to_string();
        let ring = place.folder.load().map_err(Trouble::from);
        let Some(ring) = self.look("keys", say::check_keys(language), ring, |_| folder) else { return };
        let modes = modes(place.folder.path(), language);
        self.look("key_modes", say::check_key_modes(language), modes, |()| String::new());
        let fits = self.fits(place, &ring).await;
        self.look("continuity", say::check_continuity(language), fits, |size| say::entries_read(language, *size));
    }

    /// Replays the book, with the last checkpoint kept outside and the keys.
    async fn fits(&self, place: &Place, ring: &KeyRing) -> Result<u64, Trouble> {
        let kept = place.folder.last_checkpoint()?;
        let opened = opening::open(place.store.as_ref(), &place.book, ring, kept.as_deref(), &mut drop).await?;
        Ok(opened.tail.frontier.size())
    }

    async fn seal(&mut self, place: &Place) {
        let covered = covered(place, self.language).await;
        self.look("seal", say::check_seal(self.language), covered, |_| String::new());
    }

    async fn clock(&mut self, place: &Place) {
        let sane = sane(place, self.language).await;
        self.look("clock", say::check_clock(self.language), sane, |now| now.clone());
    }

    fn as_text(&self) -> String {
        let line = |finding: &Finding| {
            let mark = if finding.ok { say::well(self.language) } else { say::problem(self.language) };
            let detail = if finding.detail.is_empty() { String::new() } else { format!(": {}", finding.detail) };
            format!("{mark:<9} {}{detail}", finding.title)
        };
        self.findings.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// Whether the last checkpoint covers every entry.
async fn covered(place: &Place, language: Language) -> Result<(), Trouble> {
    let head = place.store.head(&place.book).await?.size;
    let signed = place.store.latest_checkpoint(&place.book).await?.map_or(0, |row| row.size);
    if signed == head { Ok(()) } else { Err(Trouble::Failed(say::not_covered(language, signed, head))) }
}

/// Whether the clock is not before the last entry.
async fn sane(place: &Place, language: Language) -> Result<String, Trouble> {
    let now = instant(SystemClock.now());
    let last = place.store.head(&place.book).await?.last_recorded_at.unwrap_or_default();
    match now >= last || place.book.is_demo() {
        true => Ok(now),
        false => Err(Trouble::Failed(say::clock_behind(language, &now, &last))),
    }
}

/// Whether nobody but the owner can read the keys.
fn modes(folder: &Path, language: Language) -> Result<(), Trouble> {
    let wrong = |path: &Path, error: &std::io::Error| Trouble::file(path.display(), error);
    let mut open: Vec<String> = Vec::new();
    let mut look = |path: &Path| -> Result<(), Trouble> {
        let mode = fs::metadata(path).map_err(|error| wrong(path, &error))?.permissions().mode();
        if mode & 0o077 != 0 {
            open.push(path.display().to_string());
        }
        Ok(())
    };
    look(folder)?;
    for entry in fs::read_dir(folder).map_err(|error| wrong(folder, &error))? {
        look(&entry.map_err(|error| wrong(folder, &error))?.path())?;
    }
    if open.is_empty() { Ok(()) } else { Err(Trouble::Failed(say::keys_open(language, &open.join(" ")))) }
}
