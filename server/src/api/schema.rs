//! JSON Schema of the lines that `apply` reads, of the commands that the API takes, and of the events that the book holds.
//!
//! Generated from the very types that read and write them, so that it cannot say anything else. What differs is only
//! what the door does before the types are reached: a slot stands where a reference or a digest will.

use quitus_domain::cooperative::{Command, Event, wire};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// Commands that only the program itself gives.
const OWN: &[&str] = &["open_book", "rotate_key"];

/// Fields that the door fills in where a line leaves them out.
const DRAWN: &[(&str, &str)] = &[("strike_register", "salt")];

/// The variants of a tagged enum, as (tag, schema of the content), and the definitions that they use.
fn variants<T: JsonSchema>() -> (Vec<(String, Value)>, Map<String, Value>) {
    let mut generator: SchemaGenerator = SchemaSettings::draft2020_12().into_generator();
    let whole = T::json_schema(&mut generator).to_value();
    let list = whole.get("oneOf").and_then(Value::as_array).cloned().unwrap_or_default();
    let tagged = list.iter().filter_map(|variant| {
        let (tag, content) = variant.get("properties")?.as_object()?.iter().next()?;
        Some((tag.clone(), content.clone()))
    });
    (tagged.collect(), generator.take_definitions(true))
}

/// A line of `apply`.
#[must_use]
pub fn commands() -> Value {
    let (variants, mut definitions) = variants::<Command>();
    let given: Vec<&(String, Value)> = variants.iter().filter(|(name, _)| !OWN.contains(&name.as_str())).collect();
    let lines: Vec<Value> =
        given.iter().map(|(name, content)| line(name, content, &definitions, Envelope::Line)).collect();
    let acts: Vec<Value> = given
        .iter()
        .filter(|(name, _)| name != "rectify_entry")
        .map(|(name, content)| line(name, content, &definitions, Envelope::Replacement))
        .collect();
    definitions.insert("PersonRef".to_owned(), person_slot());
    definitions.insert("Sealed".to_owned(), text_slot());
    definitions
        .insert("Act".to_owned(), json!({ "description": "The act that should have been recorded.", "oneOf": acts }));
    definitions.retain(|name, _| {
        !["Digest", "OpenBook", "Predecessor", "Lost", "RotateKey", "Command", "VerificationKey"]
            .contains(&name.as_str())
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of `quitus apply`",
        "description": "One command, one JSON object, one line. Unknown fields, duplicate keys, fractions and integers \
            of 2^53 or more are refused; texts are Unicode in composed form (NFC).",
        "oneOf": lines,
        "$defs": definitions,
    })
}

/// A command as the API takes it: its id may stand in the head of the request, and there is no folder for documents.
#[must_use]
pub fn requests() -> Value {
    let mut schema = commands();
    for line in schema.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(required) = line.get_mut("required").and_then(Value::as_array_mut) {
            required.retain(|field| field != "command_id");
        }
    }
    if let Some(slots) = schema.pointer_mut("/$defs/Sealed/oneOf").and_then(Value::as_array_mut) {
        slots.retain(|slot| slot.pointer("/properties/file").is_none());
    }
    let said = [
        ("/title", "A command"),
        (
            "/description",
            "One command, one JSON object, with its id here or in Idempotency-Key. Unknown fields, duplicate keys, \
             fractions and integers of 2^53 or more are refused; texts are Unicode in composed form (NFC).",
        ),
        (
            "/$defs/Sealed/description",
            "A text or a document, sealed beside the book; the entry holds only its salted digest. The whole command is \
             24 MiB at most.",
        ),
    ];
    for (place, text) in said {
        if let Some(place) = schema.pointer_mut(place) {
            *place = json!(text);
        }
    }
    schema
}

/// What stands around the fields of a command.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Envelope {
    /// A line of its own.
    Line,
    /// Within a rectification.
    Replacement,
}

/// The flat form of a command: its own fields beside those of every command.
fn line(name: &str, content: &Value, definitions: &Map<String, Value>, envelope: Envelope) -> Value {
    let named = content.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next());
    let mut schema = named.and_then(|name| definitions.get(name)).unwrap_or(content).clone();
    let mut head = Map::from_iter([
        ("type".to_owned(), json!({ "const": name })),
        (
            "effective_on".to_owned(),
            json!({ "type": "string", "format": "date", "description": "The day from which it has effect in law." }),
        ),
    ]);
    if envelope == Envelope::Line {
        let why = "A UUID of its own: the same command sent twice is carried out once.";
        head.insert("command_id".to_owned(), json!({ "type": "string", "format": "uuid", "description": why }));
    }
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("title".to_owned(), json!(name));
        extend(fields, "required", &head);
        fields.get_mut("required").and_then(Value::as_array_mut).into_iter().for_each(|names| {
            names.retain(|field| !DRAWN.iter().any(|(of, drawn)| *of == name && field == drawn));
        });
        if let Some(properties) = fields.entry("properties").or_insert_with(|| json!({})).as_object_mut() {
            properties.extend(head);
        }
    }
    schema
}

