//! What a project says of itself: the index over real files in a folder, from nothing and as files change.

use std::path::Path;
use std::sync::Arc;

use lastmile::project::Index;
use lastmile::rules::{Asking, Import, Member, ProjectFacts, Router, SiblingQuery};
use lastmile::syntax::Language;

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    write(folder.path(), files);
    folder
}

fn write(root: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = root.join(name);
        std::fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .expect("folders can be made");
        std::fs::write(path, text).expect("files can be written");
    }
}

fn index(root: &Path) -> Index {
    Index::build(root, Arc::new(|path: &str| !path.starts_with("excluded/")))
}

/// `known`, `unsure`, or the package, the manifest and what was maybe meant.
fn import(index: &Index, path: &str, module: &str) -> String {
    let language = Language::for_path(Path::new(path)).expect("a known language");
    match index.import(Asking { path, language }, module) {
        Import::Known => "known".to_owned(),
        Import::Unsure => "unsure".to_owned(),
        Import::Unknown { package, manifest, nearest } => {
            format!("{package} {manifest} {}", nearest.as_deref().unwrap_or("-"))
        }
    }
}

/// `unsure`, `elsewhere`, or the module's file and what was maybe meant.
fn member(index: &Index, path: &str, module: &str, name: &str) -> String {
    let language = Language::for_path(Path::new(path)).expect("a known language");
    match index.member(Asking { path, language }, module, name) {
        Member::Unsure => "unsure".to_owned(),
        Member::Elsewhere => "elsewhere".to_owned(),
        Member::Missing { file, nearest } => format!("{file} {}", nearest.as_deref().unwrap_or("-")),
    }
}

