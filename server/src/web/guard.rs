//! What stands before every page: the headers of every answer, the methods that the page knows, nothing too long, who
//! asks, and whether they may. Where they may not, there is no such page.

use super::app::{App, Cookies};
use super::ask::decode;
use super::fault::{Fault, Why};
use super::journal::Answered;
use super::kept;
use super::people::login;
use super::people::rights::{Asked, asked, class};
use super::people::standing::{self, Door, Standing};
use super::post;
use super::style;
use super::to::To;
use super::visit::language;
use crate::locales::{Language, cli as say};
use crate::mount;
use crate::people::Kind;
use crate::views::failure_text;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, COOKIE, HeaderName, REFERRER_POLICY, SET_COOKIE,
    TRANSFER_ENCODING, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The longest address, in bytes.
const LONGEST: usize = 2_048;

/// Where the one-time link leads, with its secret behind it.
pub const ENTER: &str = "/entrer/";

/// The same, as the router writes it.
pub const ENTER_ROUTE: &str = "/entrer/{secret}";

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
                      frame-ancestors 'none'; base-uri 'none'";

const HEADERS: [(HeaderName, &str); 5] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Lets through who may, with their standing; dresses every answer.
pub async fn guard(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let begun = app.clock.now();
    let path = request.uri().path().to_owned();
    let language = language(request.uri().query(), request.headers());
    let (route, method) = (class(matched(&request)), class_of(request.method()));
    let mut answer = match looked_at(&request, language) {
        Err(answer) => *answer,
        Ok(Way::Open) => next.run(request).await,
        Ok(Way::Asked(asked)) => match standing(&app, request.headers(), language, asked).await {
            Err(Shut::Nobody(door)) => way_in(&app, request, asked, door, language).await,
            Err(Shut::Told(answer)) => *answer,
            Ok(standing) => {
                request.extensions_mut().insert(standing);
                next.run(request).await
            }
        },
    };
    let answered = Answered { route, method, status: answer.status().as_u16() };
    app.tally.answered(answered);
    let now = app.clock.now();
    app.log.answered(&app.instant(), answered, (now - begun).num_milliseconds());
    dress(&mut answer, &path);
    answer
}

/// The headers of every answer; `path` is where it was asked for.
pub(super) fn dress(answer: &mut Response, path: &str) {
    // A fault under the address of the sheet, kept for a year by a proxy, would take the sheet from everybody.
    let lasting = path == style::ADDRESS.as_str() && answer.status().is_success();
    let kept = if lasting { "public, max-age=31536000, immutable" } else { "private, no-store" };
    let headers = answer.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
}

/// The route of a request, as the router found it.
fn matched(request: &Request) -> Option<&str> {
    request.extensions().get::<MatchedPath>().map(MatchedPath::as_str)
}

/// What kind of request it is, where answers are counted.
pub(super) fn class_of(method: &Method) -> &'static str {
    match *method {
        Method::GET | Method::HEAD => "read",
        Method::POST => "send",
        _ => "other",
    }
}

/// How a request goes on.
enum Way {
    /// For everybody.
    Open,
    /// For who may.
    Asked(Asked),
}

/// What can be said of a request before it is known who sends it.
fn looked_at(request: &Request, language: Language) -> Result<Way, Box<Response>> {
    let asked = asked(matched(request), request.method(), request.uri().path());
    if let Asked::OtherMethod(known) = asked {
        let mut answer = fault(language, Why::Method);
        answer.headers_mut().insert(ALLOW, HeaderValue::from_static(known));
        return Err(answer);
    }
    if let Some(why) = stopped(request) {
        return Err(fault(language, why));
    }
    // A look at the link that is no visit is not for everybody: it must not use the link up.
    let look = request.uri().path().starts_with(ENTER) && *request.method() != Method::GET;
    match (asked == Asked::Page(Kind::Open) && !look, odd(request.uri())) {
        (true, true) => Err(fault(language, Why::NoPage)),
        (true, false) => Ok(Way::Open),
        // Only who has a session learns that there is no such page.
        (false, true) => Ok(Way::Asked(Asked::Nothing)),
        (false, false) => Ok(Way::Asked(asked)),
    }
}

