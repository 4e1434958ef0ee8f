//! What names resolve to in Python, JavaScript, TypeScript and Go, through every way there is to import and bind them.

use lastmile::syntax::Node;
use lastmile::syntax::{Language, Module, Names, Role, ShapeKind, Source, SyntaxTree, units};

/// The dotted name of the argument of `is(…)` in the code.
fn resolved(language: &str, code: &str) -> Option<String> {
    let language = Language::named(language).expect("the language is known");
    let tree = SyntaxTree::parse(language, code);
    let source = Source::new(code, &tree);
    let module = Module::of(&source);
    let asked = asked(&source).unwrap_or_else(|| panic!("no `is(…)` in:\n{code}"));
    let unit = units(&source)
        .into_iter()
        .filter(|unit| unit.node != source.root && unit.node.byte_range().contains(&asked.start_byte()))
        .min_by_key(|unit| unit.node.byte_range().len())
        .expect("every expression lies in a unit");
    Names::of_unit(&source, &module, &unit).resolve(asked)
}

fn asked<'t>(source: &Source<'t>) -> Option<Node<'t>> {
    let mut pending = vec![source.root];
    while let Some(node) = pending.pop() {
        if let Some(shape) = source.shape(node)
            && shape.kind == ShapeKind::Call
            && shape
                .get(Role::Function)
                .is_some_and(|function| matches!(source.text_of(function), "is" | "see"))
        {
            return shape.get(Role::Arguments)?.named_children().next();
        }
        pending.extend(node.named_children());
    }
    None
}

fn check(language: &str, cases: &[(&str, Option<&str>)]) {
    for (code, expected) in cases {
        assert_eq!(resolved(language, code).as_deref(), *expected, "{language}:\n{code}");
    }
}

#[test]
fn imports_of_every_kind_are_followed() {
    for language in ["javascript", "typescript", "tsx"] {
        check(
            language,
            &[
                ("import axios from 'axios'; is(axios.get)", Some("axios.get")),
                ("import * as cp from 'node:child_process'; is(cp.exec)", Some("child_process.exec")),
                ("import { exec as run } from 'child_process'; is(run)", Some("child_process.exec")),
                ("import fs, { readFile } from 'fs'; is(readFile)", Some("fs.readFile")),
                ("const axios = require('axios'); is(axios.post)", Some("axios.post")),
                ("const { exec } = require('child_process'); is(exec)", Some("child_process.exec")),
                ("const { exec: run } = require('child_process'); is(run)", Some("child_process.exec")),
                ("is(require('fs').promises.readFile)", Some("fs.promises.readFile")),
                ("const fs = require('fs').promises; is(fs.rm)", Some("fs.promises.rm")),
                (
                    "const run = require('util').promisify(require('child_process').exec); is(run)",
                    Some("util.promisify"),
                ),
                (
                    "import { promisify } from 'util'; import { exec } from 'child_process'; const run = promisify(exec); is(run)",
                    Some("child_process.exec"),
                ),
                ("const fs = await import('node:fs/promises'); is(fs.rm)", Some("fs/promises.rm")),
                ("is(process.env.TOKEN)", Some("process.env.TOKEN")),
                ("is(process['env']['TOKEN'])", Some("process.env.TOKEN")),
                ("is(eval)", Some("eval")),
            ],
        );
    }
}

#[test]
fn aliases_and_objects_are_followed_one_step() {
    for language in ["javascript", "typescript", "tsx"] {
        check(
            language,
            &[
                ("import axios from 'axios'; const http = axios; is(http.get)", Some("axios.get")),
                ("import axios from 'axios'; const { get } = axios; is(get)", Some("axios.get")),
                (
                    "import axios from 'axios'; const api = axios.create(); is(api.get)",
                    Some("axios.create.get"),
                ),
                ("import { Pool } from 'pg'; const pool = new Pool(); is(pool.query)", Some("pg.Pool.query")),
                (
                    "import { Pool } from 'pg'; function f() { const pool = new Pool(); is(pool.query) }",
                    Some("pg.Pool.query"),
                ),
                (
                    "import { Pool } from 'pg'; class A { constructor() { this.pool = new Pool(); } f() { is(this.pool.query) } }",
                    Some("pg.Pool.query"),
                ),
                (
                    "import { Pool } from 'pg'; class A { pool = new Pool(); f() { is(this.pool.query) } }",
                    Some("pg.Pool.query"),
                ),
                (
                    "let http = require('http'); http = require('https'); function f() { is(http.get) }",
                    Some("http.get"),
                ),
                (
                    "function f() { let http = require('http'); http = require('https'); is(http.get) }",
                    Some("https.get"),
                ),
            ],
        );
    }
}

