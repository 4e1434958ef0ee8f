//! Reads one source file, or says why it is left alone.

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::syntax::Language;

/// The bytes that some editors put before UTF-8 text.
pub const BOM: &str = "\u{feff}";

/// A source file's text.
#[derive(Clone)]
pub struct SourceFile {
    /// The language its name says.
    pub language: &'static Language,
    /// The text, without a byte order mark.
    pub text: String,
    /// Whether a byte order mark stood before the text.
    pub bom: bool,
}

/// Why a file is left alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Skipped {
    /// No language has a grammar for a file of this name.
    NoLanguage,
    /// It holds a NUL byte.
    Binary,
    /// It is longer than configuration allows; both in bytes.
    Huge {
        /// The length of the file.
        bytes: u64,
        /// What is allowed.
        limit: usize,
    },
    /// It is text in another encoding.
    NotUtf8 {
        /// The line, from 0, of the first byte that is no UTF-8.
        line: usize,
    },
    /// The operating system's reason.
    Unreadable(String),
}

impl Skipped {
    /// One word, to count by.
    pub fn kind(&self) -> &'static str {
        match self {
            Skipped::NoLanguage => "unknown",
            Skipped::Binary => "binary",
            Skipped::Huge { .. } => "huge",
            Skipped::NotUtf8 { .. } => "non-utf-8",
            Skipped::Unreadable(_) => "unreadable",
        }
    }
}

impl fmt::Display for Skipped {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Skipped::NoLanguage => write!(formatter, "no language is known for this name"),
            Skipped::Binary => write!(formatter, "is binary"),
            Skipped::Huge { bytes, limit } => {
                write!(formatter, "has {bytes} bytes; `max-file-bytes` is {limit}")
            }
            Skipped::NotUtf8 { line } => write!(formatter, "is not UTF-8 (line {})", line + 1),
            Skipped::Unreadable(reason) => write!(formatter, "cannot be read: {reason}"),
        }
    }
}

/// Reads the source file at `path`, at most `limit` bytes of it.
///
/// # Errors
/// Says why the file is left alone.
pub fn read_source(path: &Path, limit: usize) -> Result<SourceFile, Skipped> {
    let language = Language::for_path(path).ok_or(Skipped::NoLanguage)?;
    let unreadable = |error: std::io::Error| Skipped::Unreadable(error.to_string());
    let metadata = std::fs::metadata(path).map_err(unreadable)?;
    // Opening a pipe would wait for its other end.
    if !metadata.is_file() {
        return Err(Skipped::Unreadable("it is no regular file".to_owned()));
    }
    let huge = |bytes| Skipped::Huge { bytes, limit };
    if metadata.len() > limit as u64 {
        return Err(huge(metadata.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    // The file may have grown since its length was asked.
    File::open(path)
        .and_then(|file| file.take(limit as u64 + 1).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    if bytes.len() > limit {
        return Err(huge(bytes.len() as u64));
    }
    let (text, bom) = decode(bytes)?;
    Ok(SourceFile { language, text, bom })
}

fn decode(bytes: Vec<u8>) -> Result<(String, bool), Skipped> {
    let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if !utf16 && memchr::memchr(0, &bytes).is_some() {
        return Err(Skipped::Binary);
    }
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        Skipped::NotUtf8 { line: memchr::memchr_iter(b'\n', valid).count() }
    })?;
    let bom = text.starts_with(BOM);
    if bom {
        text.drain(..BOM.len());
    }
    Ok((text, bom))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_or_its_reason_is_said() {
        let folder = tempfile::tempdir().unwrap();
        type Case = (&'static str, &'static [u8], Result<(&'static str, bool), &'static str>);
        let cases: &[Case] = &[
            ("plain.py", b"x = 1\n", Ok(("x = 1\n", false))),
            ("empty.py", b"", Ok(("", false))),
            ("bom.ts", b"\xef\xbb\xbflet a\r\n", Ok(("let a\r\n", true))),
            ("nul.js", b"a\0b", Err("binary")),
            ("latin.py", b"a\n\xe9", Err("non-utf-8")),
            ("utf16.py", b"\xff\xfea\0", Err("non-utf-8")),
            ("notes.txt", b"x", Err("unknown")),
            ("long.py", b"0123456789abcdef", Err("huge")),
            ("limit.py", b"0123456789", Ok(("0123456789", false))),
        ];
        for (name, bytes, expected) in cases {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            let read = read_source(&path, 10);
            let read = read.as_ref().map(|file| (file.text.as_str(), file.bom)).map_err(Skipped::kind);
            assert_eq!(read, *expected, "{name}");
        }
        std::fs::create_dir(folder.path().join("folder.py")).unwrap();
        for name in ["missing.py", "folder.py"] {
            let read = read_source(&folder.path().join(name), 10);
            assert_eq!(read.err().map(|skipped| skipped.kind()), Some("unreadable"), "{name}");
        }
    }

    #[test]
    fn reasons_say_line_and_limit() {
        assert_eq!(decode(b"a\n\xe9".to_vec()).unwrap_err().to_string(), "is not UTF-8 (line 2)");
        let huge = Skipped::Huge { bytes: 12, limit: 10 };
        assert_eq!(huge.to_string(), "has 12 bytes; `max-file-bytes` is 10");
    }
}
