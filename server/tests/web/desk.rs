//! A form as a browser fills it in and sends it.

use crate::site::{Answer, Site};
use axum::body::Body;
use axum::http::{Method, Request};
use quitus_server::web::TOKEN;
use std::collections::BTreeMap;

/// The controls of a form on a page, with what stands in them.
#[derive(Clone, Debug)]
pub struct Sent {
    pub action: String,
    pub values: BTreeMap<String, String>,
}

/// Letters of HTML back to what they stand for.
pub fn plain(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    named.iter().fold(text.to_owned(), |text, (name, mark)| text.replace(name, mark))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let rest = tag.split(&format!(" {name}=\"")).nth(1)?;
    Some(plain(rest.split('"').next()?))
}

impl Sent {
    /// The form of acts on a page.
    pub fn of(html: &str) -> Sent {
        let form = html.split("<form class=\"act\"").nth(1).unwrap_or_else(|| panic!("no form in {html}"));
        Sent::of_form(form.split("</form>").next().unwrap())
    }

    /// A form, from its attributes to its end.
    pub fn of_form(form: &str) -> Sent {
        let action = attribute(form.split('>').next().unwrap(), "action").unwrap();
        let mut values = BTreeMap::new();
        for part in form.split("<input").skip(1) {
            let tag = part.split('>').next().unwrap();
            // Of radios, only the one that is chosen is sent.
            if tag.contains("type=\"radio\"") && !tag.contains(" checked") {
                continue;
            }
            let twice = values.insert(attribute(tag, "name").unwrap(), attribute(tag, "value").unwrap_or_default());
            assert_eq!(twice, None, "{tag}");
        }
        for part in form.split("<textarea").skip(1) {
            let (tag, rest) = part.split_once('>').unwrap();
            let text = rest.split("</textarea>").next().unwrap();
            values.insert(attribute(tag, "name").unwrap(), plain(text.strip_prefix('\n').unwrap_or(text)));
        }
        for part in form.split("<select").skip(1) {
            let (tag, rest) = part.split_once('>').unwrap();
            let chosen = rest.split("<option").find(|option| option.split('>').next().unwrap().contains(" selected"));
            let chosen = chosen.and_then(|option| attribute(option, "value")).unwrap_or_default();
            values.insert(attribute(tag, "name").unwrap(), chosen);
        }
        Sent { action, values }
    }

    pub fn with(mut self, pairs: &[(&str, &str)]) -> Sent {
        for (name, value) in pairs {
            assert!(self.values.contains_key(*name), "no {name} in {:?}", self.values.keys());
            self.values.insert((*name).to_owned(), (*value).to_owned());
        }
        self
    }

    pub fn step(mut self, step: &str) -> Sent {
        self.values.insert("_step".to_owned(), step.to_owned());
        self
    }

    /// As a browser writes it.
    pub fn body(&self) -> String {
        let escaped =
            |text: &str| -> String {
                text.bytes()
                    .map(|byte| {
                        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
                    })
                    .collect()
            };
        let pairs: Vec<String> =
            self.values.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
        pairs.join("&")
    }

    pub fn token(&self) -> &str {
        &self.values[TOKEN]
    }
}

/// What a browser says of a form that a page of the site sends.
pub const HERE: (&str, &str) = ("sec-fetch-site", "same-origin");

impl Site {
    pub async fn post(&self, address: &str, headers: &[(&str, &str)], body: String) -> Answer {
        let mut request = Request::builder().method(Method::POST).uri(address).header("host", "127.0.0.1:8080");
        if !headers.iter().any(|(name, _)| *name == "content-type") {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.answer(request.body(Body::from(body)).unwrap()).await
    }

    /// An empty form.
    pub async fn form(&self, address: &str) -> Sent {
        let answer = self.get(address).await;
        assert!(answer.status.is_success(), "{address}: {}", answer.text());
        Sent::of(&answer.text())
    }

    /// Sends a form from a page.
    pub async fn send(&self, sent: &Sent) -> Answer {
        self.post(&sent.action, &[HERE], sent.body()).await
    }

    /// Sends a form, reads the review, and records.
    pub async fn record(&self, sent: &Sent) -> Answer {
        let review = self.send(&sent.clone().step("review")).await;
        assert!(review.status.is_success(), "{}", review.text());
        self.send(&Sent::of(&review.text()).step("record")).await
    }
}