#[test]
fn what_shadows_a_name_hides_it() {
    for language in ["javascript", "typescript", "tsx"] {
        check(
            language,
            &[
                ("import axios from 'axios'; function f(axios) { is(axios.get) }", None),
                ("function f(eval) { is(eval) }", None),
                ("const f = ({ fetch }) => is(fetch)", None),
                ("const f = fetch => is(fetch)", None),
                ("function f() { const fetch = make(); is(fetch) }", Some("make")),
                ("function f() { function fetch() {} is(fetch) }", None),
                ("function fetch() {} is(fetch)", None),
                ("import { fetch } from './mine'; is(fetch)", Some("./mine.fetch")),
                ("try { f() } catch (fetch) { is(fetch) }", None),
                ("function f() { const store = { async fetch() {} }; is(fetch) }", Some("fetch")),
                ("class A { fetch() {} f() { is(fetch) } }", Some("fetch")),
                ("is(this.exec)", None),
                // At the file's top level, too.
                ("import axios from 'axios'; for (const axios of a) { is(axios.get) }", None),
                (
                    "import axios from 'axios'; for (let axios = 0; axios < 1; axios++) { is(axios.get) }",
                    None,
                ),
                ("import axios from 'axios'; if (a) { const axios = 1; is(axios.get) }", None),
                ("import axios from 'axios'; try { f() } catch (axios) { is(axios.get) }", None),
                ("import axios from 'axios'; if (a) { const axios = 1; f(() => is(axios.get)) }", None),
                ("import axios from 'axios'; if (a) { is(axios.get) }", Some("axios.get")),
            ],
        );
    }
}

#[test]
fn types_say_what_a_name_is() {
    for language in ["typescript", "tsx"] {
        check(
            language,
            &[
                (
                    "import { Pool } from 'pg'; function f(pool: Pool) { is(pool.query) }",
                    Some("pg.Pool.query"),
                ),
                (
                    "import type { Pool } from 'pg'; const f = (pool?: Pool) => is(pool.query)",
                    Some("pg.Pool.query"),
                ),
                (
                    "import * as pg from 'pg'; function f(pool: pg.Pool) { is(pool.query) }",
                    Some("pg.Pool.query"),
                ),
                (
                    "import { Repository } from 'typeorm'; function f(users: Repository<User>) { is(users.query) }",
                    Some("typeorm.Repository.query"),
                ),
                (
                    "import { Pool } from 'pg'; class A { constructor(private readonly pool: Pool) {} f() { is(this.pool.query) } }",
                    Some("pg.Pool.query"),
                ),
                (
                    "import { Pool } from 'pg'; class A { private pool: Pool; f() { is(this.pool.query) } }",
                    Some("pg.Pool.query"),
                ),
                (
                    "import { Pool } from 'pg'; class A { private readonly pool = new Pool(); f() { is(this.pool.query) } }",
                    Some("pg.Pool.query"),
                ),
                ("import cp = require('child_process'); is(cp.exec)", Some("child_process.exec")),
                ("import axios from 'axios'; is((axios as any).get)", Some("axios.get")),
                ("import axios from 'axios'; is(axios!.get)", Some("axios.get")),
                ("import { A } from 'a'; const client: A = make(); is(client.b)", Some("a.A.b")),
                (
                    "import { exec } from 'child_process'; const run: Runner = exec; is(run)",
                    Some("child_process.exec"),
                ),
            ],
        );
    }
}

