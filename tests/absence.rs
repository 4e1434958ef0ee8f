//! What is missing: results that nobody reads, calls that no other follows, siblings that have more. Each case is code
//! with a call of `here`, or a name `here`, and whether the predicate holds of it.

use lastmile::review::{Document, Hint, Selection, analyze};
use lastmile::rules::RuleSet;
use lastmile::syntax::{Language, SyntaxTree};

/// A rule that hints at `here` where `predicates` hold; `{call}` in its pattern is the language's kind of call.
fn rule(folder: &str, pattern: &str) -> RuleSet {
    let call = if folder == "python" { "call" } else { "call_expression" };
    let text = format!(
        "; A title\n;\n; Prose.\n;\n; files: code test\n\n({}\n)\n\n;! bad\n; here()\n; ^^^^^^\n;! good\n; there()\n",
        pattern.replace("{call}", call)
    );
    let (rules, problems) = RuleSet::load([(format!("{folder}/ops/here.scm"), text)]);
    assert_eq!(problems, [], "{pattern}");
    rules
}

fn hints(rules: &RuleSet, language: &str, code: &str) -> Vec<Hint> {
    let language = Language::named(language).expect("a language");
    let tree = SyntaxTree::parse(language, code);
    let document = Document::alone("a", code, &tree);
    let mut hints = analyze(&document, rules, &Selection::default());
    hints.retain(|hint| hint.rule.id == "here");
    hints
}

fn check(pattern: &str, cases: &[(&str, &str, bool)]) {
    let [python, javascript, go] = ["python", "javascript", "go"].map(|folder| rule(folder, pattern));
    for (language, code, expected) in cases {
        let rules = match *language {
            "python" => &python,
            "go" => &go,
            _ => &javascript,
        };
        assert_eq!(!hints(rules, language, code).is_empty(), *expected, "{pattern}\n{language}:\n{code}");
    }
}

#[test]
fn calls_that_follow_on_every_path() {
    check(
        "({call} function: (_) @_name) @hint (#eq? @_name \"here\") (#followed-by? @hint \"done\") (#set! message \"m\")",
        FOLLOWED,
    );
}

