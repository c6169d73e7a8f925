//! What is answered when there is no answer: RFC 9457, in the language of whoever asks, with rule and article where a rule
//! refused, and with what to do next.

use crate::ledger::Failure;
use crate::ledger::intake::Malformed;
use crate::locales::{self, Language, cli as say};
use crate::mount;
use crate::people::Scope;
use crate::views::verdict::{code, refused};
use crate::views::{Unanswered, failure_text};
use axum::body::Body;
use axum::http::header::{ALLOW, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use quitus_domain::refusal::Refusal;
use serde_json::{Map, Value, json};

/// What programs read, as the page of reference lists it: the last part of `type`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// No token, or none that is good.
    NoToken,
    /// A token without the scope.
    OtherScope,
    /// An act that wants two persons.
    TwoPersons,
    /// There is no such address.
    Nowhere,
    /// What was asked about is not there.
    NotThere,
    /// The question cannot be understood.
    Question,
    /// The address knows other methods.
    Method,
    /// Too long.
    TooLong,
    /// Not JSON by its media type.
    Media,
    /// A command that cannot be read.
    Malformed,
    /// A command id that was used with another content.
    OtherContent,
    /// The book has grown.
    Moved,
    /// A rule refused.
    Refused,
    /// Others write.
    Busy,
    /// The book cannot be read or written now.
    Away,
}

impl Sort {
    /// Every sort.
    pub const ALL: [Sort; 15] = [
        Sort::NoToken,
        Sort::OtherScope,
        Sort::TwoPersons,
        Sort::Nowhere,
        Sort::NotThere,
        Sort::Question,
        Sort::Method,
        Sort::TooLong,
        Sort::Media,
        Sort::Malformed,
        Sort::OtherContent,
        Sort::Moved,
        Sort::Refused,
        Sort::Busy,
        Sort::Away,
    ];

    /// The status.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Sort::NoToken => StatusCode::UNAUTHORIZED,
            Sort::OtherScope | Sort::TwoPersons => StatusCode::FORBIDDEN,
            Sort::Nowhere | Sort::NotThere => StatusCode::NOT_FOUND,
            Sort::Question | Sort::Malformed => StatusCode::BAD_REQUEST,
            Sort::Method => StatusCode::METHOD_NOT_ALLOWED,
            Sort::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
            Sort::Media => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Sort::OtherContent | Sort::Refused => StatusCode::UNPROCESSABLE_ENTITY,
            Sort::Moved => StatusCode::PRECONDITION_FAILED,
            Sort::Busy => StatusCode::CONFLICT,
            Sort::Away => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Its word in `type`.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Sort::NoToken => "no-token",
            Sort::OtherScope => "other-scope",
            Sort::TwoPersons => "two-persons",
            Sort::Nowhere => "no-such-address",
            Sort::NotThere => "not-there",
            Sort::Question => "question",
            Sort::Method => "method",
            Sort::TooLong => "too-long",
            Sort::Media => "media-type",
            Sort::Malformed => "malformed",
            Sort::OtherContent => "other-content",
            Sort::Moved => "moved",
            Sort::Refused => "refused",
            Sort::Busy => "busy",
            Sort::Away => "away",
        }
    }

    /// What it is, in words.
    #[must_use]
    pub fn title(self, language: Language) -> &'static str {
        locales::api::problem(self.slug()).told(language)
    }
}

/// A problem.
#[derive(Debug)]
pub struct Problem {
    sort: Sort,
    code: String,
    detail: String,
    more: Map<String, Value>,
    headers: Vec<(HeaderName, HeaderValue)>,
    language: Language,
}

impl Problem {
    /// A problem with its own sentence.
    #[must_use]
    pub fn new(language: Language, sort: Sort, detail: String) -> Self {
        let code = sort.slug().to_uppercase().replace('-', "_");
        Problem { sort, code, detail, more: Map::new(), headers: Vec::new(), language }
    }

    /// A question that cannot be understood.
    #[must_use]
    pub fn question(language: Language, text: &str) -> Self {
        Problem::new(language, Sort::Question, format!("{text} {}", say::api_question(language)))
    }

    /// There is no such address.
    #[must_use]
    pub fn nowhere(language: Language) -> Self {
        Problem::new(language, Sort::Nowhere, say::api_nowhere(language))
    }

    /// Nobody may without a token.
    #[must_use]
    pub fn no_token(language: Language) -> Self {
        let asked = HeaderValue::from_static("Bearer realm=\"quitus\"");
        Problem::new(language, Sort::NoToken, say::api_no_token(language)).with(WWW_AUTHENTICATE, asked)
    }

