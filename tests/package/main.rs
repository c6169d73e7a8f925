//! The Debian package, made of the programs that were just built: what it holds, that its programs run from where it puts
//! them, and that its service is as shut as a service can be.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use tempfile::TempDir;

/// The most that `systemd-analyze security` may find, in tenths: ten is a service without any wall.
const EXPOSED: u32 = 20;

/// The package, unpacked as an installation lays it.
struct Package {
    folder: TempDir,
    file: PathBuf,
}

static PACKAGE: LazyLock<Package> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    let (root, bin) = (root(), Path::new(env!("CARGO_BIN_EXE_hammer")).parent().unwrap().to_owned());
    let mut build = Command::new(root.join("server/packaging/build"));
    let build = build.args([&bin, folder.path()]).env("QUITUS_COMPRESSION", "none");
    let told = run(build);
    let file = PathBuf::from(told.trim());
    run(Command::new("dpkg-deb").arg("-x").arg(&file).arg(folder.path().join("root")));
    Package { folder, file }
});

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// What a program prints, if it succeeds.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{command:?}: {}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

impl Package {
    fn path(&self, within: &str) -> PathBuf {
        self.folder.path().join("root").join(within)
    }

    fn ask(&self, what: &str) -> String {
        run(Command::new("dpkg-deb").arg(what).arg(&self.file))
    }

    /// The program as the package holds it, without the environment of whoever runs the tests.
    fn program(&self, name: &str, folder: &Path) -> Command {
        let mut command = Command::new(self.path("usr/bin").join(name));
        command.env_clear().current_dir(folder);
        command
    }

    /// The service, with its programs where the test has put them.
    fn unit(&self) -> PathBuf {
        let text = fs::read_to_string(self.path("usr/lib/systemd/system/quitus.service")).unwrap();
        let here = self.path("usr/bin/quitus");
        let there = self.folder.path().join("quitus.service");
        fs::write(&there, text.replace("/usr/bin/quitus", here.to_str().unwrap())).unwrap();
        there
    }
}

#[test]
fn it_says_what_it_is_and_holds_what_it_should() {
    let info = PACKAGE.ask("--info");
    for line in ["Package: quitus", "Depends: libc6 (>= 2.", "Maintainer: ", "Installed-Size: ", "conffiles"] {
        assert!(info.contains(line), "{line} is not in {info}");
    }
    assert!(!info.contains('@') || info.contains("@localhost"), "{info}");
    let contents = PACKAGE.ask("--contents");
    for (mode, file) in [
        ("-rwxr-xr-x root/root", "./usr/bin/quitus"),
        ("-rwxr-xr-x root/root", "./usr/bin/quitus-verify"),
        ("-rwxr-xr-x root/root", "./usr/sbin/quitusctl"),
        ("-rw-r--r-- root/root", "./usr/lib/systemd/system/quitus.service"),
        ("-rw-r--r-- root/root", "./usr/lib/sysusers.d/quitus.conf"),
        ("-rw------- root/root", "./etc/quitus/quitus.env"),
        ("-rw-r--r-- root/root", "./usr/share/doc/quitus/operations.md"),
        ("-rw-r--r-- root/root", "./usr/share/doc/quitus/copyright"),
    ] {
        let found = contents.lines().find(|line| line.ends_with(&format!(" {file}")));
        assert!(found.is_some_and(|line| line.starts_with(mode)), "{mode} {file}: {contents}");
    }
    assert!(!contents.contains("var/lib"), "no package brings a book, and none takes one away: {contents}");
}

#[test]
fn its_programs_run_from_where_it_puts_them() {
    let folder = TempDir::new().unwrap();
    let version = run(PACKAGE.program("quitus", folder.path()).arg("--version"));
    assert!(PACKAGE.ask("--field").contains(&format!("Version: {}", version.trim().trim_start_matches("quitus "))));
    for words in [&["init"][..], &["export", "book.tar"], &["doctor"], &["serve", "--help"]] {
        run(PACKAGE.program("quitus", folder.path()).args(words));
    }
    run(PACKAGE.program("quitus-verify", folder.path()).arg("book.tar"));
}

#[test]
fn its_scripts_are_scripts_and_its_settings_are_read() {
    let scripts = PACKAGE.folder.path().join("scripts");
    run(Command::new("dpkg-deb").arg("--control").arg(&PACKAGE.file).arg(&scripts));
    for script in ["postinst", "prerm", "postrm"] {
        let file = scripts.join(script);
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o755, "{script}");
        run(Command::new("sh").arg("-n").arg(&file));
    }
    run(Command::new("sh").arg("-n").arg(PACKAGE.path("usr/sbin/quitusctl")));
    let set = format!(
        ". '{}' && echo \"$QUITUS_DATABASE_URL|$QUITUS_KEYS|$QUITUS_SERVE\"",
        PACKAGE.path("etc/quitus/quitus.env").display()
    );
    let told = run(Command::new("sh").args(["-c", &set]));
    assert_eq!(told.trim(), "sqlite:///var/lib/quitus/book.db|/var/lib/quitus/keys|--listen 127.0.0.1:8080");
}

#[test]
fn its_service_is_one_that_systemd_takes_and_is_shut_on_every_side() {
    let unit = PACKAGE.unit();
    let told = Command::new("systemd-analyze").args(["verify", "--man=no"]).arg(&unit).output().unwrap();
    let told = String::from_utf8_lossy(&told.stderr).into_owned() + &String::from_utf8_lossy(&told.stdout);
    let about_us: Vec<&str> = told.lines().filter(|line| line.contains("quitus")).collect();
    assert!(about_us.is_empty(), "{about_us:?}");
    let mut security = Command::new("systemd-analyze");
    let judged = run(security.args(["security", "--offline=yes", "--no-pager"]).arg(&unit));
    let verdict = judged.lines().rev().find(|line| line.contains("exposure level")).unwrap_or_default();
    let tenths: String = verdict.split(':').nth(1).unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    assert!(tenths.parse::<u32>().unwrap_or(100) <= EXPOSED, "{verdict}\n{judged}");
}
