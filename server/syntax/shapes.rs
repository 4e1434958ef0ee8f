//! Shapes: what a node is in any language (a call, a member, an assignment), read from `facts/shapes.scm`.
//!
//! Names and flow are written once, over shapes; how a language spells them is data. Knows no rules.

use smallvec::SmallVec;
use tree_sitter::Language as Grammar;

use super::Node;
use super::fact_predicates::FactPredicate;
use super::query::{Captures, Gates, Pattern, QueryError, first_match};

macro_rules! vocabulary {
    ($(#[$meta:meta])* $type:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $type { $($(#[$doc])* $variant),+ }

        impl $type {
            fn from_word(word: &str) -> Option<$type> {
                match word { $($word => Some($type::$variant),)+ _ => None }
            }
        }
    };
}

vocabulary! {
    /// What a node is.
    ShapeKind {
        /// A plain name that stands for a value.
        Name = "name",
        /// `object.property`.
        Member = "member",
        /// `object[key]`.
        Index = "index",
        /// `function(arguments)`, and `new function(arguments)`.
        Call = "call",
        /// A node whose value is its `inner` node's: parentheses, `await`, a cast. With a `type` it is of that type.
        Wrapper = "wrapper",
        /// A string, with or without interpolations among its children.
        Text = "text",
        /// An expression inside a string.
        Interpolation = "interpolation",
        /// A number, boolean or null.
        Literal = "literal",
        /// A list, tuple, set, dictionary or object literal; its members stand in its `body`, if it has one, and it
        /// may say its `type`.
        Container = "container",
        /// Expressions side by side, on either side of an assignment: each target takes the value at its place, and
        /// a single value, a call's, is several results.
        Sequence = "sequence",
        /// `key: value` inside a container.
        Pair = "pair",
        /// An operator that joins text: `+`, `%`.
        Concatenation = "concatenation",
        /// Another operator on values.
        Operation = "operation",
        /// An expression that is one of several.
        Choice = "choice",
        /// A function of any kind, maybe of a declared `type`; it opens a scope.
        Function = "function",
        /// A function that suspends.
        AsyncFunction = "async_function",
        /// A class; its `body` holds its members.
        Class = "class",
        /// A parameter: its `target`, maybe a `type` and a `value`.
        Parameter = "parameter",
        /// `target = value`.
        Assignment = "assignment",
        /// `target += value`; with a `condition`, `target` is given `value` or keeps its own: `target ??= value`.
        Augmentation = "augmentation",
        /// `target` runs through the elements of `value`.
        Iteration = "iteration",
        /// A statement or clause that repeats its `body`.
        Loop = "loop",
        /// A handler of errors, with its `body` and maybe the `type` of error it takes and the error's `name`.
        ErrorHandler = "error_handler",
        /// `key=value` among arguments.
        NamedArgument = "named_argument",
        /// Arguments or members unpacked from a value.
        Spread = "spread",
        /// A call that yields the `module` it names.
        ModuleReference = "module_reference",
        /// Statements that run in order.
        Block = "block",
        /// `return value`.
        Return = "return",
        /// A value that a generator hands out.
        Yield = "yield",
        /// What decorates a definition.
        Decorator = "decorator",
        /// A statement that is an expression, whose value is dropped.
        Statement = "statement",
        /// A statement that wraps a definition: decorators, `export`.
        Wrapping = "wrapping",
        /// A comment.
        Comment = "comment",
        /// Binds names from modules; `facts/imports.scm` says which.
        Import = "import",
        /// What must stand before every import: a shebang, a package's name.
        Prologue = "prologue",
        /// A member of a class body: `target`, maybe with a `type` and a `value`.
        Field = "field",
        /// In `facts/flow.scm`: a call that fills the text `value` with `arguments`.
        Format = "format",
        /// In `facts/flow.scm`: a call whose result is `value`, as far as its origin matters.
        Pass = "pass",
        /// In `facts/flow.scm`: a call that puts something of `value` into its `target`, in the place of what was there.
        Fill = "fill",
        /// In `facts/flow.scm`: a call, or an assignment to an element, that adds `value` to its `target`.
        Append = "append",
        /// In `facts/flow.scm`: an expression that holds what a caller sent: a request's body, a program's arguments.
        Source = "source",
        /// In `facts/flow.scm`: an expression that holds what whoever runs the program gave it: arguments, environment.
        ProgramSource = "program_source",
        /// In `facts/flow.scm`: an expression that holds what a language model wrote.
        ModelSource = "model_source",
        /// In `facts/flow.scm`: an object of which a caller sent the parts that are called a `request_part`.
        Request = "request",
        /// In `facts/flow.scm`: part of a destructuring target that takes what a caller sent out of a request.
        RequestPart = "request_part",
        /// In `facts/flow.scm`: a parameter that a caller fills.
        Sent = "sent",
        /// In `facts/flow.scm`: puts `value` into the container `target`, beside what is there.
        Put = "put",
        /// In `facts/flow.scm`: an expression that holds something of `left`, of `right` and of `arguments`, and is no text itself.
        Join = "join",
        /// In `facts/flow.scm`: a function whose parameters a caller fills, unless the parameter is neutral.
        Entry = "entry",
        /// In `facts/flow.scm`: a function whose parameters whoever runs the program fills.
        ProgramEntry = "program_entry",
        /// In `facts/flow.scm`: a call that gives its function argument the error that was thrown.
        ErrorCallback = "error_callback",
        /// In `facts/flow.scm`: an expression in whose result nothing is left of what went in.
        Neutral = "neutral",
        /// In `facts/flow.scm`: a declared type whose values hold no text, as far as whoever fills them keeps to it; a
        /// parameter that is converted to one.
        Textless = "textless",
        /// In `facts/flow.scm`: a call that makes of `function` one that is given its `arguments` behind the first before
        /// those of its own.
        Partial = "partial",
        /// In `facts/paths.scm`: one of `consequence` and its `alternative`s runs, as the `condition` has it.
        Branch = "branch",
        /// In `facts/paths.scm`: an alternative with a `condition` of its own.
        Arm = "arm",
        /// In `facts/paths.scm`: one of the cases in it runs.
        Switch = "switch",
        /// In `facts/paths.scm`: a case of a switch.
        Case = "case",
        /// In `facts/paths.scm`: the case that runs if no other does.
        Default = "default",
        /// In `facts/paths.scm`: its `body` runs, and if that raises, a handler in it.
        Attempt = "attempt",
        /// In `facts/paths.scm`: its `body` runs, and code runs on behind it whatever that raises.
        Swallow = "swallow",
        /// In `facts/paths.scm`: runs whichever way the attempt around it ends.
        Finally = "finally",
        /// In `facts/paths.scm`: ends the function.
        Leave = "leave",
        /// In `facts/paths.scm`: raises an error.
        Raise = "raise",
        /// In `facts/paths.scm`: ends the loop or switch around it.
        Break = "break",
        /// In `facts/paths.scm`: goes on with the loop's next round.
        Continue = "continue",
        /// In `facts/paths.scm`: ends the program.
        Halt = "halt",
        /// In `facts/paths.scm`: what is in it runs whichever way the function ends.
        Defer = "defer",
        /// In `facts/paths.scm`: what is made in `value` is cleaned up whichever way its block ends.
        Managed = "managed",
        /// In `facts/paths.scm`: a call that runs the function it is given for each element of `value`.
        Each = "each",
        /// In `facts/paths.scm`: binds names that only the block around it knows.
        Declaration = "declaration",
        /// In `facts/checks.scm`: is true only if `target` is in the constant `value`, or passes what needs no value.
        Allows = "allows",
        /// In `facts/checks.scm`: is false only if `target` is in the constant `value`.
        Denies = "denies",
        /// In `facts/checks.scm`: the same as `allows`, but true for the names that every object inherits, too.
        Finds = "finds",
        /// In `facts/checks.scm`: is true only if all of `target` is what the pattern `value` describes.
        Matches = "matches",
        /// In `facts/checks.scm`: is true only if something in `target` is what the pattern `value` describes.
        Searches = "searches",
        /// In `facts/checks.scm`: a call that raises unless `target` says a number, a date, an id.
        Converts = "converts",
        /// In `facts/checks.scm`: a call whose second result is an error unless `target` says a number, a date, an id.
        Parses = "parses",
        /// In `facts/checks.scm`: code runs on behind it only if the `condition` is true.
        Asserts = "asserts",
        /// In `facts/checks.scm`: is true if `left` and `right` are.
        Both = "both",
        /// In `facts/checks.scm`: is true if `left` or `right` is.
        Either = "either",
        /// In `facts/checks.scm`: is true in every run.
        Always = "always",
        /// In `facts/checks.scm`: is true in no run.
        Never = "never",
        /// In `facts/checks.scm`: is true if its `inner` is not.
        Negation = "negation",
        /// In `facts/checks.scm`: is true if its `inner` is.
        Truth = "truth",
        /// In `facts/checks.scm`: is true only if the `condition` is for each element of `target`, called `key` in it.
        Every = "every",
        /// In `facts/checks.scm`: is false only if the `condition` is for each element of `target`, called `key` in it.
        Any = "any",
        /// In `facts/checks.scm`: the part of a comprehension that leaves out what does not meet the `condition`.
        OnlyIf = "only_if",
        /// In `facts/flow.scm`: a call whose result is the elements of `value`, called `key`, that meet the `condition`.
        Filter = "filter",
        /// In `facts/flow.scm`: a call whose result is the keys of the mapping `value`.
        Keys = "keys",
        /// In `facts/flow.scm`: a call whose result holds what the `function` that it is given returns.
        Run = "run",
        /// In `facts/flow.scm`: a call whose result holds the elements of `value`, or its `arguments`, each at its place.
        Ordered = "ordered",
        /// In `facts/flow.scm`: a call whose result holds each element of `value` behind its number.
        Numbered = "numbered",
        /// In `facts/flow.scm`: a function, or what it is given to, in whose destructured parameters a `request_part` is
        /// what a caller sent.
        Receiver = "receiver",
        /// In `facts/flow.scm`: hands `value` out to be changed: `&value`.
        Lent = "lent",
        /// In `facts/paths.scm`: a call that runs the function it is given for each element of `value`, with what the
        /// round before made of it as the first parameter, at first `left`.
        Fold = "fold",
        /// Targets that take the elements of a value, each the one at its place.
        TargetList = "target_list",
        /// A target that takes all that is left.
        RestTarget = "rest_target",
        /// Part of a destructuring target that binds the name of the property it takes.
        ShorthandTarget = "shorthand_target",
        /// Part of a destructuring target: `property` is bound to `target`.
        TargetPart = "target_part",
    }
}

vocabulary! {
    /// What a part of a shape is to it.
    #[allow(missing_docs, reason = "each is explained at the shape that has it")]
    Role {
        Object = "object",
        Property = "property",
        Key = "key",
        Function = "function",
        Arguments = "arguments",
        Inner = "inner",
        Left = "left",
        Right = "right",
        Condition = "condition",
        Consequence = "consequence",
        Alternative = "alternative",
        Name = "name",
        Parameters = "parameters",
        Body = "body",
        Type = "type",
        Value = "value",
        Target = "target",
        Module = "module",
        Definition = "definition",
    }
}

/// A node seen as a shape.
#[derive(Debug, Clone)]
pub struct Shape<'t> {
    /// What it is.
    pub kind: ShapeKind,
    roles: SmallVec<[(Role, Node<'t>); 4]>,
}

impl<'t> Shape<'t> {
    /// The part that plays a role.
    pub fn get(&self, role: Role) -> Option<Node<'t>> {
        self.all(role).next()
    }

    /// The parts that play a role, where several can: the names that are declared together.
    pub fn all(&self, role: Role) -> impl Iterator<Item = Node<'t>> {
        self.roles.iter().filter(move |(known, _)| *known == role).map(|(_, node)| *node)
    }
}

