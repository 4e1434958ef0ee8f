//! Sets of rules that name different callees, in the shapes of the bundled ones. Knows no server and no measurement.
//!
//! The bundled rules of Python have 148 patterns: 42 want a call's dotted name, 27 a call's method, 13 an argument by
//! its name; these shapes stand here about as often to one another. Patterns that name nobody (blocks, handlers of
//! errors) are left out, because a catalogue grows by names. A string's `#match?` is asked of every string: it is here
//! because users write it.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use lastmile::rules::RuleSet;

/// Patterns of each rule, with names of their own; the bundled ones have up to 15, and less than 7 on average.
pub(crate) const PATTERNS: usize = 3;

/// The rule files of a set, as [`RuleSet::load`] takes them.
pub(crate) type Files = Vec<(String, String)>;

/// How a rule asks for what it names. In its texts `%lib`, `%call` and `%word` stand for names that no other pattern
/// has, and `«»` around what the rule must hint.
pub(crate) struct Shape {
    pub(crate) what: &'static str,
    /// How many of fifty rules have it.
    of_fifty: usize,
    /// Whether it says a whole name (of a callee, a method, an argument), which nothing has that it does not mean.
    pub(crate) says_a_name: bool,
    pattern: &'static str,
    bad: &'static str,
    /// What the fix yields, if there is one.
    fixed: Option<&'static str>,
    good: &'static str,
}

