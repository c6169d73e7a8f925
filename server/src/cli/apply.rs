//! `quitus apply`: the commands of a file, one JSON object a line, in their order.
//!
//! Each line is carried out once, however often the file is applied: its `command_id` says so. Between two lines the
//! program may be interrupted; what was answered is in the book, and the rest is left for the next run.

use super::line_result::{Blame, LineResult, Status};
use super::lines::{Ending, Line, Lines, Unread};
use super::options::Common;
use super::projections::{self, Publish};
use super::stop::Stop;
use super::trouble::Trouble;
use super::{Exit, output, progress, slot_files};
use crate::ledger::intake::{Intake, LONGEST, Malformed};
use crate::ledger::machine::SystemEntropy;
use crate::ledger::{Failure, Ledger};
use crate::locales::{self, Language, cli as say};
use crate::store::Access;
use clap::Args;
use indicatif::ProgressBar;
use quitus_projections::log::canonical;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use tokio::sync::mpsc;

/// Carry out the commands of a file, one JSON object a line.
///
/// One JSON answer a line on stdout. Stops at the first line that is not accepted. `{"file": "minutes.pdf"}` stands for
/// a document, its path starting from the folder of the file. Ctrl-C lets the command under way end, seals, and exits
/// with 75: run it again, nothing is done twice.
#[derive(Args)]
pub struct Apply {
    /// The file of commands; `-` for the standard input.
    file: PathBuf,
    /// Go on after a line that is refused or cannot be read.
    #[arg(long)]
    keep_going: bool,
    /// Who gives these commands: an opaque reference, never a name, since it stands in the book for ever.
    #[arg(long, default_value = "cli", value_parser = actor)]
    actor: String,
    #[command(flatten)]
    publish: Publish,
}

/// An actor, as the command line takes it.
///
/// # Errors
/// What one must look like.
pub fn actor(text: &str) -> Result<String, String> {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    match plain && (1..=100).contains(&text.len()) {
        true => Ok(text.to_owned()),
        false => Err("1 to 100 letters, digits or signs of ASCII, without blanks".to_owned()),
    }
}

/// Applies the file.
///
/// # Errors
/// [`Trouble`]: the first line that was not accepted decides the exit code.
pub async fn run(common: &Common, apply: &Apply, language: Language) -> Result<(), Trouble> {
    let (from, size) = open(&apply.file, language)?;
    let place = common.place(Access::ReadWrite).await?;
    let ledger = place.door().await?;
    let mut session = Session {
        ledger: &ledger,
        apply,
        language,
        folder: apply.file.parent().map(Path::to_owned).unwrap_or_default(),
        bar: progress::bytes(size),
        tally: Tally::default(),
    };
    let outcome = session.lines(read(from)).await;
    session.bar.finish_and_clear();
    let tally = session.tally;
    let sealed = ledger.close().await;
    if apply.publish.is_wanted(&common.database()) {
        projections::publish(&place, language).await;
    }
    // So that SQLite leaves one file, and whoever copies only that one has the book.
    place.store.close().await;
    output::talk(&say::applied(language, tally.accepted, tally.repeated, tally.refused, tally.failed));
    outcome.and(sealed.map_err(Trouble::from)).map(|size| output::talk(&say::sealed(language, size)))?;
    tally.exit.map_or(Ok(()), |exit| Err(Trouble::Told(exit)))
}

type Source = Box<dyn Read + Send>;

/// A file that is not there is a mistake of the call.
fn open(path: &Path, language: Language) -> Result<(Source, Option<u64>), Trouble> {
    if path == Path::new("-") {
        return Ok((Box::new(io::stdin()), None));
    }
    let named = path.display().to_string();
    let wrong = |error: io::Error| Trouble::Usage(say::file(language, &named, &error.to_string()));
    let file = File::open(path).map_err(wrong)?;
    let about = file.metadata().map_err(wrong)?;
    if about.is_dir() {
        return Err(wrong(io::ErrorKind::IsADirectory.into()));
    }
    Ok((Box::new(file), about.is_file().then_some(about.len())))
}

/// The JSON reader counts lines of its own, and sees one.
fn in_the_line(why: &str) -> String {
    why.replace(" at line 1 column ", " at byte ")
}

/// Reads ahead on a thread of its own: the standard input may let us wait for ever.
fn read(from: Source) -> mpsc::Receiver<io::Result<Line>> {
    let (hand, lines) = mpsc::channel(1);
    std::thread::spawn(move || {
        let mut lines = Lines::new(BufReader::new(from));
        while let Some(line) = lines.next_line().transpose() {
            let last = line.is_err();
            if hand.blocking_send(line).is_err() || last {
                return;
            }
        }
    });
    lines
}

