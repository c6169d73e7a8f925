//! What stands before every page: the headers of every answer, only reading but for forms, nothing too long, and the
//! session.

use super::app::{App, Reach};
use super::ask::decode;
use super::fault::{Fault, Why};
use super::post;
use super::style;
use super::visit::language;
use axum::extract::{Request, State};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, COOKIE, HeaderName, REFERRER_POLICY,
    TRANSFER_ENCODING, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The longest address, in bytes.
const LONGEST: usize = 2_048;

/// Where the one-time link leads, with its secret behind it.
pub const ENTER: &str = "/entrer/";

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
                      frame-ancestors 'none'; base-uri 'none'";

const HEADERS: [(HeaderName, &str); 5] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Lets through who reads and may read; dresses every answer.
pub async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let why = stopped(&app, &request);
    let language = language(request.uri().query(), request.headers());
    let sheet = request.uri().path() == style::ADDRESS.as_str();
    let methods = post::methods(request.uri());
    let mut answer = match why {
        None => next.run(request).await,
        Some(why) => Fault::new(language, why).into_response(),
    };
    // A fault under the address of the sheet, kept for a year by a proxy, would take the sheet from everybody.
    let lasting = sheet && answer.status().is_success();
    let kept = if lasting { "public, max-age=31536000, immutable" } else { "private, no-store" };
    let headers = answer.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
    if answer.status() == StatusCode::METHOD_NOT_ALLOWED {
        answer.headers_mut().insert(ALLOW, HeaderValue::from_static(methods));
    }
    answer
}

/// Why a request goes no further.
fn stopped(app: &App, request: &Request) -> Option<Why> {
    let (uri, headers) = (request.uri(), request.headers());
    let open =
        uri.path() == style::ADDRESS.as_str() || (uri.path().starts_with(ENTER) && *request.method() == Method::GET);
    match request.method() {
        &Method::GET | &Method::HEAD => {}
        &Method::POST if post::takes_forms(uri) => {}
        _ => return Some(Why::Method),
    }
    let length = uri.path().len() + uri.query().map_or(0, str::len);
    if length > LONGEST {
        return Some(Why::TooLong);
    }
    if has_body(headers) && *request.method() != Method::POST {
        return Some(Why::Body);
    }
    if !open && !session(headers, app.reach).is_some_and(|secret| app.doorkeeper.knows(secret)) {
        return Some(Why::NoSession);
    }
    if let Some(why) = post::stopped(request.method(), headers) {
        return Some(why);
    }
    odd(uri).then_some(Why::NoPage)
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
pub(super) fn session(headers: &HeaderMap, reach: Reach) -> Option<&str> {
    let cookies = headers.get_all(COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    let pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(name, _)| *name == reach.cookie()).map(|(_, value)| value).next()
}

/// Says which methods there are, where another was used.
pub async fn allow(answer: Response) -> Response {
    let mut answer = answer;
    if answer.status() == StatusCode::METHOD_NOT_ALLOWED && !answer.headers().contains_key(ALLOW) {
        answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    answer
}