const FOLLOWED: &[(&str, &str, bool)] = &[
    ("python", "def f():\n    here()\n    done()\n", true),
    ("python", "def f():\n    done()\n    here()\n", false),
    ("python", "here()\ndone()\n", true),
    ("python", "def f():\n    here()\n    if a:\n        done()\n", false),
    ("python", "def f():\n    here()\n    if a:\n        done()\n    else:\n        done()\n", true),
    ("python", "def f():\n    here()\n    if a:\n        done()\n    elif b:\n        done()\n", false),
    (
        "python",
        "def f():\n    here()\n    if a:\n        done()\n    elif b:\n        x.done()\n    else:\n        done()\n",
        true,
    ),
    ("python", "def f():\n    if a:\n        here()\n    done()\n", true),
    ("python", "def f():\n    here()\n    if a:\n        return 1\n    done()\n", false),
    ("python", "def f():\n    here()\n    if a:\n        raise E\n    done()\n", false),
    ("python", "def f():\n    here()\n    if a:\n        sys.exit(1)\n    done()\n", true),
    ("python", "def f():\n    here()\n    try:\n        work()\n    finally:\n        done()\n", true),
    (
        "python",
        "def f():\n    here()\n    try:\n        if a: return 1\n        raise E\n    finally:\n        done()\n",
        true,
    ),
    ("python", "def f():\n    try:\n        here()\n    finally:\n        done()\n", true),
    (
        "python",
        "def f():\n    try:\n        here()\n        work()\n        done()\n    except E:\n        log()\n",
        false,
    ),
    (
        "python",
        "def f():\n    try:\n        here()\n        work()\n        done()\n    except E:\n        done()\n        raise\n",
        true,
    ),
    (
        "python",
        "def f():\n    try:\n        here()\n    except E:\n        log()\n    else:\n        done()\n",
        true,
    ),
    ("python", "def f():\n    for a in b:\n        here()\n        done()\n", true),
    ("python", "def f():\n    here()\n    for a in b:\n        done()\n", false),
    ("python", "def f():\n    for a in b:\n        here()\n        if a: continue\n        done()\n", false),
    ("python", "def f():\n    while a:\n        here()\n        break\n    done()\n", true),
    ("python", "def f():\n    here()\n    match a:\n        case 1: done()\n        case _: done()\n", true),
    ("python", "def f():\n    here()\n    match a:\n        case 1: done()\n        case 2: done()\n", false),
    ("python", "def f():\n    with here() as a:\n        work()\n", true),
    ("python", "def f():\n    with lock:\n        here()\n        done()\n", true),
    ("python", "def f():\n    with lock:\n        here()\n", false),
    ("python", "def f(stack):\n    a = stack.enter_context(here())\n", true),
    ("python", "def f(stack):\n    here()\n    stack.callback(done, 1)\n    work()\n", false),
    ("python", "def f(stack):\n    here()\n    stack.callback(lambda: done())\n    work()\n", true),
    ("python", "def f():\n    a = done(here())\n", true),
    ("python", "def f():\n    here()\n    a and done()\n", false),
    ("python", "def f():\n    here()\n    done() and a\n", true),
    ("python", "def f():\n    here()\n    def g():\n        done()\n", false),
    ("python", "def f():\n    return here()\n", false),
    ("javascript", "async function f() { here(); await done(); }", true),
    ("javascript", "function f() { here(); if (a) { return; } done(); }", false),
    ("javascript", "function f() { here(); if (a) { done(); } else if (b) { done(); } else done(); }", true),
    ("javascript", "function f() { here(); if (a) { done(); } else if (b) { done(); } }", false),
    ("javascript", "function f() { here(); try { work(); } finally { done(); } }", true),
    ("javascript", "function f() { try { here(); work(); done(); } catch (e) { log(e); } }", false),
    ("javascript", "function f() { try { here(); work(); done(); } catch (e) { done(); throw e; } }", true),
    ("javascript", "function f() { here(); throw e; }", false),
    ("javascript", "function f() { here(); switch (a) { case 1: done(); break; default: done(); } }", true),
    ("javascript", "function f() { here(); switch (a) { case 1: done(); break; } }", false),
    ("javascript", "function f() { here(); return a ? done(1) : done(2); }", true),
    ("javascript", "function f() { here(); return a ? done(1) : 2; }", false),
    ("javascript", "function f() { here(); return work().finally(() => done()); }", true),
    ("javascript", "function f() { here(); work().then(() => done()); }", false),
    ("javascript", "async function f() { await using a = here(); work(); }", true),
    ("typescript", "class A { async f(): Promise<void> { here(); await this.done(); } }", true),
    ("typescript", "const f = () => { for (const a of b) { here(); if (a) break; done(); } };", false),
    ("python", "def f():\n    with suppress(E):\n        here()\n        work()\n        done()", false),
    ("python", "def f():\n    with suppress(E):\n        here()\n        work()\n    done()", true),
    (
        "python",
        "def f():\n    try:\n        here()\n        work()\n    except Exception:\n        log()\n    done()",
        true,
    ),
    (
        "python",
        "def f():\n    try:\n        here()\n        work()\n    except Exception:\n        return\n    done()",
        false,
    ),
    ("python", "async def f():\n    await here()\n    await done()", true),
    ("python", "def f():\n    here()\n    while a:\n        if b:\n            break\n        done()", false),
    ("python", "def f():\n    here()\n    if a:\n        done()\n        raise E\n    done()", true),
    ("python", "def f():\n    here()\n    for a in b:\n        done()\n        break", false),
    ("python", "def f():\n    here()\n    x = done() if a else done()", true),
    ("javascript", "function f() { here(); try { work() } catch (e) { log(e) } done() }", true),
    ("javascript", "function f() { here(); try { return work() } catch (e) { log(e) } done() }", false),
    ("javascript", "function f() { here(); a ? done() : done() }", true),
    ("javascript", "function f() { here(); (a && b) || c; done() }", true),
    ("javascript", "function f() { here(); a || done() }", false),
    ("javascript", "function f() { here(); if (!a) throw e; done() }", false),
    ("javascript", "function f() { here(); label: for (const a of b) { continue } done() }", true),
    ("go", "package a\nfunc f() { here(); defer done() }", true),
    ("go", "package a\nfunc f() { here(); defer func() { done() }(); work() }", true),
    ("go", "package a\nfunc f() { here(); if err != nil { return }; done() }", false),
    ("go", "package a\nfunc f() { defer done(); here() }", true),
    ("go", "package a\nfunc f() { here(); switch a { case 1: done(); default: done() } }", true),
    ("go", "package a\nfunc f() { here(); select { case <-a: done(); case <-b: } }", false),
    ("go", "package a\nfunc f() { here(); if a { done() } else if b { done() } else { done() } }", true),
];

