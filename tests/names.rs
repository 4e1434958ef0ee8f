//! What names resolve to in JavaScript and TypeScript, through every way there is to import and bind them.

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
            && shape.get(Role::Function).is_some_and(|function| source.text_of(function) == "is")
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
