//! Who asks, and as what: made of the cookie of a request, once, by the guard.

use crate::ledger::Failure;
use crate::people::{Kind, Role, Session, may};
use crate::web::app::{App, Reach};
use crate::web::guard::session;
use crate::web::post;
use axum::http::HeaderMap;

/// Whoever asks. Pages and acts find it among the extensions of the request.
#[derive(Clone, Debug)]
pub struct Standing {
    /// As what.
    pub role: Role,
    /// How an entry names them: an opaque reference, never a login.
    pub actor: String,
    /// The token that forms of this session bear.
    pub token: String,
    /// Whether acts are recorded from these pages.
    pub records: Records,
    /// The session of a person; nothing for whoever came by the link.
    pub session: Option<Session>,
}

/// Whether acts are recorded from these pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Records {
    /// They are.
    Here,
    /// The book is only read.
    Nowhere,
}

impl Standing {
    /// Whether acts are prepared here, and by them.
    #[must_use]
    pub fn prepares(&self) -> bool {
        self.records == Records::Here && self.may(Kind::Draft)
    }

    /// Whether they may.
    #[must_use]
    pub fn may(&self, kind: Kind) -> bool {
        may(self.role, kind)
    }

    /// Whether a second factor is still to be set before anything but the own pages is there: beyond this machine a stolen
    /// password must not record an act, nor let anybody in.
    #[must_use]
    pub fn lacks_factor(&self, reach: Reach) -> bool {
        let demanded = match self.role {
            Role::Administrator | Role::Manager => reach == Reach::Proxy,
            Role::Alone | Role::Reader | Role::Assistant | Role::Associate(_) | Role::Auditor(_) => false,
        };
        demanded && self.session.as_ref().is_some_and(|session| !session.person.has_factor)
    }

    /// Whether they proved a short while ago who they are; whoever came by the link has nothing to prove it with.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.session.as_ref().is_none_or(|session| session.is_fresh)
    }
}

/// How the guard finds an administrator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Door {
    /// Nobody can enter by name yet: the link opens.
    Link,
    /// One enters by name.
    Names,
}

/// Who asks, if anybody, and by which way one enters.
///
/// # Errors
/// The store's.
pub async fn of(app: &App, headers: &HeaderMap) -> Result<(Option<Standing>, Door), Failure> {
    let secret = session(headers, &app.cookies).unwrap_or_default();
    let token = || post::token(headers, &app.cookies);
    let (records, alone) = match app.door {
        Some(_) => (Records::Here, Role::Alone),
        None => (Records::Nowhere, Role::Reader),
    };
    let Some(desk) = &app.desk else {
        return Ok((app.doorkeeper.knows(secret).then(|| by_link(alone, token(), records)), Door::Link));
    };
    let door = if desk.has_administrator().await? { Door::Names } else { Door::Link };
    if door == Door::Link && app.doorkeeper.knows(secret) {
        return Ok((Some(by_link(Role::Alone, token(), records)), door));
    }
    let session = if secret.is_empty() { None } else { desk.session(secret).await? };
    let standing = session.map(|session| Standing {
        role: session.role,
        actor: session.person.actor(),
        token: token(),
        records,
        session: Some(session),
    });
    Ok((standing, door))
}

fn by_link(role: Role, token: String, records: Records) -> Standing {
    Standing { role, actor: "web".to_owned(), token, records, session: None }
}