    /// The token opens other things.
    #[must_use]
    pub fn other_scope(language: Language, scope: Scope) -> Self {
        let asked = HeaderValue::from_static(match scope {
            Scope::Read => "Bearer realm=\"quitus\", error=\"insufficient_scope\", scope=\"read\"",
            Scope::Record => "Bearer realm=\"quitus\", error=\"insufficient_scope\", scope=\"record\"",
            Scope::Events => "Bearer realm=\"quitus\", error=\"insufficient_scope\", scope=\"events\"",
        });
        let detail = say::api_other_scope(language, scope.as_str());
        Problem::new(language, Sort::OtherScope, detail).with(WWW_AUTHENTICATE, asked)
    }

    /// The address knows other methods.
    #[must_use]
    pub fn method(language: Language, known: &'static str) -> Self {
        let detail = say::api_method(language, known);
        Problem::new(language, Sort::Method, detail).with(ALLOW, HeaderValue::from_static(known))
    }

    /// Of a view.
    #[must_use]
    pub fn of_view(language: Language, why: Unanswered) -> Self {
        match why {
            Unanswered::NotThere(text) | Unanswered::Cannot(text) => Problem::new(language, Sort::NotThere, text),
            Unanswered::Failure(failure) => Problem::of(language, &failure),
        }
    }

    /// Of the door.
    #[must_use]
    pub fn of(language: Language, failure: &Failure) -> Self {
        if let Failure::Refused(refusal) = failure {
            return Problem::refused(language, refusal);
        }
        let problem = Problem::new(language, sort(failure), failure_text(language, failure));
        let problem = Problem { code: code(failure).to_owned(), ..problem };
        match problem.sort {
            Sort::Busy | Sort::Away => problem.with(RETRY_AFTER, HeaderValue::from_static("1")),
            _ => problem,
        }
    }

    /// Of the first rule that refuses, as the door would tell it.
    #[must_use]
    pub fn of_all(language: Language, refusals: &[Refusal]) -> Self {
        match refusals.first() {
            Some(refusal) => Problem::refused(language, refusal),
            None => Problem::new(language, Sort::Refused, Sort::Refused.title(language).to_owned()),
        }
    }

    fn refused(language: Language, refusal: &Refusal) -> Self {
        let verdict = refused(language, refusal);
        let told = locales::refusal(language, refusal);
        let mut problem = Problem::new(language, Sort::Refused, verdict.message);
        problem.code = verdict.code;
        problem.more = Map::from_iter([
            ("rule".to_owned(), json!(verdict.rule)),
            ("article".to_owned(), json!(verdict.article)),
            ("figures".to_owned(), verdict.figures),
            ("next".to_owned(), json!(told.next)),
        ]);
        problem
    }

    /// With everything that is wrong with a file, in sentences.
    #[must_use]
    pub fn with_faults(mut self, faults: Vec<String>) -> Self {
        self.more.insert("faults".to_owned(), json!(faults));
        self
    }

    fn with(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }
}

fn sort(failure: &Failure) -> Sort {
    match failure {
        Failure::Refused(_) => Sort::Refused,
        Failure::Malformed(Malformed::TooLong) => Sort::TooLong,
        Failure::Malformed(_) => Sort::Malformed,
        Failure::OtherBody(_) => Sort::OtherContent,
        Failure::Moved { .. } => Sort::Moved,
        Failure::Conflict => Sort::Busy,
        Failure::Unknown(_)
        | Failure::Stopped
        | Failure::Store(_)
        | Failure::Keys(_)
        | Failure::OtherKey { .. }
        | Failure::OtherBookKey
        | Failure::Port(_)
        | Failure::TailMissing { .. }
        | Failure::Rewound { .. }
        | Failure::Unreadable { .. }
        | Failure::Damaged(_) => Sort::Away,
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = self.sort.status();
        let mut body = Map::from_iter([
            ("type".to_owned(), json!(mount::address(&format!("/api#{}", self.sort.slug())))),
            ("title".to_owned(), json!(self.sort.title(self.language))),
            ("status".to_owned(), json!(status.as_u16())),
            ("detail".to_owned(), json!(self.detail)),
            ("code".to_owned(), json!(self.code)),
        ]);
        body.extend(self.more);
        let text = serde_json::to_string_pretty(&Value::Object(body)).unwrap_or_default() + "\n";
        let mut answer = Response::new(Body::from(text));
        *answer.status_mut() = status;
        let language = match self.language {
            Language::French => "fr",
            Language::English => "en",
        };
        let headers = answer.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language));
        headers.extend(self.headers);
        answer
    }
}
