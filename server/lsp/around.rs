//! What the review of an open document is given of the world around its text: the newest that is there, for a keystroke
//! waits for none of it. Knows no worker and no client.

use std::sync::Arc;

use crate::freshness::BaselineText;
use crate::project::Index;
use crate::rules::{ChangedFiles, Surroundings};

use super::settle::Past;
use super::workspace::Root;

/// What is known; each part comes when it comes.
#[derive(Clone, Default)]
pub(super) struct Around {
    /// The index of the project.
    project: Option<Arc<Index>>,
    /// The change set, as the latest review pass had it from git.
    changed: Option<Arc<ChangedFiles>>,
    /// What the document's text is held against.
    past: Option<Arc<Past>>,
}

impl Around {
    /// What is known now of a document below `root`.
    pub(super) fn now(root: &Root, past: Option<&Arc<Past>>) -> Around {
        let (project, changed) = root.project.as_ref().map(|project| project.known()).unwrap_or_default();
        Around { project, changed, past: past.cloned() }
    }

    /// The same, as rules ask for it when the document has this text.
    pub(super) fn of(&self, text: &str) -> Surroundings<'_> {
        let before = self.past.as_ref().map(|past| past.baseline().map(BaselineText::source));
        // A text that is as it was is part of no change, and one that is not saved yet is part of it already.
        let is_other = before.is_some_and(|before| before.is_none_or(|before| before.text() != text));
        Surroundings {
            project: self.project.as_deref().map(|index| index as _),
            before: before.flatten().filter(|_| is_other),
            changed: self.changed.as_deref().filter(|_| is_other),
        }
    }
}