#[test]
fn packages_of_go_are_known_by_their_paths() {
    check(
        "go",
        &[
            ("package a\nimport \"net/http\"\nfunc f() { is(http.Get) }", Some("net/http.Get")),
            (
                "package a\nimport (\n\t\"fmt\"\n\tweb \"net/http\"\n)\nfunc f() { is(web.Get) }",
                Some("net/http.Get"),
            ),
            (
                "package a\nimport \"github.com/labstack/echo/v4\"\nfunc f() { is(echo.New) }",
                Some("github.com/labstack/echo.New"),
            ),
            (
                "package a\nimport \"github.com/jackc/pgx/v5/pgxpool\"\nfunc f() { is(pgxpool.New) }",
                Some("github.com/jackc/pgx/pgxpool.New"),
            ),
            (
                "package a\nimport \"gopkg.in/yaml.v3\"\nfunc f() { is(yaml.Unmarshal) }",
                Some("gopkg.in/yaml.Unmarshal"),
            ),
            (
                "package a\nimport \"github.com/redis/go-redis/v9\"\nfunc f() { is(redis.NewClient) }",
                Some("github.com/redis/go-redis.NewClient"),
            ),
            (
                "package a\nimport \"github.com/nats-io/nats.go\"\nfunc f() { is(nats.Connect) }",
                Some("github.com/nats-io/nats.go.Connect"),
            ),
            ("package a\nimport . \"net/http\"\nfunc f() { is(Get) }", Some("net/http.Get")),
            ("package a\nimport _ \"net/http\"\nfunc f() { is(other.Get) }", Some("other.Get")),
            ("package a\nfunc f() { is(http.Get) }", Some("net/http.Get")),
            ("x := 1\nis(sql.Open)", Some("database/sql.Open")),
            ("package a\nimport \"net/http\"\nfunc f(http Client) { is(http.Get) }", Some("Client.Get")),
            ("package a\nimport \"net/http\"\nfunc f() { http := 3; is(http.Get) }", None),
        ],
    );
}

#[test]
fn objects_of_go_are_followed_by_result_and_by_type() {
    check(
        "go",
        &[
            (
                "package a\nimport \"database/sql\"\nfunc f() { db, err := sql.Open(a, b); is(db.Query) }",
                Some("database/sql.Open.Query"),
            ),
            (
                "package a\nimport \"database/sql\"\nfunc f() { db, err := sql.Open(a, b); is(err.Error) }",
                None,
            ),
            (
                "package a\nimport \"database/sql\"\nfunc f(ctx context.Context, read, db *sql.DB) { is(db.Query) }",
                Some("database/sql.DB.Query"),
            ),
            (
                "package a\nimport \"database/sql\"\ntype Server struct {\n\tname string\n\tdb *sql.DB\n}\nfunc (s *Server) f() { is(s.db.Query) }",
                Some("database/sql.DB.Query"),
            ),
            (
                "package a\nimport \"database/sql\"\ntype Store struct{ db *sql.DB }\ntype Server struct{ store Store }\nfunc (s *Server) f() { is(s.store.db.Query) }",
                Some("database/sql.DB.Query"),
            ),
            (
                "package a\nimport \"database/sql\"\nvar db *sql.DB\nfunc f() { is(db.Query) }",
                Some("database/sql.DB.Query"),
            ),
            (
                "package a\nimport \"net/http\"\nfunc f() { c := &http.Client{Timeout: 3}; is(c.Get) }",
                Some("net/http.Client.Get"),
            ),
            (
                "package a\nimport \"net/http\"\nfunc f() { c := new(http.Client); is(c.Get) }",
                Some("net/http.Client.Get"),
            ),
            (
                "package a\nimport \"net/http\"\nfunc f() { is((&http.Client{}).Get) }",
                Some("net/http.Client.Get"),
            ),
            (
                "package a\nimport \"net/http\"\nfunc f() { is(http.DefaultClient.Get) }",
                Some("net/http.DefaultClient.Get"),
            ),
            (
                "package a\nimport \"gorm.io/gorm\"\nfunc f(c any) { db := c.(*gorm.DB); is(db.Raw) }",
                Some("gorm.io/gorm.DB.Raw"),
            ),
            (
                "package a\nimport \"gorm.io/gorm\"\nfunc f(db *gorm.DB) { is(db.Where(x).First) }",
                Some("gorm.io/gorm.DB.Where.First"),
            ),
            ("package a\nfunc f() { a, b := open(), close(); is(b.Get) }", Some("close.Get")),
            (
                "package a\nimport \"net/http\"\nfunc f() { c := http.Client{}; go func() { is(c.Get) }() }",
                Some("net/http.Client.Get"),
            ),
            ("package a\nimport \"net/http\"\nfunc f() { for _, http := range a { is(http.Get) } }", None),
            ("package a\nfunc f(r *http.Request) {\n\tis(r.Context)\n", Some("net/http.Request.Context")),
        ],
    );
}