/// Why a request goes no further.
enum Shut {
    /// Nobody asks; this is how one enters.
    Nobody(Door),
    /// This is why.
    Told(Box<Response>),
}

/// The way in, in place of a page. What a form of a session that ended holds waits until its person has entered.
async fn way_in(app: &App, request: Request, asked: Asked, door: Door, language: Language) -> Response {
    let next = place(&request);
    let kept = kept::sent(app, request, asked, door, language).await;
    let (next, cookie) = kept.map_or((next, None), |(place, cookie)| (place, Some(cookie)));
    let mut answer = match (door, &cookie) {
        (Door::Names, _) => {
            login::instead(language, &mount::address(&next), cookie.as_ref().map(|_| say::form_kept(language)))
        }
        (Door::Link, None) => *fault(language, Why::NoSession),
        (Door::Link, Some(_)) => *fault(language, Why::FormKept),
    };
    if let Some(cookie) = cookie.and_then(|cookie| HeaderValue::from_str(&cookie).ok()) {
        answer.headers_mut().append(SET_COOKIE, cookie);
    }
    answer
}

/// Where to go on after entering, below the mount.
fn place(request: &Request) -> String {
    let asked = request.uri().path_and_query().filter(|_| *request.method() == Method::GET);
    asked.map_or("/", |asked| asked.as_str()).to_owned()
}

/// Who asks, if they may; the way in, or that there is no such page.
async fn standing(app: &App, headers: &HeaderMap, language: Language, asked: Asked) -> Result<Standing, Shut> {
    let standing = match standing::of(app, headers).await {
        Err(failure) => return Err(Shut::Told(fault(language, Why::Away(failure_text(language, &failure))))),
        Ok((None, door)) => return Err(Shut::Nobody(door)),
        Ok((Some(standing), _)) => standing,
    };
    match asked {
        Asked::Page(kind) if standing.may(kind) && kind != Kind::Own && standing.lacks_factor(app.reach) => {
            Err(Shut::Told(Box::new(login::see(&To::Factor.path()))))
        }
        Asked::Page(kind) if standing.may(kind) => Ok(standing),
        Asked::Page(_) | Asked::Nothing | Asked::OtherMethod(_) => Err(Shut::Told(fault(language, Why::NoPage))),
    }
}

fn fault(language: Language, why: Why) -> Box<Response> {
    Box::new(Fault::new(language, why).into_response())
}

/// Why a request goes no further, whoever sends it.
pub(super) fn stopped(request: &Request) -> Option<Why> {
    let (uri, headers) = (request.uri(), request.headers());
    let length = uri.path().len() + uri.query().map_or(0, str::len);
    if length > LONGEST {
        return Some(Why::TooLong);
    }
    if has_body(headers) && *request.method() != Method::POST {
        return Some(Why::Body);
    }
    post::stopped(request.method(), headers)
}

fn has_body(headers: &HeaderMap) -> bool {
    let length = headers.get(CONTENT_LENGTH).is_some_and(|length| length.as_bytes() != b"0");
    length || headers.contains_key(TRANSFER_ENCODING)
}

/// A path that no page has, whatever it decodes to.
fn odd(uri: &Uri) -> bool {
    let path = uri.path();
    let steps = || path.split('/').filter_map(decode);
    decode(path).is_none() || steps().any(|step| step == "." || step == ".." || step.contains(['/', '\\']))
}

/// The secret that the cookie of a session holds.
pub(super) fn session<'h>(headers: &'h HeaderMap, cookies: &Cookies) -> Option<&'h str> {
    cookie(headers, &cookies.session)
}

/// What the cookie of a name holds.
pub(super) fn cookie<'h>(headers: &'h HeaderMap, wanted: &str) -> Option<&'h str> {
    let cookies = headers.get_all(COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    let pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(name, _)| *name == wanted).map(|(_, value)| value).next()
}

/// Says which methods there are, where another was used.
pub async fn allow(answer: Response) -> Response {
    let mut answer = answer;
    if answer.status() == axum::http::StatusCode::METHOD_NOT_ALLOWED && !answer.headers().contains_key(ALLOW) {
        answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    answer
}