pub(crate) const SHAPES: [Shape; 8] = [
    Shape {
        what: "call by dotted name that lacks an argument",
        of_fifty: 10,
        says_a_name: true,
        pattern: r##"((call function: (_) @callee arguments: (argument_list) @arguments) @hint
  (#resolves-to? @callee "%lib.%call" "%lib.Client.%call")
  (#lacks-argument? @arguments "timeout")
  (#set! message "`{callee}` can wait forever: pass `timeout=`")
  (#set! fix.title "Add `timeout=10`")
  (#append-argument! @arguments "timeout=10"))"##,
        bad: "import %lib\n«%lib.%call(order)»",
        fixed: Some("import %lib\n%lib.%call(order, timeout=10)"),
        good: "import %lib\n%lib.%call(order, timeout=5)",
    },
    Shape {
        what: "keyword argument of a library's calls",
        of_fifty: 6,
        says_a_name: false,
        pattern: r##"((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false)) @hint))
  (#eq? @_name "%word")
  (#resolves-to? @callee "%lib.*")
  (#set! message "`{hint}` accepts anything: remove it")
  (#set! fix.title "Remove it")
  (#remove-argument! @hint))"##,
        bad: "import %lib\n%lib.connect(order, «%word=False»)",
        fixed: Some("import %lib\n%lib.connect(order)"),
        good: "import %lib\n%lib.connect(order, %word=True)",
    },
    Shape {
        what: "call by dotted name with a text put together",
        of_fifty: 4,
        says_a_name: true,
        pattern: r##"((call function: (_) @callee arguments: (argument_list . (_) @statement)) @hint
  (#resolves-to? @callee "%lib.%call" "%lib.connect.*.%call")
  (#built-string? @statement)
  (#set! message "`{callee}` is given a text put together: bind the values"))"##,
        bad: "import %lib\n\ndef find(order):\n    «%lib.%call(f\"find {order}\")»",
        fixed: None,
        good: "import %lib\n\ndef find(order):\n    %lib.%call(\"find\", order)",
    },
    Shape {
        what: "method by `#method?`",
        of_fifty: 4,
        says_a_name: true,
        pattern: r##"((call function: (_) @callee arguments: (argument_list) @arguments) @hint
  (#method? @callee "%call" "%call_all")
  (#imports? "%lib")
  (#lacks-argument? @arguments "limit")
  (#set! message "`{callee}` gives everything: pass `limit=`"))"##,
        bad: "import %lib\n«rows.%call(order)»",
        fixed: None,
        good: "import %lib\nrows.%call(order, limit=5)",
    },
    Shape {
        what: "method by `#any-of?`",
        of_fifty: 10,
        says_a_name: true,
        pattern: r##"((call function: (attribute object: (_) @object attribute: (identifier) @_method) arguments: (argument_list) @arguments) @hint
  (#any-of? @_method "%call" "%call_all")
  (#imports? "%lib")
  (#lacks-argument? @arguments "limit")
  (#set! message "`{object}` gives everything: pass `limit=`"))"##,
        bad: "import %lib\n«rows.%call(order)»",
        fixed: None,
        good: "import %lib\nrows.%call(order, limit=5)",
    },
    Shape {
        what: "keyword argument of any call",
        of_fifty: 8,
        says_a_name: true,
        pattern: r##"((keyword_argument name: (identifier) @_name value: (_) @value) @hint
  (#any-of? @_name "%word" "%word_all")
  (#match? @value "^(True|1)$")
  (#set! message "`{hint}` accepts anything: remove it"))"##,
        bad: "connect(order, «%word=True»)",
        fixed: None,
        good: "connect(order, %word=False)",
    },
    Shape {
        what: "decorated function",
        of_fifty: 5,
        says_a_name: true,
        pattern: r##"((decorated_definition
  (decorator (call function: (_) @_decorator arguments: (_) @arguments))
  definition: (function_definition name: (_) @hint))
  (#resolves-to? @_decorator "%lib.%call")
  (#lacks-argument? @arguments "limit")
  (#set! message "`{hint}` may be called without end: pass `limit=`"))"##,
        bad: "import %lib\n\n@%lib.%call(\"orders\")\ndef «orders»():\n    return []",
        fixed: None,
        good: "import %lib\n\n@%lib.%call(\"orders\", limit=5)\ndef orders():\n    return []",
    },
    Shape {
        what: "string by `#match?`",
        of_fifty: 3,
        says_a_name: false,
        pattern: r##"((string) @hint
  (#match? @hint "(?i)^.(%word|%lib)://")
  (#set! message "{hint} is not encrypted: use its successor"))"##,
        bad: "place = «\"%word://orders\"»",
        fixed: None,
        good: "place = \"https://%word/orders\"",
    },
];

/// What libraries are called, with a number behind.
const NOUNS: [&str; 12] = [
    "billing", "catalog", "courier", "ledger", "mailer", "metering", "pricing", "queue", "shipping", "stock",
    "tenant", "vault",
];
const VERBS: [&str; 10] =
    ["fetch", "reserve", "publish", "drain", "attach", "settle", "revoke", "import", "merge", "dispatch"];
/// Methods that every text calls: each rule's first pattern wants one of them, of its own library.
const COMMON: [&str; 16] = [
    "get", "join", "format", "append", "update", "split", "open", "run", "call", "read", "items", "pop",
    "strip", "debug", "exists", "copy",
];

/// Python rules of the shapes in their proportions; `count` is a multiple of 50.
pub(crate) fn mixed(count: usize) -> Vec<Rule> {
    let fifty: Vec<&'static Shape> =
        SHAPES.iter().flat_map(|shape| std::iter::repeat_n(shape, shape.of_fifty)).collect();
    of_shapes(&fifty, count)
}

/// Python rules of some shapes in turn.
pub(crate) fn of_shapes(shapes: &[&'static Shape], count: usize) -> Vec<Rule> {
    (0..count).map(|number| Rule { shape: shapes[number % shapes.len()], number }).collect()
}

/// One rule to be written.
pub(crate) struct Rule {
    shape: &'static Shape,
    number: usize,
}

impl Rule {
    fn text(&self) -> String {
        let mut text = format!(
            "; A {} that asks for a look\n;\n; Rule {} of the benchmark.\n;\n; severity: warning\n; files: code migration\n\n",
            self.shape.what, self.number
        );
        for pattern in 0..PATTERNS {
            text += &self.named(self.shape.pattern, pattern);
            text += "\n\n";
        }
        text += ";! bad\n";
        text += &example(&self.named(self.shape.bad, 0));
        if let Some(fixed) = self.shape.fixed {
            text += ";! fixed\n";
            text += &example(&self.named(fixed, 0));
        }
        text += ";! good\n";
        text += &example(&self.named(self.shape.good, 0));
        text
    }

    /// A text of the shape with the names of one of the rule's patterns.
    fn named(&self, text: &str, pattern: usize) -> String {
        let of = |names: &[&'static str], number: usize| names[number % names.len()];
        let number = self.number * PATTERNS + pattern;
        let noun = of(&NOUNS, number);
        let call = match pattern {
            0 => of(&COMMON, self.number).to_owned(),
            _ => format!("{}_{noun}{number}", of(&VERBS, number)),
        };
        text.replace("%lib", &format!("{noun}{number}"))
            .replace("%call", &call)
            .replace("%word", &format!("{}_{number}", of(&VERBS, number)))
    }
}

/// Code as an example's lines, with carets below what stands in `«»`.
fn example(code: &str) -> String {
    let mut text = String::new();
    for line in code.lines() {
        let width = |part: &str| part.chars().count();
        text += &format!("; {}\n", line.replace(['«', '»'], ""));
        if let Some((before, (hint, _))) =
            line.split_once('«').and_then(|(before, rest)| Some((before, rest.split_once('»')?)))
        {
            text += &format!("; {}{}\n", " ".repeat(width(before)), "^".repeat(width(hint)));
        }
    }
    text
}

/// The files of rules that stand beside the bundled ones.
pub(crate) fn beside_bundled(rules: &[Rule]) -> Files {
    let path = |rule: &Rule| format!("python/performance/generated-{}.scm", rule.number);
    rules.iter().map(|rule| (path(rule), rule.text())).collect()
}

/// The files of rules without the bundled ones of Python: they lie at their paths, and silent ones do where the rules
/// are fewer.
pub(crate) fn alone(rules: &[Rule]) -> Files {
    const SILENT: &str = "; Nothing\n;\n; Never speaks.\n;\n; severity: info\n\n((ellipsis) @hint\n  (#eq? @hint \"\")\n  (#set! message \"nothing\"))\n\n;! bad\n; ...\n; ^^^\n;! good\n; pass\n";
    let (bundled, _) = RuleSet::load([]);
    let words = bundled.words().filter(|words| words.language == "python");
    let mut files: HashMap<String, String> =
        words.map(|words| (words.path.clone(), SILENT.to_owned())).collect();
    let mut taken: Vec<String> = files.keys().cloned().collect();
    taken.sort();
    let taken = taken.into_iter().map(Some).chain(std::iter::repeat(None));
    for ((path, text), taken) in beside_bundled(rules).into_iter().zip(taken) {
        files.insert(taken.unwrap_or(path), text);
    }
    let mut files: Files = files.into_iter().collect();
    files.sort();
    files
}

/// Writes a set below a rule root.
pub(crate) fn write(files: &Files, root: &Path) -> anyhow::Result<()> {
    for (path, text) in files {
        let file = root.join(path);
        fs::create_dir_all(file.parent().unwrap_or(root))?;
        fs::write(&file, text)?;
    }
    Ok(())
}
