//! Text: a rope buffer, positions in the encodings of editors, and edits. Knows no syntax and no protocol.
//!
//! A line ends with `\n`, `\r\n` or `\r`, and with nothing else. Tree-sitter counts rows by `\n` alone, so a
//! [`Point`] is not a [`Position`].

mod buffer;
mod edit;
mod position;

pub use buffer::Buffer;
pub use edit::{Change, Edit};
pub use position::{Encoding, Point, Position};
