//! The lock of a data folder: one process at a time folds its journal and holds its warehouse.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{self, Read, Seek, Write},
    path::{Path, PathBuf},
};

/// Held as long as this lives; the operating system releases it however the process ends.
#[derive(Debug)]
pub struct FolderLock {
    _file: File,
}

/// Why the lock was not had.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another process has it.
    #[error("another afterword serves {folder:?}{}; stop it first, or use another --data", holder(.process))]
    Held {
        /// The data folder.
        folder: PathBuf,
        /// Its process id, where it could be read.
        process: String,
    },
    /// The file cannot be made or locked.
    #[error("the lock file of {folder:?} cannot be used")]
    Io {
        /// The data folder.
        folder: PathBuf,
        /// What the operating system says.
        source: io::Error,
    },
}

fn holder(process: &str) -> String {
    if process.is_empty() { String::new() } else { format!(" (process {process})") }
}

impl FolderLock {
    /// Takes the lock of `folder`, which must exist.
    pub fn take(folder: &Path) -> Result<Self, LockError> {
        let failed = |source| LockError::Io { folder: folder.to_owned(), source };
        let path = folder.join("afterword.lock");
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut process = String::new();
                // For the message alone; without it the message is merely shorter.
                let _ = file.read_to_string(&mut process);
                return Err(LockError::Held { folder: folder.to_owned(), process: process.trim().to_owned() });
            }
            Err(TryLockError::Error(source)) => return Err(failed(source)),
        }
        file.set_len(0).and_then(|()| file.rewind()).map_err(failed)?;
        writeln!(file, "{}", std::process::id()).map_err(failed)?;
        Ok(Self { _file: file })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_locked_once_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let lock = FolderLock::take(folder.path()).unwrap();
        let refused = FolderLock::take(folder.path()).unwrap_err().to_string();
        assert!(refused.contains(&format!("(process {})", std::process::id())), "{refused}");
        drop(lock);
        FolderLock::take(folder.path()).unwrap();
    }
}
