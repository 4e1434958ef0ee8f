//! Asks git, as a spawned program: the text a file had, and which files changed since a revision.
//!
//! Git is optional and bounded in time. Nothing that a repository's configuration names is run, as far as
//! git lets us say so, and no output is trusted to be more than paths, object names and text.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::history::GitFolders;
use super::read::BOM;
use crate::freshness::similarity;

const TIME_LIMIT: Duration = Duration::from_secs(5);
/// So many files are looked at for renames that the index does not know.
pub(super) const RENAMES: usize = 200;
/// A file is another one renamed if so much of it is the same, as git has it.
const ALIKE: f64 = 0.5;

/// Variables by which a hook that calls us would make git look at another repository than the file's own.
const INHERITED: &[&str] = &[
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_OBJECT_DIRECTORY",
    "GIT_COMMON_DIR",
    "GIT_EXTERNAL_DIFF",
];

/// Why git could not be asked.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// The program did not start.
    #[error("git cannot be run ({0}): install it, or review paths with `--scope all`")]
    NotRun(#[source] io::Error),
    /// It did not answer in time.
    #[error("git did not answer within {} seconds", TIME_LIMIT.as_secs())]
    TimedOut,
    /// The folder is in no repository.
    #[error("not inside a git repository")]
    NoRepository,
    /// The revision does not exist.
    #[error("`{0}` is no revision of this repository: give one that `git rev-parse` knows")]
    UnknownRevision(String),
    /// Git's own words.
    #[error("git failed: {0}")]
    Failed(String),
}

/// A repository with a work tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repository {
    top: PathBuf,
}

impl Repository {
    /// The repository whose work tree holds `path`, which need not exist.
    ///
    /// # Errors
    /// [`GitError::NoRepository`] where there is none, and whatever keeps git from answering.
    pub fn containing(path: &Path) -> Result<Repository, GitError> {
        let (folder, _) = nearest_folder(path);
        let mut top = run(&folder, ["rev-parse", "--show-toplevel"], None)?;
        while top.last().is_some_and(|byte| matches!(byte, b'\n' | b'\r')) {
            top.pop();
        }
        match path_of(&top) {
            Some(top) if !top.as_os_str().is_empty() => Ok(Repository { top }),
            _ => Err(GitError::NoRepository),
        }
    }

    /// The repository of which the folders are known.
    pub fn of(folders: &GitFolders) -> Repository {
        Repository { top: folders.top.clone() }
    }

    /// The folder at the top of the work tree, links resolved.
    pub fn top(&self) -> &Path {
        &self.top
    }

    /// The files that the index holds, changed or not.
    ///
    /// # Errors
    /// Whatever keeps git from answering.
    pub fn tracked(&self) -> Result<HashSet<PathBuf>, GitError> {
        let names = run(&self.top, ["ls-files", "-z", "--cached"], None)?;
        Ok(parse_names(&names).map(|name| self.top.join(name)).collect())
    }

    /// The texts of `objects` (as in [`Change::before`]), in order; `None` for one that git does not have.
    ///
    /// # Errors
    /// Whatever keeps git from answering.
    pub fn texts(&self, objects: &[&str]) -> Result<Vec<Option<String>>, GitError> {
        if objects.is_empty() {
            return Ok(Vec::new());
        }
        let mut input = objects.join("\n").into_bytes();
        input.push(b'\n');
        let output = run(&self.top, ["cat-file", "--batch"], Some(input))?;
        parse_batch(&output, objects.len()).ok_or_else(|| {
            GitError::Failed("`git cat-file --batch` gave an answer of another form".to_owned())
        })
    }
}

