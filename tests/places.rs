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

/// The predicate, then as above: every framework that `web_framework` names, and what is nearly one of theirs.
const FURTHER: &[(&str, &str, &str, &str, bool)] = &[
    (
        "(#route? @hint \"^flask GET /x$\")",
        "python",
        "a.py",
        "from flask import Flask\napp = Flask(__name__)\n@app.get('/x')\ndef f():\n    here()",
        true,
    ),
    (
        "(#route? @hint \"^flask - /x/<int:id>$\")",
        "python",
        "a.py",
        "from flask import Blueprint\nbp = Blueprint('a', __name__)\n@bp.route('/x/<int:id>')\ndef f(id):\n    here()",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "python",
        "a.py",
        "from flask import Flask\ndef create_app():\n    app = Flask(__name__)\n    @app.route('/x')\n    def f():\n        here()\n    return app",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "python",
        "a.py",
        "from flask.views import MethodView\nclass A(MethodView):\n    def get(self, id):\n        here()",
        true,
    ),
    (
        "(#route? @hint \"^fastapi GET /x$\")",
        "python",
        "a.py",
        "from fastapi import FastAPI\napp = FastAPI()\n@app.get('/x')\nasync def f():\n    here()",
        true,
    ),
    (
        "(#route? @hint \"^fastapi POST,PUT /x$\")",
        "python",
        "a.py",
        "from fastapi import FastAPI\napp = FastAPI()\n@app.api_route('/x', methods=['POST', 'PUT'])\nasync def f():\n    here()",
        true,
    ),
    (
        "(#route? @hint \"^starlette\")",
        "python",
        "a.py",
        "from starlette.applications import Starlette\nasync def f(request):\n    here()\napp = Starlette(routes=[Route('/x', f, methods=['POST'])])",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "python",
        "a.py",
        "from starlette.endpoints import HTTPEndpoint\nclass A(HTTPEndpoint):\n    async def get(self, request):\n        here()",
        true,
    ),
    (
        "(#route? @hint \"^django\")",
        "python",
        "shop/views.py",
        "from django.http import JsonResponse\ndef f(request, pk):\n    here()",
        true,
    ),
    (
        "(#route? @hint \"^django\")",
        "python",
        "shop/views.py",
        "from rest_framework.decorators import api_view\n@api_view(['POST'])\ndef f(request):\n    here()",
        true,
    ),
    (
        "(#answers? @hint \"post\")",
        "python",
        "shop/views.py",
        "from rest_framework.decorators import api_view\n@api_view(['POST'])\ndef f(request):\n    here()",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "python",
        "shop/views.py",
        "from django.views import View\nclass A(View):\n    def post(self, request):\n        here()",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "python",
        "shop/views.py",
        "from rest_framework import viewsets\nclass A(viewsets.ModelViewSet):\n    def create(self, request):\n        here()",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "python",
        "a.py",
        "from sanic import Sanic\napp = Sanic('a')\n@app.post('/x')\nasync def f(request):\n    here()",
        true,
    ),
    (
        "(#route? @hint \"^sanic POST /x$\")",
        "python",
        "a.py",
        "from sanic import Sanic\napp = Sanic('a')\n@app.post('/x')\nasync def f(request):\n    here()",
        true,
    ),
    (
        "(#route? @hint \"^quart GET /x$\")",
        "python",
        "a.py",
        "from quart import Quart\napp = Quart(__name__)\n@app.get('/x')\nasync def f():\n    here()",
        true,
    ),
    (
        "(#route? @hint \"^aiohttp GET /x$\")",
        "python",
        "a.py",
        "from aiohttp import web\nroutes = web.RouteTableDef()\n@routes.get('/x')\nasync def f(request):\n    here()",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "python",
        "a.py",
        "from aiohttp import web\nasync def f(request):\n    here()\napp = web.Application()\napp.router.add_get('/x', f)",
        true,
    ),
    (
        "(#route? @hint \"^litestar GET /x$\")",
        "python",
        "a.py",
        "from litestar import get\n@get('/x')\nasync def f() -> str:\n    here()",
        true,
    ),
    (
        "(#route? @hint \"^ninja POST /x$\")",
        "python",
        "a.py",
        "from ninja import NinjaAPI\napi = NinjaAPI()\n@api.post('/x')\ndef f(request, item: Item):\n    here()",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "python",
        "a.py",
        "import falcon\nclass A:\n    def on_post(self, req, resp):\n        here()",
        true,
    ),
    (
        "(#route? @hint \"^falcon POST\")",
        "python",
        "a.py",
        "import falcon\nclass A:\n    def on_post(self, req, resp):\n        here()",
        true,
    ),
    (
        "(#route? @hint \"^bottle GET /x$\")",
        "python",
        "a.py",
        "from bottle import get\n@get('/x')\ndef f():\n    here()",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "python",
        "a.py",
        "from bottle import route\n@route('/x', method='POST')\ndef f():\n    here()",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "python",
        "a.py",
        "import tornado.web\nclass A(tornado.web.RequestHandler):\n    def post(self):\n        here()",
        true,
    ),
    (
        "(#route? @hint \"^tornado POST\")",
        "python",
        "a.py",
        "import tornado.web\nclass A(tornado.web.RequestHandler):\n    def post(self):\n        here()",
        true,
    ),
    (
        "(#route? @hint \"^express GET /x$\")",
        "javascript",
        "a.js",
        "import express from 'express'; const app = express(); app.get('/x', (req, res) => { here() });",
        true,
    ),
    (
        "(#route? @hint \"^express POST /x$\")",
        "javascript",
        "a.js",
        "const router = require('express').Router(); router.post('/x', validate, async function (req, res) { here() });",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "javascript",
        "a.js",
        "const router = require('express').Router(); router.post('/x', ctrl.create); exports.create = async (req, res) => { here() };",
        true,
    ),
    (
        "(#route? @hint \"^express DELETE /x$\")",
        "javascript",
        "a.js",
        "const r = require('express').Router(); r.route('/x').get(a).delete((req, res) => { here() });",
        true,
    ),
    (
        "(#route? @hint \"^fastify GET /x$\")",
        "javascript",
        "a.js",
        "const fastify = require('fastify')(); fastify.get('/x', async (request, reply) => { here() });",
        true,
    ),
    (
        "(#route? @hint \"^fastify POST /x$\")",
        "javascript",
        "a.js",
        "const fastify = require('fastify')(); fastify.route({ method: 'POST', url: '/x', handler: async (request, reply) => { here() } });",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "javascript",
        "a.js",
        "module.exports = async function (fastify, opts) { fastify.post('/x', { schema }, async (request, reply) => { here() }); };",
        true,
    ),
    (
        "(#route? @hint \"^koa GET /x$\")",
        "javascript",
        "a.js",
        "import Router from '@koa/router'; const router = new Router(); router.get('/x', async (ctx) => { here() });",
        true,
    ),
    (
        "(#route? @hint \"^hono POST /x$\")",
        "javascript",
        "a.js",
        "import { Hono } from 'hono'; const app = new Hono(); app.post('/x', async (c) => { here() });",
        true,
    ),
    (
        "(#route? @hint \"^nestjs POST x$\")",
        "typescript",
        "a.ts",
        "import { Controller, Post } from '@nestjs/common'; @Controller('a') export class A { @Post('x') async f(@Body() b: B) { here(); } }",
        true,
    ),
    (
        "(#route? @hint \"^next DELETE\")",
        "typescript",
        "app/api/x/route.ts",
        "export async function DELETE(request: NextRequest) { here(); }",
        true,
    ),
    (
        "(#route? @hint \"^next DELETE\")",
        "typescript",
        "src/app/api/x/route.ts",
        "export const DELETE = async (request: NextRequest) => { here(); }",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "typescript",
        "pages/api/x.ts",
        "import type { NextApiRequest, NextApiResponse } from 'next'; export default async function handler(req: NextApiRequest, res: NextApiResponse) { here(); }",
        true,
    ),
    (
        "(#route? @hint \"^next\")",
        "typescript",
        "pages/api/x.ts",
        "import type { NextApiRequest, NextApiResponse } from 'next'; export default async function handler(req: NextApiRequest, res: NextApiResponse) { here(); }",
        true,
    ),
    (
        "(#route? @hint \"^hapi POST /x$\")",
        "javascript",
        "a.js",
        "const Hapi = require('@hapi/hapi'); const server = Hapi.server(); server.route({ method: 'POST', path: '/x', handler: async (request, h) => { here() } });",
        true,
    ),
    (
        "(#route? @hint \"^restify GET /x$\")",
        "javascript",
        "a.js",
        "const restify = require('restify'); const server = restify.createServer(); server.get('/x', (req, res, next) => { here() });",
        true,
    ),
    (
        "(#route? @hint \"^polka GET /x$\")",
        "javascript",
        "a.js",
        "const polka = require('polka'); const app = polka(); app.get('/x', (req, res) => { here() });",
        true,
    ),
    ("(#in? @hint \"handler\")", "javascript", "a.js", "http.createServer((req, res) => { here() });", true),
    (
        "(#route? @hint \"^net/http - /x$\")",
        "go",
        "a.go",
        "package a\nimport \"net/http\"\nfunc main() { http.HandleFunc(\"/x\", func(w http.ResponseWriter, r *http.Request) { here() }) }",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "go",
        "a.go",
        "package a\nimport \"net/http\"\ntype S struct{}\nfunc (s *S) ServeHTTP(w http.ResponseWriter, r *http.Request) { here() }",
        true,
    ),
    (
        "(#in? @hint \"handler\")",
        "go",
        "a.go",
        "package a\nimport \"net/http\"\nfunc h(db *sql.DB) http.HandlerFunc { return func(w http.ResponseWriter, r *http.Request) { here() } }",
        true,
    ),
    (
        "(#route? @hint \"^gin GET /x$\")",
        "go",
        "a.go",
        "package a\nimport \"github.com/gin-gonic/gin\"\nfunc main() { r := gin.Default(); r.GET(\"/x\", func(c *gin.Context) { here() }) }",
        true,
    ),
    (
        "(#route? @hint \"^echo POST /x$\")",
        "go",
        "a.go",
        "package a\nimport \"github.com/labstack/echo/v4\"\nfunc main() { e := echo.New(); e.POST(\"/x\", func(c echo.Context) error { here(); return nil }) }",
        true,
    ),
    (
        "(#route? @hint \"^fiber GET /x$\")",
        "go",
        "a.go",
        "package a\nimport \"github.com/gofiber/fiber/v2\"\nfunc main() { app := fiber.New(); app.Get(\"/x\", func(c *fiber.Ctx) error { here(); return nil }) }",
        true,
    ),
    (
        "(#route? @hint \"^chi GET /x$\")",
        "go",
        "a.go",
        "package a\nimport \"github.com/go-chi/chi/v5\"\nfunc main() { r := chi.NewRouter(); r.Get(\"/x\", func(w http.ResponseWriter, r *http.Request) { here() }) }",
        true,
    ),
    (
        "(#route? @hint \"^mux - /x$|^mux POST /x$\")",
        "go",
        "a.go",
        "package a\nimport \"github.com/gorilla/mux\"\nfunc main() { r := mux.NewRouter(); r.HandleFunc(\"/x\", func(w http.ResponseWriter, r *http.Request) { here() }).Methods(\"POST\") }",
        true,
    ),
    (
        "(#route? @hint \"^gin GET\")",
        "go",
        "a.go",
        "package a\nimport \"github.com/labstack/echo/v4\"\nfunc main() { e := echo.New(); e.GET(\"/x\", func(c echo.Context) error { here(); return nil }) }",
        false,
    ),
    (
        "(#in? @hint \"handler\")",
        "javascript",
        "a.js",
        "const m = new Map(); m.get('/x', () => { here() });",
        false,
    ),
    ("(#in? @hint \"handler\")", "javascript", "a.js", "cache.get('/x', (err, v) => { here() });", false),
    (
        "(#in? @hint \"handler\")",
        "python",
        "a.py",
        "from fastapi import FastAPI\napp = FastAPI()\n@app.on_event('startup')\nasync def f():\n    here()",
        false,
    ),
    (
        "(#in? @hint \"handler\")",
        "python",
        "a.py",
        "from flask import Flask\napp = Flask(__name__)\n@app.cli.command('x')\ndef f():\n    here()",
        false,
    ),
    ("(#in-async? @hint)", "typescript", "a.ts", "class A { async f() { here() } }", true),
    ("(#in-async? @hint)", "javascript", "a.js", "const a = { async f() { here() } };", true),
    ("(#in-async? @hint)", "javascript", "a.js", "async function* f() { here() }", true),
    ("(#in-loop? @hint)", "python", "a.py", "while True:\n    here()", true),
    ("(#in? @hint \"iteration\")", "python", "a.py", "x = [here() for y in z]", true),
    ("(#in? @hint \"iteration\")", "python", "a.py", "x = [y for y in here()]", false),
    ("(#in-loop? @hint)", "javascript", "a.js", "do { here() } while (a)", true),
    ("(#in-loop? @hint)", "javascript", "a.js", "for (let i = 0; i < 3; i++) { here() }", true),
    ("(#in-loop? @hint)", "javascript", "a.js", "for await (const x of y) { here() }", true),
    ("(#in-loop? @hint)", "python", "a.py", "async def f():\n    async for x in y:\n        here()", true),
    ("(#in-loop? @hint)", "go", "a.go", "package a\nfunc f() { for { here() } }", true),
    ("(#in? @hint \"iteration\")", "javascript", "a.js", "items.forEach(async (x) => { here() })", true),
    (
        "(#in? @hint \"iteration\")",
        "javascript",
        "a.js",
        "await Promise.all(items.map(async (x) => { await here() }))",
        true,
    ),
    (
        "(#in? @hint \"transaction\")",
        "python",
        "a.py",
        "async def f():\n    async with session.begin():\n        await here()",
        true,
    ),
    (
        "(#in? @hint \"transaction\")",
        "python",
        "a.py",
        "def f():\n    with engine.begin() as conn:\n        here()",
        true,
    ),
    (
        "(#in? @hint \"transaction\")",
        "python",
        "a.py",
        "def f():\n    with db.transaction():\n        here()",
        true,
    ),
    (
        "(#in? @hint \"transaction\")",
        "python",
        "a.py",
        "async def f():\n    async with conn.transaction():\n        await here()",
        true,
    ),
    (
        "(#in? @hint \"transaction\")",
        "python",
        "a.py",
        "def f():\n    with transaction.atomic(using='x'):\n        here()",
        true,
    ),
    ("(#in? @hint \"transaction\")", "python", "a.py", "def f():\n    with conn:\n        here()", true),
    (
        "(#in? @hint \"transaction\")",
        "javascript",
        "a.js",
        "await sequelize.transaction(async (t) => { here() })",
        true,
    ),
    (
        "(#in? @hint \"transaction\")",
        "javascript",
        "a.js",
        "await knex.transaction(async (trx) => { here() })",
        true,
    ),
    (
        "(#in? @hint \"transaction\")",
        "javascript",
        "a.js",
        "await db.transaction(async (tx) => { here() })",
        true,
    ),
    (
        "(#in? @hint \"transaction\")",
        "javascript",
        "a.js",
        "await dataSource.transaction(async (m) => { here() })",
        true,
    ),
    (
        "(#in? @hint \"transaction\")",
        "javascript",
        "a.js",
        "async function f() { const session = await mongoose.startSession(); await session.withTransaction(async () => { here() }) }",
        true,
    ),
    (
        "(#in? @hint \"transaction\")",
        "javascript",
        "a.js",
        "async function f() { const client = await pool.connect(); await client.query('BEGIN'); await here(); await client.query('COMMIT') }",
        true,
    ),
    (
        "(#in? @hint \"transaction\")",
        "go",
        "a.go",
        "package a\nfunc f() { err := pgx.BeginFunc(ctx, pool, func(tx pgx.Tx) error { here(); return nil }) }",
        true,
    ),
    ("(#in-error-handler? @hint)", "javascript", "a.js", "try { a() } catch { here() }", true),
    (
        "(#in-error-handler? @hint)",
        "python",
        "a.py",
        "try:\n    a()\nexcept E:\n    pass\nelse:\n    here()",
        false,
    ),
    (
        "(#in-error-handler? @hint)",
        "python",
        "a.py",
        "try:\n    a()\nexcept E:\n    pass\nfinally:\n    here()",
        false,
    ),
    ("(#file-kind? \"test\")", "python", "app/tests.py", "here()", true),
    ("(#file-kind? \"test\")", "python", "conftest.py", "here()", true),
    ("(#file-kind? \"test\")", "python", "a_test.py", "here()", true),
    ("(#file-kind? \"test\")", "javascript", "__tests__/a.js", "here()", true),
    ("(#file-kind? \"test\")", "javascript", "a.spec.js", "here()", true),
    ("(#file-kind? \"test\")", "javascript", "cypress/e2e/a.cy.js", "here()", true),
    ("(#file-kind? \"test\")", "javascript", "src/latest.js", "here()", false),
    ("(#file-kind? \"migration\")", "python", "alembic/versions/abc_add.py", "here()", true),
    ("(#file-kind? \"migration\")", "javascript", "migrations/20200101-add.js", "here()", true),
    ("(#file-kind? \"migration\")", "javascript", "db/migrate/1.js", "here()", true),
    ("(#file-kind? \"migration\")", "typescript", "src/migrations/1700000000-Add.ts", "here()", true),
    ("(#file-kind? \"seed\")", "javascript", "seeders/1-users.js", "here()", true),
    ("(#file-kind? \"seed\")", "typescript", "prisma/seed.ts", "here()", true),
    ("(#file-kind? \"seed\")", "python", "scripts/seed.py", "here()", true),
    ("(#file-kind? \"example\")", "javascript", "example/a.js", "here()", true),
    ("(#file-kind? \"example\")", "javascript", "docs/a.js", "here()", true),
    ("(#file-kind? \"example\")", "python", "samples/a.py", "here()", true),
    ("(#file-kind? \"example\")", "typescript", "a.stories.ts", "here()", true),
    ("(#file-kind? \"code\")", "javascript", "src/exampleService.js", "here()", true),
    ("(#not-in-function? @hint)", "go", "a.go", "package a\nvar x = here()", true),
    ("(#not-in-function? @hint)", "typescript", "a.ts", "class A { x = () => here() }", false),
    ("(#not-in-function? @hint)", "python", "a.py", "class A:\n    x = here()", true),
    (
        "(#route? @hint \"^nestjs POST x$\")",
        "typescript",
        "a.ts",
        "class A { @Post('x') @HttpCode(201) @UseGuards(G) async f(@Body() b: B) { here(); } }",
        true,
    ),
    (
        "(#route? @hint \"^nestjs POST\")",
        "typescript",
        "a.ts",
        "class A { @UseGuards(G) @Post() async f(@Body() b: B) { here(); } }",
        true,
    ),
    ("(#in-async? @hint)", "javascript", "a.js", "const a = { async *f() { here() } };", true),
];

#[test]
fn further_places_are_known() {
    // Loaded at once, for the bundled rules come along each time.
    let mut files = Vec::new();
    for (at, (predicate, language, ..)) in FURTHER.iter().enumerate() {
        let folder = if matches!(*language, "python" | "go") { language } else { "javascript" };
        let (path, text) = rule(folder, predicate);
        files.push((path.replace("here.scm", &format!("here-{at}.scm")), text));
    }
    let (rules, problems) = RuleSet::load(files);
    assert_eq!(problems, []);
    for (at, (predicate, language, path, code, expected)) in FURTHER.iter().enumerate() {
        let tree = SyntaxTree::parse(Language::named(language).expect("a language"), code);
        let hints = analyze(&Document::alone(path, code, &tree), &rules, &Selection::default());
        let found = hints.iter().any(|hint| hint.rule.id == format!("here-{at}"));
        assert_eq!(found, *expected, "{predicate} in {path}\n{code}");
    }
}