/// The shapes of one language, of one table of its facts.
pub(super) struct Shapes {
    /// The table's number, under which an array of nodes remembers what has been found out.
    table: usize,
    patterns: Vec<ShapePattern>,
    gates: Gates,
    /// What a node can be, by kind id.
    by_kind: Vec<Vec<ShapeKind>>,
}

struct ShapePattern {
    kind: ShapeKind,
    pattern: Pattern,
    roles: Vec<Option<Role>>,
    predicates: Vec<FactPredicate>,
}

/// What is remembered of a node that has no shape.
const NO_SHAPE: u8 = u8::MAX;

impl ShapePattern {
    fn matched<'t>(&self, node: Node<'t>, text: &str) -> Option<Captures<'t>> {
        first_match(&self.pattern, node, |captures| {
            self.predicates.iter().all(|predicate| predicate.holds(captures, text))
        })
    }
}

impl Shapes {
    /// Compiles the patterns of `facts/shapes.scm`.
    ///
    /// # Errors
    /// Captures that are no shape or role, predicates that facts do not know.
    pub(super) fn compile(
        table: usize,
        patterns: Vec<Pattern>,
        grammar: &Grammar,
    ) -> Result<Shapes, QueryError> {
        let mut shapes = Shapes {
            table,
            patterns: Vec::with_capacity(patterns.len()),
            gates: Gates::new(grammar.node_kind_count()),
            by_kind: vec![Vec::new(); grammar.node_kind_count()],
        };
        for pattern in patterns {
            let error = |message: String| QueryError::new(pattern.line, message);
            let mut kind = None;
            let mut roles = Vec::new();
            for (index, name) in pattern.captures.iter().enumerate() {
                if pattern.captures_root(index) {
                    kind = Some(
                        ShapeKind::from_word(name).ok_or_else(|| error(format!("`@{name}` is no shape")))?,
                    );
                    roles.push(None);
                } else if name.starts_with('_') {
                    roles.push(None);
                } else {
                    roles.push(Some(
                        Role::from_word(name).ok_or_else(|| error(format!("`@{name}` is no role")))?,
                    ));
                }
            }
            let kind =
                kind.ok_or_else(|| error("the root node needs a capture that names its shape".into()))?;
            let kinds = pattern.root_kinds().ok_or_else(|| error("a shape needs a node kind".into()))?;
            let mut predicates = Vec::new();
            for predicate in &pattern.predicates {
                predicates.push(FactPredicate::compile(predicate)?);
            }
            for id in kinds {
                shapes.by_kind[usize::from(id)].push(kind);
            }
            shapes.gates.add(shapes.patterns.len() as u32, &pattern);
            shapes.patterns.push(ShapePattern { kind, pattern, roles, predicates });
        }
        Ok(shapes)
    }