#[test]
fn names_of_python_are_followed() {
    check(
        "python",
        &[
            ("import requests\nsee(requests.get)", Some("requests.get")),
            ("import requests as r\nsee(r.get)", Some("requests.get")),
            ("import os.path\nsee(os.path.join)", Some("os.path.join")),
            ("from os import path as p\nsee(p.join)", Some("os.path.join")),
            ("from .models import Order\nsee(Order.get)", Some(".models.Order.get")),
            ("import requests\nget = requests.get\nsee(get)", Some("requests.get")),
            (
                "import requests\ndef f():\n    s = requests.Session()\n    see(s.get)",
                Some("requests.Session.get"),
            ),
            ("import requests\nwith requests.Session() as s:\n    see(s.get)", Some("requests.Session.get")),
            (
                "import requests\nclass A:\n    def __init__(self):\n        self.s = requests.Session()\n    def f(self):\n        see(self.s.get)",
                Some("requests.Session.get"),
            ),
            (
                "import requests\nclass A:\n    s: requests.Session\n    def f(self):\n        see(self.s.get)",
                Some("requests.Session.get"),
            ),
            // Parameters by their annotation, FastAPI's dependencies among them.
            (
                "from sqlalchemy.orm import Session\ndef f(db: Session):\n    see(db.execute)",
                Some("sqlalchemy.orm.Session.execute"),
            ),
            (
                "from sqlalchemy.orm import Session\ndef f(db: Session = Depends(get_db)):\n    see(db.execute)",
                Some("sqlalchemy.orm.Session.execute"),
            ),
            (
                "from sqlalchemy.orm import Session\ndef f(db: Annotated[Session, Depends(get_db)]):\n    see(db.execute)",
                Some("sqlalchemy.orm.Session.execute"),
            ),
            (
                "from sqlalchemy.orm import Session\ndef f(db: Session | None = None):\n    see(db.execute)",
                Some("sqlalchemy.orm.Session.execute"),
            ),
            // A dependency without an annotation is what its function yields or returns.
            (
                "import sqlite3\ndef get_db():\n    db = sqlite3.connect('a')\n    yield db\ndef f(db=Depends(get_db)):\n    see(db.execute)",
                Some("sqlite3.connect.execute"),
            ),
            // Decorators and registrations of routes.
            (
                "from fastapi import FastAPI\napp = FastAPI()\n@see(app.get)\ndef f(): pass",
                Some("fastapi.FastAPI.get"),
            ),
            (
                "from flask import Blueprint\nbp = Blueprint('a', __name__)\nsee(bp.route)",
                Some("flask.Blueprint.route"),
            ),
            // Shadowing.
            ("import requests\ndef f(requests):\n    see(requests.get)", None),
            ("def f(eval):\n    see(eval)", None),
            ("def eval(): pass\nsee(eval)", None),
            ("import requests\ndef f():\n    requests = make()\n    see(requests.get)", Some("make.get")),
            ("import requests\nx = [requests for requests in a]\nsee(requests.get)", Some("requests.get")),
            ("import requests\nx = [see(requests.get) for requests in a]", None),
            ("import requests\ndef f(a):\n    return [see(requests.get) for requests in a]", None),
            ("import requests\nfor requests in a:\n    see(requests.get)", None),
            ("import requests\nwith open(a) as requests:\n    see(requests.get)", Some("open.get")),
            ("import requests\nif a:\n    see(requests.get)\n    requests = 1", Some("requests.get")),
            (
                "try:\n    import requests\nexcept ImportError:\n    requests = None\nsee(requests.get)",
                Some("requests.get"),
            ),
            ("def f():\n    import requests\n    see(requests.get)", Some("requests.get")),
            ("import requests\ng = lambda requests: see(requests.get)", None),
            ("see(eval)", Some("eval")),
        ],
    );
}