#[test]
fn calls_that_follow_on_one_object() {
    let python = rule(
        "python",
        "(assignment left: (_) @object right: (call function: (_) @_name)) @hint (#eq? @_name \"here\")
         (#not-followed-by? @hint @object \"close\" \"release\") (#set! message \"m\")",
    );
    for (code, expected) in [
        ("def f():\n    a = here()\n    a.close()\n", false),
        ("def f():\n    a = here()\n    b.close()\n", true),
        (
            "def f():\n    a = here()\n    try:\n        return 1\n    finally:\n        pool.release(a)\n",
            false,
        ),
        ("def f():\n    a = here()\n    if a.broken:\n        return None\n    a.close()\n", true),
    ] {
        assert_eq!(!hints(&python, "python", code).is_empty(), expected, "{code}");
    }
}

#[test]
fn values_that_nobody_reads() {
    check(
        "({call} function: (_) @_name) @hint (#eq? @_name \"here\") (#never-used? @hint) (#set! message \"m\")",
        UNUSED,
    );
}

const UNUSED: &[(&str, &str, bool)] = &[
    ("python", "def f():\n    here()\n", true),
    ("python", "async def f():\n    (await here())\n", true),
    ("python", "def f():\n    match here():\n        case 1: g()\n", false),
    ("python", "def f():\n    match here():\n        case [x, y]: g()\n", false),
    ("python", "def f():\n    return here()\n", false),
    ("python", "def f():\n    a = here()\n", true),
    ("python", "def f():\n    a = here()\n    return a\n", false),
    ("python", "def f():\n    print(a)\n    a = here()\n", true),
    ("python", "def f():\n    while b:\n        print(a)\n        a = here()\n", false),
    ("python", "def f():\n    a = here()\n    a = other()\n    return a\n", true),
    ("python", "def f():\n    a = here()\n    if b:\n        a = other()\n    return a\n", false),
    ("python", "def f():\n    a, b = here()\n    return b\n", false),
    ("python", "def f():\n    a, b = here()\n", true),
    ("python", "def f(self):\n    self.a = here()\n", false),
    ("python", "def f():\n    a = here()\n    return lambda: a\n", false),
    ("python", "def f():\n    a = here()\n    return f'{a}'\n", false),
    ("python", "def f():\n    if (a := here()):\n        pass\n", false),
    ("python", "a = here()\n", false),
    ("python", "def f():\n    g(here())\n", false),
    ("javascript", "function f() { here(); }", true),
    ("javascript", "async function f() { await here(); }", true),
    ("javascript", "const f = () => here();", false),
    ("javascript", "function f() { const a = here(); }", true),
    ("javascript", "function f() { const { a, b: c } = here(); }", true),
    ("javascript", "function f() { const { a, b: c } = here(); return c; }", false),
    ("javascript", "function f() { const a = here(); return { a }; }", false),
    ("javascript", "function f() { let a; a = here(); g(() => a); }", false),
    ("javascript", "function f() { const a = here(); { const a = 1; g(); } }", true),
    ("javascript", "export const a = here();", false),
    ("typescript", "class A { f() { const a: number = here(); } }", true),
];

/// Each case: code in which `here` marks the one that is asked about, and the message, or nothing.
#[test]
fn siblings_that_have_what_one_lacks() {
    let pattern = |kind: &str, regex: &str, rest: &str| {
        format!(
            "({{call}} function: (_) @_name) @hint (#eq? @_name \"here\") (#sibling-has? @hint \"{kind}\" \"{regex}\" {rest})
             (#set! message \"{{siblings}} others\")"
        )
    };
    let guard = pattern("route", "(?i)auth|current_user|login", "\"post\" \"put\" \"delete\"");
    let two = pattern("route", "(?i)auth", "2 \"post\" \"put\" \"delete\"");
    let owner = pattern("query", "owner", "");
    for (language, pattern, code, expected) in [
        // Decorators, parameters with `Depends(…)`, and the route's own arguments.
        (
            "python",
            &guard,
            "@app.post('/a')\ndef a(user=Depends(current_user)): pass\n@app.put('/b')\ndef b(): here()\n",
            Some("1 others"),
        ),
        (
            "python",
            &guard,
            "@app.post('/a')\n@login_required\ndef a(): pass\n@app.post('/c')\n@login_required\ndef c(): pass\n@app.post('/b')\ndef b(): here()\n",
            Some("2 others"),
        ),
        (
            "python",
            &guard,
            "@app.post('/a', dependencies=[Depends(auth)])\ndef a(): pass\n@app.post('/b')\ndef b(): here()\n",
            Some("1 others"),
        ),
        (
            "python",
            &guard,
            "@app.route('/a', methods=['POST'])\n@login_required\ndef a(): pass\n@app.route('/b', methods=['POST'])\ndef b(): here()\n",
            Some("1 others"),
        ),
        // It has it, nobody has it, only a route that reads has it, or another router's has.
        (
            "python",
            &guard,
            "@app.post('/a')\n@login_required\ndef a(): pass\n@app.post('/b')\n@login_required\ndef b(): here()\n",
            None,
        ),
        ("python", &guard, "@app.post('/a')\ndef a(): pass\n@app.post('/b')\ndef b(): here()\n", None),
        (
            "python",
            &guard,
            "@app.get('/a')\n@login_required\ndef a(): pass\n@app.post('/b')\ndef b(): here()\n",
            None,
        ),
        (
            "python",
            &guard,
            "@admin.post('/a')\n@login_required\ndef a(): pass\n@app.post('/b')\ndef b(): here()\n",
            None,
        ),
        // The router has it for all.
        (
            "python",
            &guard,
            "app = APIRouter(dependencies=[Depends(auth)])\n@app.post('/a')\n@login_required\ndef a(): pass\n@app.post('/b')\ndef b(): here()\n",
            None,
        ),
        ("python", &two, "@app.post('/a')\n@auth\ndef a(): pass\n@app.post('/b')\ndef b(): here()\n", None),
        (
            "python",
            &owner,
            "def a():\n    db.orders.filter(owner=me)\ndef b():\n    db.orders.get(here())\n",
            Some("1 others"),
        ),
        (
            "python",
            &owner,
            "def a():\n    db.items.filter(owner=me)\ndef b():\n    db.orders.get(here())\n",
            None,
        ),
        (
            "javascript",
            &guard,
            "r.post('/a', requireAuth, (q, s) => {});\nr.delete('/b', (q, s) => { here(); });",
            Some("1 others"),
        ),
        (
            "javascript",
            &guard,
            "r.post('/a', [auth()], f);\nr.put('/c', auth(), f);\nr.post('/b', (q, s) => { here(); });",
            Some("2 others"),
        ),
        (
            "javascript",
            &guard,
            "r.use(auth);\nr.post('/a', auth, f);\nr.post('/b', (q, s) => { here(); });",
            None,
        ),
        ("javascript", &guard, "r.get('/a', auth, f);\nr.post('/b', (q, s) => { here(); });", None),
        (
            "javascript",
            &owner,
            "p.order.findMany({ where: { owner } });\np.order.findFirst(here());",
            Some("1 others"),
        ),
        (
            "typescript",
            &guard,
            "class A { @Post() @UseGuards(AuthGuard) a() {} @Post('b') b() { here(); } }",
            Some("1 others"),
        ),
        (
            "typescript",
            &guard,
            "class A { @UseGuards(AuthGuard) @Post() a() {} @Put('b') b() { here(); } }",
            Some("1 others"),
        ),
        (
            "typescript",
            &guard,
            "@UseGuards(AuthGuard) class A { @Post() @UseGuards(AuthGuard) a() {} @Post('b') b() { here(); } }",
            None,
        ),
    ] {
        let folder = if language == "python" { "python" } else { "javascript" };
        let hints = hints(&rule(folder, pattern), language, code);
        let message = hints.first().map(|hint| hint.message.as_str());
        assert_eq!(message, expected, "{pattern}\n{language}:\n{code}");
    }
}
