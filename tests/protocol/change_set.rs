//! Rules that ask what the change does: of an open document they are answered as of a closed one, and never with what is
//! no longer so. The project's own rules ask, so that no bundled one has to stay as it is.

use serde_json::{Value, json};

use crate::client::{Client, codes, range};
use crate::repository::{Repository, git};

const WEAKENED: &str = "; A test that checks less
;
; What the change does to the rest is asked, and the answer may be another tomorrow.

((function_definition name: (_) @name @hint) @_test
 (#match? @name \"^check\")
 (#set! message \"`{name}` checks less\")
 (#lost? @_test @name \"ensure\"))

;! before
; def check_a():
;     ensure(a)
;! bad tests/a.py
; def check_a():
;     ^^^^^^^
;     a
;! good tests/a.py
; def check_a():
;     ensure(a)
";

const UNMIGRATED: &str = "; A column without a migration
;
; What the change does to the rest is asked, and the answer may be another tomorrow.

((assignment right: (call function: (_) @_callee)) @hint
 (#eq? @_callee \"column\")
 (#set! message \"no migration brings it\")
 (#changed-without? \"^migrations/\")
 (#absent-before? @hint))

;! before
; x = 1
;! bad
; x = column()
; ^^^^^^^^^^^^
;! good
; x = column()
";

const PAIRLESS: &str = "; A migration without its way back
;
; What the change does to the rest is asked, and the answer may be another tomorrow.

((CreateStmt) @hint
 (#set! message \"nothing leads back\")
 (#lacks-file? \".up.sql\" \".down.sql\"))

;! project migrations/2.down.sql
; DROP TABLE a;
;! bad migrations/1.up.sql
; CREATE TABLE a (b bigint);
; ^^^^^^^^^^^^^^^^^^^^^^^^^
;! good migrations/2.up.sql
; CREATE TABLE a (b bigint);
";

const TEST: &str = "def check_total():\n    answer = total()\n    ensure(answer)\n    ensure(answer == 3)\n";
const LESS: &str = "def check_total():\n    answer = total()\n    ensure(answer)\n";
const MODEL: &str = "class Order:\n    total = column(Integer)\n";
const WIDER: &str = "class Order:\n    total = column(Integer)\n    paid = column(Boolean)\n";

/// A repository with these files and the rules above.
fn repository(files: &[(&str, &str)]) -> Repository {
    let rules = [
        (".lastmile/rules/python/test/weakened.scm", WEAKENED),
        (".lastmile/rules/python/migration/unmigrated.scm", UNMIGRATED),
        (".lastmile/rules/sql/migration/pairless.scm", PAIRLESS),
    ];
    Repository::new(&[&rules, files].concat())
}

/// A client in which an unchanged document is open.
fn opened(repository: &Repository, name: &str, text: &str) -> (Client, String) {
    let mut client = repository.client(json!({}));
    let file = repository.uri(name);
    client.open(&file, 1, text);
    assert!(client.diagnostics(&file, 1).is_empty());
    (client, file)
}

fn whole(text: &str) -> [(Value, &str); 1] {
    [(json!(null), text)]
}

#[test]
fn a_check_that_is_taken_out_is_seen_as_it_goes_and_as_it_comes_back() {
    let repository = repository(&[("tests/test_total.py", TEST)]);
    let (mut client, file) = opened(&repository, "tests/test_total.py", TEST);
    client.change(&file, 2, &[(range((3, 0), (4, 0)), "")]);
    assert_eq!(codes(&client.diagnostics(&file, 2)), ["weakened"]);
    client.change(&file, 3, &[(range((3, 0), (3, 0)), "    ensure(answer == 3)\n")]);
    assert!(client.diagnostics(&file, 3).is_empty());
}

#[test]
fn what_was_taken_out_before_is_seen_on_open_whether_open_or_closed() {
    let repository = repository(&[("tests/test_total.py", TEST)]);
    repository.write("tests/test_total.py", LESS);
    let mut client = repository.client(json!({}));
    let file = repository.uri("tests/test_total.py");
    client.open(&file, 1, LESS);
    assert_eq!(codes(&client.diagnostics(&file, 1)), ["weakened"]);
    client.close(&file);
    client.cleared(&file);
    client.command("lastmile.reviewPass");
    let closed = client.published(&file);
    assert_eq!(closed["diagnostics"][0]["code"], "weakened", "{closed}");
}

#[test]
fn a_commit_and_its_taking_back_are_another_past() {
    let repository = repository(&[("tests/test_total.py", TEST)]);
    repository.write("tests/test_total.py", LESS);
    let mut client = repository.client(json!({}));
    let file = repository.uri("tests/test_total.py");
    client.open(&file, 1, LESS);
    assert_eq!(codes(&client.diagnostics(&file, 1)), ["weakened"]);
    repository.commit();
    assert!(client.diagnostics(&file, 1).is_empty());
    git(&repository.path(""), &["reset", "--quiet", "--soft", "HEAD~1"]);
    assert_eq!(codes(&client.diagnostics(&file, 1)), ["weakened"]);
}

#[test]
fn what_a_change_lacks_is_said_once_git_has_named_its_files_and_for_as_long() {
    let repository = repository(&[("models.py", MODEL), ("migrations/1.py", "")]);
    let (mut client, file) = opened(&repository, "models.py", MODEL);
    // What is in the change set is known from the first save on.
    client.change(&file, 2, &whole(WIDER));
    assert!(client.diagnostics(&file, 2).is_empty());
    repository.write("models.py", WIDER);
    client.save(&file);
    assert_eq!(codes(&client.diagnostics(&file, 2)), ["unmigrated"]);
    // From then on, at once.
    client.change(&file, 3, &whole(MODEL));
    assert!(client.diagnostics(&file, 3).is_empty());
    client.change(&file, 4, &whole(WIDER));
    assert_eq!(codes(&client.diagnostics(&file, 4)), ["unmigrated"]);
    // Somebody else writes the migration.
    repository.write("migrations/2.py", "x = 1\n");
    client.watched(&repository.path("migrations/2.py"));
    assert!(client.diagnostics(&file, 4).is_empty());
    std::fs::remove_file(repository.path("migrations/2.py")).expect("the file is there");
    client.watched(&repository.path("migrations/2.py"));
    assert_eq!(codes(&client.diagnostics(&file, 4)), ["unmigrated"]);
}

#[test]
fn what_configuration_leaves_out_is_changed_as_well() {
    let repository = repository(&[("models.py", MODEL), ("migrations/1.py", "")]);
    repository.write("lastmile.toml", "exclude = [\"migrations/**\"]\n");
    repository.write("models.py", WIDER);
    repository.write("migrations/2.py", "x = 1\n");
    let mut client = repository.client(json!({}));
    assert_eq!(client.command("lastmile.reviewPass"), json!({ "files": 1, "hints": 0 }));
}

#[test]
fn outside_a_repository_the_text_as_opened_is_the_past() {
    let folder = Repository::bare();
    folder.write(".lastmile/rules/python/test/weakened.scm", WEAKENED);
    folder.write("test_total.py", TEST);
    let (mut client, file) = opened(&folder, "test_total.py", TEST);
    client.change(&file, 2, &whole(LESS));
    assert_eq!(codes(&client.diagnostics(&file, 2)), ["weakened"]);
    client.change(&file, 3, &whole(TEST));
    assert!(client.diagnostics(&file, 3).is_empty());
}

#[test]
fn a_migration_lacks_its_way_back_until_that_is_written() {
    let repository = repository(&[]);
    let text = "CREATE TABLE a (b bigint);\n";
    repository.write("migrations/0002_a.up.sql", text);
    let mut client = repository.client(json!({}));
    let file = repository.uri("migrations/0002_a.up.sql");
    client.command("lastmile.reviewPass");
    let says = |params: Value| params["diagnostics"].to_string().contains("pairless");
    assert!(says(client.published(&file)));
    repository.write("migrations/0002_a.down.sql", "DROP TABLE a;\n");
    client.watched(&repository.path("migrations/0002_a.down.sql"));
    // The pass that the file itself asks for may come before the one that knows of it.
    while says(client.published(&file)) {}
}

#[test]
fn a_commit_takes_a_closed_files_hints_away_without_a_save() {
    let repository = repository(&[("tests/test_total.py", TEST)]);
    repository.write("tests/test_total.py", LESS);
    let mut client = repository.client(json!({}));
    client.command("lastmile.reviewPass");
    let file = repository.uri("tests/test_total.py");
    assert_eq!(client.published(&file)["diagnostics"][0]["code"], "weakened");
    repository.commit();
    client.cleared(&file);
}

const ROUTES: &str = "@router.post('/a')
def a(user=Depends(require_role('admin'))): return made(user)


@router.put('/b')
def b(user=Depends(require_role('admin'))): return changed(user)


@router.delete('/c')
def c(id: int): return removed(id)
";

#[test]
fn a_guard_where_the_router_is_mounted_counts_as_it_comes_and_goes() {
    let main = |behind: &str| {
        format!(
            "from app.routers import orders\n\napp = FastAPI()\napp.include_router(orders.router{behind})\n"
        )
    };
    let repository = repository(&[("app/main.py", &main("")), ("app/routers/orders.py", "router = 1\n")]);
    repository.write("app/routers/orders.py", ROUTES);
    let mut client = repository.client(json!({}));
    let file = repository.uri("app/routers/orders.py");
    client.open(&file, 1, ROUTES);
    assert_eq!(codes(&client.diagnostics(&file, 1)), ["missing-auth"]);
    repository.write("app/main.py", &main(", dependencies=[Depends(current_user)]"));
    client.watched(&repository.path("app/main.py"));
    assert!(client.diagnostics(&file, 1).is_empty());
    repository.write("app/main.py", &main(""));
    client.watched(&repository.path("app/main.py"));
    assert_eq!(codes(&client.diagnostics(&file, 1)), ["missing-auth"]);
}
