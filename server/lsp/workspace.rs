//! What the documents share: the roots, each with its configuration and its rules, kept up to date.
//!
//! One task hears of every change and loads everything anew, so that what is loaded last is what holds. Knows
//! no document: the workers notice that the workspace is another.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::mpsc;
use tokio::task::block_in_place;
use tower_lsp::ls_types::{ConfigurationItem, Diagnostic, Uri};

use crate::project::{self, CONFIG_FILE, Config, RULES_FOLDER};
use crate::review::{Hint, ReportedFile, check_examples};
use crate::rules::{Problem, RuleSet};
use crate::syntax::Language;

use super::hints;
use super::project::Project;
use super::server::Shared;
use super::watch;

/// How long the first review waits for the client to answer `workspace/configuration`.
const PATIENCE: Duration = Duration::from_secs(2);
/// The section of the editor's settings.
const SECTION: &str = "lastmile";

/// What the workspace's task hears.
pub(super) enum Event {
    /// The client is ready for requests.
    Initialized,
    /// The settings changed; clients that are asked for theirs may send nothing of use here.
    SettingsChanged(Value),
    /// Folders were opened or closed.
    FoldersChanged { added: Vec<PathBuf>, removed: Vec<PathBuf> },
    /// A configuration or a rule file changed.
    FilesChanged,
}

/// A folder with what holds for the documents in it.
pub(super) struct Root {
    /// `None` for documents that lie in no folder of the workspace.
    folder: Option<PathBuf>,
    /// What paths in reports begin with: the folder's name if there are several, else nothing.
    label: String,
    pub(super) config: Config,
    pub(super) rules: Arc<RuleSet>,
    /// What is known of the folder's files.
    pub(super) project: Option<Arc<Project>>,
}

impl Root {
    /// The folder, if it is not the root of all documents that lie in none.
    pub(super) fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// What people call it.
    pub(super) fn name(&self) -> String {
        self.folder.as_ref().map_or_else(|| "no folder".to_owned(), |folder| folder.display().to_string())
    }

    /// A file with its hints, for a report.
    pub(super) fn reported(
        &self,
        below: &str,
        language: &'static Language,
        text: &str,
        hints: &[Hint],
    ) -> ReportedFile {
        let mut file = ReportedFile::new(below, language, text, hints, (&self.rules, &self.config.selection));
        file.path.insert_str(0, &self.label);
        file
    }

    /// Where a document lies below the root, with `/` between the parts; outside of any, its name.
    pub(super) fn below(&self, path: Option<&Path>, uri: &Uri) -> String {
        let inside = self.folder.as_ref().zip(path).and_then(|(folder, path)| path.strip_prefix(folder).ok());
        match inside {
            Some(path) => {
                let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
                parts.join("/")
            }
            None => {
                let path = uri.path().decode().to_string_lossy();
                path.rsplit('/').next().unwrap_or_default().to_owned()
            }
        }
    }
}

/// All roots.
pub(super) struct Workspace {
    /// A folder inside another one comes first, so that it holds.
    roots: Vec<Arc<Root>>,
    /// For documents in none of them.
    outside: Arc<Root>,
}

impl Workspace {
    /// The folders of the workspace, each with what holds in it.
    pub(super) fn roots(&self) -> &[Arc<Root>] {
        &self.roots
    }

    /// The root that holds for a file.
    pub(super) fn root_of(&self, path: Option<&Path>) -> Arc<Root> {
        let holds = |root: &&Arc<Root>| {
            root.folder.as_ref().zip(path).is_some_and(|(folder, path)| path.starts_with(folder))
        };
        Arc::clone(self.roots.iter().find(holds).unwrap_or(&self.outside))
    }
}

/// Whether a change of this file changes the workspace.
pub(super) fn concerns(uri: &Uri) -> bool {
    let path = uri.path().as_str();
    path.ends_with(&format!("/{CONFIG_FILE}")) || path.contains(&format!("/{RULES_FOLDER}/"))
}

