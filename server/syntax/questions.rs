//! Questions: what a unit's review asked of the rest of its file and of what lies beyond, so that a change elsewhere tells whether it must be
//! asked again. Knows nothing of the answers.

use super::LazyRegex;
use super::module::print_of;

/// What a unit's review asked of what lies outside of it. A unit of the same text, whose questions have the same answers, has
/// the same hints.
#[derive(Debug, Default, Clone)]
pub struct Reads {
    /// The prints of the questions, in order.
    pub questions: Vec<u64>,
    /// The expressions that were asked of all of the file's text, with the answers.
    pub matches: Vec<(LazyRegex, bool)>,
    /// It read the file beyond what questions can say.
    pub whole_file: bool,
}

impl Reads {
    /// Whether it was asked.
    pub fn asks(&self, question: Question) -> bool {
        self.questions.binary_search(&question.print()).is_ok()
    }

    /// Adds a question.
    pub fn also(&mut self, question: Question) {
        if let Err(at) = self.questions.binary_search(&question.print()) {
            self.questions.insert(at, question.print());
        }
    }
}

/// Something that can be asked of the rest of a file, or of what lies beyond it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Question {
    /// What the top level binds a name to; the name by its print.
    Name(u64),
    /// What stands in the definition of that name.
    Definition(u64),
    /// What the class of that head gives a member; both by their prints.
    Member(u64, u64),
    /// The method of that class.
    Method(u64, u64),
    /// The members of the class of that head: what each is called, not what stands in it.
    Outline(u64),
    /// Whether the file imports a module, by its print, or something below it.
    Imports(u64),
    /// What the conditions at the top level say of what has that code, by its print.
    Checks(u64),
    /// What stands before the file's first definition, to the byte.
    Top,
    /// Whether the file's code runs in a browser.
    Browser,
    /// What the project says that the file belongs to.
    Project,
    /// What the file and the files that changed with it were before.
    Change,
}

impl Question {
    /// Its print.
    pub fn print(self) -> u64 {
        print_of(self)
    }
}
