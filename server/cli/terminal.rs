//! Where the command line writes: reports to the standard output, notes about the run to the standard error.
//!
//! It does not know what is written. A reader that went away is no error: what follows is written to nobody.

use std::io::{self, Write};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};

use super::arguments::Color;

/// The two streams, with the choice of colour made.
pub(super) struct Terminal {
    color: ColorChoice,
    /// Whether the user asked to be told more.
    pub(super) verbose: bool,
}

impl Terminal {
    pub(super) fn new(color: Color, verbose: bool) -> Terminal {
        let color = match color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::AlwaysAnsi,
            Color::Never => ColorChoice::Never,
        };
        Terminal { color, verbose }
    }

    /// Writes a report; its escape sequences are dropped where colour is not wanted.
    pub(super) fn report(&mut self, text: &str) -> io::Result<()> {
        let mut stream = AutoStream::new(io::stdout().lock(), self.color);
        let written = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            other => other,
        }
    }

    pub(super) fn error(&mut self, text: &str) {
        self.say("error", AnsiColor::Red.on_default().bold(), text);
    }

    pub(super) fn warning(&mut self, text: &str) {
        self.say("warning", AnsiColor::Yellow.on_default().bold(), text);
    }

    pub(super) fn note(&mut self, text: &str) {
        self.say("note", AnsiColor::Cyan.on_default().bold(), text);
    }

    fn say(&mut self, label: &str, style: Style, text: &str) {
        let mut stream = AutoStream::new(io::stderr().lock(), self.color);
        // There is nowhere left to complain to.
        let _ = writeln!(stream, "{style}{label}{style:#}: {}", visible(text));
    }
}

/// `text` without control characters other than line ends: file names and source text may hold escape
/// sequences that a terminal would obey.
pub(super) fn visible(text: &str) -> std::borrow::Cow<'_, str> {
    let control = |c: char| c.is_control() && c != '\n' && c != '\t';
    if !text.contains(control) {
        return text.into();
    }
    text.chars().map(|c| if control(c) { '\u{fffd}' } else { c }).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_do_not_reach_the_terminal() {
        assert_eq!(visible("a\u{1b}[2Jb\n\tc\r"), "a\u{fffd}[2Jb\n\tc\u{fffd}");
        assert_eq!(visible("plain é"), "plain é");
    }
}
