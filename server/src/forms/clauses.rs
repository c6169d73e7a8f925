//! Statutes given as a file: read out of whatever of ours holds them, and what they change, clause by clause.
//!
//! A line for `quitus apply`, the JSON of an entry, and the clauses alone are all taken: whoever amends statutes starts
//! from the ones in force.

use super::typed::Typed;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use quitus_domain::statutes::Statutes;
use quitus_projections::log::canonical;
use serde_json::Value;
use std::collections::BTreeMap;

/// How deep clauses may lie in a file.
const DEPTH: u8 = 8;

/// The clauses of the file that is attached to a field, or of the text in it.
///
/// # Errors
/// Why there are none: nothing where nothing was given.
pub fn read(typed: &Typed, name: &str) -> Result<Value, Option<String>> {
    let text = match typed.attached(name) {
        Some((_, _, base64)) => {
            let bytes = BASE64_STANDARD.decode(base64).map_err(|why| Some(why.to_string()))?;
            String::from_utf8(bytes).map_err(|why| Some(why.to_string()))?
        }
        None => typed.said(name),
    };
    if text.trim().is_empty() {
        return Err(None);
    }
    let value = canonical::read(text.trim()).map_err(|why| Some(why.to_string()))?;
    find(&value, DEPTH).cloned().ok_or_else(|| Some("statutes".to_owned()))
}

fn find(value: &Value, depth: u8) -> Option<&Value> {
    let fields = value.as_object()?;
    if ["categories", "shares", "voting"].iter().all(|clause| fields.contains_key(*clause)) {
        return Some(value);
    }
    let within = depth.checked_sub(1)?;
    fields.values().find_map(|inner| find(inner, within))
}

/// A clause that changes: its place, what it was, what it becomes; nothing where it is not there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The steps to it: `shares`, `nominal_value`.
    pub place: Vec<String>,
    /// Before.
    pub before: Option<Value>,
    /// After.
    pub after: Option<Value>,
}

/// Every clause that differs, in the order of the places.
#[must_use]
pub fn changes(before: Option<&Statutes>, after: &Statutes) -> Vec<Change> {
    let (mut old, mut new) = (BTreeMap::new(), BTreeMap::new());
    if let Some(before) = before {
        flat(&serde_json::json!(before), Vec::new(), &mut old);
    }
    flat(&serde_json::json!(after), Vec::new(), &mut new);
    let places: std::collections::BTreeSet<&Vec<String>> = old.keys().chain(new.keys()).collect();
    let one = |place: &Vec<String>| Change {
        place: place.clone(),
        before: old.get(place).cloned(),
        after: new.get(place).cloned(),
    };
    places.into_iter().map(one).filter(|change| change.before != change.after).collect()
}

/// Every value at its place; what is listed under a short name stands at that name.
fn flat(value: &Value, place: Vec<String>, into: &mut BTreeMap<Vec<String>, Value>) {
    let below = |step: &str| place.iter().cloned().chain([step.to_owned()]).collect();
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| flat(value, below(name), into)),
        Value::Array(items) if items.iter().all(|item| item["key"].is_string()) && !items.is_empty() => {
            items.iter().for_each(|item| flat(item, below(item["key"].as_str().unwrap_or_default()), into));
        }
        plain => drop(into.insert(place, plain.clone())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn typed(text: &str) -> Typed {
        [("statutes", text)].into_iter().collect()
    }

    #[test]
    fn clauses_are_found_in_whatever_of_ours_holds_them_and_nowhere_else() {
        let clauses = json!({ "categories": [], "shares": {}, "voting": {} });
        let line = json!({ "type": "amend_statutes", "statutes": clauses });
        let entry = json!({ "entry": { "event": { "statutes.statutes_amended": { "statutes": clauses } } } });
        for held in [&clauses, &line, &entry] {
            assert_eq!(read(&typed(&held.to_string()), "statutes"), Ok(clauses.clone()));
        }
        assert_eq!(read(&typed("  "), "statutes"), Err(None));
        for wrong in ["{}", "[]", "{", "{\"a\":1,\"a\":2}", "{\"shares\":{}}", "null", "1.5"] {
            assert!(matches!(read(&typed(wrong), "statutes"), Err(Some(_))), "{wrong}");
        }
    }

    #[test]
    fn an_attached_file_that_is_no_text_is_told_and_never_stops_the_program() {
        for base64 in ["/w==", "not base64", "e30="] {
            let mut typed = Typed::default();
            typed.attach("statutes", "statuts.json", "application/json", base64.to_owned());
            assert!(matches!(read(&typed, "statutes"), Err(Some(_))), "{base64}");
        }
    }
}
