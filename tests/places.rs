//! What code stands in: each case is code with a call of `here`, and whether that call is in the place.

use lastmile::review::{Document, Selection, analyze};
use lastmile::rules::RuleSet;
use lastmile::syntax::{Language, SyntaxTree};

/// A rule that hints at `here()` where `predicate` holds.
fn rule(language: &str, predicate: &str) -> (String, String) {
    let call = if language == "python" { "call" } else { "call_expression" };
    let text = format!(
        "; A title\n;\n; Prose.\n;\n; files: code test migration example seed\n\n(({call} function: (identifier) @_name) @hint\n  (#eq? @_name \"here\")\n  {predicate}\n  \
         (#set! message \"m\"))\n\n;! bad\n; here()\n; ^^^^^^\n;! good\n; there()\n"
    );
    (format!("{language}/ops/here.scm"), text)
}

fn check(predicate: &str, language: &str, path: &str, code: &str, expected: bool) {
    let folder = if matches!(language, "python" | "go") { language } else { "javascript" };
    let (rules, problems) = RuleSet::load([rule(folder, predicate)]);
    assert_eq!(problems, [], "{predicate}");
    let tree = SyntaxTree::parse(Language::named(language).expect("a language"), code);
    let hints = analyze(&Document::alone(path, code, &tree), &rules, &Selection::default());
    let found = hints.iter().any(|hint| hint.rule.id == "here");
    assert_eq!(found, expected, "{predicate} in\n{code}");
}

const HANDLERS: &[(&str, &str, &str, bool)] = &[
    (
        "python",
        "a.py",
        "from flask import Flask\n@app.route('/', methods=['POST'])\ndef f():\n    here()\n",
        true,
    ),
    ("python", "a.py", "from .web import router\n@router.route('/')\ndef f():\n    here()\n", true),
    (
        "python",
        "a.py",
        "from fastapi import APIRouter\n@router.post('/x')\nasync def f(a: int):\n    if a:\n        here()\n",
        true,
    ),
    ("python", "a.py", "from django.http import HttpResponse\ndef view(request, pk):\n    here()\n", true),
    ("python", "a.py", "class Orders(APIView):\n    def post(self, request):\n        here()\n", true),
    ("python", "a.py", "class Orders(APIView):\n    def total(self):\n        here()\n", false),
    ("python", "a.py", "@cache.get('x')\ndef f():\n    here()\n", false),
    ("python", "a.py", "def f(request):\n    here()\n", false),
    ("javascript", "a.js", "app.post('/x', auth, async (req, res) => { here(); });", true),
    ("javascript", "a.js", "exports.create = async function (req, res, next) { here(); };", true),
    ("javascript", "a.js", "const axios = require('axios'); axios.get('/x', () => { here(); });", false),
    ("javascript", "a.js", "items.map((item, index) => { here(); });", false),
    ("typescript", "app/api/x/route.ts", "export async function POST(request: Request) { here(); }", true),
    ("typescript", "app/api/x/helper.ts", "export async function POST(request: Request) { here(); }", false),
    ("typescript", "a.ts", "const f = (req: Request, res: Response) => { here(); };", true),
    ("typescript", "a.ts", "class A { @Post('x') create(@Body() b: B) { here(); } }", true),
    ("typescript", "a.ts", "class A { @Post('x') create(@Body() b: B) { } other() { here(); } }", false),
    ("go", "a.go", "package a\nfunc f(w http.ResponseWriter, r *http.Request) { here() }", true),
    ("go", "a.go", "package a\nfunc (h *Users) Create(c *gin.Context) { if a { here() } }", true),
    ("go", "a.go", "package a\nfunc (h *Users) Create(c echo.Context) error { here() }", true),
    ("go", "a.go", "package a\nfunc f() { mux.HandleFunc(\"POST /x\", func(w W, r R) { here() }) }", true),
    (
        "go",
        "a.go",
        "package a\nfunc f() { app.Get(\"/x\", func(c *fiber.Ctx) error { here(); return nil }) }",
        true,
    ),
    ("go", "a.go", "package a\nfunc f(ctx context.Context, name string) { here() }", false),
];

#[test]
fn handlers_are_known() {
    for (language, path, code, expected) in HANDLERS {
        check("(#in? @hint \"handler\")", language, path, code, *expected);
    }
}

