//! Reads Agent Trace records (`.agent-trace/traces.jsonl`, version 0.1): which lines of a file an assistant wrote that is
//! not committed yet.
//!
//! Leniently: what is not understood is passed over, and nothing that a record says is run or fetched. A record counts for
//! as long as its text is still there: where its hash finds it, or, without one, until the file is written again.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use memchr::memmem;
use serde_json::Value;

use super::read::BOM;
use crate::freshness::{Attested, Origin};
use crate::syntax::print_of;

/// The folder of the records, below the top of the work tree.
pub(super) const FOLDER: &str = ".agent-trace";
const FILE: &str = "traces.jsonl";
/// Of a longer file the end is read, in bytes.
const LONGEST: u64 = 16 << 20;
/// A record may be written so much before the file has its time.
const LATE: Duration = Duration::from_secs(2);

/// One range of a record.
struct Entry {
    /// From 0.
    lines: Range<usize>,
    origin: Origin,
    hash: Option<u32>,
    /// Seconds since 1970.
    time: Option<f64>,
}

/// The records of a work tree, one a line.
#[derive(Default)]
pub(super) struct Traces(String);

impl Traces {
    /// Reads those of the work tree at `top`, if there are any.
    pub(super) fn read(top: &Path) -> Traces {
        Traces(read_end(&top.join(FOLDER).join(FILE)).unwrap_or_default())
    }

    /// What they say of the file `name` below `top`, about its text on the disk.
    pub(super) fn attested(&self, top: &Path, name: &Path) -> Option<Attested> {
        let name = slashed(name)?;
        let mut entries: Vec<Entry> = Vec::new();
        for line in self.naming(&name) {
            match serde_json::from_str::<Value>(line) {
                Ok(record) => entries.extend(entries_of(&record, &name)),
                Err(error) => tracing::debug!("a record in {FOLDER}/{FILE} is passed over: {error}"),
            }
        }
        if entries.is_empty() {
            return None;
        }
        entries.sort_by(|one, other| one.time.unwrap_or(0.0).total_cmp(&other.time.unwrap_or(0.0)));
        let path = top.join(&name);
        let text = std::fs::read_to_string(&path).ok()?;
        let text = text.strip_prefix(BOM).unwrap_or(&text);
        let written = written(&path)?;
        let lines =
            entries.iter().filter_map(|entry| Some((entry.place(text, written)?, entry.origin))).collect();
        Some(Attested { text: text.into(), lines })
    }

    /// A hash of what they say of a file, and of when it was written if they say anything.
    pub(super) fn print(&self, top: &Path, name: &Path) -> u64 {
        let Some(name) = slashed(name) else { return 0 };
        let lines = self.naming(&name);
        let written = (!lines.is_empty()).then(|| written(&top.join(&name)));
        print_of((lines, written))
    }

    /// The records that may be about a file: each once, in their order.
    fn naming(&self, name: &str) -> Vec<&str> {
        let text = &self.0;
        let mut lines = Vec::new();
        let mut read = 0;
        for at in memmem::find_iter(text.as_bytes(), name) {
            if at >= read {
                let begin = text[..at].rfind('\n').map_or(0, |end| end + 1);
                read = text[at..].find('\n').map_or(text.len(), |end| at + end);
                lines.push(&text[begin..read]);
            }
        }
        lines
    }
}

fn slashed(name: &Path) -> Option<String> {
    Some(name.to_str()?.replace('\\', "/"))
}

fn written(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|data| data.modified()).ok()
}

fn entries_of(record: &Value, name: &str) -> Vec<Entry> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let time = record["timestamp"].as_str().and_then(seconds);
    let mut entries = Vec::new();
    for file in list(&record["files"]).iter().filter(|file| {
        file["path"].as_str().is_some_and(|path| path.trim_start_matches("./").replace('\\', "/") == name)
    }) {
        for conversation in list(&file["conversations"]) {
            for range in list(&conversation["ranges"]) {
                let number = |key: &str| range[key].as_u64().and_then(|number| usize::try_from(number).ok());
                let (Some(first), Some(last)) = (number("start_line"), number("end_line")) else { continue };
                let contributor =
                    [&range, &conversation].into_iter().find_map(|of| of["contributor"]["type"].as_str());
                let origin = match contributor {
                    // A conversation is one with an assistant.
                    Some("ai" | "mixed") | None => Origin::Agent,
                    Some("human") => Origin::Typed,
                    Some(_) => continue,
                };
                let hash = range["content_hash"].as_str().and_then(|hash| hash.strip_prefix("murmur3:"));
                let hash =
                    hash.filter(|hash| hash.len() == 8).and_then(|hash| u32::from_str_radix(hash, 16).ok());
                if 0 < first && first <= last {
                    entries.push(Entry { lines: first - 1..last, origin, hash, time });
                }
            }
        }
    }
    entries
}

