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

    /// A book in which everything that the conversion rests on is decided but the conversion: its resolution is put last,
    /// the votes on it are recorded, and nobody has closed it yet.
    pub fn before_the_conversion() -> Served {
        let lines: Vec<&str> = STORY.lines().collect();
        let put_last = lines[177].replace("\"at\":\"14:40\"", "\"at\":\"15:02\"");
        assert!(put_last.contains("put_to_vote") && put_last.contains("15:02") && lines[178].contains("record_votes"));
        let decided = lines[..177].iter().chain(&lines[180..186]).map(|line| (*line).to_owned());
        Served::of(decided.chain([put_last, lines[178].to_owned()]))
    }

    /// The clauses, the pack and the lists of the conversion in the story.
    pub fn conversion() -> serde_json::Value {
        let line = STORY.lines().find(|line| line.contains("\"type\":\"convert_to_scic\"")).unwrap();
        serde_json::from_str(line).unwrap()
    }

    /// A book with the lines of the story before one of them.
    fn story_before(line: usize) -> Served {
        Served::of(STORY.lines().take(line - 1).map(str::to_owned))
    }

    /// A book with lines of the story, without those that are there to be refused.
    fn of(lines: impl Iterator<Item = String>) -> Served {
        let folder = TempDir::new().unwrap();
        let own = |line: String| {
            let mut command: serde_json::Value = serde_json::from_str(&line).unwrap();
            command.as_object_mut().unwrap().remove("recorded_at");
            format!("{command}\n")
        };
        let lines = lines.filter(|line| !line.contains("\"expect\":"));
        std::fs::write(folder.path().join("story.jsonl"), lines.map(own).collect::<String>()).unwrap();
        for words in [&["init"][..], &["apply", "story.jsonl"]] {
            assert!(command(folder.path()).args(words).stdout(Stdio::null()).status().unwrap().success(), "{words:?}");
        }
        let words = ["serve", "--listen", "127.0.0.1:0"];
        let mut child = command(folder.path()).args(words).stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        Served { child, out, folder }
    }

    /// What `quitus-verify proof` says of a file, with the book's key alone.
    pub fn verified(&self, file: &Path) -> (bool, String) {
        let told = command(self.folder.path()).args(["verify", "--json"]).output().unwrap().stdout;
        let report: serde_json::Value = serde_json::from_slice(&told).unwrap();
        let key = report["log"]["keys"].as_array().unwrap().last().unwrap().as_str().unwrap().to_owned();
        let verifier = program().with_file_name("quitus-verify");
        let ran = Command::new(verifier).arg("proof").arg(file).args(["--key", &key, "--lang", "en"]).output().unwrap();
        (ran.status.success(), String::from_utf8(ran.stdout).unwrap())
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
        let file = self.folder.path().join(format!("{}.html", words.join("-").replace(' ', "")));
        let mut all = vec!["--database", "sqlite://quitus-demo.db"];
        all.extend(words);
        let output = file.display().to_string();
        // What stands last may take the file itself; the proof beside it goes elsewhere.
        let proof = self.folder.path().join("proof.json").display().to_string();
        match words.last() {
            Some(&"--paper") => all.extend([output.as_str(), "--output", &proof]),
            _ => all.extend(["--output", &output]),
        }
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
