//! Reads authorship notes (`refs/notes/ai`, schema `authorship/3.0.0`): which lines of a commit an assistant wrote.
//!
//! Leniently: what is not understood is passed over, and nothing that a note says is run or fetched.

use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::git::{GitError, parse_batch, run};
use crate::freshness::{Attested, Origin};
use crate::syntax::print_of;

/// So many commits since the base are looked at.
const COMMITS: &str = "--max-count=1000";

/// Lines from 0 with who wrote them.
type Lines = Vec<(Range<usize>, Origin)>;

/// What the notes of some commits say, file by file.
#[derive(Debug, Default)]
pub struct Authorship {
    /// For each path below the top: commits, the oldest first, with the lines of their version of the file.
    files: HashMap<PathBuf, Vec<(String, Lines)>>,
}

impl Authorship {
    /// The notes of the commits that came since `commit`, which `base` counts from.
    ///
    /// # Errors
    /// Whatever keeps git from answering.
    pub fn since(top: &Path, base: &str, commit: &str) -> Result<Authorship, GitError> {
        // No commit has come since.
        if base == "HEAD" {
            return Ok(Authorship::default());
        }
        let range = format!("{commit}..HEAD");
        let commits = match run(top, ["rev-list", "--topo-order", "--reverse", COMMITS, &range], None) {
            Ok(commits) => String::from_utf8_lossy(&commits).into_owned(),
            // What the base counts from is no commit.
            Err(GitError::Failed(_)) => return Ok(Authorship::default()),
            Err(error) => return Err(error),
        };
        if commits.is_empty() {
            return Ok(Authorship::default());
        }
        let notes = match run(top, ["notes", "--ref=ai", "list"], None) {
            Ok(notes) => String::from_utf8_lossy(&notes).into_owned(),
            Err(GitError::Failed(_)) => return Ok(Authorship::default()),
            Err(error) => return Err(error),
        };
        let notes: HashMap<&str, &str> =
            notes.lines().filter_map(|line| line.split_once(' ')).map(|(note, of)| (of, note)).collect();
        let noted: Vec<(&str, &str)> =
            commits.lines().filter_map(|commit| Some((commit, *notes.get(commit)?))).collect();
        let mut authorship = Authorship::default();
        let objects: Vec<String> = noted.iter().map(|(_, note)| (*note).to_owned()).collect();
        for ((commit, _), note) in noted.iter().zip(texts(top, &objects)?) {
            for (path, lines) in note.as_deref().map(parse).unwrap_or_default() {
                authorship.files.entry(path).or_default().push(((*commit).to_owned(), lines));
            }
        }
        Ok(authorship)
    }

    /// A hash of what the notes say of a file.
    pub(super) fn print(&self, name: &Path) -> u64 {
        print_of(self.files.get(name))
    }

    /// What is known of a file that had these names.
    ///
    /// # Errors
    /// Whatever keeps git from answering.
    pub fn attested(&self, top: &Path, names: &[PathBuf]) -> Result<Vec<Attested>, GitError> {
        let mut objects = Vec::new();
        let mut lines = Vec::new();
        for name in names {
            for (commit, stretches) in self.files.get(name).into_iter().flatten() {
                let name = name.to_string_lossy().replace('\\', "/");
                if !name.contains('\n') {
                    objects.push(format!("{commit}:{name}"));
                    lines.push(stretches.clone());
                }
            }
        }
        let attested = texts(top, &objects)?.into_iter().zip(lines).filter_map(|(text, lines)| {
            let text = text?;
            Some(Attested { text: text.into(), lines })
        });
        Ok(attested.collect())
    }
}

fn texts(top: &Path, objects: &[String]) -> Result<Vec<Option<String>>, GitError> {
    if objects.is_empty() {
        return Ok(Vec::new());
    }
    let input = objects.join("\n") + "\n";
    let output = run(top, ["cat-file", "--batch"], Some(input.into_bytes()))?;
    parse_batch(&output, objects.len())
        .ok_or_else(|| GitError::Failed("`git cat-file --batch` gave an answer of another form".to_owned()))
}

/// The files of a note with their lines. What follows the line `---` names the assistants, which is no matter here.
fn parse(note: &str) -> Vec<(PathBuf, Lines)> {
    let mut files: Vec<(PathBuf, Lines)> = Vec::new();
    for line in note.lines().take_while(|line| line.trim_end() != "---") {
        if !line.starts_with([' ', '\t']) {
            let path = line.trim_end();
            let path = path.strip_prefix('"').and_then(|path| path.strip_suffix('"')).unwrap_or(path);
            files.push((PathBuf::from(path), Vec::new()));
            continue;
        }
        let Some((_, lines)) = files.last_mut() else { continue };
        let mut words = line.split_whitespace();
        let (Some(key), Some(ranges)) = (words.next(), words.next()) else { continue };
        let origin = if key.starts_with("h_") { Origin::Typed } else { Origin::Agent };
        lines.extend(ranges.split(',').filter_map(stretch).map(|stretch| (stretch, origin)));
    }
    files
}

/// `3` or `3-5`, from 1 and inclusive.
fn stretch(words: &str) -> Option<Range<usize>> {
    let (first, last) = words.split_once('-').unwrap_or((words, words));
    let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
    (0 < first && first <= last).then(|| first - 1..last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_read_leniently() {
        let note = "src/a.py\n  s_00112233445566::t_00112233445566 1-4,9\n  h_0011 5\n  abcdef0 0-1,x,7-6,12\n\
            \"with space.py\"\n  0123456789abcdef 1\n  \n  key\n---\n{\"schema_version\": \"authorship/3.0.0\"}\n";
        let (agent, typed) = (Origin::Agent, Origin::Typed);
        assert_eq!(
            parse(note),
            [
                ("src/a.py".into(), vec![(0..4, agent), (8..9, agent), (4..5, typed), (11..12, agent)]),
                ("with space.py".into(), vec![(0..1, agent)]),
            ]
        );
        assert!(parse("").is_empty() && parse("---\n").is_empty() && parse("  s_1 1\n").is_empty());
    }
}