    /// The node's shape: the first pattern of its kind that matches. `None` for a node that is none of them.
    pub(super) fn of<'t>(&self, node: Node<'t>, text: &str) -> Option<Shape<'t>> {
        let pattern = self.pattern_of(node, text)?;
        let captures = pattern.matched(node, text)?;
        let roles = captures.iter().filter_map(|(index, node)| Some((pattern.roles[index]?, node))).collect();
        Some(Shape { kind: pattern.kind, roles })
    }

    /// Whether the node is of one of the shapes. Nodes whose kind rules that out are not looked into.
    pub(super) fn is_one_of(&self, node: Node<'_>, text: &str, wanted: &[ShapeKind]) -> bool {
        let possible = self.by_kind.get(usize::from(node.kind_id()));
        possible.is_some_and(|kinds| kinds.iter().any(|kind| wanted.contains(kind)))
            && self.pattern_of(node, text).is_some_and(|pattern| wanted.contains(&pattern.kind))
    }

    /// The node's shape, if it is one of these.
    pub(super) fn one_of<'t>(&self, node: Node<'t>, text: &str, wanted: &[ShapeKind]) -> Option<Shape<'t>> {
        self.is_one_of(node, text, wanted).then(|| self.of(node, text)).flatten()
    }

    /// The pattern that says a node's shape, found once for each node.
    fn pattern_of(&self, node: Node<'_>, text: &str) -> Option<&ShapePattern> {
        if !self.knows(node.kind_id()) {
            return None;
        }
        let index = match node.nodes.shape_of(self.table, node.index) {
            0 => {
                let mut open = self.gates.open(node, text, &|_, _, _| {}).into_iter();
                let found = open.find(|index| self.patterns[*index as usize].matched(node, text).is_some());
                // What goes beyond the numbers is found anew each time.
                let number = found.map_or(NO_SHAPE, |index| (index + 1).min(u32::from(u8::MAX)) as u8);
                if found.is_none() || number < NO_SHAPE {
                    node.nodes.remember_shape(self.table, node.index, number);
                }
                found?
            }
            NO_SHAPE => return None,
            number => u32::from(number) - 1,
        };
        Some(&self.patterns[index as usize])
    }

    /// Whether the language has such a shape.
    pub(super) fn has(&self, kind: ShapeKind) -> bool {
        self.patterns.iter().any(|pattern| pattern.kind == kind)
    }

    /// Whether nodes of this kind can have a shape.
    pub(super) fn knows(&self, kind_id: u16) -> bool {
        self.by_kind.get(usize::from(kind_id)).is_some_and(|kinds| !kinds.is_empty())
    }
}
