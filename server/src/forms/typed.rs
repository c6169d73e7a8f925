//! What a person typed, by the name of the control: kept as it came, so that nothing is lost when it is shown again.

use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;

/// The values of one form.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Typed {
    values: BTreeMap<String, String>,
}

impl Typed {
    /// What stands in a control, as it came.
    #[must_use]
    pub fn raw(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// What stands in a control, without what surrounds it: composed letters, plain ends of lines.
    #[must_use]
    pub fn said(&self, name: &str) -> String {
        let composed: String = self.raw(name).nfc().collect();
        composed.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
    }

    /// Whether something stands in a control.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        !self.raw(name).trim().is_empty()
    }

    /// Whether something stands in a control of a group, such as `decision.organ` of `decision`.
    #[must_use]
    pub fn has_below(&self, name: &str) -> bool {
        let below = format!("{name}.");
        self.values.iter().any(|(key, value)| key.starts_with(&below) && !value.trim().is_empty())
    }

    /// The rows of a list in which something stands, such as `lines.0`, in their order.
    #[must_use]
    pub fn rows(&self, name: &str) -> Vec<String> {
        let below = format!("{name}.");
        let filled = self.values.iter().filter(|(_, value)| !value.trim().is_empty());
        let numbers = filled.filter_map(|(key, _)| key.strip_prefix(&below)?.split('.').next()?.parse::<u16>().ok());
        let numbers: BTreeSet<u16> = numbers.collect();
        numbers.into_iter().map(|number| format!("{name}.{number}")).collect()
    }

    /// Whether a control was sent, though empty.
    #[must_use]
    pub fn is_set(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    /// Attaches a document to a field, in the place of one that was attached before.
    pub fn attach(&mut self, name: &str, file: &str, media_type: &str, base64: String) {
        let plain = |b: u8| b.is_ascii_alphanumeric() || b"/+.-".contains(&b);
        let fits = (1..=100).contains(&media_type.len()) && media_type.bytes().all(plain);
        let media_type = if fits { media_type } else { "application/octet-stream" };
        let file: String = file.chars().filter(|c| !c.is_control()).take(200).collect();
        for (what, value) in [("file", file), ("media", media_type.to_owned()), ("base64", base64)] {
            self.set(format!("{name}.{what}"), value);
        }
    }

    /// The document that is attached to a field: its name, its media type, its bytes in base64.
    #[must_use]
    pub fn attached(&self, name: &str) -> Option<(&str, &str, &str)> {
        let own = |what: &str| self.raw_of(&format!("{name}.{what}"));
        Some((own("file")?, own("media")?, own("base64")?))
    }

    /// Every document that is attached, by its name.
    pub fn attachments(&self) -> impl Iterator<Item = &str> {
        let names = self.values.keys().filter_map(|key| key.strip_suffix(".base64"));
        names.filter_map(|name| Some(self.attached(name)?.0))
    }

    /// How many bytes the documents take, in base64.
    #[must_use]
    pub fn weight(&self) -> usize {
        self.values.iter().filter(|(key, _)| key.ends_with(".base64")).map(|(_, value)| value.len()).sum()
    }

    fn raw_of(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// Puts a value into a control.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.values.insert(name.into(), value.into());
    }

    /// Takes a control away, and returns what stood in it.
    pub fn take(&mut self, name: &str) -> String {
        self.values.remove(name).unwrap_or_default()
    }

    /// Every control with its value.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Typed {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        Typed { values: pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect() }
    }
}