#[test]
fn modules_and_routers_of_javascript_are_followed() {
    for language in ["javascript", "typescript", "tsx"] {
        check(
            language,
            &[
                (
                    "const express = require('express'); const app = express(); is(app.get)",
                    Some("express.get"),
                ),
                (
                    "import express from 'express'; const r = express.Router(); is(r.post)",
                    Some("express.Router.post"),
                ),
                (
                    "import { Router } from 'express'; const r = Router(); is(r.use)",
                    Some("express.Router.use"),
                ),
                (
                    "const { Router } = require('express'); const r = Router(); is(r.use)",
                    Some("express.Router.use"),
                ),
                (
                    "import * as fs from 'fs'; const { promises } = fs; is(promises.rm)",
                    Some("fs.promises.rm"),
                ),
                ("export { get } from 'axios'; is(get)", Some("get")),
                ("import { get } from 'axios'; export { get as fetchAll }; is(get)", Some("axios.get")),
                ("import axios from 'axios'; export default axios; is(axios.get)", Some("axios.get")),
                (
                    "import axios from 'axios'; module.exports = { http: axios }; is(axios.get)",
                    Some("axios.get"),
                ),
            ],
        );
    }
    for language in ["typescript", "tsx"] {
        check(
            language,
            &[
                (
                    "import type { Request } from 'express'; function f(req: Request) { is(req.body) }",
                    Some("express.Request.body"),
                ),
                (
                    "import { type Request } from 'express'; function f(req: Request) { is(req.body) }",
                    Some("express.Request.body"),
                ),
                (
                    "import type * as e from 'express'; function f(req: e.Request) { is(req.body) }",
                    Some("express.Request.body"),
                ),
                (
                    "import e = require('express'); namespace A { export const app = e(); is(app.get) }",
                    Some("express.get"),
                ),
            ],
        );
    }
}

#[test]
fn types_in_other_forms() {
    for language in ["typescript", "tsx"] {
        check(
            language,
            &[
                (
                    "import { Pool } from 'pg'; function f(db: Pool | null) { is(db.query) }",
                    Some("pg.Pool.query"),
                ),
                (
                    "import { Pool } from 'pg'; function f(db: undefined | Pool) { is(db.query) }",
                    Some("pg.Pool.query"),
                ),
                ("import { Pool } from 'pg'; function f(db: Pool | string) { is(db.query) }", None),
                (
                    "import { Pool } from 'pg'; type Db = Pool; function f(db: Db) { is(db.query) }",
                    Some("pg.Pool.query"),
                ),
                (
                    "import { Pool } from 'pg'; async function f(db: Promise<Pool>) { is((await db).query) }",
                    Some("pg.Pool.query"),
                ),
                (
                    "import { Pool } from 'pg'; function f(db: Readonly<Pool>) { is(db.query) }",
                    Some("pg.Pool.query"),
                ),
                ("import { Pool } from 'pg'; function f(db: Box<Pool>) { is(db.query) }", Some("Box.query")),
            ],
        );
    }
    check(
        "python",
        &[
            ("from a import Thing\ndef f(x: Optional[Thing]):\n    see(x.get)", Some("a.Thing.get")),
            (
                "import typing\nfrom a import Thing\ndef f(x: typing.Optional[Thing]):\n    see(x.get)",
                Some("a.Thing.get"),
            ),
            ("from a import Thing\ndef f(x: Thing | None = None):\n    see(x.get)", Some("a.Thing.get")),
            ("from a import Thing\ndef f(x: None | Thing):\n    see(x.get)", Some("a.Thing.get")),
            ("from a import Thing\ndef f(x: 'Thing'):\n    see(x.get)", Some("a.Thing.get")),
            ("from a import Thing\ndef f(x: 'Thing | None'):\n    see(x.get)", Some("a.Thing.get")),
            ("import a\ndef f(x: 'a.Thing'):\n    see(x.get)", Some("a.Thing.get")),
            ("from a import Thing\ndef f(x: 'Dict[str, Thing]'):\n    see(x.get)", None),
            (
                "from a import Thing\nDep = Annotated[Thing, Depends(make)]\ndef f(x: Dep):\n    see(x.get)",
                Some("a.Thing.get"),
            ),
            (
                "from a import Thing\nclass B:\n    thing: Thing\ndef f(x: 'B'):\n    see(x.thing.get)",
                Some("a.Thing.get"),
            ),
        ],
    );
}

