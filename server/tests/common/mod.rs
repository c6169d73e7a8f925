//! The program, run as people and scripts run it.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    dead_code,
    reason = "a test may stop at the first surprise; each uses a part"
)]

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

pub const STORY: &str = include_str!("../../src/demo/story.jsonl");

/// The first line of the story that a rule refuses, from 1.
pub const REFUSED: usize = 93;

pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.err))
    }

    pub fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

pub fn quitus(folder: &Path, arguments: &str) -> Ran {
    quitus_with(folder, arguments.split_whitespace())
}

/// With words that may hold spaces.
pub fn quitus_with<'w>(folder: &Path, words: impl IntoIterator<Item = &'w str>) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quitus"));
    for name in ["QUITUS_DATABASE_URL", "QUITUS_KEYS", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    let Output { status, stdout, stderr } = command.args(words).current_dir(folder).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: status.code().unwrap(), out: text(stdout), err: text(stderr) }
}

/// The commands of the story, as a person would send them today.
pub fn commands() -> Vec<Value> {
    lines_of(STORY)
}

/// The commands of a file of the demonstration.
pub fn lines_of(text: &str) -> Vec<Value> {
    let own = |line: &str| {
        let mut command: Value = serde_json::from_str(line).unwrap();
        let fields = command.as_object_mut().unwrap();
        fields.remove("recorded_at");
        fields.remove("expect");
        command
    };
    text.lines().map(own).collect()
}

pub fn write(folder: &Path, name: &str, commands: &[Value]) {
    let text: String = commands.iter().map(|command| format!("{command}\n")).collect();
    fs::write(folder.join(name), text).unwrap();
}

/// A folder with a book in which the story stands up to before its first refusal.
pub fn book() -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    write(folder.path(), "story.jsonl", &commands()[..REFUSED - 1]);
    assert_eq!(quitus(folder.path(), "apply story.jsonl").code, 0);
    folder
}