/// Keeps the workspace up to date until the server ends.
pub(super) async fn run(
    shared: Arc<Shared>,
    mut events: mpsc::UnboundedReceiver<Event>,
    folders: Vec<PathBuf>,
    options: Option<Value>,
) {
    let mut loader = Loader::default();
    let mut settings = Settings { given: options.map(section), asked: HashMap::new() };
    let mut folders: BTreeSet<PathBuf> = folders.into_iter().collect();
    let mut faulty: BTreeMap<Uri, Vec<Diagnostic>> = BTreeMap::new();
    let asks = shared.session().configuration;

    while let Some(first) = events.recv().await {
        let mut ask = false;
        let mut next = Some(first);
        while let Some(event) = next {
            match event {
                Event::Initialized => {
                    watch::register(&shared);
                    ask = asks;
                }
                Event::SettingsChanged(_) if asks => ask = true,
                Event::SettingsChanged(value) => settings.given = Some(section(value)),
                Event::FoldersChanged { added, removed } => {
                    folders.retain(|folder| !removed.contains(folder));
                    folders.extend(added);
                    ask = asks;
                }
                Event::FilesChanged => {}
            }
            next = events.try_recv().ok();
        }
        if ask {
            settings.ask(&shared, &folders).await;
        }
        settings.set_log_level(&shared);

        let (roots, values) = (folders.clone(), settings.clone());
        let sharing = Arc::clone(&shared);
        let loading = tokio::task::spawn_blocking(move || {
            let (workspace, lines) = loader.load(&sharing, &roots, &values);
            // Hints need not wait until the rules' examples have been run.
            sharing.workspace.send_replace(Some(Arc::new(workspace)));
            lines.into_iter().for_each(|line| tracing::warn!("{line}"));
            let faults = loader.faults();
            (loader, faults)
        });
        match loading.await {
            Ok((same, faults)) => {
                loader = same;
                publish(&shared, faults, &mut faulty);
            }
            Err(error) => {
                loader = Loader::default();
                tracing::error!("loading the configuration and rules failed; please report this: {error}");
            }
        }
    }
}

/// The editor's settings, as far as they are known.
#[derive(Clone, Default)]
struct Settings {
    /// From `initializationOptions` or `workspace/didChangeConfiguration`.
    given: Option<Value>,
    /// From `workspace/configuration`, for each folder and, under `None`, for the rest.
    asked: HashMap<Option<PathBuf>, Value>,
}

impl Settings {
    /// Asks the client; one that does not answer leaves the settings as they were.
    async fn ask(&mut self, shared: &Shared, folders: &BTreeSet<PathBuf>) {
        let scopes: Vec<Option<PathBuf>> = folders.iter().cloned().map(Some).chain([None]).collect();
        let items = scopes.iter().map(|folder| ConfigurationItem {
            scope_uri: folder.as_ref().and_then(Uri::from_file_path),
            section: Some(SECTION.to_owned()),
        });
        match tokio::time::timeout(PATIENCE, shared.client.configuration(items.collect())).await {
            Ok(Ok(values)) => {
                self.asked = scopes.into_iter().zip(values).filter(|(_, value)| value.is_object()).collect();
            }
            Ok(Err(error)) => tracing::warn!("the client does not say its settings: {error}"),
            Err(_) => tracing::warn!("the client did not say its settings within {PATIENCE:?}"),
        }
    }

    /// What holds for a folder, what counts more last.
    fn of(&self, folder: Option<&PathBuf>) -> impl Iterator<Item = &Value> {
        let asked = self.asked.get(&folder.cloned()).or_else(|| self.asked.get(&None));
        self.given.iter().chain(asked)
    }

    fn set_log_level(&self, shared: &Shared) {
        let level = self.of(None).filter_map(|settings| settings.get("logLevel")).last();
        if let Err(mistake) = shared.logger.choose(level.and_then(Value::as_str)) {
            tracing::warn!("{SECTION}: {mistake}");
        }
    }
}

/// The object under `lastmile`, or the value itself if it has none.
fn section(mut value: Value) -> Value {
    match value.get_mut(SECTION) {
        Some(section) => section.take(),
        None => value,
    }
}

/// A root's own rule files: path below its rule folder, and text.
type Files = Vec<(String, String)>;

/// Loads roots, and rules only if their files are others than before.
#[derive(Default)]
struct Loader {
    loaded: HashMap<Files, Loaded>,
    /// Each root with its rule files.
    owners: Vec<(PathBuf, Files)>,
    /// The projects of the folders, each with the configuration it was read under.
    projects: HashMap<PathBuf, (Config, Arc<Project>)>,
    /// What was wrong the last time, which is not said again.
    said: BTreeSet<String>,
}

