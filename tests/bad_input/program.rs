//! The program `quitus` as a child process.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

const BUILD: &str = "run `cargo build -p quitus` first";

/// What a run left.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    pub fn of(output: Output) -> Ran {
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        let ran = Ran { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) };
        assert!(!ran.err.contains("panicked at") && ran.code != 101, "{}", ran.err);
        ran
    }

    /// The answers, one for each line.
    pub fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).expect("an answer is JSON")).collect()
    }

    /// How many lines have that status.
    pub fn count(&self, status: &str) -> usize {
        self.lines().iter().filter(|line| line["status"] == status).count()
    }

    /// The last answer.
    pub fn last(&self) -> Value {
        self.lines().pop().unwrap_or_else(|| panic!("no answer: {}", self.err))
    }

    /// Ended with that code, and told these words to people.
    pub fn told(&self, code: i32, words: &[&str]) {
        assert_eq!(self.code, code, "{}\n{}", self.err, self.out);
        says(&self.err, words);
    }

    /// Succeeded.
    pub fn done(self) -> Ran {
        assert_eq!(self.code, 0, "{}\n{}", self.err, self.out);
        self
    }
}

/// Every word is in the text.
pub fn says(text: &str, words: &[&str]) {
    for word in words {
        assert!(text.contains(word), "{word:?} is missing in: {text}");
    }
}

/// The program, in a folder, without anybody's settings.
pub fn quitus(folder: &Path) -> Command {
    of(&binary(), folder)
}

/// A copy of the program.
pub fn of(binary: &Path, folder: &Path) -> Command {
    let mut command = Command::new(binary);
    for name in ["QUITUS_DATABASE_URL", "QUITUS_KEYS", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

pub fn run<A: AsRef<OsStr>>(mut command: Command, arguments: impl IntoIterator<Item = A>) -> Ran {
    command.args(arguments);
    loop {
        match command.output() {
            // A copy made just now: another test that forked meanwhile still holds it open for writing.
            Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => {
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
            ran => return Ran::of(ran.expect("the program starts")),
        }
    }
}

/// Sends a signal, as the keyboard or the system does.
pub fn signal(child: &Child, name: &str) {
    let sent = Command::new("sh").args(["-c", "kill -s \"$0\" \"$1\"", name, &child.id().to_string()]).status();
    assert!(sent.expect("a shell").success());
}

/// The binary beside the test's own. One that is older than its sources would test yesterday's program.
pub fn binary() -> PathBuf {
    let own = std::env::current_exe().expect("a test program");
    let folder = own.parent().and_then(Path::parent).expect("deps lies in the folder of the binaries");
    let binary = folder.join("quitus");
    let built = changed(&binary).unwrap_or_else(|| panic!("{} is missing: {BUILD}", binary.display()));
    let sources = fs::read_to_string(folder.join("quitus.d")).unwrap_or_else(|_| panic!("no list of sources: {BUILD}"));
    // `target: source source …`, as make reads it.
    for source in sources.split_whitespace().skip(1) {
        let fresh = changed(Path::new(source)).is_some_and(|source| source <= built);
        assert!(fresh, "{source} is newer than the program: {BUILD}");
    }
    binary
}

fn changed(path: &Path) -> Option<std::time::SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}