/// The commit that `base` counts from: `HEAD`, or where `HEAD` and another revision parted, or what of that revision
/// is no commit. `None` for the `HEAD` of a repository without commits.
pub(super) fn resolve(folder: &Path, base: &str) -> Result<Option<String>, GitError> {
    let word = |bytes: Vec<u8>| Some(String::from_utf8_lossy(&bytes).trim().to_owned());
    let ask = |args: &[&str]| match run(folder, args, None) {
        Ok(answer) => Ok(word(answer)),
        Err(GitError::Failed(_)) => Ok(None),
        Err(error) => Err(error),
    };
    if base == "HEAD" {
        return ask(&["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    }
    // Git would read a leading dash as an option.
    if base.is_empty() || base.starts_with('-') {
        return Err(GitError::UnknownRevision(base.to_owned()));
    }
    if let Some(commit) = ask(&["merge-base", base, "HEAD"])? {
        return Ok(Some(commit));
    }
    let tree = format!("{base}^{{tree}}");
    let tree = ask(&["rev-parse", "--verify", "--quiet", &tree])?;
    tree.map(Some).ok_or_else(|| GitError::UnknownRevision(base.to_owned()))
}

/// What differs between a commit and the files on the disk, as far as the index names them.
pub(super) struct Differing {
    /// Files that are there, with the object that holds their text from before; renames that the index knows are
    /// followed.
    pub(super) changed: Vec<(PathBuf, Option<String>)>,
    pub(super) gone: Vec<Gone>,
}

/// A file that is no longer there.
pub(super) struct Gone {
    /// Its path below the top.
    pub(super) name: PathBuf,
    /// The object that holds its text.
    pub(super) object: String,
}

pub(super) fn differing(top: &Path, commit: &str) -> Result<Differing, GitError> {
    // The plumbing command reads no diff driver and no diff setting of the user's.
    let args =
        ["diff-index", "-z", "-M", "--no-ext-diff", "--no-textconv", "--ignore-submodules", commit, "--"];
    Ok(parse_raw_diff(&run(top, args, None)?, commit))
}

/// The one of the files that went away whose text is most like that of a new file, if half of it is.
pub(super) fn renamed<'g>(
    top: &Path,
    path: &Path,
    text: &str,
    gone: &'g [Gone],
) -> Result<Option<&'g Gone>, GitError> {
    let alike = |gone: &&Gone| gone.name.extension() == path.extension();
    let candidates: Vec<&Gone> = gone.iter().filter(alike).take(RENAMES).collect();
    let objects: Vec<&str> = candidates.iter().map(|gone| gone.object.as_str()).collect();
    let texts = Repository { top: top.to_path_buf() }.texts(&objects)?;
    let likeness = texts.iter().map(|old| old.as_ref().map_or(0.0, |old| similarity(old, text)));
    let best = candidates.into_iter().zip(likeness).max_by(|(_, one), (_, other)| one.total_cmp(other));
    Ok(best.filter(|(_, likeness)| *likeness >= ALIKE).map(|(gone, _)| gone))
}

/// The nearest folder above `path` that exists, and what is left of `path` below it.
pub(super) fn nearest_folder(path: &Path) -> (PathBuf, PathBuf) {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let folder = path.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("/"));
    let below = path.strip_prefix(folder).unwrap_or(Path::new(""));
    (folder.to_path_buf(), below.to_path_buf())
}

/// Old revisions may hold other encodings: what is no UTF-8 there only makes its own lines differ.
pub(super) fn decode(blob: &[u8]) -> String {
    let text = String::from_utf8_lossy(blob);
    text.strip_prefix(BOM).unwrap_or(&text).to_owned()
}

/// Runs git in `folder` and gives what it wrote to its standard output.
pub(super) fn run<A: AsRef<OsStr>>(
    folder: &Path,
    args: impl IntoIterator<Item = A>,
    input: Option<Vec<u8>>,
) -> Result<Vec<u8>, GitError> {
    let mut command = Command::new("git");
    // A file system monitor is a program that the repository's configuration names.
    command.arg("-C").arg(folder).args(["-c", "core.fsmonitor=false"]).args(args);
    for name in INHERITED {
        command.env_remove(name);
    }
    command.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0").env("LC_ALL", "C");
    command.stdin(if input.is_some() { Stdio::piped() } else { Stdio::null() });
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(GitError::NotRun)?;

    if let (Some(mut stdin), Some(input)) = (child.stdin.take(), input) {
        // A git that stops reading has failed, which its exit status says.
        thread::spawn(move || stdin.write_all(&input).is_ok());
    }
    let (sender, answers) = mpsc::channel();
    collect(child.stdout.take(), true, sender.clone());
    collect(child.stderr.take(), false, sender);
    let deadline = Instant::now() + TIME_LIMIT;
    let (mut output, mut complaint) = (Vec::new(), Vec::new());
    for _ in 0..2 {
        match answers.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok((true, bytes)) => output = bytes,
            Ok((false, bytes)) => complaint = bytes,
            Err(_) => {
                // It may have ended by itself meanwhile; either way it is gone after `wait`.
                let _ = child.kill();
                let _ = child.wait();
                return Err(GitError::TimedOut);
            }
        }
    }
    if child.wait().map_err(GitError::NotRun)?.success() {
        return Ok(output);
    }
    let complaint = String::from_utf8_lossy(&complaint);
    if complaint.contains("not a git repository") || complaint.contains("must be run in a work tree") {
        return Err(GitError::NoRepository);
    }
    Err(GitError::Failed(complaint.trim().replace('\n', " ")))
}

