//! Forms about persons: how they are drawn, and how what they send is read.

use crate::mount;
use crate::web::ask::decode;
use crate::web::fault::Why;
use crate::web::people::standing::Standing;
use crate::web::post::{TOKEN, is_token};
use crate::web::to::To;
use axum::body::{Body, to_bytes};
use std::time::Duration;
use zeroize::Zeroizing;

/// The most that such a form holds, in bytes.
const LONGEST: usize = 16 * 1_024;

/// How long it may take to arrive.
const PATIENCE: Duration = Duration::from_secs(10);

/// A form before it is set.
pub struct Form {
    /// Where it goes.
    pub action: String,
    /// What it sends along unseen.
    pub hidden: Vec<(&'static str, String)>,
    /// What is filled in.
    pub fields: Vec<Field>,
    /// The words of its button.
    pub button: String,
}

/// Something to fill in.
pub struct Field {
    /// Its name; also its id.
    pub name: &'static str,
    /// What it asks for.
    pub label: String,
    /// What helps to answer.
    pub help: Option<String>,
    /// How it is filled in.
    pub input: Input,
}

/// How a field is filled in.
pub enum Input {
    /// A line, with what stands in it and what a browser may propose.
    Line(String, &'static str),
    /// A password, with what a browser may propose.
    Secret(&'static str),
    /// A code of an app.
    Code,
    /// A day, with what stands in it.
    Day(String),
    /// A whole number.
    Number,
    /// One of several: value, words, and the mark of what is chosen.
    Pick(Vec<(String, String, Mark)>),
    /// Several or none: the name under which each is sent, words, and the mark of what is chosen.
    Ticks(Vec<(&'static str, String, Mark)>),
}

/// Whether something is chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is.
    Chosen,
    /// It is not.
    Free,
}

impl Mark {
    /// Whether it is chosen.
    #[must_use]
    pub fn is_chosen(self) -> bool {
        self == Mark::Chosen
    }
}

impl Form {
    /// A form of a session.
    #[must_use]
    pub fn of(standing: &Standing, action: String, button: String) -> Self {
        Form { action, hidden: vec![(TOKEN, standing.token.clone())], fields: Vec::new(), button }
    }

    /// The same with something sent along unseen.
    #[must_use]
    pub fn sending(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.hidden.push((name, value.into()));
        self
    }

    /// The same with something to fill in.
    #[must_use]
    pub fn asking(mut self, name: &'static str, label: String, input: Input) -> Self {
        self.fields.push(Field { name, label, help: None, input });
        self
    }

    /// The same with help for the last field.
    #[must_use]
    pub fn helped(mut self, help: String) -> Self {
        if let Some(field) = self.fields.last_mut() {
            field.help = Some(help);
        }
        self
    }
}

/// What a form sent. Wiped when dropped: it may hold a password.
pub struct Sent(Vec<(String, Zeroizing<String>)>);

impl Sent {
    /// Reads what was sent: small, soon, UTF-8 without control characters, nothing twice.
    ///
    /// # Errors
    /// [`Why`].
    pub async fn read(body: Body) -> Result<Self, Why> {
        let read = tokio::time::timeout(PATIENCE, to_bytes(body, LONGEST)).await;
        let Ok(Ok(bytes)) = read else { return Err(Why::TooMuch) };
        let text = std::str::from_utf8(&bytes).map_err(|_| Why::Garbled)?;
        let mut pairs: Vec<(String, Zeroizing<String>)> = Vec::new();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, value) = (decode(name).ok_or(Why::Garbled)?, decode(value).ok_or(Why::Garbled)?);
            if pairs.iter().any(|(other, _)| *other == name) {
                return Err(Why::Garbled);
            }
            pairs.push((name, Zeroizing::new(value)));
        }
        Ok(Sent(pairs))
    }

    /// The same, of a session: it must bear the token of it.
    ///
    /// # Errors
    /// [`Why`].
    pub async fn of(body: Body, standing: &Standing) -> Result<Self, Why> {
        let sent = Sent::read(body).await?;
        if is_token(sent.get(TOKEN), &standing.token) { Ok(sent) } else { Err(Why::Forged) }
    }

    /// What a field holds; nothing is the same as an empty field.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value.as_str())
    }
}

/// An address of the pages of this book to go on to; the first page for whatever is none.
#[must_use]
pub fn place(next: &str) -> String {
    let own = |below: &String| !below.starts_with("//") && !below.contains(['\\', '\r', '\n']);
    let fits = |below: &String| next.is_ascii() && next.len() <= 2_048 && !below.starts_with("/login");
    mount::path(next).filter(own).filter(fits).map_or_else(|| To::Home.path(), |below| mount::address(&below))
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(text: &str) -> Result<Sent, Why> {
        Sent::read(Body::from(text.to_owned())).await
    }

    #[tokio::test]
    async fn what_is_sent_is_read_strictly() {
        let sent = read("a=1+2&b=%C3%A9&c=&d").await.unwrap();
        assert_eq!(
            (sent.get("a"), sent.get("b"), sent.get("c"), sent.get("d"), sent.get("e")),
            ("1 2", "\u{e9}", "", "", "")
        );
        for wrong in ["a=1&a=2", "a=%ff", "a=%00", "%0a=1"] {
            assert!(matches!(read(wrong).await, Err(Why::Garbled)), "{wrong}");
        }
        assert!(matches!(read(&"a".repeat(LONGEST + 1)).await, Err(Why::TooMuch)));
    }

    #[test]
    fn one_goes_on_within_these_pages_only() {
        assert_eq!(place("/register?on=2019-12-31"), "/register?on=2019-12-31");
        for wrong in
            ["", "register", "//evil.example", "https://evil.example", "/\\evil", "/a\r\nb", "/login", "/\u{e9}"]
        {
            assert_eq!(place(wrong), "/", "{wrong}");
        }
    }
}
