//! The application: what its pages share, and which page answers which address.

use super::acts;
use super::doorkeeper::{Doorkeeper, SESSION_SECONDS};
use super::fault::{Fault, Why};
use super::guard::{self, ENTER};
use super::meeting;
use super::pages::{
    accounts, assemblies, associate, capital, conformity, deadlines, entries, entry, home, invoices, mandates,
    movements, pools, receivables, register, services, statements, vote,
};
use super::shelf::Shelf;
use super::style;
use super::visit::language;
use crate::ledger::Ledger;
use crate::ledger::machine::SystemClock;
use crate::ledger::place::Place;
use crate::ledger::ports::Clock;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, LOCATION, SET_COOKIE};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, middleware};
use std::sync::Arc;

/// How far the pages reach.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// This machine only.
    Machine,
    /// Beyond it, through a proxy that speaks TLS with browsers.
    Proxy,
}

impl Reach {
    /// The name of the cookie of a session. A browser takes `__Host-` from TLS only, and then from no other host.
    #[must_use]
    pub fn cookie(self) -> &'static str {
        match self {
            Reach::Machine => "quitus",
            Reach::Proxy => "__Host-quitus",
        }
    }

    fn secure(self) -> &'static str {
        match self {
            Reach::Machine => "",
            Reach::Proxy => "; Secure",
        }
    }
}

/// What the pages share.
pub struct App {
    /// The book.
    pub shelf: Shelf,
    /// Who may read.
    pub doorkeeper: Doorkeeper,
    /// How far they reach.
    pub reach: Reach,
    /// What a form proposes as the time.
    pub clock: Arc<dyn Clock>,
    /// The door, where acts are recorded; nothing where the book is only read.
    pub door: Option<Ledger>,
}

impl App {
    /// The pages of a book, closed to everybody.
    #[must_use]
    pub fn new(place: Place, doorkeeper: Doorkeeper, reach: Reach) -> Self {
        App { shelf: Shelf::of(place), doorkeeper, reach, clock: Arc::new(SystemClock), door: None }
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
}

/// Every page behind its guard.
pub fn router(app: Arc<App>) -> Router {
    let pages = Router::new()
        .route("/", get(home::page))
        .route("/deadlines", get(deadlines::page))
        .route("/register", get(register::page))
        .route("/associates/{number}", get(associate::page))
        .route("/movements", get(movements::page))
        .route("/capital", get(capital::page))
        .route("/capital/why", get(capital::why))
        .route("/mandates", get(mandates::page))
        .route("/assemblies", get(assemblies::all))
        .route("/assemblies/convene", get(meeting::convene).post(meeting::post_convocation))
        .route("/assemblies/{number}", get(assemblies::one))
        .route("/assemblies/{number}/desk", get(meeting::desk).post(meeting::post))
        .route("/assemblies/{number}/notices", get(meeting::notices).post(meeting::post_notices))
        .route("/assemblies/{number}/answers", get(meeting::answer).post(meeting::post_answer))
        .route("/assemblies/{number}/minutes", get(meeting::minutes))
        .route("/assemblies/{number}/projector", get(meeting::projector))
        .route("/assemblies/{number}/votes/{resolution}", get(vote::page))
        .route("/decisions", get(assemblies::decisions))
        .route("/entries", get(entries::page))
        .route("/entries/{number}", get(entry::page))
        .route("/conformity", get(conformity::page))
        .route("/invoices", get(invoices::all))
        .route("/invoices/{number}", get(invoices::one))
        .route("/receivables", get(receivables::page))
        .route("/services", get(services::page))
        .route("/pools", get(pools::page))
        .route("/accounts", get(accounts::years))
        .route("/accounts/statements", get(statements::page))
        .route("/accounts/balance", get(accounts::balance))
        .route("/accounts/journal", get(accounts::journal))
        .route("/accounts/ledger/{account}", get(accounts::ledger))
        .route("/acts", get(acts::list))
        .route("/acts/{act}", get(acts::form).post(acts::post))
        .route(&format!("{ENTER}{{secret}}"), get(enter))
        .route(style::ADDRESS.as_str(), get(sheet))
        .fallback(no_page);
    pages
        .layer(middleware::from_fn_with_state(Arc::clone(&app), guard::guard))
        .layer(middleware::map_response(guard::allow))
        .with_state(app)
}

async fn no_page(request: Request) -> Fault {
    Fault::new(language(request.uri().query(), request.headers()), Why::NoPage)
}

async fn sheet() -> Response {
    ([(CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"))], style::SHEET).into_response()
}

/// Makes a session of a link that was not used, and leads to the first page.
async fn enter(State(app): State<Arc<App>>, request: Request) -> Result<Response, Fault> {
    let language = language(request.uri().query(), request.headers());
    if *request.method() != Method::GET {
        return Err(Fault::new(language, Why::Method));
    }
    let secret = request.uri().path().strip_prefix(ENTER).unwrap_or_default();
    let entered = app.doorkeeper.enter(secret).map_err(|why| Fault::new(language, Why::Away(why.to_string())))?;
    let session = entered.ok_or_else(|| Fault::new(language, Why::LinkSpent))?;
    let (name, secure) = (app.reach.cookie(), app.reach.secure());
    let cookie = format!("{name}={session}; Path=/; HttpOnly; SameSite=Strict; Max-Age={SESSION_SECONDS}{secure}");
    Ok((StatusCode::SEE_OTHER, [(SET_COOKIE, cookie.as_str()), (LOCATION, "/")]).into_response())
}
