//! A database that may be read and not written. Root may write everything, so root lets somebody else try.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use quitus_tests::postgres::unprivileged;

use crate::desk::{Desk, START, cents};
use crate::program::{self, Ran};

/// Who runs the program, and the copy of it that they can reach.
struct Guest<'d> {
    desk: &'d Desk,
    binary: PathBuf,
    user: Option<(u32, u32)>,
}

impl<'d> Guest<'d> {
    fn at(desk: &'d Desk) -> Guest<'d> {
        let binary = desk.folder().join("quitus");
        fs::copy(program::binary(), &binary).expect("copies");
        let guest = Guest { desk, binary, user: unprivileged() };
        mode(desk.folder(), 0o755);
        guest.own(&desk.folder().join("keys"));
        guest.own(&desk.keys());
        for key in fs::read_dir(desk.keys()).expect("keys") {
            guest.own(&key.expect("a key").path());
        }
        guest
    }

    fn own(&self, path: &Path) {
        if let Some((uid, gid)) = self.user {
            chown(path, Some(uid), Some(gid)).expect("root gives away");
        }
    }

    fn quitus(&self, arguments: &str) -> Ran {
        let mut command: Command = program::of(&self.binary, self.desk.folder());
        command.env("QUITUS_DATABASE_URL", self.desk.place.url()).env("QUITUS_KEYS", "keys");
        if let Some((uid, gid)) = self.user {
            command.uid(uid).gid(gid);
        }
        program::run(command, arguments.split_whitespace())
    }
}

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).expect("sets");
}

#[test]
fn a_read_only_file_is_read_and_not_written() {
    let desk = Desk::sqlite();
    let guest = Guest::at(&desk);
    let file = desk.place.file();
    let folder = file.parent().expect("a folder");
    // The last reader and writer of before, who left no log behind: only the file is there.
    desk.raw("PRAGMA wal_checkpoint(TRUNCATE)");
    desk.write("cent.jsonl", cents(100, 100));
    for (file_mode, folder_mode) in [(0o444, 0o755), (0o444, 0o555)] {
        mode(&file, file_mode);
        mode(folder, folder_mode);
        guest.quitus("apply cent.jsonl").told(1, &["for reading only", "rights on the file"]);
        guest.quitus("apply cent.jsonl --lang fr").told(1, &["qu’en lecture", "droits"]);
        guest.quitus("rotate-key").told(1, &["for reading only"]);
        for question in ["log", "register", "verify"] {
            guest.quitus(question).done();
        }
    }
    mode(&file, 0o000);
    for command in ["log", "apply cent.jsonl", "verify"] {
        guest.quitus(command).told(1, &["refuses", "unable to open", "rights"]);
    }
    mode(folder, 0o700);
    mode(&file, 0o600);
    desk.holds(START);
}

#[test]
fn a_folder_where_nothing_may_be_made_is_named() {
    let desk = Desk::sqlite();
    let guest = Guest::at(&desk);
    mode(desk.folder(), 0o555);
    guest.quitus("init --database sqlite://new.db").told(1, &["cannot create new.db", "Permission denied", "rights"]);
    guest.quitus("init --database sqlite://new.db --lang fr").told(1, &["new.db", "droits"]);
    mode(desk.folder(), 0o755);
    assert!(!desk.folder().join("new.db").exists());
    desk.holds(START);
}