const ANSWERS: &[(&str, &str, &str, bool)] = &[
    (
        "python",
        "a.py",
        "from flask import Flask\n@app.route('/', methods=['POST'])\ndef f():\n    here()\n",
        true,
    ),
    (
        "python",
        "a.py",
        "from flask import Flask\n@app.route('/', methods=['GET'])\ndef f():\n    here()\n",
        false,
    ),
    ("python", "a.py", "from fastapi import FastAPI\n@app.post('/')\ndef f():\n    here()\n", true),
    ("javascript", "a.js", "app.post('/x', (req, res) => { here(); });", true),
    ("javascript", "a.js", "app.get('/x', (req, res) => { here(); });", false),
    ("typescript", "app/x/route.ts", "export async function POST(request: Request) { here(); }", true),
    ("go", "a.go", "package a\nfunc f() { r.POST(\"/x\", func(c *gin.Context) { here() }) }", true),
    ("go", "a.go", "package a\nfunc f() { r.GET(\"/x\", func(c *gin.Context) { here() }) }", false),
    ("go", "a.go", "package a\nfunc f() { mux.HandleFunc(\"POST /x\", func(w W, r R) { here() }) }", true),
    ("go", "a.go", "package a\nfunc f(w W, r R) { if r.Method == http.MethodPost { here() } }", true),
    ("go", "a.go", "package a\nfunc f(w W, r R) { if r.Method == \"POST\" { here() } }", true),
];

#[test]
fn handlers_answer_methods() {
    for (language, path, code, expected) in ANSWERS {
        check("(#answers? @hint \"post\" \"put\")", language, path, code, *expected);
    }
}

const TRANSACTIONS: &[(&str, &str, &str, bool)] = &[
    ("python", "a.py", "def f():\n    with transaction.atomic():\n        here()\n", true),
    ("python", "a.py", "def f():\n    with session.begin() as s:\n        here()\n", true),
    ("python", "a.py", "@transaction.atomic\ndef f():\n    here()\n", true),
    ("python", "a.py", "def f():\n    with open(x):\n        here()\n", false),
    ("python", "a.py", "def f():\n    with session.begin():\n        pass\n    here()\n", false),
    ("javascript", "a.js", "await prisma.$transaction(async (tx) => { here(); });", true),
    ("javascript", "a.js", "await prisma.$transaction([a]); here();", false),
    ("go", "a.go", "package a\nfunc f() { tx, err := db.Begin(); here(); tx.Commit() }", true),
    (
        "go",
        "a.go",
        "package a\nfunc f() { db.Transaction(func(tx *gorm.DB) error { here(); return nil }) }",
        true,
    ),
    ("go", "a.go", "package a\nfunc f(ctx context.Context, tx *sql.Tx) { here() }", true),
    ("go", "a.go", "package a\nfunc f(ctx context.Context, db *sql.DB) { here() }", false),
];

#[test]
fn transactions_are_known() {
    for (language, path, code, expected) in TRANSACTIONS {
        check("(#in? @hint \"transaction\")", language, path, code, *expected);
    }
}

const ERROR_BRANCHES: &[(&str, &str, &str, bool)] = &[
    ("go", "a.go", "package a\nfunc f() { if err != nil { here() } }", true),
    ("go", "a.go", "package a\nfunc f() { if err := g(); err != nil && a { here() } }", true),
    ("go", "a.go", "package a\nfunc f() { if err := here(); err != nil { g() } }", false),
    ("go", "a.go", "package a\nfunc f() { if err != nil { g() } else { here() } }", false),
    ("go", "a.go", "package a\nfunc f() { if err == nil { here() } }", false),
    ("python", "a.py", "try:\n    g()\nexcept E:\n    here()\n", true),
    ("javascript", "a.js", "try { here(); } catch (e) { }", false),
];

#[test]
fn branches_for_errors_are_known() {
    for (language, path, code, expected) in ERROR_BRANCHES {
        check("(#in-error-handler? @hint)", language, path, code, *expected);
    }
}

/// The predicate, then as above.
const SURROUNDINGS: &[(&str, &str, &str, &str, bool)] = &[
    ("(#in-async? @hint)", "python", "a.py", "async def f():\n    here()\n", true),
    ("(#in-async? @hint)", "python", "a.py", "async def f():\n    def g():\n        here()\n", false),
    ("(#in-async? @hint)", "javascript", "a.js", "const f = async () => { here(); };", true),
    ("(#in-async? @hint)", "javascript", "a.js", "async function f() { g(() => { here(); }); }", false),
    ("(#in-loop? @hint)", "python", "a.py", "for a in b:\n    here()\n", true),
    ("(#in-loop? @hint)", "python", "a.py", "for a in b:\n    def f():\n        here()\n", false),
    ("(#in-loop? @hint)", "javascript", "a.js", "for (const a of b) { here(); }", true),
    ("(#in-loop? @hint)", "javascript", "a.js", "while (a) { g(); } here();", false),
    ("(#in-loop? @hint)", "go", "a.go", "package a\nfunc f() { for a := range b { here() } }", true),
    ("(#not-in-function? @hint)", "python", "a.py", "if a:\n    here()\n", true),
    ("(#not-in-function? @hint)", "python", "a.py", "def f():\n    here()\n", false),
    ("(#not-in-function? @hint)", "javascript", "a.js", "if (a) { here(); }", true),
    ("(#not-in-function? @hint)", "javascript", "a.js", "const f = () => here();", false),
    ("(#file-kind? \"test\")", "python", "tests/test_a.py", "here()\n", true),
    ("(#file-kind? \"test\")", "javascript", "src/a.test.js", "here();", true),
    ("(#file-kind? \"test\")", "python", "shop/contest.py", "here()\n", false),
    ("(#file-kind? \"migration\")", "python", "shop/migrations/0001_a.py", "here()\n", true),
    ("(#file-kind? \"seed\")", "javascript", "prisma/seed.js", "here();", true),
    ("(#file-kind? \"seed\")", "python", "db/seeds/users.py", "here()\n", true),
    ("(#file-kind? \"example\")", "python", "examples/a.py", "here()\n", true),
];

