//! Where a run works: the server, a folder of its own, the fetched packages. Knows no measurement.

use std::path::Path;

use crate::client;
use crate::corpus::Dialect;

pub(crate) struct Workspace<'a> {
    /// The server to measure.
    pub(crate) binary: &'a Path,
    /// An empty folder that is no repository and whose name says nothing of the files in it.
    pub(crate) root: &'a Path,
    /// The unpacked packages.
    pub(crate) sources: &'a Path,
    pub(crate) seed: u64,
}

impl Workspace<'_> {
    /// The address of a document that is not on the disk.
    pub(crate) fn uri(&self, dialect: &Dialect, name: &str) -> String {
        client::address(&self.root.join("service").join(format!("{name}.{}", dialect.extension)))
    }
}
