//! The application: what its pages share, and which page answers which address.

use super::acts;
use super::conversion;
use super::doorkeeper::{Doorkeeper, SESSION_SECONDS};
use super::fault::{Fault, Why};
use super::guard::{self, ENTER, ENTER_ROUTE};
use super::journal::Log;
use super::kept::{self, Kept, Owner};
use super::meeting;
use super::pages::{
    accounts, assemblies, associate, bank, capital, certificate, conformity, deadlines, entries, entry, fec, grants,
    home, invoices, mandates, movements, panel, pools, proofs, receivables, reference, register, review, services,
    statements, vote,
};
use super::people::{factor, invitation, login, me, password, person, persons, proof, tokens};
use super::style;
use super::tally::Tally;
use super::to::To;
use super::visit::language;
use super::watch::{self, Purpose};
use crate::api::{self, Api, Room};
use crate::ledger::Ledger;
use crate::ledger::machine::SystemClock;
use crate::ledger::place::Place;
use crate::ledger::ports::Clock;
use crate::mount::{self, Mount};
use crate::people::{self, Desk};
use crate::views::{Shelf, failure_text};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Method};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use axum::{Router, middleware};
use quitus_projections::Recorded;
use std::sync::Arc;

/// How far the pages reach.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// This machine only.
    Machine,
    /// Beyond it, through a proxy that speaks TLS with browsers.
    Proxy,
}

/// What the cookies of a book are called: a browser takes `__Host-` from TLS only, and then from no other host.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cookies {
    /// That of a session.
    pub session: String,
    /// That of a form that waits for its person.
    pub form: String,
    /// What both say of TLS.
    pub secure: &'static str,
}

impl Cookies {
    /// Those of a book that lies there.
    #[must_use]
    pub fn of(reach: Reach, mount: &Mount) -> Self {
        let (host, secure) = match reach {
            Reach::Machine => ("", ""),
            Reach::Proxy => ("__Host-", "; Secure"),
        };
        let named = |name: &str| mount.cookie(&format!("{host}{name}"));
        Cookies { session: named("quitus"), form: named("quitus-form"), secure }
    }
}

/// What the pages share.
pub struct App {
    /// The book.
    pub shelf: Arc<Shelf>,
    /// Who may read.
    pub doorkeeper: Arc<Doorkeeper>,
    /// How far they reach.
    pub reach: Reach,
    /// Where they lie.
    pub mount: Mount,
    /// What their cookies are called.
    pub cookies: Cookies,
    /// What a form proposes as the time.
    pub clock: Arc<dyn Clock>,
    /// The door, where acts are recorded; nothing where the book is only read.
    pub door: Option<Ledger>,
    /// Who may enter by name; nothing where the book is served for reading.
    pub desk: Option<Arc<Desk>>,
    /// The API, which programs ask with tokens; nothing where only the pages are served.
    pub api: Option<Arc<Api>>,
    /// Where it is noted who entered, and what was done about persons.
    pub log: Log,
    /// What they are there for.
    pub purpose: Purpose,
    /// What they answered.
    pub tally: Arc<Tally>,
    /// Forms that were sent after their session had ended.
    pub kept: Kept,
}

impl App {
    /// The pages of a book, closed to everybody.
    #[must_use]
    pub fn new(place: Place, doorkeeper: impl Into<Arc<Doorkeeper>>, reach: Reach) -> Self {
        App {
            shelf: Arc::new(Shelf::of(place)),
            doorkeeper: doorkeeper.into(),
            reach,
            mount: Mount::default(),
            cookies: Cookies::of(reach, &Mount::default()),
            clock: Arc::new(SystemClock),
            door: None,
            desk: None,
            api: None,
            log: Log::Quiet,
            purpose: Purpose::Reading,
            tally: Arc::default(),
            kept: Kept::default(),
        }
    }

    /// The same pages, of a book that was read to open its door.
    #[must_use]
    pub fn laid_out(self, entries: Vec<Recorded>) -> Self {
        self.shelf.lay(entries);
        self
    }

    /// The same pages, by another clock.
    #[must_use]
    pub fn telling(self, clock: Arc<dyn Clock>) -> Self {
        App { clock, ..self }
    }

    /// The same pages, from which acts are recorded.
    #[must_use]
    pub fn recording(self, door: Option<Ledger>) -> Self {
        App { door, ..self }
    }

    /// The same pages, which persons enter by name.
    #[must_use]
    pub fn with_persons(self, desk: impl Into<Arc<Desk>>) -> Self {
        App { desk: Some(desk.into()), ..self }
    }

