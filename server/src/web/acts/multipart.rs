//! The parts of `multipart/form-data`, as browsers write it (RFC 7578), of a body that is held whole and in bounds.
//!
//! Deliberately absent: parts within parts and transfer encodings, which no browser sends.

use base64::prelude::{BASE64_STANDARD, Engine as _};

/// One control of a form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sent<'b> {
    /// The name of the control.
    pub name: String,
    /// The name of the file, where the control holds one.
    pub file: Option<String>,
    /// The media type that the browser gives the file.
    pub media_type: String,
    /// What it holds.
    pub bytes: &'b [u8],
}

impl Sent<'_> {
    /// The bytes as a command takes them.
    #[must_use]
    pub fn base64(&self) -> String {
        BASE64_STANDARD.encode(self.bytes)
    }
}

/// The boundary that a content type names.
#[must_use]
pub fn boundary(content_type: &str) -> Option<&str> {
    let (kind, rest) = content_type.split_once(';')?;
    let named = rest.split(';').find_map(|one| one.trim().strip_prefix("boundary="))?.trim_matches('"');
    let fits = kind.trim().eq_ignore_ascii_case("multipart/form-data") && (1..=70).contains(&named.len());
    fits.then_some(named)
}

/// Every part; nothing where the body is not made of parts, or does not end.
#[must_use]
pub fn parts<'b>(body: &'b [u8], boundary: &str) -> Option<Vec<Sent<'b>>> {
    let first = format!("--{boundary}");
    let between = format!("\r\n--{boundary}");
    let mut rest = body.strip_prefix(first.as_bytes())?;
    let mut parts = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Some(parts);
        }
        rest = rest.strip_prefix(b"\r\n")?;
        let end = find(rest, between.as_bytes())?;
        parts.push(part(&rest[..end])?);
        rest = &rest[end + between.len()..];
    }
}

fn part(bytes: &[u8]) -> Option<Sent<'_>> {
    let at = find(bytes, b"\r\n\r\n")?;
    let heads = std::str::from_utf8(&bytes[..at]).ok()?;
    let head = |name: &str| {
        let mut lines = heads.split("\r\n").filter_map(|line| line.split_once(':'));
        lines.find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    };
    let disposition = head("content-disposition")?.strip_prefix("form-data")?;
    let media_type = head("content-type").and_then(|kind| kind.split(';').next()).unwrap_or_default().trim().to_owned();
    let (name, file) = (quoted(disposition, "name")?, quoted(disposition, "filename"));
    Some(Sent { name, file, media_type, bytes: &bytes[at + 4..] })
}

/// A value in quotes; browsers escape quotes and line ends within it.
fn quoted(text: &str, name: &str) -> Option<String> {
    let rest = text.split(&format!("; {name}=\"")).nth(1)?;
    let value = rest.split('"').next()?;
    Some(value.replace("%22", "\"").replace("%0D", "").replace("%0A", ""))
}

fn find(within: &[u8], what: &[u8]) -> Option<usize> {
    within.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: &str = "multipart/form-data; boundary=----abc";

    fn body(parts: &[&str]) -> Vec<u8> {
        let all: String = parts.iter().map(|part| format!("------abc\r\n{part}\r\n")).collect();
        (all + "------abc--\r\n").into_bytes()
    }

    #[test]
    fn parts_are_read_as_browsers_write_them() {
        let text = "Content-Disposition: form-data; name=\"ground\"\r\n\r\none\r\ntwo";
        let file = "Content-Disposition: form-data; name=\"letter.upload\"; filename=\"a%22b.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF";
        let bytes = body(&[text, file]);
        let parts = parts(&bytes, boundary(KIND).unwrap()).unwrap();
        assert_eq!((parts[0].name.as_str(), parts[0].bytes, &parts[0].file), ("ground", &b"one\r\ntwo"[..], &None));
        assert_eq!((parts[1].file.as_deref(), parts[1].media_type.as_str()), (Some("a\"b.pdf"), "application/pdf"));
        assert_eq!(parts[1].base64(), "JVBERg==");
    }

    #[test]
    fn what_is_cut_or_is_none_is_not_read() {
        let whole = body(&["Content-Disposition: form-data; name=\"a\"\r\n\r\nx"]);
        assert!(parts(&whole, "----abc").is_some() && parts(&whole, "other").is_none());
        for cut in 1..whole.len() - 4 {
            assert!(parts(&whole[..cut], "----abc").is_none(), "{cut}");
        }
        for part in ["", "x", "\r\n\r\n", "Content-Disposition: attachment; name=\"a\"\r\n\r\nx"] {
            assert!(parts(&body(&[part]), "----abc").is_none(), "{part}");
        }
        for kind in ["multipart/form-data", "text/plain; boundary=x", "multipart/form-data; boundary="] {
            assert_eq!(boundary(kind), None, "{kind}");
        }
    }
}