impl Entry {
    /// The lines of the text that the entry is about, if they are still there.
    fn place(&self, text: &str, written: SystemTime) -> Option<Range<usize>> {
        let Some(hash) = self.hash else {
            let recorded = UNIX_EPOCH + Duration::try_from_secs_f64(self.time?).ok()?;
            return (written <= recorded + LATE).then(|| self.lines.clone());
        };
        let lines: Vec<&str> = text.lines().collect();
        let count = self.lines.len();
        let says = |start: usize| {
            let Some(content) = lines.get(start..start + count) else { return false };
            let content = content.join("\n");
            murmur3(content.as_bytes()) == hash || murmur3(format!("{content}\n").as_bytes()) == hash
        };
        let places = [self.lines.start].into_iter().chain(0..=lines.len().checked_sub(count)?);
        // A block of a thousand lines is not looked for everywhere.
        let places = places.take(1 + 1_000_000 / (count + 1));
        places.into_iter().find(|start| says(*start)).map(|start| start..start + count)
    }
}

fn read_end(path: &Path) -> Option<String> {
    let mut file = File::open(path).ok()?;
    let length = file.metadata().ok()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(LONGEST))).ok()?;
    let mut bytes = Vec::new();
    file.take(LONGEST).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// Seconds since 1970 of a time as RFC 3339 writes it.
fn seconds(time: &str) -> Option<f64> {
    let number = |range: Range<usize>| time.get(range)?.parse::<i64>().ok();
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    let rest = time.get(19..)?;
    let zone = rest.trim_start_matches(|letter: char| letter == '.' || letter.is_ascii_digit());
    let fraction: f64 = match &rest[..rest.len() - zone.len()] {
        "" => 0.0,
        digits => format!("0{digits}").parse().ok()?,
    };
    let offset = match zone.as_bytes() {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), ..] => {
            let part = |range: Range<usize>| zone.get(range)?.parse::<i64>().ok();
            let offset = part(1..3)? * 60 + part(4..6)?;
            if *sign == b'-' { -offset } else { offset }
        }
        _ => return None,
    };
    // The days of a year that begins in March, so that a leap day is its last.
    let (year, month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    let days = 365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + day
        - 719_469;
    Some((((days * 24 + hour) * 60 + minute - offset) * 60 + second) as f64 + fraction)
}

/// The 32-bit MurmurHash3 with the seed 0.
fn murmur3(bytes: &[u8]) -> u32 {
    let scramble = |word: u32| word.wrapping_mul(0xcc9e_2d51).rotate_left(15).wrapping_mul(0x1b87_3593);
    let (words, rest) = bytes.as_chunks::<4>();
    let mut hash = words.iter().fold(0u32, |hash, word| {
        (hash ^ scramble(u32::from_le_bytes(*word))).rotate_left(13).wrapping_mul(5).wrapping_add(0xe654_6b64)
    });
    if !rest.is_empty() {
        hash ^= scramble(rest.iter().rev().fold(0, |word, byte| word << 8 | u32::from(*byte)));
    }
    hash ^= bytes.len() as u32;
    hash = (hash ^ hash >> 16).wrapping_mul(0x85eb_ca6b);
    hash = (hash ^ hash >> 13).wrapping_mul(0xc2b2_ae35);
    hash ^ hash >> 16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read() {
        for (time, expected) in [
            ("1970-01-01T00:00:00Z", Some(0.0)),
            ("2026-01-23T14:30:00Z", Some(1_769_178_600.0)),
            ("2026-01-23T15:30:00.25+01:00", Some(1_769_178_600.25)),
            ("2024-02-29T00:00:00z", Some(1_709_164_800.0)),
            ("yesterday", None),
            ("2026-01-23T14:30:00", None),
        ] {
            assert_eq!(seconds(time), expected, "{time}");
        }
    }

    #[test]
    fn hashes_are_murmur3() {
        for (text, expected) in
            [("", 0), ("a", 0x3c25_69b2), ("hello", 0x248b_fa47), ("hello, world", 0x149b_bb7f)]
        {
            assert_eq!(murmur3(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn a_hash_finds_lines_that_moved() {
        let entry = |hash| Entry { lines: 0..2, origin: Origin::Agent, hash, time: Some(100.0) };
        let at = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
        let hash = Some(murmur3(b"b\nc"));
        assert_eq!(entry(hash).place("a\nb\nc\nd\n", at(900)), Some(1..3));
        assert_eq!(entry(hash).place("a\nc\n", at(0)), None);
        assert_eq!(entry(hash).place("a\n", at(0)), None);
        assert_eq!(entry(None).place("a\nb\n", at(101)), Some(0..2));
        assert_eq!(entry(None).place("a\nb\n", at(103)), None);
    }
}