    /// The same pages, beside those of other books: under a mount, and counted with them.
    #[must_use]
    pub fn mounted(self, mount: Mount, tally: Arc<Tally>) -> Self {
        App { cookies: Cookies::of(self.reach, &mount), mount, tally, ..self }
    }

    /// The same pages, which note what happens and are there for something.
    #[must_use]
    pub fn noting(self, log: Log, purpose: Purpose) -> Self {
        App { log, purpose, ..self }
    }

    /// The same pages, with the API of the same book beside them: made last, of what was said before.
    #[must_use]
    pub fn with_api(self) -> Self {
        self.with_api_in(&Room::alone())
    }

    /// The same, where the listeners of other books take place in the same room.
    #[must_use]
    pub fn with_api_in(self, room: &Room) -> Self {
        let (log, clock) = (self.log, Arc::clone(&self.clock));
        let note = move |what: &str, by: &str| log.note(&instant(clock.as_ref()), what, by);
        let api = Api::new(Arc::clone(&self.shelf), self.desk.clone(), self.door.clone(), Arc::new(note), room);
        App { api: Some(Arc::new(api)), ..self }
    }

    /// Notes what happened and by whom: an opaque reference, never a name or an address.
    pub fn note(&self, what: &str, by: &str) {
        self.log.note(&self.instant(), what, by);
    }

    /// Says something to whoever runs the program.
    pub fn talk(&self, text: &str) {
        self.log.talk(&self.instant(), text);
    }

    /// Now, for a log.
    #[must_use]
    pub fn instant(&self) -> String {
        instant(self.clock.as_ref())
    }
}