/// How many lines fared how.
#[derive(Default, Clone, Copy)]
struct Tally {
    accepted: u64,
    repeated: u64,
    refused: u64,
    failed: u64,
    /// The exit code of the first line that was not accepted, or of an interruption.
    exit: Option<Exit>,
}

struct Session<'s> {
    ledger: &'s Ledger,
    apply: &'s Apply,
    language: Language,
    folder: PathBuf,
    bar: ProgressBar,
    tally: Tally,
}

impl Session<'_> {
    async fn lines(&mut self, mut lines: mpsc::Receiver<io::Result<Line>>) -> Result<(), Trouble> {
        let mut stop = Stop::new()?;
        let mut last = 0;
        loop {
            let line = tokio::select! {
                biased;
                () = stop.asked() => return self.interrupted(last),
                line = lines.recv() => line,
            };
            let Some(line) = line else { return Ok(()) };
            let line = line.map_err(|error| Trouble::file(self.apply.file.display(), &error))?;
            last = line.number;
            self.bar.set_position(line.end);
            let result = self.line(line).await;
            self.answer(&result)?;
            let done = matches!(result.status, Status::Accepted | Status::Repeated);
            if !done && (!self.apply.keep_going || result.blame == Blame::Machine) {
                return Ok(());
            }
        }
    }

    fn interrupted(&mut self, last: u64) -> Result<(), Trouble> {
        self.tally.exit = Some(Exit::Temporary);
        self.bar.suspend(|| output::talk(&say::interrupted(self.language, last)));
        Ok(())
    }

    async fn line(&self, line: Line) -> LineResult {
        let unread = |code, text| LineResult::unread(line.number, code, text);
        let text = match line.text {
            Ok(text) => text,
            Err(Unread::TooLong) => return unread("TOO_LONG", say::line_too_long(self.language, LONGEST)),
            Err(Unread::Cut) => return unread("CUT", say::line_cut_within(self.language)),
            Err(Unread::NotUtf8 { at }) => return unread("NOT_UTF8", say::line_not_utf8(self.language, at)),
        };
        let value = match canonical::read(&text) {
            Ok(value) => value,
            Err(canonical::CanonicalError::NotJson(why)) if line.ending == Ending::File && why.starts_with("EOF") => {
                return unread(
                    "CUT",
                    say::line_cut(self.language, &locales::unread(self.language, &in_the_line(&why))),
                );
            }
            Err(error) => {
                let failure = Failure::Malformed(Malformed::Json(in_the_line(&error.to_string())));
                return LineResult::of(line.number, Err(failure), self.language);
            }
        };
        let mut room = LONGEST.saturating_sub(text.len());
        match slot_files::attach(value, &self.folder, &mut room) {
            Ok(value) => LineResult::of(line.number, self.execute(value).await, self.language),
            Err(not) => unread("NO_FILE", say::slot_file(self.language, &not.path, &not.why)),
        }
    }

    async fn execute(&self, value: serde_json::Value) -> Result<crate::ledger::Accepted, Failure> {
        let intake = Intake::of(value, &SystemEntropy)?;
        self.ledger.execute(intake, &self.apply.actor).await
    }

    fn answer(&mut self, result: &LineResult) -> Result<(), Trouble> {
        let counter = match result.status {
            Status::Accepted => &mut self.tally.accepted,
            Status::Repeated => &mut self.tally.repeated,
            Status::Refused => &mut self.tally.refused,
            Status::Failed => &mut self.tally.failed,
        };
        *counter += 1;
        if result.exit != Exit::Done {
            self.tally.exit.get_or_insert(result.exit);
        }
        let text = serde_json::to_string(result).map_err(|error| Trouble::file("stdout", &error))?;
        self.bar
            .suspend(|| {
                if let Some(complaint) = result.complaint() {
                    output::talk(&say::line(self.language, result.line, complaint));
                }
                output::data(&text)
            })
            .map_err(|trouble| self.unheard(trouble, result.line))
    }

    /// A reader of the answers who goes away interrupts: what is left of the file is not done.
    fn unheard(&self, trouble: Trouble, line: u64) -> Trouble {
        match trouble {
            Trouble::Told(Exit::Done) => {
                output::talk(&say::interrupted(self.language, line));
                Trouble::Told(Exit::Temporary)
            }
            other => other,
        }
    }
}
