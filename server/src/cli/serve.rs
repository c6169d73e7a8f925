//! `quitus serve`: the book in a browser, and its acts as forms where the keys are at hand.

use super::options::Common;
use super::place::Place;
use super::projections::{Publish, why};
use super::serving::{Serving, hold, listener};
use super::trouble::{Trouble, failure_text};
use super::ways::Ways;
use crate::ledger::machine::{SystemClock, SystemEntropy};
use crate::ledger::{Failure, Ledger};
use crate::locales::{Language, cli as say};
use crate::people::{Cost, Desk, DeskParts};
use crate::publishing::Following;
use crate::store::{Access, People};
use crate::web::{App, Doorkeeper, Log, Purpose, Reach};
use clap::{Args, ValueEnum};
use std::net::SocketAddr;
use std::sync::Arc;

/// Show the book in a browser and record acts there; prints a link that works once, or where persons enter.
#[derive(Args)]
pub struct Serve {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// A proxy with TLS stands in front: the cookie of a session is for TLS only, and other machines may be listened to.
    #[arg(long)]
    behind_a_proxy: bool,
    /// Open the database for reading only: nothing is recorded, nobody enters by name, and the link shows the whole book.
    #[arg(long)]
    read_only: bool,
    /// Where to answer /metrics, /healthz and /readyz, on an address that only this machine reaches.
    #[arg(long, value_name = "ADDRESS:PORT")]
    metrics: Option<SocketAddr>,
    /// How to note what happens on stderr; json notes every answer too, by its route alone.
    #[arg(long, value_name = "FORM", value_enum, default_value = "plain")]
    log: LogForm,
    #[command(flatten)]
    publish: Publish,
}

/// How things are noted.
#[derive(Clone, Copy, ValueEnum)]
enum LogForm {
    /// Lines for people: who entered, and what was done about persons.
    Plain,
    /// One JSON object a line: the same, and every answer.
    Json,
}

impl LogForm {
    fn log(self) -> Log {
        match self {
            LogForm::Plain => Log::Plain,
            LogForm::Json => Log::Json,
        }
    }
}

/// Serves until Ctrl-C or its like.
///
/// # Errors
/// A usage error for an address of the network without a proxy, and [`Trouble`].
pub async fn run(common: &Common, serve: &Serve, language: Language) -> Result<(), Trouble> {
    let reach = reach(serve, language)?;
    let pages = listener(serve.listen).await?;
    let figures = match serve.metrics {
        Some(at) => Some(listener(at).await?),
        None => None,
    };
    let Opened { place, people, door, said } = opened(common, serve, language).await?;
    let doorkeeper = Doorkeeper::new(Arc::new(SystemClock), Arc::new(SystemEntropy));
    let purpose = if serve.read_only { Purpose::Reading } else { Purpose::Recording };
    let app = App::new(place.clone(), doorkeeper, reach).recording(door.clone()).noting(serve.log.log(), purpose);
    let app = match people {
        Some(people) => app.with_persons(desk(&place, people)?),
        None => app,
    };
    let app = Arc::new(app.with_api());
    app.talk(&said);
    let writes = place.store.access() != Access::ReadOnly;
    let following = (writes && serve.publish.is_wanted(&common.database())).then(|| {
        let app = Arc::clone(&app);
        let tell = move |failure: &Failure| app.talk(&say::not_published(language, &why(failure, language)));
        Following::start(Arc::clone(&place.store), place.book.clone(), door.clone(), tell)
    });
    hold(Serving { app, place, door, following, ways: Ways::Book, language }, pages, figures).await
}

/// Whoever listens beyond this machine says that a proxy stands in front; figures stay on this machine in any case.
fn reach(serve: &Serve, language: Language) -> Result<Reach, Trouble> {
    if let Some(at) = serve.metrics.filter(|at| !at.ip().is_loopback()) {
        return Err(Trouble::Usage(say::figures_for_this_machine(language, &at.to_string())));
    }
    match (serve.behind_a_proxy, serve.listen.ip().is_loopback()) {
        (true, _) => Ok(Reach::Proxy),
        (false, true) => Ok(Reach::Machine),
        (false, false) => Err(Trouble::Usage(say::not_this_machine(language, &serve.listen.to_string()))),
    }
}

/// The book, who may enter, and the door.
struct Opened {
    place: Place,
    /// Nothing where the database is only read.
    people: Option<Arc<dyn People>>,
    /// Nothing where no act is recorded.
    door: Option<Ledger>,
    /// What is told about that.
    said: String,
}

/// Opens the book for writing, with its door when its keys are at hand and nothing stands in the way; else says why not.
async fn opened(common: &Common, serve: &Serve, language: Language) -> Result<Opened, Trouble> {
    let reading = |why: &str| say::serving_reading(language, why);
    if serve.read_only {
        let (place, said) = (common.place(Access::ReadOnly).await?, reading(&say::reading_wanted(language)));
        return Ok(Opened { place, people: None, door: None, said });
    }
    match common.place_with_people(Access::ReadWrite).await {
        Ok((place, people)) => {
            let (door, said) = match place.door().await {
                Ok(door) => (Some(door), say::serving_acts(language)),
                Err(failure) => (None, reading(&failure_text(language, &failure))),
            };
            Ok(Opened { place, people: Some(people), door, said })
        }
        Err(trouble) => {
            let place = common.place(Access::ReadOnly).await?;
            Ok(Opened { place, people: None, door: None, said: reading(&trouble.text(language).unwrap_or_default()) })
        }
    }
}

/// The desk of the book, with the machine's clock and randomness.
///
/// # Errors
/// [`Trouble`] without randomness.
pub(super) fn desk(place: &Place, people: Arc<dyn People>) -> Result<Desk, Trouble> {
    let parts = DeskParts {
        people,
        book: place.book.clone(),
        folder: place.folder.clone(),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        cost: Cost::advised(),
    };
    Ok(Desk::new(parts)?)
}