#[test]
fn surroundings_are_known() {
    for (predicate, language, path, code, expected) in SURROUNDINGS {
        check(predicate, language, path, code, *expected);
    }
}

const ROUTES: &[(&str, &str, &str, &str, bool)] = &[
    (
        "^flask GET,POST /users/<id>$",
        "python",
        "a.py",
        "from flask import Flask\napp = Flask(__name__)\n@app.route('/users/<id>', methods=['GET', 'POST'])\ndef f(id):\n    here()\n",
        true,
    ),
    (
        "^fastapi DELETE /x$",
        "python",
        "a.py",
        "from fastapi import APIRouter\nrouter = APIRouter()\n@router.delete('/x')\ndef f():\n    here()\n",
        true,
    ),
    (
        "^fastapi POST",
        "python",
        "a.py",
        "from fastapi import APIRouter\nrouter = APIRouter()\n@router.get('/x')\ndef f():\n    here()\n",
        false,
    ),
    (
        "flask",
        "python",
        "a.py",
        "from fastapi import APIRouter\n@router.get('/x')\ndef f():\n    here()\n",
        false,
    ),
    ("^- - /x$", "python", "a.py", "@router.route('/x')\ndef f():\n    here()\n", true),
    ("/x", "python", "a.py", "from flask import Flask\n@app.get('/y')\ndef f():\n    here('/x')\n", false),
    (
        "^express PUT /admin/:id$",
        "javascript",
        "a.js",
        "const express = require('express'); const app = express(); app.put('/admin/:id', async (req, res) => { here(); });",
        true,
    ),
    (
        "^express GET /admin$",
        "javascript",
        "a.js",
        "import { Router } from 'express'; const r = Router(); r.route('/admin').get((req, res) => { here(); });",
        true,
    ),
    (
        "express",
        "javascript",
        "a.js",
        "import Koa from 'koa'; router.get('/a', (ctx) => { here(); });",
        false,
    ),
    (
        "^koa GET /a$",
        "javascript",
        "a.js",
        "import Koa from 'koa'; router.get('/a', (ctx) => { here(); });",
        true,
    ),
    (
        "^next POST -$",
        "typescript",
        "app/x/route.ts",
        "export async function POST(r: Request) { here(); }",
        true,
    ),
    ("^nestjs GET :id$", "typescript", "a.ts", "class A { @Get(':id') f() { here(); } }", true),
    (
        "^gin POST /x$",
        "go",
        "a.go",
        "package a\nimport \"github.com/gin-gonic/gin\"\nfunc f() { r := gin.Default(); r.POST(\"/x\", func(c *gin.Context) { here() }) }",
        true,
    ),
    (
        "^net/http POST /x$",
        "go",
        "a.go",
        "package a\nimport \"net/http\"\nfunc f() { http.HandleFunc(\"POST /x\", func(w W, r R) { here() }) }",
        true,
    ),
];

#[test]
fn routes_are_known() {
    for (regex, language, path, code, expected) in ROUTES {
        let predicate = format!("(#route? @hint \"{regex}\")");
        check(&predicate, language, path, code, *expected);
    }
}

#[test]
fn a_message_names_the_route() {
    let (path, text) = rule("python", "(#route? @hint \"POST\")");
    let (rules, problems) = RuleSet::load([(path, text.replace("\"m\"", "\"in {route}\""))]);
    assert_eq!(problems, []);
    let code = "from fastapi import FastAPI\n@app.post('/x')\ndef f():\n    here()\n";
    let tree = SyntaxTree::parse(Language::named("python").expect("a language"), code);
    let hints = analyze(&Document::alone("a.py", code, &tree), &rules, &Selection::default());
    assert_eq!(hints.iter().map(|hint| hint.message.as_str()).collect::<Vec<_>>(), ["in fastapi POST /x"]);
}
