//! A client of a few lines, so that nothing stands between the test and the bytes.

use serde_json::Value;
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}\n{}", self.head, self.body))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let prefix = format!("{name}: ");
        self.head.lines().find_map(|line| line.strip_prefix(prefix.as_str()))
    }
}

/// One question on a connection of its own.
pub async fn ask(at: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut stream = TcpStream::connect(at).await.unwrap();
    let more: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let length = if body.is_empty() { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    let request = format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{more}{length}\r\n{body}");
    // Who is refused early does not read the rest.
    let _ = stream.write_all(request.as_bytes()).await;
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes).await;
    let (head, body) = split(&bytes);
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head, body: String::from_utf8(body).unwrap() }
}

/// The body of an answer that is no text.
pub async fn bytes_of(at: SocketAddr, path: &str, bearer: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(at).await.unwrap();
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer {bearer}\r\nAccept-Language: fr\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let (head, body) = split(&bytes);
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    body
}

fn split(bytes: &[u8]) -> (String, Vec<u8>) {
    let at = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let at = at.unwrap_or_else(|| panic!("no answer: {:?}", String::from_utf8_lossy(bytes)));
    (String::from_utf8(bytes[..at].to_vec()).unwrap(), bytes[at + 4..].to_vec())
}

/// A listener to the feed.
pub struct Listener {
    stream: TcpStream,
    text: String,
    pub head: String,
}

impl Listener {
    pub async fn of(at: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Self {
        let mut stream = TcpStream::connect(at).await.unwrap();
        let more: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: x\r\n{more}\r\n").as_bytes()).await.unwrap();
        let mut listener = Listener { stream, text: String::new(), head: String::new() };
        while !listener.text.contains("\r\n\r\n") {
            assert!(listener.more().await, "the feed ended: {}", listener.text);
        }
        let (head, rest) = listener.text.split_once("\r\n\r\n").unwrap();
        (listener.head, listener.text) = (head.to_owned(), rest.to_owned());
        listener
    }

    /// Whether anything more came.
    async fn more(&mut self) -> bool {
        let mut bytes = [0; 16_384];
        let read = self.stream.read(&mut bytes).await.unwrap_or(0);
        // A letter may be cut between two pieces, but payloads in these tests are counted by their ids.
        self.text.push_str(&String::from_utf8_lossy(&bytes[..read]));
        read > 0
    }

    /// The ids that came, once the last of them is `last`.
    pub async fn ids_up_to(&mut self, last: u64) -> Vec<u64> {
        loop {
            let ids: Vec<u64> =
                self.text.lines().filter_map(|line| line.strip_prefix("id: ")?.trim().parse().ok()).collect();
            // The whole event, up to its empty line.
            let whole = self.text.split(&format!("id: {last}\n")).nth(1).is_some_and(|rest| rest.contains("\n\n"));
            if whole {
                return ids;
            }
            assert!(self.more().await, "the feed ended before {last}: {ids:?}");
        }
    }

    /// Everything that came, in one text without the lengths of the pieces.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the feed ends.
    pub async fn ends(&mut self) -> bool {
        while self.more().await {}
        true
    }
}