#[test]
fn imports_in_other_forms() {
    for language in ["javascript", "typescript", "tsx"] {
        check(
            language,
            &[
                ("import { default as got } from 'got'; is(got.get)", Some("got.get")),
                ("import { default as got, HTTPError } from 'got'; is(HTTPError)", Some("got.HTTPError")),
                ("const got = require('got').default; is(got.get)", Some("got.get")),
                ("const got = require('got'); is(got.default.get)", Some("got.get")),
                ("is((0, process.exit))", Some("process.exit")),
            ],
        );
    }
    check(
        "python",
        &[
            ("from flask import *\nsee(request.args)", Some("flask.request.args")),
            ("from flask import *\nsee(other)", Some("other")),
            ("from mine import *\nsee(request.args)", Some("request.args")),
            ("from flask import *\ndef f(request):\n    see(request.args)", None),
            ("def g():\n    import requests as http\ndef f():\n    see(http.get)", Some("http.get")),
            ("def g():\n    from a import get\ndef f():\n    see(get)", Some("get")),
            ("def f():\n    from a import get\n    see(get)", Some("a.get")),
            (
                "class A:\n    def g(self):\n        from a import get\n    def f(self):\n        see(get)",
                Some("get"),
            ),
            (
                "def h():\n    def g():\n        from a import get\n    def f():\n        see(get)",
                Some("get"),
            ),
        ],
    );
}

#[test]
fn embedded_fields_of_go() {
    let imports = "package a\nimport \"database/sql\"\n";
    let cases = [
        ("type A struct { *sql.DB }\nfunc (a *A) f() { is(a.DB.Query) }", Some("database/sql.DB.Query")),
        ("type A struct { *sql.DB }\nfunc (a *A) f() { is(a.Query) }", Some("database/sql.DB.Query")),
        (
            "type B struct { *sql.DB }\ntype A struct { B }\nfunc (a *A) f() { is(a.Query) }",
            Some("database/sql.DB.Query"),
        ),
        ("type A struct { *sql.DB }\nfunc (a *A) Query() {}\nfunc (a *A) f() { is(a.Query) }", None),
        ("type A struct { db *sql.DB }\nfunc (a *A) f() { is(a.Query) }", None),
    ];
    let whole: Vec<_> = cases.iter().map(|(code, name)| (format!("{imports}{code}"), *name)).collect();
    let whole: Vec<_> = whole.iter().map(|(code, name)| (code.as_str(), *name)).collect();
    check("go", &whole);
}

#[test]
fn functions_with_arguments_that_are_bound() {
    check(
        "python",
        &[
            (
                "from functools import partial\nimport requests\nget = partial(requests.get, timeout=5)\nsee(get)",
                Some("requests.get"),
            ),
            (
                "import functools, requests\ndef f():\n    get = functools.partial(requests.get)\n    see(get)",
                Some("requests.get"),
            ),
            (
                "from functools import partial\nimport requests\nget = partial(requests.get, 'a')\nsee(get)",
                Some("functools.partial"),
            ),
        ],
    );
    check(
        "javascript",
        &[
            ("import axios from 'axios'; const get = axios.get.bind(axios); is(get)", Some("axios.get")),
            (
                "import axios from 'axios'; const get = axios.get.bind(axios, 'a'); is(get)",
                Some("axios.get.bind"),
            ),
        ],
    );
}

