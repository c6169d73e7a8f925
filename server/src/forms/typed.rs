//! What a person typed, by the name of the control: kept as it came, so that nothing is lost when it is shown again.

use std::collections::BTreeMap;
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

    /// Puts a value into a control.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.values.insert(name.into(), value.into());
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