fn extend(fields: &mut Map<String, Value>, list: &str, head: &Map<String, Value>) {
    if let Some(names) = fields.entry(list).or_insert_with(|| json!([])).as_array_mut() {
        names.extend(head.keys().map(|name| json!(name)));
    }
}

fn person_slot() -> Value {
    let text = |description: &str| json!({ "type": "string", "minLength": 1, "description": description });
    json!({
        "description": "A natural person: the reference given before, or a new person, whose values go to the vault.",
        "oneOf": [
            { "type": "string", "format": "uuid" },
            {
                "type": "object",
                "required": ["new_person"],
                "additionalProperties": false,
                "properties": { "new_person": {
                    "type": "object",
                    "required": ["name"],
                    "additionalProperties": false,
                    "properties": {
                        "ref": { "type": "string", "format": "uuid", "description": "Chosen by you; drawn otherwise." },
                        "name": text("First and last name"),
                        "birth_date": text("Date of birth"),
                        "address": text("Postal address"),
                        "email": text("E-mail"),
                        "phone": text("Phone"),
                        "siren": text("SIREN of a sole trader"),
                    },
                } },
            },
            {
                "type": "object",
                "required": ["known_person"],
                "additionalProperties": false,
                "properties": { "known_person": {
                    "type": "object",
                    "description": "A person who is in the book, with the values that change.",
                    "required": ["ref"],
                    "minProperties": 2,
                    "additionalProperties": false,
                    "properties": {
                        "ref": { "type": "string", "format": "uuid" },
                        "name": text("First and last name"),
                        "birth_date": text("Date of birth"),
                        "address": text("Postal address"),
                        "email": text("E-mail"),
                        "phone": text("Phone"),
                        "siren": text("SIREN of a sole trader"),
                    },
                } },
            },
        ],
    })
}

fn text_slot() -> Value {
    let slot = |required: &[&str], properties: Value| json!({ "type": "object", "required": required, "additionalProperties": false, "properties": properties });
    let text = json!({ "type": "string", "minLength": 1 });
    json!({
        "description": "A text or a document, sealed beside the book; the entry holds only its salted digest. `file` is a \
            path from the folder of the file of commands, at most 16 MiB.",
        "oneOf": [
            slot(&["text"], json!({ "text": text })),
            slot(&["file"], json!({ "file": text })),
            slot(
                &["base64", "media_type"],
                json!({ "base64": { "type": "string", "contentEncoding": "base64" }, "media_type": text }),
            ),
        ],
    })
}

/// The payload of an entry.
#[must_use]
pub fn events() -> Value {
    let (variants, definitions) = variants::<Event>();
    let list: Vec<Value> = variants
        .iter()
        .map(|(name, content)| {
            let versions: Vec<u32> =
                wire::known().filter(|(known, _)| known == name).map(|(_, version)| version).collect();
            json!({
                "title": name,
                "x-versions": versions,
                "type": "object",
                "required": [name],
                "additionalProperties": false,
                "properties": { name.clone(): content },
            })
        })
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The payload of an entry",
        "description": "One fact: an object with one key, its type. `x-versions` lists the versions that this program \
            reads; the last one is what it writes.",
        "oneOf": list,
        "$defs": definitions,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_but_the_programs_own_has_its_line() {
        let schema = commands();
        let lines = schema["oneOf"].as_array().unwrap();
        let names: Vec<&str> = lines.iter().map(|line| line["properties"]["type"]["const"].as_str().unwrap()).collect();
        assert!(names.contains(&"admit_associate") && !names.contains(&"open_book"), "{names:?}");
        for line in lines {
            assert_eq!(line["additionalProperties"], false, "{}", line["title"]);
            let required = line["required"].as_array().unwrap();
            for field in ["command_id", "effective_on", "type"] {
                assert!(required.contains(&json!(field)), "{}: {field}", line["title"]);
            }
        }
        assert!(schema["$defs"]["Act"]["oneOf"].as_array().is_some_and(|acts| acts.len() == lines.len() - 1));
    }

    #[test]
    fn what_must_be_stated_is_required_and_may_be_null() {
        let schema = commands();
        let exit = &schema["$defs"]["ExitClauses"];
        assert!(exit["required"].as_array().unwrap().contains(&json!("minimum_commitment")));
        let replacement =
            schema["oneOf"].as_array().unwrap().iter().find(|line| line["title"] == "rectify_entry").unwrap();
        let fields = [&exit["properties"]["minimum_commitment"], &replacement["properties"]["replacement"]];
        assert!(fields.iter().all(|field| field.to_string().contains("{\"type\":\"null\"}")), "{fields:?}");
    }

    #[test]
    fn every_event_has_its_versions_and_no_reference_leads_nowhere() {
        let schema = events();
        let list = schema["oneOf"].as_array().unwrap();
        assert_eq!(list.len(), Event::KINDS.len());
        assert!(list.iter().all(|event| event["x-versions"].is_array()));
        for schema in [schema, commands()] {
            let text = schema.to_string();
            for reference in text.split("\"#/$defs/").skip(1) {
                let name = reference.split('"').next().unwrap();
                assert!(schema["$defs"].get(name).is_some(), "{name}");
            }
        }
    }
}