impl Loader {
    /// The workspace, and a line for the log for each mistake that was not said before.
    fn load(
        &mut self,
        shared: &Arc<Shared>,
        folders: &BTreeSet<PathBuf>,
        settings: &Settings,
    ) -> (Workspace, Vec<String>) {
        let (mut lines, mut owners) = (Vec::new(), Vec::new());
        let mut used: HashMap<Files, Loaded> = HashMap::new();
        let mut projects = std::mem::take(&mut self.projects);
        projects.retain(|folder, _| folders.contains(folder));
        let mut root = |folder: Option<&PathBuf>| {
            let (mut config, mistakes) = match folder {
                Some(folder) => Config::load(folder),
                None => (Config::default(), Vec::new()),
            };
            lines.extend(mistakes);
            for value in settings.of(folder) {
                let (next, mistakes) = config.with_settings(value);
                config = next;
                lines.extend(mistakes);
            }

            let files = folder.map(|folder| project::rule_files(folder)).unwrap_or_default();
            let rules = match used.get(&files) {
                Some(loaded) => Arc::clone(&loaded.rules),
                None => {
                    let loaded = self.loaded.remove(&files).unwrap_or_else(|| Loaded::of(&files));
                    let rules = Arc::clone(&loaded.rules);
                    used.insert(files.clone(), loaded);
                    rules
                }
            };
            lines.extend(config.unknown_rules(&rules));
            owners.extend(folder.map(|folder| (folder.clone(), files)));
            let named = folder.filter(|_| folders.len() > 1).and_then(|folder| folder.file_name());
            let label = named.map(|name| format!("{}/", name.to_string_lossy())).unwrap_or_default();
            let project = folder.map(|folder| {
                let known = projects.get(folder).filter(|(under, _)| *under == config);
                let project = known.map(|(_, project)| Arc::clone(project));
                let project = project.unwrap_or_else(|| Project::start(shared, folder, &config));
                projects.insert(folder.clone(), (config.clone(), Arc::clone(&project)));
                project
            });
            Arc::new(Root { folder: folder.cloned(), label, config, rules, project })
        };
        let mut roots: Vec<Arc<Root>> = folders.iter().map(|folder| root(Some(folder))).collect();
        // Sorted by path, a folder inside another one comes behind it.
        roots.reverse();
        let outside = root(None);
        (self.loaded, self.projects, self.owners) = (used, projects, owners);

        let lines: BTreeSet<String> = lines.into_iter().collect();
        let news = lines.difference(&self.said).cloned().collect();
        self.said = lines;
        (Workspace { roots, outside }, news)
    }

    /// The mistakes in the rule files of the roots. An example that does not hold is one of them.
    fn faults(&mut self) -> BTreeMap<Uri, Vec<Diagnostic>> {
        let mut faults: BTreeMap<Uri, Vec<Diagnostic>> = BTreeMap::new();
        for (folder, files) in &self.owners {
            for problem in self.loaded.get_mut(files).into_iter().flat_map(Loaded::problems) {
                match Uri::from_file_path(folder.join(RULES_FOLDER).join(&problem.path)) {
                    Some(uri) => faults.entry(uri).or_default().push(hints::of_rule_file(problem)),
                    None => tracing::warn!("{}: {}", problem.path, problem.message),
                }
            }
        }
        faults
    }
}

/// Rules with what is wrong in their files.
struct Loaded {
    rules: Arc<RuleSet>,
    problems: Vec<Problem>,
    /// Whether the examples have been run, which takes longer than the first hints should.
    tried: bool,
}

impl Loaded {
    fn of(files: &Files) -> Loaded {
        let (rules, problems) = RuleSet::load(files.iter().cloned());
        Loaded { rules: Arc::new(rules), problems, tried: false }
    }

    fn problems(&mut self) -> &[Problem] {
        if !std::mem::replace(&mut self.tried, true) {
            let (_, failures) = check_examples(&self.rules, &project::pretend, |words| !words.bundled);
            self.problems.extend(failures.into_iter().map(|failure| Problem {
                path: failure.path,
                line: failure.line,
                message: format!("the example does not hold: {}", failure.message),
            }));
        }
        &self.problems
    }
}

/// Says the mistakes in rule files where they are, and takes back those that are gone.
fn publish(
    shared: &Shared,
    faults: BTreeMap<Uri, Vec<Diagnostic>>,
    said: &mut BTreeMap<Uri, Vec<Diagnostic>>,
) {
    for uri in said.keys().filter(|uri| !faults.contains_key(uri)) {
        block_in_place(|| shared.output.publish(uri, Vec::new(), None));
    }
    for (uri, diagnostics) in faults.iter().filter(|(uri, faults)| said.get(uri) != Some(faults)) {
        block_in_place(|| shared.output.publish(uri, diagnostics.clone(), None));
    }
    *said = faults;
}
