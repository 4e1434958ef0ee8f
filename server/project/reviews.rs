//! What somebody has answered for, kept in the user's state directory, one file a project. Never in the repository, and
//! no word of the code.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use crate::freshness::{Mark, Reviewed};
use crate::syntax::print_of;

/// A longer file loses the older half of its entries, in bytes.
const LONGEST: u64 = 4 << 20;

/// One thing that was done, a line of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Entry {
    /// A block was marked as reviewed.
    Reviewed(Mark),
    /// A block is to be reviewed again.
    Reopened(Mark),
    /// A fix was applied.
    Fixed(Fixed),
}

/// A fix that was applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fixed {
    /// The rule that asked for it.
    pub rule: String,
    /// The file, below the root.
    pub path: String,
    /// The commit that fresh code was counted from.
    pub since: Option<String>,
}

/// The memory of one project.
#[derive(Debug, Clone)]
pub struct Reviews {
    file: PathBuf,
}

/// What a project's memory holds.
#[derive(Debug, Default)]
pub struct Remembered {
    /// The blocks that are answered for.
    pub reviewed: Reviewed,
    /// The fixes that were applied.
    pub fixed: Vec<Fixed>,
    /// A hash of all of it.
    pub print: u64,
}

impl Reviews {
    /// The memory of the project that `folder` names: a repository's own folder, or the root. `None` if the user has no
    /// state directory.
    pub fn of(folder: &Path) -> Option<Reviews> {
        let base = etcetera::choose_base_strategy().ok()?;
        let state = base.state_dir().unwrap_or_else(|| base.data_dir());
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
        let name = folder.iter().rev().map(|part| part.to_string_lossy()).find(|part| part != ".git");
        let name: String =
            name.unwrap_or_default().chars().filter(|letter| letter.is_alphanumeric()).collect();
        let path = folder.to_string_lossy();
        let hash = path.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Some(Reviews { file: state.join("lastmile/reviews").join(format!("{name}-{hash:016x}.jsonl")) })
    }

    /// Reads what is remembered. What is no entry is passed over, so that a newer version may write more.
    pub fn read(&self) -> Remembered {
        let mut remembered = Remembered::default();
        let mut marks: Vec<Mark> = Vec::new();
        let mut reopened = HashSet::new();
        let text = fs::read_to_string(&self.file).unwrap_or_default();
        remembered.print = print_of(&text);
        // The last word on a block counts.
        for entry in text.lines().rev().filter_map(|line| serde_json::from_str::<Entry>(line).ok()) {
            match entry {
                Entry::Reviewed(mark) if !reopened.contains(&mark) => marks.push(mark),
                Entry::Reviewed(_) => {}
                Entry::Reopened(mark) => {
                    if !marks.contains(&mark) {
                        reopened.insert(mark);
                    }
                }
                Entry::Fixed(fixed) => remembered.fixed.push(fixed),
            }
        }
        marks.into_iter().for_each(|mark| remembered.reviewed.insert(mark));
        remembered
    }

    /// Adds entries.
    ///
    /// # Errors
    /// When the state directory cannot be written to.
    pub fn add(&self, entries: &[Entry]) -> io::Result<()> {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut lines = String::new();
        for entry in entries {
            lines.push_str(&serde_json::to_string(entry)?);
            lines.push('\n');
        }
        let mut file = OpenOptions::new().create(true).append(true).open(&self.file)?;
        // One write, so that two editors do not write into each other's line.
        file.write_all(lines.as_bytes())?;
        if file.metadata()?.len() > LONGEST {
            self.forget_half(folder)?;
        }
        Ok(())
    }

    fn forget_half(&self, folder: &Path) -> io::Result<()> {
        let text = fs::read_to_string(&self.file)?;
        let lines: Vec<&str> = text.lines().collect();
        let mut kept = tempfile::NamedTempFile::new_in(folder)?;
        for line in &lines[lines.len() / 2..] {
            writeln!(kept, "{line}")?;
        }
        let _: File = kept.persist(&self.file)?;
        Ok(())
    }
}
