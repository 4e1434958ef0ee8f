//! The texts: real modules of published packages, alone or joined, with a few risky functions sown among them so that
//! there are hints to keep. Knows no server.
//!
//! Real code of this age holds one hint in some 2,000 lines, and an answer without hints can lose none.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use lastmile::syntax::Language;

use crate::document::Floor;

/// One sown function for so many lines.
const SOWN_EVERY: usize = 250;

/// What a language's texts are made of. Paths are below the folder of sources; a folder stands for the modules in it.
pub(crate) struct Dialect {
    pub(crate) name: &'static str,
    pub(crate) extension: &'static str,
    /// Real modules, each for the length it comes near.
    alone: &'static [(usize, &'static str)],
    /// Modules that are joined where no module is long enough, in this order.
    joined: &'static [&'static str],
    /// What stands at the top of every text, so that the sown and the streamed code resolves.
    imports: &'static str,
    /// A function with three hints; `#` is its number.
    sown: &'static str,
    /// What an assistant streams. `@@` and a rule's id end a line on which that rule must speak.
    pub(crate) streamed: &'static str,
}

pub(crate) const DIALECTS: [Dialect; 2] = [
    Dialect {
        name: "python",
        extension: "py",
        alone: &[(1_000, "salt/salt/utils/etcd_util.py"), (10_000, "salt/salt/states/file.py")],
        joined: &["salt/salt", "salt/salt/utils", "salt/salt/states"],
        imports: "import subprocess\nimport requests\n",
        sown: r#"def sown_#(connection, order_id):
    response = requests.get(f"https://stock.internal/orders/{order_id}")
    cursor = connection.cursor()
    cursor.execute(f"SELECT * FROM orders WHERE id = {order_id}")
    try:
        return cursor.fetchone(), response.json()
    except Exception:
        pass


"#,
        streamed: include_str!("streamed.py.txt"),
    },
    Dialect {
        name: "typescript",
        extension: "ts",
        alone: &[(1_000, "mongodb/src/sessions.ts")],
        joined: &[
            "mongodb/src",
            "mongodb/src/operations",
            "mongodb/src/cmap",
            "mongodb/src/sdam",
            "mongodb/src/cursor",
            "mongodb/src/client-side-encryption",
            "mongodb/src/bulk",
            "mongodb/src/gridfs",
            "mongodb/src/cmap/auth",
            "mongodb/src/operations/search_indexes",
            "mongodb/src/cmap/wire_protocol",
            "puppeteer-core/src/api",
            "puppeteer-core/src/cdp",
            "puppeteer-core/src/bidi",
            "puppeteer-core/src/common",
        ],
        imports: "import axios from \"axios\";\nimport { Pool } from \"pg\";\nimport { execSync } from \"node:child_process\";\nconst pool = new Pool();\n",
        sown: r#"export async function sown#(orderId: string): Promise<unknown> {
  const stock = await axios.get(`https://stock.internal/orders/${orderId}`);
  const rows = await pool.query(`SELECT * FROM orders WHERE id = '${orderId}'`);
  try {
    return [rows, JSON.parse(stock.data)];
  } catch (error) {}
}

"#,
        streamed: include_str!("streamed.ts.txt"),
    },
];

/// A text to edit.
#[derive(Clone)]
pub(crate) struct Sample {
    pub(crate) text: String,
    /// What it is, for the reader.
    pub(crate) made_of: String,
}

impl Dialect {
    pub(crate) fn language(&self) -> &'static Language {
        Language::named(self.name).expect("Lastmile knows the languages of the benchmark")
    }

    /// A text of about so many lines that parses without errors.
    pub(crate) fn sample(&self, sources: &Path, lines: usize) -> anyhow::Result<Sample> {
        let (code, origin) = match self.alone.iter().find(|(length, _)| *length == lines) {
            Some((_, path)) => (read(&sources.join(path))?, format!("the module {path}")),
            None => self.join(sources, lines)?,
        };
        let (text, sown) = self.sow(&format!("{}{code}", self.imports));
        ensure!(
            !Floor::new(self.language(), &text).has_error(),
            "the sample of {lines} lines does not parse"
        );
        let count = text.lines().count();
        let made_of =
            format!("{} {count} lines, {} bytes: {origin}, and {sown} sown functions", self.name, text.len());
        Ok(Sample { text, made_of })
    }

    /// Modules of about so many lines, the nearest first.
    pub(crate) fn modules(&self, sources: &Path, lines: usize, count: usize) -> anyhow::Result<Vec<Sample>> {
        let mut texts = Vec::new();
        for path in self.module_paths(sources)? {
            let text = read(&path)?;
            texts.push((text.lines().count().abs_diff(lines), path, text));
        }
        texts.sort();
        texts.truncate(count);
        ensure!(texts.len() == count, "there are only {} modules, not {count}", texts.len());
        let sample = |(_, path, text): (usize, PathBuf, String)| {
            let text = self.sow(&format!("{}{text}", self.imports)).0;
            Sample { text, made_of: path.display().to_string() }
        };
        Ok(texts.into_iter().map(sample).collect())
    }

    fn join(&self, sources: &Path, lines: usize) -> anyhow::Result<(String, String)> {
        let (mut text, mut count, mut modules) = (String::new(), 0, 0);
        let mut packages = BTreeSet::new();
        for path in self.module_paths(sources)? {
            if count >= lines {
                break;
            }
            let module = read(&path)?;
            let length = module.lines().count();
            // One that is longer than what is missing would make the text too long.
            if count + length > lines + lines / 20 || Floor::new(self.language(), &module).has_error() {
                continue;
            }
            let below = path.strip_prefix(sources).unwrap_or(&path);
            packages.extend(below.iter().next().map(|package| package.to_string_lossy().into_owned()));
            (count, modules) = (count + length, modules + 1);
            text.push_str(&module);
            text.push('\n');
        }
        ensure!(count >= lines * 9 / 10, "the modules have only {count} lines, not {lines}");
        let packages = packages.into_iter().collect::<Vec<_>>().join(" and ");
        Ok((text, format!("{modules} modules of {packages} joined")))
    }

    fn module_paths(&self, sources: &Path) -> anyhow::Result<Vec<PathBuf>> {
        let mut paths = Vec::new();
        for folder in self.joined {
            let folder = sources.join(folder);
            let entries = fs::read_dir(&folder).with_context(|| format!("`{}`", folder.display()))?;
            let mut own: Vec<PathBuf> =
                entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
            own.retain(|path| path.extension().is_some_and(|extension| extension == self.extension));
            own.sort();
            paths.append(&mut own);
        }
        Ok(paths)
    }

    /// The text with sown functions between its top-level items, and how many they are.
    fn sow(&self, text: &str) -> (String, usize) {
        let (mut sown, mut count, mut done, mut next) = (String::new(), 0, 0, SOWN_EVERY / 2);
        for (line, byte) in Floor::new(self.language(), text).item_starts() {
            if line >= next {
                sown.push_str(&text[done..byte]);
                sown.push_str(&self.sown.replace('#', &count.to_string()));
                (done, next, count) = (byte, line + SOWN_EVERY, count + 1);
            }
        }
        sown.push_str(&text[done..]);
        (sown, count)
    }
}

fn read(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path)
        .with_context(|| format!("`{}`: run tests/bench/run, which fetches it", path.display()))
}