#[test]
fn further_names_in_python() {
    check(
        "python",
        &[
            (
                "import requests\ndef f():\n    global g\n    g = requests.get\n    see(g)",
                Some("requests.get"),
            ),
            ("import requests\ndef f():\n    for requests in a:\n        see(requests.get)", None),
            (
                "import requests\ndef f():\n    try:\n        pass\n    except E as requests:\n        see(requests.get)",
                None,
            ),
            ("import requests\ndef f(*requests):\n    see(requests.get)", None),
            ("import requests\ndef f(**requests):\n    see(requests.get)", None),
            ("import requests\ndef f(a, *, requests=None):\n    see(requests.get)", None),
            ("import requests\ndef f(a, /, requests):\n    def g():\n        see(requests.get)", None),
            ("import requests\ndef f(a):\n    class requests: pass\n    see(requests.get)", None),
            (
                "import requests\ndef f(a):\n    match a:\n        case {'x': requests}:\n            see(requests.get)",
                None,
            ),
            (
                "import requests\nclass A:\n    requests = 1\n    def f(self):\n        see(requests.get)",
                Some("requests.get"),
            ),
            ("import requests\ndef f(a):\n    if (requests := a):\n        see(requests.get)", None),
            ("import requests\ndef f(a):\n    (requests, b) = a\n    see(requests.get)", None),
            ("import requests\ndef f(a):\n    del a\n    see(requests.get)", Some("requests.get")),
            (
                "import boto3\nclass S:\n    def __init__(self, bucket):\n        self.bucket = bucket\n        self._s3 = boto3.client('s3')\n    async def put(self):\n        see(self._s3.put_object)",
                Some("boto3.client.put_object"),
            ),
            (
                "import boto3\nclass S:\n    def __init__(self, s3=None):\n        self._s3 = s3 or boto3.client('s3')\n    async def put(self):\n        see(self._s3.put_object)",
                Some("boto3.client.put_object"),
            ),
            (
                "import httpx\nasync def f():\n    async with httpx.AsyncClient() as client:\n        see(client.get)",
                Some("httpx.AsyncClient.get"),
            ),
            (
                "from httpx import AsyncClient\nclient: AsyncClient = make()\ndef f():\n    see(client.get)",
                Some("httpx.AsyncClient.get"),
            ),
            (
                "from typing import Annotated\nfrom fastapi import Depends\nfrom sqlalchemy.ext.asyncio import AsyncSession\nSessionDep = Annotated[AsyncSession, Depends(get_session)]\n@router.get('/x')\nasync def f(session: SessionDep, id: int):\n    see(session.execute)",
                Some("sqlalchemy.ext.asyncio.AsyncSession.execute"),
            ),
            (
                "from sqlalchemy.orm import sessionmaker\nSessionLocal = sessionmaker(bind=engine)\ndef get_db():\n    db = SessionLocal()\n    try:\n        yield db\n    finally:\n        db.close()\ndef f(db=Depends(get_db)):\n    see(db.execute)",
                Some("sqlalchemy.orm.sessionmaker.execute"),
            ),
            (
                "from sqlalchemy.orm import Session\ndef get_db() -> Session:\n    return make()\ndef f(db=Depends(get_db)):\n    see(db.execute)",
                Some("sqlalchemy.orm.Session.execute"),
            ),
            (
                "from collections.abc import Iterator\nfrom sqlalchemy.orm import Session\ndef get_db() -> Iterator[Session]:\n    yield make()\ndef f(db=Depends(get_db)):\n    see(db.execute)",
                Some("sqlalchemy.orm.Session.execute"),
            ),
            (
                "from flask import Flask\ndef create_app():\n    app = Flask(__name__)\n    see(app.add_url_rule)\n    return app",
                Some("flask.Flask.add_url_rule"),
            ),
            (
                "from subprocess import (\n    run as execute,\n    Popen,\n)\nsee(execute)",
                Some("subprocess.run"),
            ),
            ("import os\nj = os.path\nk = j.join\nsee(k)", Some("os.path.join")),
            ("if TYPE_CHECKING:\n    import requests\ndef f():\n    see(requests.get)", Some("requests.get")),
        ],
    );
}

#[test]
fn further_names_in_javascript() {
    check(
        "javascript",
        &[
            ("import axios from 'axios'; class A { get(axios) { is(axios.get) } }", None),
            ("import axios from 'axios'; const f = ([axios]) => is(axios.get);", None),
            ("import axios from 'axios'; const f = ({ a: { axios } }) => is(axios.get);", None),
            ("import axios from 'axios'; const f = (...axios) => is(axios.get);", None),
            ("import axios from 'axios'; function f() { { let axios = 1; is(axios.get) } }", None),
            (
                "import axios from 'axios'; function f() { { let axios = 1; } is(axios.get) }",
                Some("axios.get"),
            ),
            (
                "import axios from 'axios'; function f() { if (a) { const axios = other; } return is(axios.get) }",
                Some("axios.get"),
            ),
            ("import axios from 'axios'; function f() { class axios {} is(axios.get) }", None),
            ("import axios from 'axios'; const g = function axios() { is(axios.get) };", None),
            ("const { default: axios } = require('axios'); is(axios.get)", Some("axios.get")),
            ("const { promises: fs, readFile } = require('fs'); is(readFile)", Some("fs.readFile")),
            ("const { promises: fsp } = require('fs'); is(fsp.rm)", Some("fs.promises.rm")),
            (
                "import * as cp from 'child_process'; const { exec: run = other } = cp; is(run)",
                Some("child_process.exec"),
            ),
            ("export * as lib from 'lib'; import * as l from 'lib'; is(l.get)", Some("lib.get")),
            ("import axios from 'axios'; export { axios as http }; is(axios.get)", Some("axios.get")),
            (
                "import pg from 'pg'; const { Pool } = pg; const pool = new Pool(); async function f() { is(pool.query) }",
                Some("pg.Pool.query"),
            ),
            (
                "import pg from 'pg'; const pool = new pg.Pool(); async function f() { const client = await pool.connect(); is(client.query) }",
                Some("pg.Pool.connect.query"),
            ),
            (
                "import express from 'express'; const router = express.Router({ mergeParams: true }); is(router.get)",
                Some("express.Router.get"),
            ),
            (
                "import Fastify from 'fastify'; const app = Fastify({ logger: true }); is(app.get)",
                Some("fastify.get"),
            ),
            ("const fastify = require('fastify')({ logger: true }); is(fastify.get)", Some("fastify.get")),
            (
                "import mysql from 'mysql2/promise'; class Db { #pool = mysql.createPool({}); f() { is(this.#pool.query) } }",
                Some("mysql2/promise.createPool.query"),
            ),
        ],
    );
}

