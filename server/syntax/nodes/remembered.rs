//! What has been found out about the nodes of an array, so that it is found out once: a small number for each node. Knows not
//! what the numbers stand for.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU8, Ordering};

/// How many nodes' numbers are made room for together, when the first of them is remembered: most of an array is asked of
/// only when all of its text is reviewed.
const TOGETHER: usize = 1024;

/// A number for each node of an array, 0 for those that nothing is known of.
#[derive(Default)]
pub(super) struct Remembered(Box<[OnceLock<Box<[AtomicU8; TOGETHER]>>]>);

impl Remembered {
    /// Of an array of so many nodes.
    pub(super) fn of(nodes: usize) -> Remembered {
        Remembered((0..nodes.div_ceil(TOGETHER)).map(|_| OnceLock::new()).collect())
    }

    pub(super) fn get(&self, node: usize) -> u8 {
        let together = self.0.get(node / TOGETHER).and_then(OnceLock::get);
        together.map_or(0, |numbers| numbers[node % TOGETHER].load(Ordering::Relaxed))
    }

    pub(super) fn set(&self, node: usize, number: u8) {
        if let Some(together) = self.0.get(node / TOGETHER) {
            let numbers = together.get_or_init(|| Box::new([const { AtomicU8::new(0) }; TOGETHER]));
            numbers[node % TOGETHER].store(number, Ordering::Relaxed);
        }
    }
}
