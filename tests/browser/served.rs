//! The demonstration, served by the program itself.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use tempfile::TempDir;

const STORY: &str = include_str!("../../server/src/demo/story.jsonl");

/// The program and the book that it shows.
pub struct Served {
    child: Child,
    out: BufReader<ChildStdout>,
    pub folder: TempDir,
}

fn program() -> PathBuf {
    let folder = std::env::var_os("QUITUS_BIN").expect("QUITUS_BIN names the folder of the built programs");
    Path::new(&folder).join("quitus")
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(program());
    for name in ["QUITUS_DATABASE_URL", "QUITUS_KEYS", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.current_dir(folder).stderr(Stdio::null());
    command
}

impl Served {
    pub fn demo() -> Served {
        let folder = TempDir::new().unwrap();
        assert!(command(folder.path()).arg("demo").stdout(Stdio::null()).status().unwrap().success());
        let words = ["--database", "sqlite://quitus-demo.db", "--cooperative", "demo-cooproduction"];
        let mut serve = command(folder.path());
        let serve = serve.args(words).args(["serve", "--listen", "127.0.0.1:0"]);
        let mut child = serve.stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        Served { child, out, folder }
    }

    /// The demonstration with a link for each role, in the order administrator, manager, assistant, associate, auditor, and the
    /// password that all of them have.
    pub fn roles() -> (Served, Vec<String>, String) {
        let folder = TempDir::new().unwrap();
        let words = ["--lang", "en", "demo", "--serve", "--listen", "127.0.0.1:0"];
        let mut child = command(folder.path()).args(words).stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let mut served = Served { child, out, folder };
        let (mut links, mut password) = (Vec::new(), String::new());
        while password.is_empty() {
            let line = served.link();
            let link = line.find("http://").map(|at| line[at..].to_owned());
            links.extend(link.filter(|link| link.contains("/entrer/")));
            if let Some((_, word)) = line.split_once("another one at each start: ") {
                password = word.to_owned();
            }
        }
        assert_eq!(links.len(), 5);
        (served, links, password)
    }

    /// A book in which the story has come to the vote on the second resolution of its assembly.
    pub fn meeting() -> Served {
        Served::story_before(182)
    }

    /// A book in which the story has not come to an assembly; a company has applied.
    pub fn before_any_assembly() -> Served {
        Served::story_before(149)
    }

    /// A book with the lines of the story before one of them.
    fn story_before(line: usize) -> Served {
        let folder = TempDir::new().unwrap();
        let own = |line: &str| {
            let mut command: serde_json::Value = serde_json::from_str(line).unwrap();
            command.as_object_mut().unwrap().remove("recorded_at");
            format!("{command}\n")
        };
        let lines = STORY.lines().take(line - 1).filter(|line| !line.contains("\"expect\":"));
        std::fs::write(folder.path().join("story.jsonl"), lines.map(own).collect::<String>()).unwrap();
        for words in [&["init"][..], &["apply", "story.jsonl"]] {
            assert!(command(folder.path()).args(words).stdout(Stdio::null()).status().unwrap().success(), "{words:?}");
        }
        let words = ["serve", "--listen", "127.0.0.1:0"];
        let mut child = command(folder.path()).args(words).stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        Served { child, out, folder }
    }

    /// The next link that works once.
    pub fn link(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).unwrap();
        line.trim().to_owned()
    }

    /// Asks for another link.
    pub fn another_link(&mut self) -> String {
        let asked = Command::new("kill").args(["-USR1", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        self.link()
    }

    /// Draws a paper up, into a file whose address comes back.
    pub fn paper(&self, words: &[&str]) -> String {
        let file = self.folder.path().join(format!("{}.html", words[0]));
        let mut all = vec!["--database", "sqlite://quitus-demo.db"];
        all.extend(words);
        let output = file.display().to_string();
        all.extend(["--output", &output]);
        assert!(command(self.folder.path()).args(all).stdout(Stdio::null()).status().unwrap().success(), "{words:?}");
        format!("file://{output}")
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The address of the site that a link leads into.
pub fn site(link: &str) -> String {
    link.split_once("/entrer/").expect("the link leads in").0.to_owned()
}