/// Reads a stream to its end in a thread of its own and sends what it held.
fn collect(stream: Option<impl Read + Send + 'static>, is_output: bool, to: mpsc::Sender<(bool, Vec<u8>)>) {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            // What was read before an error is still worth showing.
            let _ = stream.read_to_end(&mut bytes);
        }
        // Nobody listens any more after a timeout.
        let _ = to.send((is_output, bytes));
    });
}

/// The names in the output of a command that ran with `-z`.
pub(super) fn parse_names(output: &[u8]) -> impl Iterator<Item = PathBuf> {
    output.split(|byte| *byte == 0).filter(|name| !name.is_empty()).filter_map(path_of)
}

/// The raw format of `git diff-index -z`: `:mode mode object object status\0name\0`, with two names where
/// the status says rename or copy.
fn parse_raw_diff(output: &[u8], base: &str) -> Differing {
    let mut fields = output.split(|byte| *byte == 0);
    let mut differing = Differing { changed: Vec::new(), gone: Vec::new() };
    while let Some(head) = fields.next() {
        let head = String::from_utf8_lossy(head);
        let mut words = head.trim_start_matches(':').split(' ');
        let (Some(object), Some(status)) = (words.nth(2), words.nth(1)) else { continue };
        let Some(first) = fields.next() else { break };
        let moved = status.starts_with(['R', 'C']);
        let Some(name) = (if moved { fields.next() } else { Some(first) }).and_then(path_of) else {
            continue;
        };
        let before = match status.as_bytes().first() {
            Some(b'D') => {
                differing.gone.push(Gone { name, object: object.to_owned() });
                continue;
            }
            Some(b'A') => None,
            // While a merge has conflicts the index names no single object.
            _ if object.bytes().all(|digit| digit == b'0') => std::str::from_utf8(first)
                .ok()
                .filter(|name| !name.contains('\n'))
                .map(|name| format!("{base}:{name}")),
            _ => Some(object.to_owned()),
        };
        differing.changed.push((name, before));
    }
    differing
}

/// The output of `git cat-file --batch`: `object type size\n`, that many bytes and `\n`; or `... missing\n`.
pub(super) fn parse_batch(mut output: &[u8], count: usize) -> Option<Vec<Option<String>>> {
    let mut texts = Vec::with_capacity(count);
    for _ in 0..count {
        let end = memchr::memchr(b'\n', output)?;
        let head = String::from_utf8_lossy(&output[..end]).into_owned();
        output = &output[end + 1..];
        if head.ends_with(" missing") || head.ends_with(" ambiguous") {
            texts.push(None);
            continue;
        }
        let size: usize = head.rsplit(' ').next()?.parse().ok()?;
        let blob = output.get(..size)?;
        output = output.get(size + 1..)?;
        texts.push(Some(decode(blob)));
    }
    Some(texts)
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere a name can be none")]
pub(super) fn path_of(bytes: &[u8]) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStrExt;
    Some(PathBuf::from(OsStr::from_bytes(bytes)))
}

#[cfg(not(unix))]
pub(super) fn path_of(bytes: &[u8]) -> Option<PathBuf> {
    std::str::from_utf8(bytes).ok().map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_diff_is_parsed() {
        let output = b":100644 100644 aa bb M\0a b.py\0:100644 100644 cc dd R090\0old.py\0new\n.py\0\
            :100644 000000 ee 00 D\0gone.py\0:000000 100644 00 ff A\0fresh.py\0:000000 100644 00 00 U\0both.py\0";
        let Differing { changed: parsed, gone } = parse_raw_diff(output, "HEAD");
        let expected = [
            ("a b.py", Some("aa")),
            ("new\n.py", Some("cc")),
            ("fresh.py", None),
            ("both.py", Some("HEAD:both.py")),
        ];
        assert_eq!(parsed, expected.map(|(name, before)| (PathBuf::from(name), before.map(str::to_owned))));
        assert_eq!(gone.iter().map(|gone| gone.name.as_path()).collect::<Vec<_>>(), [Path::new("gone.py")]);
        assert!(parse_raw_diff(b"", "HEAD").changed.is_empty());
        assert!(parse_raw_diff(b"nonsense\0x\0:1 2 3 4 M\0", "HEAD").changed.len() <= 1);
    }

    #[test]
    fn batch_is_parsed() {
        let output = b"aa blob 5\na\nb\xff\n\nHEAD:x missing\nbb blob 0\n\n";
        let texts = parse_batch(output, 3).unwrap();
        assert_eq!(texts, [Some("a\nb\u{fffd}\n".to_owned()), None, Some(String::new())]);
        assert_eq!(parse_batch(b"aa blob 9\nshort", 1), None);
        assert_eq!(parse_batch(b"", 1), None);
    }
}
