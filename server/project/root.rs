//! The root of a workspace: where configuration and a user's rules lie.

use std::path::{Path, PathBuf};

use super::CONFIG_FILE;

/// The folder that holds `.git`, `lastmile.toml` or `.lastmile`, from `path` upwards; the nearest wins.
pub fn root_of(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    let marked = |folder: &&Path| {
        [".git", CONFIG_FILE, ".lastmile"].iter().any(|marker| folder.join(marker).symlink_metadata().is_ok())
    };
    path.ancestors().find(marked).map(Path::to_path_buf)
}