#[test]
fn where_imports_come_from() {
    let folder = folder(&[
        (
            "py/pyproject.toml",
            "[project]\nname = 'shop-api'\ndependencies = ['fastapi', 'PyYAML', 'boto3', 'python-jose']\n",
        ),
        ("py/src/shop/__init__.py", ""),
        ("py/src/shop/orders/models.py", ""),
        ("py/.gitignore", "built/\nmade.py\n"),
        ("py/built/__init__.py", ""),
        ("py/made.py", ""),
        ("dynamic/setup.py", "setup(install_requires=requirements())"),
        ("bare/app.py", ""),
        ("locked/requirements.txt", "flask==3.0\n"),
        ("locked/poetry.lock", "[[package]]\nname = 'blinker'\n"),
        (
            "js/package.json",
            r#"{"name":"root","workspaces":["packages/*"],"devDependencies":{"typescript":"5"}}"#,
        ),
        (
            "js/packages/a/package.json",
            r##"{"name":"@shop/a","dependencies":{"express":"4","@types/koa":"2"},"imports":{"#db":"./db.js"}}"##,
        ),
        ("js/packages/a/index.ts", ""),
        ("js/packages/b/package.json", r#"{"name":"@shop/b","dependencies":{"pg":"8"}}"#),
        (
            "js/packages/a/tsconfig.json",
            r#"{"compilerOptions":{"baseUrl":"src","paths":{"~lib/*":["lib/*"]}}}"#,
        ),
        ("js/packages/a/src/services/mail.ts", ""),
        ("js/packages/a/node_modules/hoisted/package.json", "{}"),
        ("js/packages/a/types/global.d.ts", "declare module 'ambient-one';\ndeclare module '*.thing';\n"),
        ("js/packages/a/vite.config.ts", "export default { resolve: { alias: { shared: '../shared' } } };\n"),
        (
            "go/go.mod",
            "module example.com/shop\nrequire github.com/gin-gonic/gin v1.10.0\nreplace github.com/old/one => ../one\n",
        ),
        ("go/main.go", "package main"),
        ("nogo/main.go", "package main"),
    ]);
    let index = index(folder.path());
    for (path, module, expected) in [
        ("py/src/shop/api.py", "os.path", "known"),
        ("py/src/shop/api.py", "fastapi.security", "known"),
        ("py/src/shop/api.py", "starlette.requests", "known"),
        ("py/src/shop/api.py", "yaml", "known"),
        ("py/src/shop/api.py", "jose.jwt", "known"),
        ("py/src/shop/api.py", "botocore.exceptions", "known"),
        ("py/src/shop/api.py", "shop.orders", "known"),
        ("py/src/shop/api.py", "built", "known"),
        ("py/src/shop/api.py", "made", "known"),
        ("py/src/shop/api.py", "google.cloud.storage", "known"),
        ("py/src/shop/api.py", "fastapi_guard_jwt", "fastapi-guard-jwt py/pyproject.toml -"),
        ("py/src/shop/api.py", "redis", "redis py/pyproject.toml -"),
        ("py/src/shop/api.py", "cv2", "opencv-python py/pyproject.toml -"),
        ("py/src/shop/api.py", "fastpi.security", "fastpi py/pyproject.toml fastapi.security"),
        ("dynamic/app.py", "redis", "unsure"),
        ("bare/app.py", "redis", "unsure"),
        ("locked/app.py", "blinker", "known"),
        ("locked/app.py", "werkzeug", "known"),
        ("locked/app.py", "redis", "redis locked/poetry.lock -"),
        ("js/packages/a/index.ts", "express/lib/router", "known"),
        ("js/packages/a/index.ts", "node:fs/promises", "known"),
        ("js/packages/a/index.ts", "koa", "known"),
        ("js/packages/a/index.ts", "typescript", "known"),
        ("js/packages/a/index.ts", "@shop/b", "known"),
        ("js/packages/a/index.ts", "services/mail", "known"),
        ("js/packages/a/index.ts", "~lib/x", "unsure"),
        ("js/packages/a/index.ts", "#db", "unsure"),
        ("js/packages/a/index.ts", "hoisted", "known"),
        ("js/packages/a/index.ts", "./gone", "unsure"),
        ("js/packages/a/index.ts", "ambient-one", "unsure"),
        ("js/packages/a/index.ts", "some/icon.thing", "unsure"),
        ("js/packages/a/index.ts", "shared/mail", "unsure"),
        ("js/packages/a/index.ts", "FieldTypes", "unsure"),
        ("js/packages/a/index.ts", "pg", "pg js/packages/a/package.json -"),
        ("js/packages/a/index.ts", "expres", "expres js/packages/a/package.json express"),
        ("go/main.go", "net/http", "known"),
        ("go/main.go", "example.com/shop/orders", "known"),
        ("go/main.go", "github.com/gin-gonic/gin/binding", "known"),
        ("go/main.go", "github.com/old/one/two", "known"),
        (
            "go/main.go",
            "github.com/gin-gonic/jin",
            "github.com/gin-gonic/jin go/go.mod github.com/gin-gonic/gin",
        ),
        ("nogo/main.go", "github.com/gin-gonic/jin", "unsure"),
    ] {
        assert_eq!(import(&index, path, module), expected, "{path}: {module}");
    }
}

#[test]
fn what_modules_of_the_project_define() {
    let folder = folder(&[
        ("app/__init__.py", "from .models import *\nVERSION = 1\n"),
        (
            "app/models.py",
            "from .base import Model\nclass User(Model):\n    def save(self): ...\ndef find_user(): ...\n",
        ),
        ("app/base.py", "import something\nclass Model: ...\n"),
        ("app/outer.py", "from elsewhere import *\n"),
        ("app/lazy.py", "def __getattr__(name): ...\n"),
        ("app/space/part.py", ""),
        ("app/fast.py", "x = 1\n"),
        ("app/fast.pyx", ""),
        ("app/json_tools.py", "def read(): ...\n"),
        ("src/inner/tools.py", "def mend(): ...\n"),
        ("web/api.ts", "export const load = 1;\nexport type Row = {};\nexport * from './more';\n"),
        ("web/more.ts", "export function keep() {}\n"),
        ("web/types.d.ts", "export const a: number;\n"),
        ("web/plain.js", "exports.a = 1;\n"),
        ("web/plain.d.ts", "export type B = 1;\n"),
        ("tsconfig.json", r#"{"compilerOptions":{"paths":{"@web/*":["web/*"]}}}"#),
        ("go.mod", "module example.com/shop/v2\n"),
        ("orders/total.go", "package orders\n\nfunc Total() int { return 1 }\n"),
        ("orders/types.go", "package orders\n\ntype (\n\tOrder struct{}\n\tLine struct{}\n)\n"),
        (".gitignore", "*.pb.go\n"),
        ("made/a.go", "package made\n\nfunc A() {}\n"),
        ("made/b.pb.go", "package made\n\nfunc B() {}\n"),
    ]);
    let index = index(folder.path());
    index.warm(&|| ());
    for (path, module, name, expected) in [
        ("app/views.py", "app.models", "User", "unsure"),
        ("app/views.py", ".models", "Model", "unsure"),
        ("app/views.py", ".models", "Users", "app/models.py User"),
        ("app/views.py", ".models", "save", "app/models.py -"),
        ("app/views.py", "app", "User", "unsure"),
        ("app/views.py", "app", "models", "unsure"),
        ("app/views.py", ".", "space", "unsure"),
        ("app/views.py", "app", "create_user", "app/__init__.py -"),
        ("app/views.py", "app.outer", "anything", "unsure"),
        ("app/views.py", "app.lazy", "anything", "unsure"),
        ("app/views.py", "app.fast", "y", "unsure"),
        ("app/views.py", "app.space", "part", "unsure"),
        ("app/views.py", "app.gone", "x", "unsure"),
        ("app/views.py", "app.base", "__file__", "unsure"),
        ("app/views.py", "json_tools", "load", "unsure"),
        ("main.py", "inner.tools", "mends", "src/inner/tools.py mend"),
        ("web/page.ts", "./api", "load", "unsure"),
        ("web/page.ts", "./api.js", "Row", "unsure"),
        ("web/page.ts", "./api", "keep", "unsure"),
        ("web/page.ts", "@web/api", "loads", "web/api.ts load"),
        ("web/page.ts", "./types", "b", "unsure"),
        ("web/page.ts", "./plain", "B", "unsure"),
        ("web/page.ts", "./gone", "b", "unsure"),
        ("main.go", "example.com/shop/v2/orders", "Total", "unsure"),
        ("main.go", "example.com/shop/v2/orders", "Line", "unsure"),
        ("main.go", "example.com/shop/orders", "Totals", "orders Total"),
        ("main.go", "example.com/shop/v2/gone", "Total", "unsure"),
        ("main.go", "github.com/other/orders", "Total", "elsewhere"),
        ("main.go", "example.com/shop/v2/made", "C", "unsure"),
    ] {
        assert_eq!(member(&index, path, module, name), expected, "{path}: {module} {name}");
    }
}

#[test]
fn what_changes_on_disk_changes_the_answers() {
    let folder = folder(&[
        ("requirements.txt", "flask\n"),
        ("app/models.py", "class User: ...\n"),
        ("tests/test_app.py", "def test_list(client):\n    client.get('/orders')\n"),
        ("excluded/test_more.py", "refund_order"),
    ]);
    let root = folder.path();
    let first = index(root);
    first.warm(&|| ());
    assert_eq!(import(&first, "app/a.py", "redis"), "redis requirements.txt -");
    assert_eq!(member(&first, "app/a.py", "app.models", "Order"), "app/models.py -");
    assert_eq!([first.tested(&["orders"]), first.tested(&["refund_order"])], [Some(true), Some(false)]);

    write(
        root,
        &[
            ("requirements.txt", "flask\nredis\n"),
            ("app/models.py", "class User: ...\nclass Order: ...\n"),
            ("tests/test_refunds.py", "def test_refund(): refund_order(1)\n"),
        ],
    );
    let changed = ["requirements.txt", "app/models.py", "tests/test_refunds.py"].map(|name| root.join(name));
    let second = first.updated(&changed);
    assert_ne!(first.generation(), second.generation());
    assert_eq!(import(&second, "app/a.py", "redis"), "known");
    assert_eq!(member(&second, "app/a.py", "app.models", "Order"), "unsure");
    assert_eq!(second.tested(&["refund_order"]), Some(true));
    assert_eq!(import(&first, "app/a.py", "redis"), "redis requirements.txt -", "an index never changes");

    std::fs::remove_file(root.join("requirements.txt")).expect("the file is there");
    let third = second.updated(&changed[..1]);
    assert_eq!(import(&third, "app/a.py", "anything"), "unsure");
}

/// Whether all that comes to a router of the file goes through something that says `auth`.
fn guarded(index: &Index, path: &str, router: &str, function: Option<&str>) -> bool {
    let language = Language::for_path(Path::new(path)).expect("a known language");
    let router = Router { names: &[router], imported: &[], function };
    index.goes_through(Asking { path, language }, router, &|code| code.contains("auth"))
}

#[test]
fn guards_stand_where_routers_are_mounted() {
    let folder = folder(&[
        ("py/app/__init__.py", ""),
        (
            "py/app/main.py",
            "from app.routers import orders, users\nfrom .routers.stock import router as stock_router, open_router\nfrom .api import api\nfrom .routers import billing_router\napp = FastAPI()\napp.include_router(orders.router, dependencies=[Depends(auth)])\napp.include_router(users.router)\napp.include_router(stock_router, dependencies=[Depends(auth)])\napp.include_router(open_router)\napp.include_router(api, dependencies=[Depends(auth)])\napp.include_router(billing_router, dependencies=[Depends(auth)])\n",
        ),
        ("py/app/api.py", "from .routers import deep\napi = APIRouter()\napi.include_router(deep.router)\n"),
        ("py/app/routers/__init__.py", "from .billing import router as billing_router\n"),
        ("py/app/routers/orders.py", ""),
        ("py/app/routers/users.py", ""),
        ("py/app/routers/stock.py", ""),
        ("py/app/routers/deep.py", ""),
        ("py/app/routers/billing.py", ""),
        ("py/app/routers/flask.py", ""),
        (
            "py/app/wsgi.py",
            "from app.routers.flask import bp\n@app.before_request\ndef check():\n    auth()\napp.register_blueprint(bp)\n",
        ),
        (
            "js/app.js",
            "const orders = require('./routes/orders');\nconst { router, openRouter } = require('./routes/users');\napp.use(authRouter);\napp.use('/open', openRouter);\napp.use('/orders', auth, orders);\napp.use('/users', auth, router);\nrequire('./routes/items')(app);\nserver.use('/admin', auth);\nserver.use('/admin/log', require('./routes/log'));\nserver.use('/news', require('./routes/news'));\n",
        ),
        ("js/routes/orders.js", ""),
        ("js/routes/users.js", ""),
        ("js/routes/items.js", ""),
        ("js/routes/log.js", ""),
        ("js/routes/news.js", ""),
        (
            "js/fast.ts",
            "import plugin from './routes/plugin';\nfast.addHook('onRequest', fast.auth);\nfast.register(plugin, { prefix: '/x' });\n",
        ),
        ("js/routes/plugin.ts", ""),
        ("go/go.mod", "module example.com/shop\n"),
        (
            "go/main.go",
            "package main\nimport \"example.com/shop/orders\"\nfunc main() {\n\tr := gin.New()\n\tapi := r.Group(\"/api\")\n\tapi.Use(auth())\n\tv1 := api.Group(\"/v1\")\n\torders.Register(v1)\n\torders.Open(r)\n\tusers.Mount(r.Group(\"/u\", auth()))\n}\n",
        ),
        ("go/orders/routes.go", "package orders\n"),
        ("go/users/routes.go", "package users\n"),
    ]);
    let index = index(folder.path());
    for (path, router, function, expected) in [
        ("py/app/routers/orders.py", "router", None, true),
        ("py/app/routers/users.py", "router", None, false),
        ("py/app/routers/stock.py", "router", None, true),
        ("py/app/routers/stock.py", "open_router", None, false),
        ("py/app/routers/deep.py", "router", None, true),
        ("py/app/routers/billing.py", "router", None, true),
        ("py/app/routers/flask.py", "bp", None, true),
        ("py/app/main.py", "app", None, false),
        ("js/routes/orders.js", "router", None, true),
        ("js/routes/users.js", "router", None, true),
        ("js/routes/users.js", "openRouter", None, false),
        ("js/routes/items.js", "app", None, false),
        ("js/routes/log.js", "router", None, true),
        ("js/routes/news.js", "router", None, false),
        ("js/routes/plugin.ts", "fastify", Some("plugin"), true),
        ("go/orders/routes.go", "r", Some("Register"), true),
        ("go/orders/routes.go", "r", Some("Open"), false),
        ("go/users/routes.go", "r", Some("Mount"), true),
    ] {
        assert_eq!(guarded(&index, path, router, function), expected, "{path}: {router}");
    }
    let app = "app.include_router(users.router, dependencies=[Depends(auth)])\n";
    write(folder.path(), &[("py/app/main.py", &format!("from app.routers import users\n{app}"))]);
    let next = index.updated(&[folder.path().join("py/app/main.py")]);
    assert!(guarded(&next, "py/app/routers/users.py", "router", None));
    assert!(!guarded(&next, "py/app/routers/orders.py", "router", None));
}

#[test]
fn tests_are_known_only_where_there_are_some() {
    let folder = folder(&[("app.py", "x = 1\n")]);
    assert_eq!(index(folder.path()).tested(&["x"]), None);
}

#[test]
fn settings_of_tools_give_modules_names() {
    let folder = folder(&[
        ("package.json", r#"{"dependencies": {"express": "4"}}"#),
        (".babelrc", r#"{"plugins": [["module-resolver", {"alias": {"helpers": "./src/lib"}}]]}"#),
        ("src/lib/index.js", "export const a = 1;\n"),
        (".hidden/babel.config.json", r#"{"alias": {"stripe-helpers": "x"}}"#),
    ]);
    let first = index(folder.path());
    assert_eq!(import(&first, "src/a.js", "helpers"), "unsure");
    assert_eq!(import(&first, "src/a.js", "stripe-helpers"), "stripe-helpers package.json -");
    write(
        folder.path(),
        &[(".babelrc", "{}"), ("babel.config.json", r#"{"alias": {"stripe-helpers": "x"}}"#)],
    );
    let second = first.updated(&[".babelrc", "babel.config.json"].map(|name| folder.path().join(name)));
    assert_eq!(import(&second, "src/a.js", "helpers"), "helpers package.json -");
    assert_eq!(import(&second, "src/a.js", "stripe-helpers"), "unsure");
}

/// What the routes of other files carry, as `count code file`.
fn beside(index: &Index, path: &str, router: &str, imported: Option<&str>) -> String {
    let language = Language::for_path(Path::new(path)).expect("a known language");
    let imported = [imported.map(str::to_owned)];
    let router = Router { names: &[router], imported: &imported, function: None };
    let methods = ["post".to_owned(), "delete".to_owned()];
    let query = SiblingQuery {
        kind: "route",
        methods: &methods,
        is: &|code| code.contains("auth"),
        leave_out: &|name| name.contains("hook"),
    };
    let found = index.beside(Asking { path, language }, router, &query);
    found.map_or("-".to_owned(), |it| format!("{} {} {}", it.having, it.carried, it.file))
}

#[test]
fn routes_of_other_files_belong_together() {
    let routes = "const router = require('express').Router();\nrouter.post('/', make);\nrouter.delete('/:id', remove);\nrouter.get('/', list);\n";
    let guarded = "const router = require('express').Router();\nrouter.use(auth);\nrouter.post('/', make);\n";
    let folder = folder(&[
        (
            "app.js",
            "app.use('/a', auth, require('./routes/a'));\napp.use('/b', require('./routes/b'));\napp.use('/c', require('./routes/c'));\napp.use('/hook', require('./routes/hook'));\nother.use('/d', require('./routes/d'));\nother.use('/e', require('./routes/c'));\n",
        ),
        ("routes/a.js", routes),
        ("routes/b.js", guarded),
        ("routes/c.js", routes),
        ("routes/d.js", routes),
        ("routes/hook.js", routes),
        ("shop/__init__.py", ""),
        ("shop/admin/__init__.py", "bp = Blueprint('admin', __name__)\n"),
        ("shop/admin/a.py", "from . import bp\n@bp.post('/a')\n@auth\ndef a(): ...\n"),
        (
            "shop/admin/b.py",
            "from shop.admin import bp as blueprint\n@blueprint.post('/b')\n@auth\ndef b(): ...\n",
        ),
        ("shop/admin/c.py", "from . import bp\n@bp.post('/c')\ndef c(): ...\n"),
    ]);
    let index = index(folder.path());
    for (path, router, imported, expected) in [
        ("routes/c.js", "router", Some("express.Router"), "3 auth app.js"),
        // Of the two that are left beside it, one asks nobody.
        ("routes/d.js", "router", None, "-"),
        ("routes/hook.js", "router", None, "-"),
        ("shop/admin/c.py", "bp", Some("..bp"), "2 @auth shop/admin/__init__.py"),
        ("shop/admin/c.py", "other", None, "-"),
    ] {
        assert_eq!(beside(&index, path, router, imported), expected, "{path}: {router}");
    }
}
