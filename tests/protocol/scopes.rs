//! Nobody is left wondering: an old file says how many hints are not shown, and shows them when it is asked to.

use serde_json::{Value, json};

use crate::RISKY;
use crate::client::{Options, range};
use crate::single_file::{File, MORE, lines};

fn told(status: &Value) -> (&str, &str, &str) {
    let word = |key: &str| status[key].as_str().unwrap_or_default();
    (word("message"), word("scope"), word("scopeOf"))
}

#[test]
fn a_quiet_file_says_why_and_shows_the_rest_when_it_is_asked_to() {
    let file = File::new(Some(RISKY));
    let options = json!({ "scope": "fresh" });
    let capabilities = json!({ "experimental": { "lastmile": { "status": true } } });
    let mut client = file.client_with(Options { options, capabilities, ..Options::default() });
    client.open(&file.uri, 1, RISKY);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    assert_eq!(told(&client.status()), ("0 hints in fresh code, 1 in the rest", "fresh", "configuration"));

    let at = range((0, 0), (0, 0));
    let actions = client.actions(&file.uri, &at, json!({ "diagnostics": [], "only": ["source"] }));
    let titles: Vec<&str> = actions.iter().filter_map(|action| action["title"].as_str()).collect();
    assert_eq!(
        titles,
        [
            "Show 1 hint in this file, old code included",
            "Show every hint in the workspace, old code included"
        ]
    );
    client.execute(&actions[0]["command"]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [4]);
    assert_eq!(told(&client.status()), ("0 hints in fresh code, 1 in the rest", "all", "file"));

    let actions = client.actions(&file.uri, &at, json!({ "diagnostics": [], "only": ["source.lastmile"] }));
    assert_eq!(actions[0]["title"], "Show the hints that configuration says again");
    client.execute(&actions[0]["command"]);
    assert!(client.diagnostics(&file.uri, 1).is_empty());
    assert_eq!(told(&client.status()).2, "configuration");

    client.execute(&json!({ "command": "lastmile.setScope", "arguments": [{ "scope": "all" }] }));
    assert_eq!(lines(&client.diagnostics(&file.uri, 1)), [4]);
    assert_eq!(told(&client.status()).2, "workspace");
    client.change(&file.uri, 2, &[(range((5, 0), (5, 0)), MORE)]);
    assert_eq!(lines(&client.diagnostics(&file.uri, 2)), [4, 8]);
    let status = client.status();
    assert_eq!(told(&status), ("1 hint in fresh code, 1 in the rest", "all", "workspace"));
    assert_eq!((&status["version"], &status["shown"]), (&json!(2), &json!(2)));
}
