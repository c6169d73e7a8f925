//! `{"file": "minutes.pdf"}`: a document named by its path becomes the document itself, before the door sees it.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Map, Value, json};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The largest document that is attached, in bytes.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Media types by the end of the name; anything else is bytes.
const TYPES: &[(&str, &str)] = &[
    ("pdf", "application/pdf"),
    ("txt", "text/plain"),
    ("md", "text/markdown"),
    ("csv", "text/csv"),
    ("json", "application/json"),
    ("xml", "application/xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("tif", "image/tiff"),
    ("tiff", "image/tiff"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("eml", "message/rfc822"),
    ("p7s", "application/pkcs7-signature"),
];

/// A document that could not be attached.
#[derive(Debug, PartialEq, Eq)]
pub struct NotAttached {
    /// Its path, as it was written.
    pub path: String,
    /// What is wrong.
    pub why: String,
}

/// Replaces every `{"file": …}` of a command by `{"base64": …, "media_type": …}`; paths start from `folder`. At most
/// `room` bytes are attached in all, as they stand in the command.
///
/// # Errors
/// [`NotAttached`] for the first document that cannot be.
pub fn attach(value: Value, folder: &Path, room: &mut usize) -> Result<Value, NotAttached> {
    match value {
        Value::Object(fields) => match file_of(&fields) {
            Some(path) => document(path, folder, room),
            None => {
                let each = fields.into_iter().map(|(name, value)| Ok((name, attach(value, folder, room)?)));
                Ok(Value::Object(each.collect::<Result<_, _>>()?))
            }
        },
        Value::Array(items) => {
            let each = items.into_iter().map(|item| attach(item, folder, room));
            Ok(Value::Array(each.collect::<Result<_, _>>()?))
        }
        plain @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => Ok(plain),
    }
}

/// The path, where an object has `file` as its only key.
fn file_of(fields: &Map<String, Value>) -> Option<&str> {
    fields.get("file").filter(|_| fields.len() == 1)?.as_str()
}

fn document(path: &str, folder: &Path, room: &mut usize) -> Result<Value, NotAttached> {
    let not = |why: String| NotAttached { path: path.to_owned(), why };
    if Path::new(path).is_absolute() {
        return Err(not("the path must be relative".to_owned()));
    }
    let bytes = read(&folder.join(path)).map_err(&not)?;
    let text = BASE64_STANDARD.encode(bytes);
    *room = room.checked_sub(text.len()).ok_or_else(|| not("the command's documents are too large".to_owned()))?;
    Ok(json!({ "base64": text, "media_type": media_type(path) }))
}

/// A regular file of bounded size: a pipe or a device could go on for ever.
fn read(path: &Path) -> Result<Vec<u8>, String> {
    let regular = std::fs::metadata(path).map_err(|error| error.to_string())?.is_file();
    if !regular {
        return Err("it is not a file".to_owned());
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| error.to_string())?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    match bytes.len() as u64 {
        0 => Err("it is empty".to_owned()),
        1..=LARGEST => Ok(bytes),
        _ => Err(format!("it has more than {LARGEST} bytes")),
    }
}

fn media_type(path: &str) -> &'static str {
    let end = path.rsplit_once('.').map_or(String::new(), |(_, end)| end.to_ascii_lowercase());
    TYPES.iter().find(|(name, _)| *name == end).map_or("application/octet-stream", |(_, media)| media)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_becomes_its_bytes_and_only_where_it_stands_alone() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let command = json!({ "document": { "file": "Cargo.toml" }, "other": { "file": "x", "b": 1 } });
        let mut room = 1 << 20;
        let attached = attach(command, folder, &mut room).unwrap();
        assert_eq!(attached["document"]["media_type"], "application/octet-stream");
        assert_eq!(attached["other"], json!({ "file": "x", "b": 1 }));
        assert!(room < 1 << 20);
    }

    #[test]
    fn a_file_that_is_missing_absolute_a_folder_or_too_large_is_named() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        for path in ["nowhere.pdf", "/etc/hostname", "src"] {
            let failed = attach(json!({ "file": path }), folder, &mut 1_000).unwrap_err();
            assert_eq!(failed.path, path);
        }
        assert!(attach(json!({ "file": "Cargo.toml" }), folder, &mut 10).is_err());
    }
}