/// Now, for a log.
pub(super) fn instant(clock: &dyn Clock) -> String {
    clock.now().format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Every page behind its guard; and the API beside them, behind its own.
pub fn router(app: Arc<App>) -> Router {
    let api = app.api.as_ref().map(|api| api::router(Arc::clone(api)));
    let pages = routes().into_iter().fold(Router::new(), |router, (route, answers)| router.route(route, answers));
    let pages = pages.route(style::ADDRESS.as_str(), get(sheet)).fallback(no_page);
    let pages = pages
        .layer(middleware::from_fn_with_state(Arc::clone(&app), guard::guard))
        .layer(middleware::map_response(guard::allow))
        .with_state(app);
    match api {
        Some(api) => pages.merge(api),
        None => pages,
    }
}

/// Every route but that of the sheet. What each is, as far as rights go, stands in `people::rights`.
fn routes() -> Vec<(&'static str, MethodRouter<Arc<App>>)> {
    let of_the_book = vec![
        ("/", get(home::page)),
        ("/deadlines", get(deadlines::page)),
        ("/register", get(register::page)),
        ("/associates/{number}", get(associate::page)),
        ("/movements", get(movements::page)),
        ("/capital", get(capital::page)),
        ("/capital/why", get(capital::why)),
        ("/mandates", get(mandates::page)),
        ("/assemblies", get(assemblies::all)),
        ("/assemblies/convene", get(meeting::convene).post(meeting::post_convocation)),
        ("/assemblies/consult", get(meeting::convene).post(meeting::post_convocation)),
        ("/assemblies/deed", get(meeting::convene).post(meeting::post_convocation)),
        ("/assemblies/{number}", get(assemblies::one)),
        ("/assemblies/{number}/desk", get(meeting::desk).post(meeting::post)),
        ("/assemblies/{number}/notices", get(meeting::notices).post(meeting::post_notices)),
        ("/assemblies/{number}/answers", get(meeting::answer).post(meeting::post_answer)),
        ("/assemblies/{number}/minutes", get(meeting::minutes)),
        ("/assemblies/{number}/projector", get(meeting::projector)),
        ("/assemblies/{number}/votes/{resolution}", get(vote::page)),
        ("/decisions", get(assemblies::decisions)),
        ("/entries", get(entries::page)),
        ("/entries/{number}", get(entry::page)),
        ("/conformity", get(conformity::page)),
        ("/scic", get(panel::page)),
        ("/scic/conversion", get(conversion::page).post(conversion::post)),
        ("/review", get(review::page)),
        ("/review/paper", get(review::paper)),
        ("/proofs", get(proofs::page)),
        ("/proofs/categories", get(proofs::categories)),
        ("/proofs/paper", get(proofs::paper)),
        ("/proofs/sample", get(proofs::sample)),
        ("/proofs/answer", get(proofs::answered)),
        ("/proofs/associates/{number}", get(proofs::own)),
        ("/certificates/{number}", get(certificate::page)),
        ("/invoices", get(invoices::all)),
        ("/invoices/{number}", get(invoices::one)),
        ("/receivables", get(receivables::page)),
        ("/services", get(services::page)),
        ("/pools", get(pools::page)),
        ("/grants", get(grants::page)),
        ("/accounts", get(accounts::years)),
        ("/accounts/statements", get(statements::page)),
        ("/accounts/balance", get(accounts::balance)),
        ("/accounts/parties", get(accounts::parties)),
        ("/accounts/current", get(accounts::current)),
        ("/accounts/journal", get(accounts::journal)),
        ("/accounts/ledger/{account}", get(accounts::ledger)),
        ("/accounts/fec", get(fec::page).post(fec::post)),
        ("/accounts/fec/{year}", get(accounts::tax_file)),
        ("/accounts/fec/{year}/description", get(accounts::tax_file_description)),
        ("/accounts/bank", get(bank::page).post(bank::post)),
        ("/acts", get(acts::list)),
        ("/acts/{act}", get(acts::form).post(acts::post)),
        ("/drafts", get(acts::drafts).post(acts::post_draft)),
        ("/proposals", get(acts::proposals)),
        ("/proposals/{command}", get(acts::proposal).post(acts::post_proposal)),
    ];
    of_the_book.into_iter().chain(of_persons()).collect()
}

/// How persons enter, what is theirs, and what is asked of the program itself.
fn of_persons() -> Vec<(&'static str, MethodRouter<Arc<App>>)> {
    vec![
        ("/login", get(login::page).post(login::enter)),
        ("/invitation/{secret}", get(invitation::page).post(invitation::accept)),
        ("/me", get(me::page)),
        ("/me/leave", post(me::leave)),
        ("/me/sessions", post(me::end_sessions)),
        ("/me/factor", get(factor::page).post(factor::enrol)),
        ("/me/password", get(password::page).post(password::change)),
        ("/me/proof", get(proof::page).post(proof::prove)),
        ("/persons", get(persons::page).post(persons::add)),
        ("/persons/{user}", get(person::page).post(person::act)),
        ("/tokens", get(tokens::page).post(tokens::act)),
        ("/api", get(reference::page)),
        (ENTER_ROUTE, get(enter)),
        ("/healthz", get(watch::alive)),
        ("/readyz", get(watch::ready)),
    ]
}

async fn no_page(request: Request) -> Fault {
    Fault::new(language(request.uri().query(), request.headers()), Why::NoPage)
}

pub(super) async fn sheet() -> Response {
    ([(CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"))], style::SHEET).into_response()
}

/// Makes a session of a link that was not used, and leads to the first page.
async fn enter(State(app): State<Arc<App>>, request: Request) -> Result<Response, Fault> {
    let language = language(request.uri().query(), request.headers());
    if *request.method() != Method::GET {
        return Err(Fault::new(language, Why::Method));
    }
    let secret = request.uri().path().strip_prefix(ENTER).unwrap_or_default();
    if let (Some(user), Some(desk)) = (app.doorkeeper.person(secret), &app.desk) {
        let begun = desk.begin_in_demo(user).await;
        let begun = begun.map_err(|failure| Fault::new(language, Why::Away(failure_text(language, &failure))))?;
        let session = begun.ok_or_else(|| Fault::new(language, Why::LinkSpent))?;
        app.note("entered by a link of the demonstration", &format!("user:{user}"));
        return Ok(login::going(&To::Home.path(), &login::cookie(&app.cookies, &session, people::SESSION_SECONDS)));
    }
    let entered = app.doorkeeper.enter(secret).map_err(|why| Fault::new(language, Why::Away(why.to_string())))?;
    let session = entered.ok_or_else(|| Fault::new(language, Why::LinkSpent))?;
    let kept = app.kept.place_of(&kept::secret(request.headers(), &app.cookies), Owner::Alone, app.clock.now());
    let to = kept.map_or_else(|| To::Home.path(), |kept| mount::address(&kept));
    Ok(login::going(&to, &login::cookie(&app.cookies, &session, SESSION_SECONDS)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::people::rights::RIGHTS;

    #[test]
    fn every_route_has_its_right_and_every_right_its_route() {
        let routes: Vec<&str> = routes().into_iter().map(|(route, _)| route).collect();
        let rights: Vec<&str> = RIGHTS.iter().map(|right| right.route).collect();
        assert_eq!(routes, rights);
    }
}
