//! Single steps of an analysis in this process, so that a regression shows its place: parse, split into units,
//! review from nothing, and an answer made and written. The four functions at the top are all that knows how the
//! library is called.

use lastmile::review::{self, Document, Selection};
use lastmile::rules::RuleSet;
use lastmile::syntax::{Source, SyntaxTree, units};
use lastmile::text::{Buffer, Encoding};
use tower_lsp::ls_types::PublishDiagnosticsParams;

use crate::client::Client;
use crate::corpus::{Dialect, Sample};
use crate::process::own_cpu_ms;
use crate::report::{Bar, Report, number};
use crate::workspace::Workspace;

/// The whole text from nothing.
fn parse(dialect: &Dialect, text: &str) -> SyntaxTree {
    SyntaxTree::parse(dialect.language(), text)
}

/// The document's units; how many.
fn split(text: &str, tree: &SyntaxTree) -> usize {
    units(&Source::new(text, tree)).len()
}

/// Every rule over the whole document; how many hints.
fn query(path: &str, text: &str, tree: &SyntaxTree, rules: &RuleSet) -> usize {
    review::analyze(&Document::alone(path, text, tree), rules, &Selection::default()).len()
}

/// An answer's places counted in UTF-16, and the answer written: what publishing costs without the protocol library.
fn publish(buffer: &Buffer, ends: &[usize], answer: &PublishDiagnosticsParams) -> anyhow::Result<usize> {
    let places: u32 = ends.iter().map(|end| buffer.position(*end, Encoding::Utf16).character).sum();
    Ok(serde_json::to_vec(answer)?.len() + places as usize)
}

/// Measures the steps over one text, each `count` times, in processor time of this thread.
pub(crate) fn run(
    report: &mut Report,
    workspace: &Workspace<'_>,
    dialect: &Dialect,
    sample: &Sample,
    lines: usize,
    count: usize,
) -> anyhow::Result<()> {
    let text = &sample.text;
    let path = format!("service/micro.{}", dialect.extension);
    let (rules, _) = RuleSet::load([]);
    rules.prepare(dialect.language());
    let tree = parse(dialect, text);
    let (answer, ends, buffer) = answer(workspace, dialect, text)?;
    let mut row = |step: &str, run: &mut dyn FnMut() -> anyhow::Result<usize>| -> anyhow::Result<()> {
        let mut times = Vec::new();
        let mut outcome = 0;
        for _ in 0..count {
            let begun = own_cpu_ms();
            outcome = std::hint::black_box(run()?);
            times.push(own_cpu_ms() - begun);
        }
        times.sort_by(f64::total_cmp);
        let what = format!("micro: {step}, {}, {lines} lines", dialect.name);
        let beside = format!("gives {outcome}; least {}", number(times[0]));
        report.row(what, times[count / 2], "ms", Bar::None, beside);
        Ok(())
    };
    row("parse from nothing", &mut || Ok(parse(dialect, text).root().end_byte()))?;
    row("split into units", &mut || Ok(split(text, &tree)))?;
    row("review from nothing", &mut || Ok(query(&path, text, &tree, &rules)))?;
    row("places and JSON of an answer", &mut || publish(&buffer, &ends, &answer))?;
    Ok(())
}

/// What the server says of the text, and the bytes at which its ranges start and end.
fn answer(
    workspace: &Workspace<'_>,
    dialect: &Dialect,
    text: &str,
) -> anyhow::Result<(PublishDiagnosticsParams, Vec<usize>, Buffer)> {
    #[derive(serde::Deserialize)]
    struct Publication {
        params: PublishDiagnosticsParams,
    }
    let mut client = Client::start(workspace.binary, workspace.root)?;
    let uri = workspace.uri(dialect, "micro");
    client.open(&uri, dialect.name, 1, text)?;
    let Publication { params } = serde_json::from_slice(&client.published(&uri, 1)?.body)?;
    let buffer = Buffer::new(text);
    let places = params.diagnostics.iter().flat_map(|hint| [hint.range.start, hint.range.end]);
    let byte = |at: tower_lsp::ls_types::Position| {
        buffer.byte(lastmile::text::Position::new(at.line, at.character), Encoding::Utf8)
    };
    let ends = places.map(byte).collect();
    Ok((params, ends, buffer))
}
