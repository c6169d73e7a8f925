//! What stands before every answer: the method, the length, and a token with the scope that the route asks for.
//!
//! A cookie opens nothing here and a token opens no page, so that no page of another site can have anything recorded by a
//! browser that has a session. Who has no token learns no more than that one is needed.

use super::answer::answer;
use super::problem::{Problem, Sort};
use super::question::language;
use super::route::{Route, Verb};
use super::state::Api;
use super::table::{BASE, ROUTES};
use crate::locales::{Language, cli as say};
use crate::people::{Bearer, Scope};
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, ETAG, HeaderName, REFERRER_POLICY,
    TRANSFER_ENCODING, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use std::sync::Arc;

/// The longest address, in bytes.
const LONGEST: usize = 2_048;

const HEADERS: [(HeaderName, &str); 4] = [
    (CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Every route of the table, and that there are no others.
pub fn router(api: Arc<Api>) -> Router {
    let mut paths: Vec<&str> = ROUTES.iter().map(|route| route.path).collect();
    paths.sort_unstable();
    paths.dedup();
    let there = |router: Router<Arc<Api>>, path: &str| router.route(&format!("{BASE}{path}"), any(handle));
    paths.into_iter().fold(Router::new(), there).route("/api/{*rest}", any(handle)).with_state(api)
}

async fn handle(State(api): State<Arc<Api>>, request: Request) -> Response {
    let language = language(request.headers());
    let answered = guarded(&api, request, language).await;
    let mut answer = answered.unwrap_or_else(IntoResponse::into_response);
    let headers = answer.headers_mut();
    let kept = if headers.contains_key(ETAG) { "private, no-cache" } else { "private, no-store" };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
    headers.extend(HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value))));
    answer
}

async fn guarded(api: &Api, request: Request, language: Language) -> Result<Response, Problem> {
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str).unwrap_or_default();
    let here = || ROUTES.iter().filter(|route| path.strip_prefix(BASE) == Some(route.path));
    let route = here().find(|route| knows(route.verb, request.method()));
    let open = route.is_some_and(|route| route.scope.is_none());
    let bearer = if open { None } else { Some(bearer(api, request.headers(), language).await?) };
    let Some(route) = route else {
        return Err(match here().next() {
            Some(_) => Problem::method(language, allowed(here().map(|route| route.verb))),
            None => Problem::nowhere(language),
        });
    };
    may(api, route, bearer.as_ref(), language)?;
    stopped(&request, language)?;
    answer(api, route, request, language, bearer.as_ref()).await
}

fn knows(verb: Verb, method: &Method) -> bool {
    match verb {
        Verb::Get => matches!(*method, Method::GET | Method::HEAD),
        Verb::Post => *method == Method::POST,
    }
}

/// The methods of an address.
fn allowed(verbs: impl Iterator<Item = Verb>) -> &'static str {
    let (mut get, mut post) = (None, None);
    for verb in verbs {
        match verb {
            Verb::Get => get = Some(verb),
            Verb::Post => post = Some(verb),
        }
    }
    match (get, post) {
        (Some(_), Some(_)) => "GET, HEAD, POST",
        (None, Some(_)) => "POST",
        (_, None) => "GET, HEAD",
    }
}

/// Who asks.
async fn bearer(api: &Api, headers: &HeaderMap, language: Language) -> Result<Bearer, Problem> {
    let text = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let shown = text.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    let (Some(desk), Some((_, shown))) = (&api.desk, shown) else { return Err(Problem::no_token(language)) };
    let found = desk.bearer(shown.trim()).await.map_err(|why| Problem::of(language, &why.into()))?;
    found.ok_or_else(|| {
        api.note("refused a token that is not good", "-");
        Problem::no_token(language)
    })
}

/// Whether a token opens a route.
fn may(api: &Api, route: &Route, bearer: Option<&Bearer>, language: Language) -> Result<(), Problem> {
    let (Some(scope), Some(bearer)) = (route.scope, bearer) else { return Ok(()) };
    if bearer.scopes.hold(scope) {
        return Ok(());
    }
    let what = match scope {
        Scope::Read => "refused a read to",
        Scope::Record => "refused an act to",
        Scope::Events => "refused the feed to",
    };
    api.note(what, &bearer.actor());
    Err(Problem::other_scope(language, scope))
}

/// What goes no further, whoever sends it.
fn stopped(request: &Request, language: Language) -> Result<(), Problem> {
    let uri = request.uri();
    if uri.path().len() + uri.query().map_or(0, str::len) > LONGEST {
        return Err(Problem::new(language, Sort::TooLong, say::api_address_too_long(language)));
    }
    let headers = request.headers();
    let length = headers.get(CONTENT_LENGTH).is_some_and(|length| length.as_bytes() != b"0");
    if *request.method() != Method::POST && (length || headers.contains_key(TRANSFER_ENCODING)) {
        return Err(Problem::question(language, &say::api_body(language)));
    }
    Ok(())
}
