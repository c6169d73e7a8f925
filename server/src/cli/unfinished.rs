//! A file that gets its name only once it is whole.
//!
//! It is written beside, as `NAME.partial`, and linked to its name when it was read back: so whoever finds a file under
//! that name finds a finished one, and one that is there already is never written over. The lock tells a run that was
//! interrupted, whose rest is used again, from one that is under way.

use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use std::fs::{self, File, OpenOptions};
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// The file that is being written; removed when dropped before its time.
pub struct Unfinished {
    partial: PathBuf,
    target: PathBuf,
    file: File,
}

impl Unfinished {
    /// Begins.
    ///
    /// # Errors
    /// [`Trouble`]: the name is taken, another run is writing it, or the machine's.
    pub fn begin(target: &Path, language: Language) -> Result<Self, Trouble> {
        if target.symlink_metadata().is_ok() {
            return Err(taken(target, language));
        }
        let mut name = target.as_os_str().to_owned();
        name.push(".partial");
        let partial = PathBuf::from(name);
        let wrong = |error: std::io::Error| Trouble::file(partial.display(), &error);
        let mut open = OpenOptions::new();
        open.read(true).write(true).create(true).truncate(false).mode(0o600);
        let file = open.open(&partial).map_err(wrong)?;
        if file.try_lock().is_err() {
            return Err(Trouble::Failed(say::being_written(language, &partial.display().to_string())));
        }
        file.set_len(0).map_err(wrong)?;
        Ok(Unfinished { partial, target: target.to_owned(), file })
    }

    /// The file itself, to write into.
    ///
    /// # Errors
    /// The machine's.
    pub fn file(&self) -> Result<File, Trouble> {
        self.file.try_clone().map_err(|error| Trouble::file(self.partial.display(), &error))
    }

    /// Where it lies until it is finished.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.partial
    }

    /// Gives it its name, durably.
    ///
    /// # Errors
    /// [`Trouble`]: the name was taken meanwhile, or the machine's.
    pub fn finish(self, language: Language) -> Result<(), Trouble> {
        let wrong = |error: std::io::Error| Trouble::file(self.target.display(), &error);
        self.file.sync_all().map_err(wrong)?;
        match fs::hard_link(&self.partial, &self.target) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(taken(&self.target, language)),
            // A file system without links, such as that of a memory stick.
            Err(_) if self.target.symlink_metadata().is_err() => {
                fs::rename(&self.partial, &self.target).map_err(wrong)?
            }
            Err(error) => return Err(wrong(error)),
        }
        let folder = self.target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(wrong)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // When it cannot be removed, the next run uses it again.
        let _ = fs::remove_file(&self.partial);
    }
}

fn taken(target: &Path, language: Language) -> Trouble {
    Trouble::Failed(say::file_exists(language, &target.display().to_string()))
}