#[test]
fn further_names_in_typescript() {
    check(
        "typescript",
        &[
            (
                "import { Pool } from 'pg'; class A { constructor(private pool: Pool) {} f = () => { is(this.pool.query) } }",
                Some("pg.Pool.query"),
            ),
            (
                "import pg from 'pg'; namespace Db { export function f(pool: pg.Pool) { is(pool.query) } }",
                Some("pg.Pool.query"),
            ),
            (
                "import { Pool } from 'pg'; namespace Db { const Pool = 1; export function f() { is(Pool.query) } }",
                None,
            ),
            (
                "import { type Pool as P } from 'pg'; function f(pool: P) { is(pool.query) }",
                Some("pg.Pool.query"),
            ),
            (
                "import { HttpService } from '@nestjs/common'; @Injectable() export class A { constructor(@Inject(X) private readonly http: HttpService) {} f() { is(this.http.get) } }",
                Some("@nestjs/common.HttpService.get"),
            ),
            ("import axios from 'axios'; is((<any>axios).get)", Some("axios.get")),
            ("import axios from 'axios'; is(axios?.get)", Some("axios.get")),
        ],
    );
}

#[test]
fn further_names_in_go() {
    check(
        "go",
        &[
            (
                "package a\nimport \"database/sql\"\ntype Repo struct { *sql.DB; name string }\nfunc (r *Repo) f() { is(r.QueryContext) }",
                Some("database/sql.DB.QueryContext"),
            ),
            (
                "package a\nimport \"database/sql\"\nfunc New(db *sql.DB) *Repo { return &Repo{db: db} }\ntype Repo struct { db *sql.DB }\nfunc (r Repo) f() { db := r.db; is(db.Query) }",
                Some("database/sql.DB.Query"),
            ),
            (
                "package a\nimport \"database/sql\"\nvar db, _ = sql.Open(\"a\", \"b\")\nfunc f() { is(db.Query) }",
                Some("database/sql.Open.Query"),
            ),
            (
                "package a\nimport \"database/sql\"\nvar db *DB\nfunc f() { if db, err := sql.Open(a, b); err == nil { is(db.Query) } }",
                Some("database/sql.Open.Query"),
            ),
            (
                "package a\nimport \"net/http\"\nfunc f() { { http := 1; _ = http }; is(http.Get) }",
                Some("net/http.Get"),
            ),
            (
                "package a\nimport \"github.com/gin-gonic/gin\"\nfunc f() { r := gin.Default(); v1 := r; is(v1.GET) }",
                Some("github.com/gin-gonic/gin.Default.GET"),
            ),
            (
                "package a\nimport \"github.com/gin-gonic/gin\"\nfunc f() { r := gin.Default(); v1 := r.Group(\"/x\"); is(v1.GET) }",
                Some("github.com/gin-gonic/gin.Default.Group.GET"),
            ),
            (
                "package a\nimport \"github.com/go-chi/chi/v5\"\nfunc f() { r := chi.NewRouter(); is(r.Get) }",
                Some("github.com/go-chi/chi.NewRouter.Get"),
            ),
        ],
    );
}
