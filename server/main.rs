//! The binary: hands the command line to its face.

fn main() {}
