//! What flow says of the argument of `see(…)`, or of the key in `seen[…]`: one case for each way a value takes, in Python, JavaScript and Go.

use lastmile::syntax::{Language, Module, Names, Node, Role, ShapeKind, Source, SyntaxTree, units};

/// `tainted`, `model`, `program`, `constant`, `parameter` or `unknown`; with `built ` before it for a text that is put together.
fn said(language: &str, code: &str) -> String {
    let language = Language::named(language).expect("the language is known");
    let tree = SyntaxTree::parse(language, code);
    let source = Source::new(code, &tree);
    let module = Module::of(&source);
    let asked = asked(&source).unwrap_or_else(|| panic!("no `see(…)` in:\n{code}"));
    let unit = units(&source)
        .into_iter()
        .filter(|unit| unit.node != source.root && unit.node.byte_range().contains(&asked.start_byte()))
        .min_by_key(|unit| unit.node.byte_range().len())
        .expect("every expression lies in a unit");
    let value = Names::of_unit(&source, &module, &unit).evaluate(asked);
    let built = if value.built && !value.constant { "built " } else { "" };
    let known = match value {
        _ if value.tainted => "tainted",
        _ if value.from_model => "model",
        _ if value.from_program => "program",
        _ if value.constant => "constant",
        _ if value.from_parameter => "parameter",
        _ => "unknown",
    };
    format!("{built}{known}")
}

fn asked<'t>(source: &Source<'t>) -> Option<Node<'t>> {
    source.root.subtree().find_map(|node| {
        let shape = source.shape(node)?;
        if shape.kind == ShapeKind::Index && source.text_of(shape.get(Role::Object)?) == "seen" {
            return shape.get(Role::Key);
        }
        if shape.kind != ShapeKind::Call {
            return None;
        }
        let is_asked = source.text_of(shape.get(Role::Function)?) == "see";
        is_asked.then(|| shape.get(Role::Arguments)?.named_children().next()).flatten()
    })
}

/// What stands behind the cases of Go.
const GO: &str = "var allowed = map[string]bool{\"a\": true}
var columns = map[string]string{\"a\": \"b\"}
func sent(r *http.Request) string { return r.FormValue(\"a\") }
func fixed() string { return \"a\" }
func joined(x string) string { return \"x \" + x }
";

/// Cases of Python stand in a function whose `request` a caller sent; those of JavaScript have `req`, those of Go `r`.
fn check(cases: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (language, code, expected) in cases {
        let whole = match *language {
            _ if code.starts_with('^') => code[1..].to_owned(),
            "python" => {
                let body: String = code.lines().map(|line| format!("    {line}\n")).collect();
                format!("def f(request, a, b, items):\n{body}")
            }
            "go" => format!(
                "package a\nfunc f(w http.ResponseWriter, r *http.Request, a string) {{\n\t{code}\n}}\n{GO}"
            ),
            _ => format!("async function f(req, a, b, items) {{ {code} }}"),
        };
        let both = ["javascript", "typescript"];
        let languages = if *language == "javascript" { &both[..] } else { std::slice::from_ref(language) };
        for language in languages {
            let found = said(language, &whole);
            if found != *expected {
                wrong.push(format!("{language}: {found}, not {expected}:\n{whole}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn assignments() {
    check(&[
        ("python", "x = request.args['a']\nsee(x)", "tainted"),
        ("python", "x = request.args\ny = x['a']\nz = y\nsee(z)", "tainted"),
        ("python", "x = 'a'\nsee(x)", "constant"),
        ("python", "x = request.args['a']\nx = 'a'\nsee(x)", "constant"),
        ("python", "x = 'a'\nx += request.args['a']\nsee(x)", "built tainted"),
        ("python", "x = 'a'\nx += 'b'\nsee(x)", "constant"),
        ("python", "x, y = request.args['a'], 1\nsee(x)", "tainted"),
        ("python", "x, *y = request.args['a']\nsee(y)", "tainted"),
        ("python", "if (x := request.args['a']):\n    see(x)", "tainted"),
        ("python", "with open(request.args['a']) as x:\n    see(x)", "unknown"),
        ("javascript", "const x = req.query.a; see(x)", "tainted"),
        ("javascript", "const x = 'a'; see(x)", "constant"),
        ("javascript", "let x = req.query.a; x = 'a'; see(x)", "constant"),
        ("javascript", "let x = 'a'; x += req.query.a; see(x)", "built tainted"),
        ("javascript", "const { a: x, ...y } = req.body; see(x)", "tainted"),
        ("javascript", "const { a: { c: x } } = req.body; see(x)", "tainted"),
        ("javascript", "const { a: x = 'd' } = req.body; see(x)", "tainted"),
        ("javascript", "const { a: x, ...y } = req.body; see(y)", "tainted"),
        ("javascript", "const [x, y] = req.body.list; see(y)", "tainted"),
        ("javascript", "const { query: { id } } = req; see(id)", "tainted"),
        ("javascript", "const { body } = req; see(body.a)", "tainted"),
        ("javascript", "let x; ({ a: x } = req.body); see(x)", "tainted"),
    ]);
}

#[test]
fn texts() {
    check(&[
        ("python", "see(f\"x {request.args['a']}\")", "built tainted"),
        ("python", "see(f'x {1}')", "constant"),
        ("python", "see('x ' + request.args['a'])", "built tainted"),
        ("python", "see('x %s' % request.args['a'])", "built tainted"),
        ("python", "see('x %s' % (1, request.args['a']))", "built tainted"),
        ("python", "see('x {}'.format(request.args['a']))", "built tainted"),
        ("python", "see(' '.join(['x', request.args['a']]))", "built tainted"),
        ("python", "see('x' 'y')", "constant"),
        ("python", "see('x {}'.format(a))", "built parameter"),
        ("javascript", "see(`x ${req.query.a}`)", "built tainted"),
        ("javascript", "see(`x ${1}`)", "constant"),
        ("javascript", "see('x ' + req.query.a)", "built tainted"),
        ("javascript", "see('x '.concat(req.query.a))", "built tainted"),
        ("javascript", "see(['x', req.query.a].join(' '))", "built tainted"),
        ("javascript", "see(util.format('x %s', req.query.a))", "built tainted"),
        ("javascript", "see('x ' + a)", "built parameter"),
    ]);
}

#[test]
fn containers() {
    check(&[
        ("python", "x = [request.args['a']]\nsee(x[0])", "tainted"),
        ("python", "x = {'a': request.args['a']}\nsee(x['a'])", "tainted"),
        ("python", "x = dict(a=request.args['a'])\nsee(x)", "tainted"),
        ("python", "see([y for y in request.args['a']])", "tainted"),
        ("python", "x = []\nx.append(request.args['a'])\nsee(x)", "tainted"),
        ("python", "x = {}\nx['a'] = request.args['a']\nsee(x)", "tainted"),
        ("python", "x = []\nx.append('a')\nsee(x)", "constant"),
        ("python", "x = {'a': 'b'}\nsee(x[request.args['a']])", "constant"),
        ("python", "x = {'a': 'b'}\nsee(x.get(request.args['a'], 'c'))", "constant"),
        ("python", "x = {'a': 'b'}\nsee(x.get(request.args['a'], request.args['b']))", "tainted"),
        ("python", "^COLUMNS = {'a': 'b'}\ndef f(request):\n    see(COLUMNS[request.args['a']])", "constant"),
        (
            "python",
            "^columns = {'a': 'b'}\ndef f(request):\n    see(f\"x {columns[request.args['a']]}\")",
            "constant",
        ),
        ("javascript", "const x = [req.query.a]; see(x[0])", "tainted"),
        ("javascript", "const x = { a: req.query.a }; see(x.a)", "tainted"),
        ("javascript", "const x = { ...req.body }; see(x.a)", "tainted"),
        ("javascript", "const x = []; x.push(req.query.a); see(x)", "tainted"),
        ("javascript", "const x = {}; x.a = req.query.a; see(x)", "tainted"),
        ("javascript", "const x = {}; x['a'] = req.query.a; see(x)", "tainted"),
        ("javascript", "const x = []; x.push('a'); see(x)", "constant"),
        ("javascript", "const x = { a: 'b' }; see(x[req.query.a])", "constant"),
        ("javascript", "const x = new Map([['a', 'b']]); see(x.get(req.query.a))", "constant"),
        (
            "javascript",
            "^const columns = { a: 'b' };\nfunction f(req) { see(`x ${columns[req.query.a] ?? 'c'}`) }",
            "constant",
        ),
        ("javascript", "see(req.query.a.map((x) => x.b))", "tainted"),
    ]);
}

#[test]
fn branches_and_loops() {
    check(&[
        ("python", "if a:\n    x = 'a'\nelse:\n    x = request.args['a']\nsee(x)", "tainted"),
        ("python", "if a:\n    x = 'a'\nelse:\n    x = 'b'\nsee(x)", "constant"),
        ("python", "x = 'a'\nif a:\n    x = request.args['a']\nsee(x)", "tainted"),
        ("python", "see('a' if a else request.args['a'])", "tainted"),
        ("python", "see('a' if request.args['a'] else 'b')", "constant"),
        ("python", "see(request.args.get('a') or 'b')", "tainted"),
        ("python", "for x in request.args:\n    see(x)", "tainted"),
        ("python", "for x in ['a', 'b']:\n    see(x)", "constant"),
        ("python", "x = ''\nfor y in request.args:\n    x += y\nsee(x)", "built tainted"),
        ("python", "x = 'a'\nwhile a:\n    see(x)\n    x = request.args['a']", "tainted"),
        ("python", "try:\n    x = request.args['a']\nexcept KeyError:\n    x = 'b'\nsee(x)", "tainted"),
        ("javascript", "let x; if (a) x = 'a'; else x = req.query.a; see(x)", "tainted"),
        ("javascript", "let x = 'b'; if (a) { x = 'a'; } see(x)", "constant"),
        ("javascript", "see(a ? 'a' : req.query.a)", "tainted"),
        ("javascript", "see(req.query.a ? 'a' : 'b')", "constant"),
        ("javascript", "see(req.query.a || 'b')", "tainted"),
        ("javascript", "for (const x of req.body.list) { see(x) }", "tainted"),
        ("javascript", "for (const x of ['a', 'b']) { see(x) }", "constant"),
        ("javascript", "for (const [k, v] of Object.entries(req.body)) { see(k) }", "tainted"),
        ("javascript", "req.body.list.forEach((x) => { see(x) })", "tainted"),
        ("javascript", "let x = 'a'; while (a) { see(x); x = req.query.a; }", "tainted"),
        ("javascript", "let x; switch (a) { case 1: x = 'a'; break; default: x = 'b'; } see(x)", "constant"),
        ("javascript", "let x; try { x = req.query.a } catch { x = 'b' } see(x)", "tainted"),
    ]);
}

#[test]
fn functions() {
    check(&[
        ("python", "x = request.args['a']\ndef g():\n    see(x)", "tainted"),
        ("python", "x = request.args['a']\nreturn lambda: see(x)", "tainted"),
        (
            "python",
            "^def g(request):\n    return request.args['a']\ndef f(request):\n    see(g(request))",
            "tainted",
        ),
        ("python", "^def g():\n    return 'a'\ndef f():\n    see(g())", "constant"),
        (
            "python",
            "^def g(x):\n    return f'x {x}'\ndef f(request):\n    see(g(request.args['a']))",
            "built tainted",
        ),
        ("python", "^def g(x):\n    return x\ndef f():\n    see(g('a'))", "constant"),
        (
            "python",
            "^class A:\n    def g(self):\n        return 'a'\n    def f(self):\n        see(self.g())",
            "constant",
        ),
        ("javascript", "const x = req.query.a; const g = () => see(x)", "tainted"),
        ("javascript", "^const g = (req) => req.query.a;\nfunction f(req) { see(g(req)) }", "tainted"),
        ("javascript", "^function g() { return 'a' }\nfunction f() { see(g()) }", "constant"),
        (
            "javascript",
            "^const g = (x) => `x ${x}`;\nfunction f(req) { see(g(req.query.a)) }",
            "built tainted",
        ),
        ("javascript", "^function g(x, y = 'b') { return x + y }\nfunction f() { see(g('a')) }", "constant"),
        ("javascript", "^class A { g() { return 'a' } f() { see(this.g()) } }", "constant"),
    ]);
}

#[test]
fn sources() {
    check(&[
        ("python", "import sys\nsee(sys.argv[1])", "program"),
        ("python", "see(input('a'))", "program"),
        ("python", "x = argparse.ArgumentParser().parse_args()\nsee(x.path)", "program"),
        ("python", "see(os.environ['PATH'])", "program"),
        ("python", "see(os.environ.get('PATH', 'b'))", "program"),
        ("python", "see(os.getenv('PATH'))", "program"),
        ("python", "see(request.GET.get('a'))", "tainted"),
        ("python", "see(request.get_json()['a'])", "tainted"),
        ("python", "see((await request.json())['a'])", "tainted"),
        ("python", "^@app.get('/x/{a}')\nasync def f(a: str):\n    see(a)", "tainted"),
        ("python", "^@app.get('/x/{a}')\nasync def f(a: int):\n    see(a)", "unknown"),
        ("python", "^@app.get('/x')\ndef f(db: Session = Depends(get_db)):\n    see(db)", "parameter"),
        ("python", "^@app.post('/x')\ndef f(order: Order):\n    see(order.note)", "tainted"),
        (
            "python",
            "r = client.chat.completions.create(model='m')\nsee(r.choices[0].message.content)",
            "model",
        ),
        ("python", "r = client.messages.create(model='m')\nsee(r.content[0].text)", "model"),
        ("python", "r = client.responses.create(model='m')\nsee(r.output_text)", "model"),
        ("python", "see(llm.invoke('x').content)", "model"),
        (
            "typescript",
            "^class A { @Get(':id') f(@Param('id') id: string, @Body() dto: Dto) { see(dto.a + id) } }",
            "tainted",
        ),
        (
            "typescript",
            "^class A { @Get(':id') f(@Param('id', ParseIntPipe) id: number) { see(id) } }",
            "unknown",
        ),
        ("javascript", "see(process.argv[2])", "program"),
        ("javascript", "see(process.env.NAME)", "program"),
        ("javascript", "const { NAME } = process.env; see(NAME)", "program"),
        ("javascript", "see(req.params.id)", "tainted"),
        ("javascript", "see(ctx.request.body.a)", "tainted"),
        ("javascript", "see(c.req.query('a'))", "tainted"),
        ("javascript", "see((await request.json()).a)", "tainted"),
        (
            "javascript",
            "const r = await openai.chat.completions.create({}); see(r.choices[0].message.content)",
            "model",
        ),
        ("javascript", "const r = await anthropic.messages.create({}); see(r.content[0].text)", "model"),
        ("javascript", "const { text } = await generateText({ model }); see(text)", "model"),
        ("javascript", "const r = await openai.responses.create({}); see(r.output_text)", "model"),
    ]);
}

#[test]
fn what_is_left_of_a_value() {
    check(&[
        ("python", "see(int(request.args['a']))", "constant"),
        ("python", "see(f\"x {int(request.args['a'])}\")", "constant"),
        ("python", "see(len(request.args['a']))", "constant"),
        ("python", "see(uuid.UUID(request.args['a']))", "constant"),
        ("python", "see(shlex.quote(request.args['a']))", "constant"),
        ("python", "see(request.args['a'] == 'b')", "constant"),
        ("python", "see(not request.args['a'])", "constant"),
        ("python", "see(request.args['a'].strip().lower())", "tainted"),
        ("python", "see(str(request.args['a']))", "tainted"),
        ("python", "see(json.loads(request.data)['a'])", "tainted"),
        ("python", "see(request.args.get('a', type=int))", "constant"),
        ("javascript", "see(Number(req.query.a))", "constant"),
        ("javascript", "see(parseInt(req.query.a, 10))", "constant"),
        ("javascript", "see(+req.query.a)", "constant"),
        ("javascript", "see(`x ${Number(req.query.a)}`)", "constant"),
        ("javascript", "see(req.query.a.length)", "constant"),
        ("javascript", "see(req.query.a === 'b')", "constant"),
        ("javascript", "see(!req.query.a)", "constant"),
        ("javascript", "see(typeof req.query.a)", "constant"),
        ("javascript", "see(req.query.a.trim())", "tainted"),
        ("javascript", "see(String(req.query.a))", "tainted"),
        ("javascript", "see(JSON.parse(req.body).a)", "tainted"),
        ("javascript", "see(encodeURIComponent(req.query.a))", "unknown"),
    ]);
}

#[test]
fn values_of_go() {
    check(&[
        ("go", "x := r.URL.Query().Get(\"a\"); see(x)", "tainted"),
        ("go", "see(r.PathValue(\"id\"))", "tainted"),
        ("go", "see(mux.Vars(r)[\"id\"])", "tainted"),
        ("go", "see(chi.URLParam(r, \"id\"))", "tainted"),
        ("go", "var in Input; json.NewDecoder(r.Body).Decode(&in); see(in.Name)", "tainted"),
        ("go", "b, _ := io.ReadAll(r.Body); see(string(b))", "tainted"),
        ("go", "^package a\nfunc f(c *gin.Context) { see(c.Param(\"id\")) }", "tainted"),
        (
            "go",
            "^package a\nfunc f(c echo.Context) error { see(c.QueryParam(\"id\")); return nil }",
            "tainted",
        ),
        ("go", "^package a\nfunc f(c *fiber.Ctx) error { see(c.Params(\"id\")); return nil }", "tainted"),
        ("go", "x := \"a\"; see(x)", "constant"),
        ("go", "x := r.FormValue(\"a\"); x = \"b\"; see(x)", "constant"),
        ("go", "x := \"a\"; x += r.FormValue(\"a\"); see(x)", "built tainted"),
        ("go", "x, y := r.FormValue(\"a\"), 1; see(x)", "tainted"),
        ("go", "x, y := r.FormValue(\"a\"), 1; see(y)", "constant"),
        ("go", "see(fmt.Sprintf(\"x %s\", r.FormValue(\"a\")))", "built tainted"),
        ("go", "see(\"x \" + r.FormValue(\"a\"))", "built tainted"),
        ("go", "see(strings.Join([]string{\"x\", r.FormValue(\"a\")}, \",\"))", "built tainted"),
        ("go", "var b strings.Builder; b.WriteString(r.FormValue(\"a\")); see(b.String())", "built tainted"),
        ("go", "x := []string{r.FormValue(\"a\")}; see(x[0])", "tainted"),
        ("go", "x := []string{}; x = append(x, r.FormValue(\"a\")); see(x)", "tainted"),
        ("go", "x := Input{Name: r.FormValue(\"a\")}; see(x.Name)", "tainted"),
        ("go", "see(columns[r.FormValue(\"a\")])", "constant"),
        ("go", "x, ok := columns[r.FormValue(\"a\")]; see(x)", "constant"),
        ("go", "x := \"a\"\n\tif a != \"\" { x = r.FormValue(\"a\") }\n\tsee(x)", "tainted"),
        ("go", "x := \"a\"\n\tif a != \"\" { x = \"b\" }\n\tsee(x)", "constant"),
        ("go", "for _, x := range r.URL.Query()[\"a\"] { see(x) }", "tainted"),
        ("go", "for _, x := range []string{\"a\", \"b\"} { see(x) }", "constant"),
        ("go", "x := r.FormValue(\"a\"); go func() { see(x) }()", "tainted"),
        ("go", "see(sent(r))", "tainted"),
        ("go", "see(fixed())", "constant"),
        ("go", "see(joined(r.FormValue(\"a\")))", "built tainted"),
        ("go", "n, err := strconv.Atoi(r.FormValue(\"a\")); see(n)", "constant"),
    ]);
}

#[test]
fn own_targets_and_swaps() {
    check(&[
        ("python", "x = request.args['a']\nx = x.strip()\nsee(x)", "tainted"),
        ("python", "x = 'a'\nx = x.strip()\nsee(x)", "constant"),
        ("python", "x, y = request.args['a'], 'b'\nx, y = y, x\nsee(x)", "constant"),
        ("python", "x, y = request.args['a'], 'b'\nx, y = y, x\nsee(y)", "tainted"),
        ("python", "(x, *y) = ['a', request.args['a']]\nsee(x)", "constant"),
        ("python", "x, y = await asyncio.gather(load('a'), request.json())\nsee(y)", "tainted"),
        ("python", "x, y = await asyncio.gather(load('a'), request.json())\nsee(x)", "unknown"),
        ("python", "x = 'a'\nfor y in ['b', 'c']:\n    x = x + y\nsee(x)", "constant"),
        ("python", "x = 'a'\nfor y in items:\n    x = x + y\nsee(x)", "built parameter"),
        ("javascript", "let x = req.query.a; x = x.trim(); see(x)", "tainted"),
        ("javascript", "let x = 'a', y = req.query.a; [x, y] = [y, x]; see(x)", "tainted"),
        ("javascript", "let x = 'a', y = req.query.a; [x, y] = [y, x]; see(y)", "constant"),
        ("javascript", "const [x, y] = ['a', req.query.a]; see(x)", "constant"),
        ("javascript", "const [, y] = ['a', req.query.a]; see(y)", "tainted"),
        ("javascript", "const [x, y] = await Promise.all([load('a'), req.json()]); see(y)", "tainted"),
        ("javascript", "const [x, y] = await Promise.all([load('a'), req.json()]); see(x)", "unknown"),
        ("javascript", "const [x, ...y] = ['a', req.query.a]; see(y)", "tainted"),
        ("go", "x, y := r.FormValue(\"a\"), \"b\"; x, y = y, x; see(x)", "constant"),
        ("go", "x, y := r.FormValue(\"a\"), \"b\"; x, y = y, x; see(y)", "tainted"),
    ]);
}

#[test]
fn what_calls_hand_on() {
    check(&[
        ("python", "see(string.Template('x $a').substitute(a=request.args['a']))", "built tainted"),
        ("python", "see(Template('x $a').safe_substitute(a='b'))", "constant"),
        ("python", "x = {**request.form, 'a': 1}\nsee(x)", "tainted"),
        (
            "python",
            "^def g(**kwargs):\n    return kwargs['a']\ndef f(request):\n    see(g(a=request.args['a']))",
            "tainted",
        ),
        (
            "python",
            "^def g(**kwargs):\n    return kwargs['a']\ndef f(request):\n    see(g(a='b'))",
            "constant",
        ),
        (
            "python",
            "^def g(a, b='c'):\n    return b\ndef f(request):\n    see(g('x', **request.form))",
            "tainted",
        ),
        (
            "python",
            "^def g(*parts):\n    return parts\ndef f(request):\n    see(g('a', request.args['a']))",
            "tainted",
        ),
        (
            "python",
            "^def g(a, *parts):\n    return a\ndef f(request):\n    see(g('a', request.args['a']))",
            "constant",
        ),
        ("javascript", "see(Object.assign({}, req.body).a)", "tainted"),
        ("javascript", "const x = {}; Object.assign(x, { b: 1 }, req.body); see(x.a)", "tainted"),
        ("javascript", "see(Object.assign({}, { a: 'b' }).a)", "constant"),
        ("javascript", "see([...req.body.list])", "tainted"),
        ("javascript", "see(await Promise.resolve(req.query.a))", "tainted"),
        ("javascript", "see(await Promise.resolve('a'))", "constant"),
        ("javascript", "see(String.raw`x ${req.query.a}`)", "built tainted"),
        ("javascript", "see(sql`x ${req.query.a}`)", "unknown"),
        ("javascript", "see(req.body.list.reduce((x, y) => x + y, ''))", "built tainted"),
        ("javascript", "see(['a', 'b'].reduce((x, y) => x + y, ''))", "constant"),
        ("javascript", "see(req.body.list.map((x) => { return `a ${x}`; }))", "built tainted"),
        ("javascript", "see(req.get('h'))", "tainted"),
        ("javascript", "see(req.header('h'))", "tainted"),
        ("javascript", "see(cache.get('h'))", "unknown"),
        ("javascript", "see((load(), req.query.a))", "tainted"),
        ("javascript", "see((req.query.a, 'b'))", "constant"),
        (
            "javascript",
            "^function g(strings, x) { return x }\nfunction f(req) { see(g`a ${req.query.a}`) }",
            "tainted",
        ),
        (
            "javascript",
            "^function g(...all) { return all.join(' ') }\nfunction f(req) { see(g('a', req.query.a)) }",
            "built tainted",
        ),
        ("go", "see(os.Getenv(\"A\"))", "program"),
        ("go", "see(os.Args[1])", "program"),
        ("go", "see(os.TempDir())", "unknown"),
    ]);
}

#[test]
fn keys_of_mappings() {
    check(&[
        ("python", "x = {'a': request.args['a']}\nfor y in x:\n    see(y)", "constant"),
        ("python", "x = {'a': request.args['a']}\nfor y in x.keys():\n    see(y)", "constant"),
        ("python", "x = {'a': request.args['a']}\nfor y, z in x.items():\n    see(z)", "tainted"),
        ("python", "x = {request.args['a']: 'a'}\nfor y in x:\n    see(y)", "tainted"),
        ("python", "x = {**request.json}\nfor y in x:\n    see(y)", "tainted"),
        (
            "python",
            "x = {k: v for k, v in request.json.items() if k in ALLOWED}\nsee(', '.join(f'{k} = ?' for k in x))",
            "constant",
        ),
        (
            "python",
            "x = {k: v for k, v in request.json.items() if v}\nsee(', '.join(f'{k} = ?' for k in x))",
            "built tainted",
        ),
        ("python", "for x in request.json.keys():\n    see(x)", "tainted"),
        ("javascript", "const x = { a: req.body.a }; Object.keys(x).map((y) => see(y))", "constant"),
        (
            "javascript",
            "const { a } = req.body; const x = { a }; for (const y of Object.keys(x)) see(y)",
            "constant",
        ),
        ("javascript", "const x = { ...req.body }; Object.keys(x).map((y) => see(y))", "tainted"),
        ("javascript", "Object.keys(req.body).map((y) => see(y))", "tainted"),
        ("javascript", "const x = { a: req.body.a }; for (const y of Object.values(x)) see(y)", "tainted"),
    ]);
}

#[test]
fn members_and_declarations() {
    check(&[
        ("go", "var x Input; x.Name = r.FormValue(\"a\"); see(x.Name)", "tainted"),
        ("go", "x := &Input{}; x.Name = r.FormValue(\"a\"); see(x.Name)", "tainted"),
        ("go", "x := load(); x.Name = r.FormValue(\"a\"); see(x.Other)", "unknown"),
        ("go", "var x string; switch a { case \"a\": x = \"b\"; default: x = \"c\" }; see(x)", "constant"),
        ("go", "var x string; if a == \"a\" { x = r.FormValue(\"a\") }; see(x)", "tainted"),
        ("go", "var x string; row.Scan(&x); if a == \"\" { x = \"b\" }; see(x)", "unknown"),
        ("javascript", "const x = load(); x.a = req.query.a; see(x.b)", "unknown"),
        ("javascript", "const x = load(); x.a = req.query.a; see(x.a)", "tainted"),
        ("typescript", "let x: string; if (a) { x = 'a'; } else { x = 'b'; } see(x)", "constant"),
    ]);
}

#[test]
fn requests_that_are_destructured() {
    check(&[
        ("javascript", "^const f = async ({ body }, res) => { see(body.a) };", "tainted"),
        ("javascript", "^const f = async ({ body: { a } }, res) => { see(a) };", "tainted"),
        ("javascript", "^app.post('/x', async ({ query, params: { id } }) => { see(id) });", "tainted"),
        ("javascript", "^function f({ query = {} }, reply) { see(query.a) }", "tainted"),
        ("javascript", "^export async function GET(request, { params }) { see(params.id) }", "tainted"),
        ("javascript", "^const f = ({ user }, res) => { see(user.name) };", "parameter"),
        ("javascript", "^const f = ({ query, headers }) => { see(query) };", "parameter"),
        ("javascript", "^axios.get('/x', ({ params }) => { see(params) });", "parameter"),
        ("javascript", "^const f = async (ctx) => { const { files } = ctx; see(files.a) };", "parameter"),
        ("javascript", "^const f = async (ctx) => { const { body } = ctx.request; see(body.a) };", "tainted"),
        ("javascript", "^const f = async (ctx) => { see(ctx.headers['x']) };", "tainted"),
        ("javascript", "^const f = async (ctx) => { see(ctx.state.user) };", "parameter"),
        (
            "python",
            "^Db = Annotated[Session, Depends(get_db)]\n@app.get('/x')\ndef f(db: Db):\n    see(db)",
            "parameter",
        ),
        (
            "python",
            "^Name = Annotated[str, Query()]\n@app.get('/x')\ndef f(name: Name):\n    see(name)",
            "tainted",
        ),
    ]);
}

#[test]
fn checks_that_leave() {
    check(&[
        (
            "python",
            "x = request.args['a']\nif x not in ['a', 'b']:\n    raise ValueError(x)\nsee(x)",
            "constant",
        ),
        ("python", "x = request.args['a']\nif x not in ['a', 'b']:\n    return None\nsee(x)", "constant"),
        ("python", "x = request.args['a']\nif x not in ALLOWED:\n    abort(400)\nsee(x)", "constant"),
        ("python", "x = request.args['a']\nif x not in ['a', 'b']:\n    log(x)\nsee(x)", "tainted"),
        ("python", "x = request.args['a']\nif x in ['a', 'b']:\n    return None\nsee(x)", "tainted"),
        (
            "python",
            "x = request.args['a']\nif x not in request.args['b']:\n    return None\nsee(x)",
            "tainted",
        ),
        ("python", "x = request.args['a']\nif x not in items:\n    return None\nsee(x)", "tainted"),
        (
            "python",
            "y = {'a': 'b'}\nx = request.args['a']\nif x not in y.keys():\n    return\nsee(x)",
            "constant",
        ),
        ("python", "y = {}\nx = request.args['a']\nif x not in y:\n    return\nsee(x)", "tainted"),
        ("python", "x = request.args['a']\ny = x\nif y not in ALLOWED:\n    return None\nsee(y)", "constant"),
        (
            "python",
            "x = request.args['a']\nif x not in ALLOWED:\n    return None\nx = request.args['b']\nsee(x)",
            "tainted",
        ),
        (
            "python",
            "x = request.args['a']\nif x not in ALLOWED:\n    return None\nx += request.args['b']\nsee(x)",
            "built tainted",
        ),
        (
            "python",
            "x = request.args['a']\nif a:\n    if x not in ALLOWED:\n        return\nsee(x)",
            "tainted",
        ),
        (
            "python",
            "x = request.args['a']\ntry:\n    if x not in ALLOWED:\n        raise E\nexcept E:\n    pass\nsee(x)",
            "tainted",
        ),
        ("python", "x = request.args['a']\nif x not in ALLOWED:\n    x = 'id'\nsee(x)", "constant"),
        ("python", "x = request.args['a']\nif x not in ALLOWED:\n    y = 'id'\nsee(x)", "tainted"),
        ("python", "x = request.args['a']\nif a or x not in ALLOWED:\n    return\nsee(x)", "constant"),
        ("python", "x = request.args['a']\nif a and x not in ALLOWED:\n    return\nsee(x)", "tainted"),
        (
            "python",
            "x = request.args['a']\nif not x:\n    return\nelif x not in ALLOWED:\n    return\nsee(x)",
            "constant",
        ),
        ("python", "x = request.args['a']\nif x != 'a' and x != 'b':\n    return\nsee(x)", "constant"),
        ("python", "x = request.args['a']\nif x != 'a' and a != 'b':\n    return\nsee(x)", "tainted"),
        ("python", "if request.args['a'] not in ALLOWED:\n    return\nsee(request.args['a'])", "constant"),
        ("python", "if request.args['b'] not in ALLOWED:\n    return\nsee(request.args['a'])", "tainted"),
        ("python", "d = request.json\nif d['a'] not in ALLOWED:\n    return\nsee(d['a'])", "constant"),
        (
            "python",
            "d = request.json\nif d['a'] not in ALLOWED:\n    return\nd['a'] = request.args['b']\nsee(d['a'])",
            "tainted",
        ),
        ("python", "x = request.args['a']\nif not x.isalnum():\n    return\nsee(x)", "constant"),
        (
            "python",
            "x = request.args['a']\nif not re.fullmatch(r'[A-Za-z0-9_-]+', x):\n    return\nsee(x)",
            "constant",
        ),
        ("python", "x = request.args['a']\nif not re.fullmatch(r'.+', x):\n    return\nsee(x)", "tainted"),
        ("python", "x = request.args['a']\nif not re.match(r'[a-z]+', x):\n    return\nsee(x)", "tainted"),
        (
            "python",
            "x = request.args.getlist('a')\nif not all(y in ALLOWED for y in x):\n    return\nsee(x)",
            "constant",
        ),
        (
            "python",
            "x = request.args.getlist('a')\nif any(y not in ALLOWED for y in x):\n    return\nsee(x)",
            "constant",
        ),
        (
            "python",
            "x = request.args.getlist('a')\nif any(y in ALLOWED for y in x):\n    return\nsee(x)",
            "tainted",
        ),
        (
            "python",
            "x = request.args.getlist('a')\nbad = [y for y in x if y not in ALLOWED]\nif bad:\n    return\nsee(x)",
            "constant",
        ),
        ("python", "x = request.args.getlist('a')\nif set(x) - ALLOWED:\n    return\nsee(x)", "constant"),
        (
            "python",
            "x = request.args.getlist('a')\nfor y in x:\n    if y not in ALLOWED:\n        return\nsee(x)",
            "constant",
        ),
        (
            "python",
            "x = request.args.getlist('a')\nfor y in x:\n    if y not in ALLOWED:\n        continue\nsee(x)",
            "tainted",
        ),
        (
            "python",
            "for x in request.args:\n    if x not in ALLOWED:\n        continue\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^ALL = ['a']\nclass A:\n    def f(self, x):\n        if x not in ALL:\n            return\n        see(x)",
            "constant",
        ),
        ("javascript", "const x = req.query.a; if (!['a', 'b'].includes(x)) return; see(x)", "constant"),
        (
            "javascript",
            "const x = req.query.a; if (!ALLOWED.includes(x)) return res.status(400).end(); see(x)",
            "constant",
        ),
        (
            "javascript",
            "const x = req.query.a; if (!ALLOWED.includes(x)) { throw new Error(x); } see(x)",
            "constant",
        ),
        (
            "javascript",
            "const x = req.query.a; if (!ALLOWED.includes(x)) { res.status(400).end(); } see(x)",
            "tainted",
        ),
        ("javascript", "const x = req.query.a; if (!items.includes(x)) return; see(x)", "tainted"),
        ("javascript", "const x = req.query.a; if (!x.includes('..')) return; see(x)", "tainted"),
        ("javascript", "let x = req.query.a; if (!ALLOWED.has(x)) x = 'id'; see(x)", "constant"),
        (
            "javascript",
            "let x = req.query.a; if (!ALLOWED.has(x)) { const x = 'id'; log(x); } see(x)",
            "tainted",
        ),
        ("javascript", "if (!ALLOWED.includes(req.query.a)) return; see(req.query.a)", "constant"),
        (
            "javascript",
            "const x = req.query.a; if (!ALLOWED.includes(x)) return; items.map((y) => see(x + y))",
            "parameter",
        ),
        (
            "javascript",
            "const x = req.query.a; items.map((y) => see(x)); if (!ALLOWED.includes(x)) return;",
            "tainted",
        ),
        (
            "javascript",
            "const x = req.query.a; const ok = ALLOWED.includes(x); if (!ok) return; see(x)",
            "constant",
        ),
        ("javascript", "const x = req.query.a; if (ALLOWED.indexOf(x) === -1) return; see(x)", "constant"),
        (
            "javascript",
            "const x = req.query.a; const y = { a: 'b' }; if (!(x in y)) return; see(x)",
            "constant",
        ),
        ("javascript", "const x = req.query.a; const y = { a: 'b' }; if (!y[x]) return; see(x)", "constant"),
        ("javascript", "const x = req.query.a; if (!/^[a-z0-9_]+$/i.test(x)) return; see(x)", "constant"),
        ("javascript", "const x = req.query.a; if (!/[a-z0-9_]+/.test(x)) return; see(x)", "tainted"),
        (
            "javascript",
            "const x = req.body.a; if (!x.every((y) => ALLOWED.includes(y))) return; see(x)",
            "constant",
        ),
        (
            "javascript",
            "const x = req.body.a; if (x.some((y) => !ALLOWED.includes(y))) return; see(x)",
            "constant",
        ),
        (
            "javascript",
            "const x = req.body.a; const bad = x.filter((y) => !ALLOWED.includes(y)); if (bad.length > 0) return; see(x)",
            "constant",
        ),
        (
            "javascript",
            "const x = req.query.a; switch (x) { case 'a': case 'b': break; default: return res.end(); } see(x)",
            "constant",
        ),
        (
            "javascript",
            "const x = req.query.a; switch (x) { case 'a': break; default: log(x); break; } see(x)",
            "tainted",
        ),
        (
            "javascript",
            "let x = req.query.a; switch (x) { case 'a': break; default: x = 'b'; break; } see(x)",
            "constant",
        ),
        ("go", "x := r.FormValue(\"a\"); if !allowed[x] { return }; see(x)", "constant"),
        ("go", "x := r.FormValue(\"a\"); if !sent(r)[x] { return }; see(x)", "tainted"),
        ("go", "x := r.FormValue(\"a\"); if _, ok := columns[x]; !ok { return }; see(x)", "constant"),
        ("go", "x := r.FormValue(\"a\"); if _, ok := columns[a]; !ok { return }; see(x)", "tainted"),
        (
            "go",
            "x := r.FormValue(\"a\"); if x != \"asc\" && x != \"desc\" { x = \"asc\" }; see(x)",
            "constant",
        ),
        (
            "go",
            "x := r.FormValue(\"a\"); if !slices.Contains([]string{\"a\"}, x) { return }; see(x)",
            "constant",
        ),
        (
            "go",
            "x := r.FormValue(\"a\"); switch x { case \"a\", \"b\": default: return }; see(x)",
            "constant",
        ),
        ("go", "x := r.FormValue(\"a\"); switch x { case \"a\", \"b\": default: log(x) }; see(x)", "tainted"),
    ]);
}

#[test]
fn checks_around() {
    check(&[
        ("python", "x = request.args['a']\nif x in ALLOWED:\n    see(x)", "constant"),
        ("python", "x = request.args['a']\nif x in ALLOWED:\n    pass\nelse:\n    see(x)", "tainted"),
        ("python", "x = request.args['a']\nif x in ALLOWED and a:\n    see(x)", "constant"),
        ("python", "x = request.args['a']\nif x in ALLOWED or a:\n    see(x)", "tainted"),
        (
            "python",
            "x = request.args['a']\nif x not in ALLOWED:\n    return\nelif a:\n    see(x)",
            "constant",
        ),
        ("python", "x = request.args['a']\nsee(x if x in ALLOWED else 'id')", "constant"),
        ("python", "x = request.args['a']\nsee('id' if x in ALLOWED else x)", "tainted"),
        ("python", "x = request.args['a']\nx in ALLOWED and see(x)", "constant"),
        ("python", "see([x for x in request.args if x in ALLOWED])", "constant"),
        ("python", "see([x for x in request.args if x not in ALLOWED])", "tainted"),
        ("python", "x = request.args['a']\nmatch x:\n    case 'a' | 'b':\n        see(x)", "constant"),
        ("python", "x = request.args['a']\nmatch x:\n    case y:\n        see(x)", "tainted"),
        ("javascript", "const x = req.query.a; if (ALLOWED.includes(x)) { see(x) }", "constant"),
        ("javascript", "const x = req.query.a; if (ALLOWED.includes(x)) { } else { see(x) }", "tainted"),
        ("javascript", "see(ALLOWED.includes(req.query.a) ? req.query.a : 'id')", "constant"),
        ("javascript", "see(ALLOWED.includes(req.query.b) ? req.query.a : 'id')", "tainted"),
        ("javascript", "const x = req.query.a; ALLOWED.includes(x) && see(x)", "constant"),
        ("javascript", "const x = req.query.a === 'desc' ? 'DESC' : 'ASC'; see(x)", "constant"),
        ("javascript", "see(req.body.list.filter((x) => ALLOWED.includes(x)))", "constant"),
        ("javascript", "see(req.body.list.filter((x) => !ALLOWED.includes(x)))", "tainted"),
        (
            "javascript",
            "const x = req.query.a; switch (x) { case 'a': see(x); break; default: b(); }",
            "constant",
        ),
        (
            "javascript",
            "const x = req.query.a; switch (x) { case 'a': b(); break; default: see(x); }",
            "tainted",
        ),
        ("go", "x := r.FormValue(\"a\"); if x == \"a\" || x == \"b\" { see(x) }", "constant"),
        ("go", "x := r.FormValue(\"a\"); if x == \"a\" || a == \"b\" { see(x) }", "tainted"),
        ("go", "x := r.FormValue(\"a\"); switch x { case \"a\": see(x) }", "constant"),
    ]);
}

#[test]
fn types_that_hold_no_text() {
    check(&[
        ("python", "^def f(a: int):\n    see(a)", "unknown"),
        ("python", "^def f(a: int):\n    see(f'x {a}')", "built unknown"),
        ("python", "^def f(a: Optional[int] = None):\n    see(a)", "unknown"),
        ("python", "^def f(a: float | None = None):\n    see(a)", "unknown"),
        ("python", "^def f(a: uuid.UUID, b: datetime.date):\n    see(a)", "unknown"),
        ("python", "^def f(a: list[int]):\n    see(a)", "unknown"),
        ("python", "^def f(a: Literal['a', 'b']):\n    see(a)", "unknown"),
        ("python", "^def f(a: str):\n    see(a)", "parameter"),
        ("python", "^def f(a: int | str):\n    see(a)", "parameter"),
        ("python", "^def f(a: Union[int, str]):\n    see(a)", "parameter"),
        ("python", "^def f(a: dict[int, str]):\n    see(a)", "parameter"),
        ("python", "^def f(a: integer):\n    see(a)", "parameter"),
        ("python", "^def f(a: int, request):\n    a = request.args['a']\n    see(a)", "tainted"),
        (
            "python",
            "^def g(a: int):\n    return a\ndef f(request):\n    see(g(request.args['a']))",
            "tainted",
        ),
        ("python", "^class A(str, Enum):\n    x = 'a'\ndef f(a: A):\n    see(a)", "unknown"),
        ("python", "^class A(Base):\n    x = 'a'\ndef f(a: A):\n    see(a)", "parameter"),
        ("python", "^@app.get('/x')\ndef f(a: Annotated[int, Query(ge=1)]):\n    see(a)", "unknown"),
        ("python", "^@app.get('/x')\ndef f(a: Annotated[str, Query()]):\n    see(a)", "tainted"),
        ("python", "^@app.get('/x')\ndef f(a: Union[int, str]):\n    see(a)", "tainted"),
        ("python", "^@app.get('/x')\ndef f(a: int | str):\n    see(a)", "tainted"),
        ("python", "^Id = Annotated[int, Path()]\n@app.get('/x')\ndef f(a: Id):\n    see(a)", "unknown"),
        ("python", "^class A(str, Enum):\n    x = 'a'\n@app.get('/x')\ndef f(a: A):\n    see(a)", "unknown"),
        ("python", "^@app.route('/x/<int:a>')\ndef f(a):\n    see(a)", "unknown"),
        ("python", "^@app.route('/x/<a>/<int:b>')\ndef f(a, b):\n    see(a)", "tainted"),
        ("python", "^@app.route('/x/<a>')\ndef f(a: int):\n    see(a)", "tainted"),
        ("python", "^@app.route('/x/<path:a>')\ndef f(a):\n    see(a)", "tainted"),
        ("python", "^@app.route('/x/<int:a>')\n@app.route('/y/<a>')\ndef f(a):\n    see(a)", "tainted"),
        (
            "python",
            "^class A(BaseModel):\n    n: int\n    s: str\n@app.post('/x')\ndef f(a: A):\n    see(a.n)",
            "unknown",
        ),
        (
            "python",
            "^class A(BaseModel):\n    n: int\n    s: str\n@app.post('/x')\ndef f(a: A):\n    see(a.s)",
            "tainted",
        ),
        (
            "python",
            "^class A:\n    n: int\ndef f(request):\n    a: A = request.json\n    see(a.n)",
            "tainted",
        ),
        (
            "python",
            "^class A:\n    n: int\ndef f(a: A, request):\n    a.n = request.json\n    see(a.n)",
            "tainted",
        ),
        ("typescript", "^function f(a: number) { see(a) }", "unknown"),
        ("typescript", "^function f(a: number | null, b?: boolean) { see(a) }", "unknown"),
        ("typescript", "^function f(a: 'asc' | 'desc') { see(a) }", "unknown"),
        ("typescript", "^type Sort = 'asc' | 'desc';\nfunction f(a: Sort) { see(a) }", "unknown"),
        ("typescript", "^enum Sort { A = 'a' }\nfunction f(a: Sort) { see(a) }", "unknown"),
        ("typescript", "^enum Sort { A = 'a' }\nfunction f() { see(Sort.A) }", "constant"),
        ("typescript", "^type Sort = 'asc' | string;\nfunction f(a: Sort) { see(a) }", "parameter"),
        ("typescript", "^function f(a: number | string) { see(a) }", "parameter"),
        ("typescript", "^function f(a: string) { see(a) }", "parameter"),
        ("typescript", "see(req.params.id as number)", "tainted"),
        ("typescript", "const x: number = req.body.n; see(x)", "tainted"),
        ("typescript", "const x = req.query.a as 'asc' | 'desc'; see(x)", "tainted"),
        ("typescript", "^class D { n: number }\nclass A { f(@Body() d: D) { see(d.n) } }", "tainted"),
        ("typescript", "^class D { n: number }\nfunction f(d: D) { see(d.n) }", "unknown"),
        (
            "typescript",
            "^class D { n: number }\nfunction f(req) { const d: D = req.body; see(d.n) }",
            "tainted",
        ),
        ("typescript", "^class A { f(@Param('id', new ParseUUIDPipe()) id: string) { see(id) } }", "unknown"),
        ("typescript", "^class A { f(@Param('id') id: number) { see(id) } }", "parameter"),
        ("typescript", "^enum S { A = 'a' }\nclass A { f(@Query('s') s: S) { see(s) } }", "tainted"),
        ("go", "^package a\nfunc f(a int, b string) { see(a) }", "constant"),
        ("go", "^package a\nfunc f(a *time.Time, b []int64) { see(b) }", "unknown"),
        ("go", "^package a\nfunc f(a []byte) { see(a) }", "parameter"),
        ("go", "^package a\nfunc f(a, b string) { see(b) }", "parameter"),
        (
            "go",
            "^package a\nfunc g(a, b string) string { return b }\nfunc f(r *http.Request) { see(g(\"a\", r.FormValue(\"a\"))) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc g(a, b string, c string) string { return a + c }\nfunc f(r *http.Request) { see(g(\"a\", r.FormValue(\"a\"), \"c\")) }",
            "constant",
        ),
    ]);
}

#[test]
fn functions_that_check_for_others() {
    check(&[
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(v=x):\n        abort(400)\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if ok(x):\n        see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    see(x if ok(x) else 'id')\n",
            "constant",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    good = ok(x)\n    if not good:\n        return\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x) or items:\n        return\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    if not ok(request.args['a']):\n        return\n    see(request.args['a'])\n",
            "constant",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    see([x for x in request.args if ok(x)])\n",
            "constant",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        log(x)\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(items):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x) and items:\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    x = request.args['b']\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    ok(x)\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(*x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x.strip()):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return v not in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def bad(v):\n    return v not in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if bad(x):\n        return\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def bad(v):\n    return v not in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not bad(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED or v\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    v = v.strip('x')\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return True\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return False\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return load(v)\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    if v not in ALLOWED:\n        return False\n    return True\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def ok(v):\n    if v in ALLOWED:\n        return True\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def ok(v):\n    if v not in ALLOWED:\n        return True\n    return True\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    if DEBUG:\n        return True\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    try:\n        return v in ALLOWED\n    except E:\n        return True\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return bool(re.fullmatch(r'[a-z]+', v))\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def ok(v, among):\n    return v in among\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x, ['a', 'b']):\n        return\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def ok(v, among):\n    return v in among\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x, request.args['b']):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v, among):\n    return among in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x, 'a'):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return inner(v)\ndef inner(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef ok(v):\n    return v\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^async def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not ok(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^async def ok(v):\n    return v in ALLOWED\ndef f(request, items):\n    x = request.args['a']\n    if not await ok(x):\n        return\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def problem(v):\n    if v not in ALLOWED:\n        return 'unknown'\n    return None\ndef f(request, items):\n    x = request.args['a']\n    if problem(x):\n        return\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def problem(v):\n    if v not in ALLOWED:\n        return load()\n    return None\ndef f(request, items):\n    x = request.args['a']\n    if problem(x):\n        return\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    ensure(x)\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    y = ensure(x)\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    ensure(items)\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    ensure(x)\n    x = request.args['b']\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    see(x)\n    ensure(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    if items:\n        ensure(x)\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    try:\n        ensure(x)\n    except ValueError:\n        pass\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    try:\n        ensure(x)\n        see(x)\n    except ValueError:\n        pass\n",
            "constant",
        ),
        (
            "python",
            "^def ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    return lambda: ensure(x)\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ensure(v):\n    if v in ALLOWED:\n        raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    ensure(x)\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ensure(v):\n    if not v:\n        return\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    ensure(x)\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ensure(v):\n    if v not in ALLOWED:\n        log(v)\ndef f(request, items):\n    x = request.args['a']\n    ensure(x)\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\n    yield\ndef f(request, items):\n    x = request.args['a']\n    ensure(x)\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ensure(v):\n    def inner():\n        if v not in ALLOWED:\n            raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    ensure(x)\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def ensure(v):\n    raise ValueError(v)\ndef f(request, items):\n    x = request.args['a']\n    ensure(x)\n    see(x)\n",
            "tainted",
        ),
        (
            "python",
            "^def clean(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\n    return v\ndef f(request, items):\n    x = request.args['a']\n    x = clean(x)\n    see(x)\n",
            "constant",
        ),
        (
            "python",
            "^def clean(v):\n    return v if v in ALLOWED else 'id'\ndef f(request, items):\n    x = request.args['a']\n    see(clean(x))\n",
            "constant",
        ),
        (
            "python",
            "^def clean(v):\n    return v if v in ALLOWED else v.strip()\ndef f(request, items):\n    x = request.args['a']\n    see(clean(x))\n",
            "tainted",
        ),
        (
            "python",
            "^class A:\n    def ok(self, v):\n        return v in ALLOWED\n    def f(self, request):\n        x = request.args['a']\n        if not self.ok(x):\n            return\n        see(x)",
            "constant",
        ),
        (
            "python",
            "^class A:\n    def ok(self, v):\n        return v in ALLOWED\n    def f(self, request):\n        x = request.args['a']\n        if not other.ok(x):\n            return\n        see(x)",
            "tainted",
        ),
        (
            "javascript",
            "^const ok = (v) => ALLOWED.includes(v);\nasync function f(req, items) { let x = req.query.a; if (!ok(x)) return; see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^function ok(v) { return ALLOWED.has(v) }\nasync function f(req, items) { let x = req.query.a; if (!ok(x)) { throw new Error(x); } see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^function ok(v) { return /^[a-z_]+$/.test(v) }\nasync function f(req, items) { let x = req.query.a; if (!ok(x)) return; see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^function ok(v) { return /[a-z_]+/.test(v) }\nasync function f(req, items) { let x = req.query.a; if (!ok(x)) return; see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^const ok = (v) => ALLOWED.includes(v);\nasync function f(req, items) { let x = req.query.a; if (ok(x)) return; see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^const ok = (v) => ALLOWED.includes(v);\nasync function f(req, items) { let x = req.query.a; if (!ok(x)) { log(x) } see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^const ok = (v) => ALLOWED.includes(v);\nasync function f(req, items) { let x = req.query.a; if (!ok(req.query.b)) return; see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^const ok = (v) => ALLOWED.includes(v);\nasync function f(req, items) { let x = req.query.a; if (!ok(x)) return; x = req.query.b; see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^const ok = (v) => !ALLOWED.includes(v);\nasync function f(req, items) { let x = req.query.a; if (!ok(x)) return; see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^const ok = async (v) => ALLOWED.includes(v);\nasync function f(req, items) { let x = req.query.a; if (!ok(x)) return; see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^const ok = async (v) => ALLOWED.includes(v);\nasync function f(req, items) { let x = req.query.a; if (!(await ok(x))) return; see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^let ok = (v) => ALLOWED.includes(v); ok = (v) => true;\nasync function f(req, items) { let x = req.query.a; if (!ok(x)) return; see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^function* ok(v) { yield 1; return ALLOWED.includes(v) }\nasync function f(req, items) { let x = req.query.a; if (!ok(x)) return; see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^const ok = (v) => ALLOWED.includes(v) || v.length < 9;\nasync function f(req, items) { let x = req.query.a; if (!ok(x)) return; see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^\nasync function f(req, items) { let x = req.query.a; const ok = (v) => ALLOWED.includes(v); if (!ok(x)) return; see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^function ensure(v) { if (!ALLOWED.includes(v)) throw new Error(v); }\nasync function f(req, items) { let x = req.query.a; ensure(x); see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^function ensure(v) { if (!ALLOWED.includes(v)) throw new Error(v); }\nasync function f(req, items) { let x = req.query.a; ensure(req.query.b); see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^function ensure(v) { if (!ALLOWED.includes(v)) throw new Error(v); }\nasync function f(req, items) { let x = req.query.a; try { ensure(x) } catch {} see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^function ensure(v) { ALLOWED.forEach((a) => { if (a !== v) throw new Error(v) }) }\nasync function f(req, items) { let x = req.query.a; ensure(x); see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^async function ensure(v) { if (!ALLOWED.includes(v)) throw new Error(v) }\nasync function f(req, items) { let x = req.query.a; ensure(x); see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^async function ensure(v) { if (!ALLOWED.includes(v)) throw new Error(v) }\nasync function f(req, items) { let x = req.query.a; await ensure(x); see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^class A { ok(v) { return ALLOWED.includes(v) } f(req) { const x = req.query.a; if (!this.ok(x)) return; see(x) } }",
            "constant",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc ok(v string) bool { return allowed[v] }\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if !ok(x) { return }; see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc ok(v string) bool { return allowed[v] }\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if ok(x) { return }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc ok(v string) bool { return allowed[v] }\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if !ok(b) { return }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc ok(v string) bool { return allowed[v] }\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if !ok(x) { log(x) }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) error {\n\tif !allowed[v] {\n\t\treturn errors.New(\"no\")\n\t}\n\treturn nil\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if err := validate(x); err != nil { return }; see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) error {\n\tif !allowed[v] {\n\t\treturn errors.New(\"no\")\n\t}\n\treturn nil\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); err := validate(x); if err != nil { return }; see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) error {\n\tif !allowed[v] {\n\t\treturn errors.New(\"no\")\n\t}\n\treturn nil\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if validate(x) != nil { return }; see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) error {\n\tif !allowed[v] {\n\t\treturn errors.New(\"no\")\n\t}\n\treturn nil\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if err := validate(x); err == nil { see(x) } }",
            "constant",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) error {\n\tif !allowed[v] {\n\t\treturn errors.New(\"no\")\n\t}\n\treturn nil\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if err := validate(x); err == nil { return }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) error {\n\tif !allowed[v] {\n\t\treturn errors.New(\"no\")\n\t}\n\treturn nil\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if err := validate(x); err != nil { log(err) }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) error {\n\tif !allowed[v] {\n\t\treturn errors.New(\"no\")\n\t}\n\treturn nil\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if err := validate(b); err != nil { return }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) error {\n\tif !allowed[v] {\n\t\treturn errors.New(\"no\")\n\t}\n\treturn nil\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); validate(x); see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) error {\n\tif !allowed[v] {\n\t\treturn errors.New(\"no\")\n\t}\n\treturn nil\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); err := load(); if err := validate(x); err != nil { log(err) }; if err != nil { return }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) error {\n\tif !allowed[v] {\n\t\treturn errors.New(\"no\")\n\t}\n\treturn nil\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if err := validate(x); err != nil { return }; x = r.FormValue(\"b\"); see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) error {\n\tif !allowed[v] {\n\t\treturn nil\n\t}\n\treturn errors.New(\"no\")\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if err := validate(x); err != nil { return }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) error {\n\tif !allowed[v] {\n\t\treturn load(v)\n\t}\n\treturn nil\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if err := validate(x); err != nil { return }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) (string, error) {\n\tif !allowed[v] {\n\t\treturn \"\", fmt.Errorf(\"no %s\", v)\n\t}\n\treturn v, nil\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); y, err := validate(x); if err != nil { return }; see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) (string, bool) {\n\treturn v, allowed[v]\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if _, ok := validate(x); !ok { return }; see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc validate(v string) (bool, string) {\n\treturn allowed[v], v\n}\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if _, ok := validate(x); ok == \"\" { return }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc must(v string) { if !allowed[v] { panic(\"no\") } }\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); must(x); see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc ok(u, v string) bool { return allowed[u] }\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if !ok(b, x) { return }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nvar allowed = map[string]bool{\"a\": true}\nfunc ok(u, v string) bool { return allowed[v] }\nfunc f(r *http.Request, b string) { x := r.FormValue(\"a\"); if !ok(b, x) { return }; see(x) }",
            "constant",
        ),
    ]);
}

#[test]
fn arguments_that_are_bound_before() {
    check(&[
        (
            "python",
            "^def g(u, v):\n    return v\ndef f(request):\n    h = partial(g, 'a')\n    see(h(request.args['a']))",
            "tainted",
        ),
        (
            "python",
            "^def g(u, v):\n    return u\ndef f(request):\n    h = functools.partial(g, 'a')\n    see(h(request.args['a']))",
            "constant",
        ),
        (
            "python",
            "^def g(u, v):\n    return u\ndef f(request):\n    h = functools.partial(g, request.args['a'])\n    see(h('a'))",
            "tainted",
        ),
        (
            "python",
            "^def g(u, v):\n    return f'x {v}'\ndef f(request):\n    see(partial(g, v=request.args['a'])('b'))",
            "built tainted",
        ),
        (
            "python",
            "^def g(u, v):\n    return u\ndef f(request):\n    see(partial(g, v=request.args['a'])('b'))",
            "constant",
        ),
        ("python", "^def g(u, v):\n    return u\ndef f(request):\n    see(curry(g, 'a')('b'))", "unknown"),
        (
            "javascript",
            "^function g(u, v) { return v }\nasync function f(req, items) { const h = g.bind(null, 'a'); see(h(req.query.a)) }",
            "tainted",
        ),
        (
            "javascript",
            "^function g(u, v) { return u }\nasync function f(req, items) { const h = g.bind(null, 'a'); see(h(req.query.a)) }",
            "constant",
        ),
        (
            "javascript",
            "^function g(u, v) { return u }\nasync function f(req, items) { see(g.bind(this, req.query.a)('a')) }",
            "tainted",
        ),
        (
            "javascript",
            "^class A { g(v) { return v } f(req) { const h = this.g.bind(this); see(h(req.query.a)) } }",
            "tainted",
        ),
    ]);
}

#[test]
fn conditions_at_the_top_level() {
    check(&[
        ("python", "^import sys\nx = sys.argv[1]\nif x not in ALLOWED:\n    sys.exit(1)\nsee(x)", "constant"),
        (
            "python",
            "^import sys\nx = sys.argv[1]\nif x not in ALLOWED:\n    sys.exit(1)\ndef f():\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^import sys\nx = sys.argv[1]\ndef f():\n    see(x)\nif x not in ALLOWED:\n    sys.exit(1)",
            "program",
        ),
        ("python", "^import sys\nx = sys.argv[1]\nif x not in ALLOWED:\n    print(x)\nsee(x)", "program"),
        (
            "python",
            "^import sys\ny = sys.argv[2]\nx = sys.argv[1]\nif y not in ALLOWED:\n    sys.exit(1)\nsee(x)",
            "program",
        ),
        (
            "python",
            "^import sys\nx = 'a'\nif x not in ALLOWED:\n    sys.exit(1)\nx = sys.argv[1]\nsee(x)",
            "program",
        ),
        ("python", "^import sys\nx = sys.argv[1]\nif x in ALLOWED:\n    sys.exit(1)\nsee(x)", "program"),
        ("python", "^import sys\nx = sys.argv[1]\nif x not in ALLOWED:\n    x = 'id'\nsee(x)", "constant"),
        (
            "python",
            "^import sys\nif __name__ == '__main__':\n    x = sys.argv[1]\n    if x not in ALLOWED:\n        sys.exit(1)\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^import sys\nif __name__ == '__main__':\n    x = sys.argv[1]\n    if x not in ALLOWED:\n        print(x)\n    see(x)",
            "program",
        ),
        (
            "python",
            "^import sys\nx = sys.argv[1]\ngood = x in ALLOWED\nif not good:\n    sys.exit(1)\nsee(x)",
            "program",
        ),
        (
            "python",
            "^import sys\nx = sys.argv[1]\ngood = x in ALLOWED\ndef f(x):\n    if not good:\n        return\n    see(x)",
            "parameter",
        ),
        (
            "python",
            "^import sys\ndef ensure(v):\n    if v not in ALLOWED:\n        raise SystemExit(1)\nx = sys.argv[1]\nensure(x)\nsee(x)",
            "constant",
        ),
        (
            "python",
            "^import sys\nfor x in sys.argv:\n    if x not in ALLOWED:\n        continue\n    see(x)",
            "constant",
        ),
        (
            "javascript",
            "^const x = process.argv[2];\nif (!ALLOWED.includes(x)) { process.exit(1) }\nsee(x);",
            "constant",
        ),
        (
            "javascript",
            "^const x = process.argv[2];\nif (!ALLOWED.includes(x)) { console.log(x) }\nsee(x);",
            "program",
        ),
        (
            "javascript",
            "^const x = process.argv[2];\nif (!ALLOWED.includes(x)) process.exit(1);\nfunction f() { see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^const x = process.argv[2];\nif (!ALLOWED.includes(x)) process.exit(1);\nfunction f(x) { see(x) }",
            "parameter",
        ),
    ]);
}

#[test]
fn names_that_every_object_inherits() {
    check(&[
        (
            "javascript",
            "const c = { a: 'b' }; const x = req.query.a; if (!(x in c)) return; see(x)",
            "constant",
        ),
        (
            "javascript",
            "const c = { a: 'b' }; const x = req.query.a; if (!(x in c)) return; see(c[x])",
            "constant",
        ),
        (
            "javascript",
            "const c = { a: 'b' }; const x = req.query.a; if (!(x in c)) return; seen[x] = 1",
            "tainted",
        ),
        (
            "javascript",
            "const c = { a: 'b' }; const x = req.query.a; if (!c[x]) return; seen[x]()",
            "tainted",
        ),
        ("javascript", "const c = { a: 'b' }; const x = req.query.a; if (c[x]) { seen[x] = 1 }", "tainted"),
        (
            "javascript",
            "const c = { a: 'b' }; const x = req.query.a; const y = x; if (!(x in c)) return; seen[y] = 1",
            "tainted",
        ),
        (
            "javascript",
            "const c = { a: 'b' }; const x = req.query.a; if (!Object.hasOwn(c, x)) return; seen[x] = 1",
            "constant",
        ),
        ("javascript", "const x = req.query.a; if (!ALLOWED.includes(x)) return; seen[x]()", "constant"),
        (
            "javascript",
            "^const ok = (v) => v in COLUMNS;\nfunction f(req) { const x = req.query.a; if (!ok(x)) return; seen[x]() }",
            "tainted",
        ),
        (
            "javascript",
            "^const ok = (v) => v in COLUMNS;\nfunction f(req) { const x = req.query.a; if (!ok(x)) return; see(x) }",
            "constant",
        ),
        ("go", "x := r.FormValue(\"a\"); if !allowed[x] { return }; seen[x] = 1", "constant"),
        ("python", "x = request.args['a']\nif x not in ALLOWED:\n    return\nseen[x] = 1", "constant"),
    ]);
}

#[test]
fn errors_that_are_swallowed() {
    check(&[
        (
            "python",
            "^import contextlib\ndef ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request):\n    x = request.args['a']\n    with contextlib.suppress(ValueError):\n        ensure(x)\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^from contextlib import suppress\ndef ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request):\n    x = request.args['a']\n    with suppress(ValueError) as s:\n        ensure(x)\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^from contextlib import suppress\ndef ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request):\n    x = request.args['a']\n    with suppress(ValueError):\n        ensure(x)\n        see(x)",
            "constant",
        ),
        (
            "python",
            "^def ensure(v):\n    if v not in ALLOWED:\n        raise ValueError(v)\ndef f(request):\n    x = request.args['a']\n    with lock:\n        ensure(x)\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    with suppress(E):\n        if x not in ALLOWED:\n            raise E\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    with suppress(E):\n        if x not in ALLOWED:\n            raise E\n        if a:\n            pass\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    with suppress(ValueError):\n        n = int(x)\n    see(x)",
            "tainted",
        ),
    ]);
}

#[test]
fn patterns_that_values_are_held_against() {
    check(&[
        (
            "python",
            "^import re\nPATTERN = re.compile(r'^[a-z_]+$')\ndef f(request):\n    x = request.args['a']\n    if not PATTERN.fullmatch(x):\n        raise ValueError(x)\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^import re\nPATTERN = re.compile(r'[a-z_][a-z0-9_]*', re.I)\ndef f(request):\n    x = request.args['a']\n    if not PATTERN.fullmatch(x):\n        abort(400)\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^import re\nPATTERN = re.compile(r'[a-z_][a-z0-9_]*', re.I)\ndef f(request):\n    x = request.args['a']\n    if not PATTERN.match(x):\n        abort(400)\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^import re\nPATTERN = re.compile(r'^[a-z_][a-z0-9_]*$', flags=re.IGNORECASE)\ndef f(request):\n    x = request.args['a']\n    if PATTERN.match(x) is None:\n        return\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^import re\nPATTERN = re.compile(r'^[a-z]+$', re.M)\ndef f(request):\n    x = request.args['a']\n    if not PATTERN.match(x):\n        return\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^import re\ndef f(request):\n    x = request.args['a']\n    if not re.match(r'^[a-z]+$', x, re.MULTILINE):\n        return\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^import re\nPATTERN = re.compile(r'^[^;]+$')\ndef f(request):\n    x = request.args['a']\n    if not PATTERN.match(x):\n        return\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^import re\nPATTERN = re.compile(r'^asc|desc$')\ndef f(request):\n    x = request.args['a']\n    if not PATTERN.match(x):\n        return\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^import re\nPATTERN = re.compile(r'^(asc|desc)$')\ndef f(request):\n    x = request.args['a']\n    if not PATTERN.match(x):\n        return\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^import re\nNAME = r'^\\d{4}-\\d{2}-\\d{2}$'\ndef f(request):\n    x = request.args['a']\n    if not re.match(NAME, x):\n        return\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^import re\nPATTERN = re.compile(r'^[a-z]+$')\nPATTERN = re.compile(r'.*')\ndef f(request):\n    x = request.args['a']\n    if not PATTERN.match(x):\n        return\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^import re\nPATTERN = re.compile(r'^[a-z]+$')\ndef f(request, PATTERN):\n    x = request.args['a']\n    if not PATTERN.match(x):\n        return\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^import re\nPATTERN = re.compile(r'^[a-z]+$')\ndef f(request):\n    x = request.args['a']\n    if not (m := PATTERN.match(x)):\n        return\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^import re\nPATTERN = re.compile(r'^[a-z]+$')\ndef f(request):\n    x = request.args['a']\n    m = PATTERN.match(x)\n    if m is None:\n        return\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^import re\nPATTERN = re.compile(r'^[a-z]+$')\ndef f(request):\n    x = request.args['a']\n    m = PATTERN.match(x)\n    if m:\n        return\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^class A:\n    PATTERN = re.compile(r'^[a-z]+$')\n    def f(self, request):\n        x = request.args['a']\n        if not self.PATTERN.match(x):\n            return\n        see(x)",
            "constant",
        ),
        (
            "javascript",
            "^const NAME = /^[a-z_][a-z0-9_]*$/i;\nfunction f(req) { const x = req.query.a; if (!NAME.test(x)) return; see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^const NAME = /^[a-z_][a-z0-9_]*$/m;\nfunction f(req) { const x = req.query.a; if (!NAME.test(x)) return; see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^const NAME = new RegExp('^\\\\w+$');\nfunction f(req) { const x = req.query.a; if (!NAME.test(x)) { throw new Error(x) } see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^const NAME = new RegExp(pattern);\nfunction f(req) { const x = req.query.a; if (!NAME.test(x)) { throw new Error(x) } see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^const NAME = /^[a-z]+$/;\nfunction f(req) { const x = req.query.a; if (!x.match(NAME)) { return } see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^const NAME = /[a-z]+/;\nfunction f(req) { const x = req.query.a; if (!x.match(NAME)) { return } see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^let NAME = /^[a-z]+$/; NAME = /./;\nfunction f(req) { const x = req.query.a; if (!x.match(NAME)) { return } see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nimport \"regexp\"\nvar name = regexp.MustCompile(`^[a-z_]+$`)\nfunc f(w http.ResponseWriter, r *http.Request) { x := r.FormValue(\"a\"); if !name.MatchString(x) { return }; see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nimport \"regexp\"\nvar name = regexp.MustCompile(`[a-z_]+`)\nfunc f(w http.ResponseWriter, r *http.Request) { x := r.FormValue(\"a\"); if !name.MatchString(x) { return }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { x := r.FormValue(\"a\"); ok, err := regexp.MatchString(\"^[a-z]+$\", x); if err != nil || !ok { return }; see(x) }",
            "constant",
        ),
    ]);
}

#[test]
fn assertions_conversions_and_attempts() {
    check(&[
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    assert x in ('a', 'b'), 'no'\n    see(x)",
            "constant",
        ),
        ("python", "^def f(request):\n    x = request.args['a']\n    assert x\n    see(x)", "tainted"),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    assert x in ('a', 'b') or debug\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    try:\n        assert x in ('a', 'b')\n    except AssertionError:\n        log(x)\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^def ok(v):\n    return v in ALLOWED\ndef f(request):\n    x = request.args['a']\n    assert ok(x)\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    try:\n        int(x)\n    except ValueError:\n        return 'no', 400\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    try:\n        n = uuid.UUID(x)\n    except ValueError:\n        raise HTTPException(400)\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    try:\n        n = uuid.UUID(x)\n    except ValueError:\n        n = None\n    see(x)",
            "tainted",
        ),
        ("python", "^def f(request):\n    x = request.args['a']\n    n = int(x)\n    see(x)", "constant"),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    if a:\n        n = int(x)\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    n = int(x) if a else 0\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^def int(x):\n    return x\ndef f(request):\n    x = request.args['a']\n    int(x)\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^def is_int(v):\n    try:\n        int(v)\n        return True\n    except ValueError:\n        return False\ndef f(request):\n    x = request.args['a']\n    if not is_int(x):\n        return\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^def is_uuid(v):\n    try:\n        UUID(v)\n    except ValueError:\n        return False\n    return True\ndef f(request):\n    x = request.args['a']\n    if not is_uuid(x):\n        return\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    try:\n        ensure = UUID(x)\n    except ValueError:\n        return None\n    else:\n        log(x)\n    see(x)",
            "constant",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    try:\n        UUID(x)\n    except ValueError:\n        return None\n    except TypeError:\n        pass\n    see(x)",
            "tainted",
        ),
        ("python", "^import sys\nx = sys.argv[1]\nassert x in ('a', 'b')\nsee(x)", "constant"),
        (
            "python",
            "^import sys\nx = sys.argv[1]\ntry:\n    int(x)\nexcept ValueError:\n    sys.exit(2)\nsee(x)",
            "constant",
        ),
        (
            "javascript",
            "^function f(req) { const x = req.query.a; assert(['a'].includes(x)); see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^function assert(x) { log(x) }\nfunction f(req) { const x = req.query.a; assert(['a'].includes(x)); see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^function f(req) { const x = req.query.a; console.assert(['a'].includes(x)); see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^function f(req) { const x = req.query.a; if (isNaN(x)) return; see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^function f(req) { const x = req.query.a; if (isNaN(parseInt(x))) return; see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^function f(req) { const x = req.query.a; if (!Number.isInteger(Number(x))) return; see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^function f(req) { const x = req.query.a; if (Number.isNaN(+x)) return; see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^function f(req) { const x = req.query.a; if (Number.isNaN(x)) return; see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^function ensure(v) { if (!ALLOWED.includes(v)) throw new Error(v); }\nfunction f(req, res) { const x = req.query.a; try { ensure(x) } catch (e) { return res.status(400).end() } see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^function ensure(v) { if (!ALLOWED.includes(v)) throw new Error(v); }\nfunction f(req, res) { const x = req.query.a; try { ensure(x) } catch (e) { res.status(400).end() } see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^function ensure(v) { if (!ALLOWED.includes(v)) throw new Error(v); }\nfunction f(req, res) { const x = req.query.a; try { ensure(x) } finally { done() } see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^function f(req, res) { const x = req.query.a; try { BigInt(x) } catch { return res.status(400).end() } see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { x := r.FormValue(\"a\"); if _, err := strconv.Atoi(x); err != nil { return }; see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { x := r.FormValue(\"a\"); _, err := uuid.Parse(x); if err != nil { http.Error(w, \"no\", 400); return }; see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { x := r.FormValue(\"a\"); _, err := uuid.Parse(x); if err != nil { log(err) }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { x := r.FormValue(\"a\"); n, _ := strconv.Atoi(x); log(n); see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { x := r.FormValue(\"a\"); if _, err := strconv.Atoi(x); err == nil { return }; see(x) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { x := r.FormValue(\"a\"); if net.ParseIP(x) == nil { return }; see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nimport \"net/http\"\nfunc f(w http.ResponseWriter, x *http.Request) { see(x.URL.Path) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nimport \"net/http\"\nfunc f(w http.ResponseWriter, x *http.Request) { see(x.URL.Query().Get(\"a\")) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nimport web \"net/http\"\nfunc f(w web.ResponseWriter, x *web.Request) { see(x.FormValue(\"a\")) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, x *http.Request) { b, _ := io.ReadAll(x.Body); see(string(b)) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, x *http.Request) { var in Input; json.NewDecoder(x.Body).Decode(&in); see(in.Name) }",
            "tainted",
        ),
    ]);
}

#[test]
fn requests_by_their_type_and_place() {
    check(&[
        (
            "go",
            "^package a\nimport \"github.com/gin-gonic/gin\"\nfunc f(x *gin.Context) { see(x.Param(\"id\")) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nimport \"github.com/gin-gonic/gin\"\nfunc f(x *gin.Context) { var in Input; if err := x.ShouldBindJSON(&in); err != nil { return }; see(in.Name) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nimport \"github.com/labstack/echo/v4\"\nfunc f(x echo.Context) error { see(x.QueryParam(\"id\")); return nil }",
            "tainted",
        ),
        (
            "go",
            "^package a\nimport \"github.com/gofiber/fiber/v2\"\nfunc f(x *fiber.Ctx) error { see(x.Params(\"id\")); return nil }",
            "tainted",
        ),
        ("go", "^package a\nfunc f(x *url.URL) { see(x.Path) }", "parameter"),
        ("go", "^package a\nimport \"net/http\"\nfunc f(x *http.Response) { see(x.Body) }", "parameter"),
        ("go", "^package a\nimport \"net/http\"\nfunc f(x *http.Request) { see(x.Context()) }", "unknown"),
        (
            "python",
            "^from django.http import HttpRequest\ndef f(r: HttpRequest):\n    see(r.GET['a'])",
            "tainted",
        ),
        (
            "python",
            "^from fastapi import Request\nasync def f(r: Request):\n    see((await r.json())['a'])",
            "tainted",
        ),
        (
            "python",
            "^from aiohttp import web\nasync def f(r: web.Request):\n    see(r.query['a'])",
            "tainted",
        ),
        ("python", "^from mine import Request\nasync def f(r: Request):\n    see(r.query)", "parameter"),
        (
            "typescript",
            "^import type { Request, Response } from 'express';\nexport const f = (r: Request, s: Response) => { see(r.query.a) };",
            "tainted",
        ),
        (
            "typescript",
            "^import express from 'express';\nexport const f = (r: express.Request, s: express.Response) => { see(r.body.a) };",
            "tainted",
        ),
        ("javascript", "^app.get('/x', (r, s) => { see(r.query.a) });", "tainted"),
        ("javascript", "^const f = (r, res) => { see(r.params.id) };", "tainted"),
        ("javascript", "^const f = (r, s) => { see(r.params.id) };", "parameter"),
        ("javascript", "^axios.get('/x', (r) => { see(r.params.id) });", "parameter"),
    ]);
}

#[test]
fn further_ways_in_python() {
    check(&[
        (
            "python",
            "^def f(request):\n    match request.json:\n        case {'id': x}:\n            see(x)",
            "tainted",
        ),
        (
            "python",
            "^def f(request):\n    data = request.json\n    match data:\n        case [a, b]:\n            see(b)",
            "tainted",
        ),
        (
            "python",
            "^def f(request):\n    x = 'a'\n    def g():\n        nonlocal x\n        see(x)\n    g()",
            "constant",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    def g():\n        def h():\n            see(x)",
            "tainted",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    y = x\n    return [see(y) for _ in range(3)]",
            "tainted",
        ),
        (
            "python",
            "^def f(request):\n    x = request.args['a']\n    q = f\"\"\"\n    SELECT *\n    FROM t WHERE a = '{x}'\n    \"\"\"\n    see(q)",
            "built tainted",
        ),
        (
            "python",
            "^def f(request):\n    parts = ['SELECT']\n    parts.append(f\"WHERE a = {request.args['a']}\")\n    see(' '.join(parts))",
            "built tainted",
        ),
        (
            "python",
            "^def f(request):\n    q = 'SELECT'\n    q = q + ' WHERE a = ' + request.args['a']\n    see(q)",
            "built tainted",
        ),
        (
            "python",
            "^def f(request):\n    q = 'SELECT'\n    q += ' WHERE a = %s' % request.args['a']\n    see(q)",
            "built tainted",
        ),
        (
            "python",
            "^def f(request):\n    q = 'SELECT {}'\n    see(q.format(request.args['a']))",
            "built tainted",
        ),
        ("python", "^def f(request):\n    see('SELECT {a}'.format(**request.args))", "built tainted"),
        ("python", "^def f(request):\n    see('SELECT {a}'.format_map(request.args))", "built tainted"),
        (
            "python",
            "^def f(request):\n    for i, x in enumerate(request.json['items']):\n        see(x)",
            "tainted",
        ),
        (
            "python",
            "^def f(request):\n    for k, v in zip(request.json['a'], request.json['b']):\n        see(v)",
            "tainted",
        ),
        (
            "python",
            "^def f(request):\n    x = {k: v for k, v in request.args.items()}\n    see(x['a'])",
            "tainted",
        ),
        ("python", "^def f(request):\n    see(next(iter(request.args)))", "tainted"),
        ("python", "^def f(request):\n    see(max(request.args.getlist('a')))", "tainted"),
        ("python", "^def f(request):\n    x = request.args['a'][1:]\n    see(x)", "tainted"),
        ("python", "^def f(request):\n    see(copy.deepcopy(request.json))", "tainted"),
        (
            "python",
            "^def g(request):\n    data = request.json\n    return data['a'], 'b'\ndef f(request):\n    x, y = g(request)\n    see(x)",
            "tainted",
        ),
        (
            "python",
            "^COLUMNS = {'a': 'b'}\ndef column(name):\n    return COLUMNS.get(name, 'id')\ndef f(request):\n    see(column(request.args['a']))",
            "constant",
        ),
        (
            "python",
            "^COLUMNS = {'a': 'b'}\ndef column(name):\n    try:\n        return COLUMNS[name]\n    except KeyError:\n        raise ValueError(name)\ndef f(request):\n    see(column(request.args['a']))",
            "constant",
        ),
        (
            "python",
            "^from types import MappingProxyType\nCOLUMNS = MappingProxyType({'a': 'b'})\ndef f(request):\n    see(COLUMNS[request.args['a']])",
            "constant",
        ),
        (
            "python",
            "^COLUMNS: dict[str, str] = {'a': 'b'}\ndef f(request):\n    see(COLUMNS[request.args['a']])",
            "constant",
        ),
        (
            "python",
            "^COLUMNS = ('a', 'b')\ndef f(request):\n    see(COLUMNS[int(request.args['a'])])",
            "constant",
        ),
        (
            "python",
            "^class A:\n    COLUMNS = {'a': 'b'}\n    def f(self, request):\n        see(self.COLUMNS[request.args['a']])",
            "constant",
        ),
        (
            "python",
            "^class Sort(str, Enum):\n    A = 'a'\ndef f(request):\n    see(Sort(request.args['a']).value)",
            "constant",
        ),
        (
            "python",
            "^def f(request):\n    x = 'ASC' if request.args.get('o') == 'asc' else 'DESC'\n    see(f'ORDER BY {x}')",
            "constant",
        ),
        (
            "python",
            "^def f(request):\n    x = {'a': 'ASC', 'd': 'DESC'}.get(request.args.get('o'), 'ASC')\n    see(f'ORDER BY {x}')",
            "constant",
        ),
        (
            "python",
            "^def f(request):\n    x = {'a': 'ASC', 'd': 'DESC'}[request.args['o']]\n    see(x)",
            "constant",
        ),
        ("python", "^def f(request):\n    x = min(int(request.args['n']), 100)\n    see(x)", "constant"),
        (
            "python",
            "^def f(request):\n    x = int(request.args['n']) * 10\n    see(f'LIMIT {x}')",
            "constant",
        ),
        (
            "python",
            "^def f(request):\n    x = int(request.args.get('n', 1))\n    y = (x - 1) * 20\n    see(f'OFFSET {y}')",
            "constant",
        ),
        ("python", "^from flask import request\nx = request.args\ndef f():\n    see(x['a'])", "tainted"),
        ("python", "^class V(View):\n    def get(self):\n        see(self.request.GET['a'])", "tainted"),
        (
            "python",
            "^class V(APIView):\n    def post(self, request):\n        see(request.data['a'])",
            "tainted",
        ),
        (
            "python",
            "^class H(tornado.web.RequestHandler):\n    def get(self):\n        see(self.get_argument('a'))",
            "tainted",
        ),
        ("python", "^class R:\n    def on_get(self, req, resp):\n        see(req.get_param('a'))", "tainted"),
        ("python", "^@app.route('/x/<name>')\ndef f(name):\n    see(name)", "tainted"),
        (
            "python",
            "^@app.websocket('/x')\nasync def f(websocket: WebSocket):\n    see(await websocket.receive_text())",
            "tainted",
        ),
        ("python", "^@app.get('/x')\nasync def f(q: str | None = Query(None)):\n    see(q)", "tainted"),
        (
            "python",
            "^@app.post('/x')\nasync def f(file: UploadFile = File(...)):\n    see(file.filename)",
            "tainted",
        ),
        ("python", "^@app.post('/x')\nasync def f(name: str = Form()):\n    see(name)", "tainted"),
        (
            "python",
            "^@app.post('/x')\nasync def f(authorization: Annotated[str, Header()]):\n    see(authorization)",
            "tainted",
        ),
        ("python", "^@get('/x/{name:str}')\nasync def f(name: str):\n    see(name)", "tainted"),
        (
            "python",
            "^parser = argparse.ArgumentParser()\nparser.add_argument('a')\nargs = parser.parse_args()\ndef f():\n    see(args.a)",
            "program",
        ),
        ("python", "^@click.command()\n@click.argument('name')\ndef f(name):\n    see(name)", "program"),
        ("python", "^TOKEN = os.environ['A']\ndef f():\n    see(TOKEN)", "program"),
        ("python", "^def f():\n    x = os.environ\n    see(x.get('A'))", "program"),
        (
            "python",
            "^def f():\n    reply = client.chat.completions.create(model='m', messages=[])\n    data = json.loads(reply.choices[0].message.content)\n    see(data['cmd'])",
            "model",
        ),
        (
            "python",
            "^async def f():\n    async for chunk in client.chat.completions.create(model='m', stream=True):\n        see(chunk.choices[0].delta.content)",
            "model",
        ),
    ]);
}

#[test]
fn further_ways_in_javascript() {
    check(&[
        ("javascript", "^function f(req) { const { a = 'b' } = req.query; see(a) }", "tainted"),
        ("javascript", "^function f(req) { const { a: [x] } = req.body; see(x) }", "tainted"),
        ("javascript", "^function f(req) { for (const key in req.body) { see(key) } }", "tainted"),
        ("javascript", "^function f(req) { const x = req.query.a ?? 'b'; see(x) }", "tainted"),
        ("javascript", "^function f(req) { let x; x ??= req.query.a; see(x) }", "tainted"),
        ("javascript", "^function f(req) { let x = 'a'; x ||= req.query.a; see(x) }", "tainted"),
        ("javascript", "^function f(req) { const x = req.query?.a; see(x) }", "tainted"),
        ("javascript", "^function f(req) { const x = req.query['a']; see(x) }", "tainted"),
        (
            "javascript",
            "^function f(req) { const q = ['a', req.query.a].map((p) => `x ${p}`).join(' '); see(q) }",
            "built tainted",
        ),
        (
            "javascript",
            "^function f(req) { let q = ''; for (const x of req.body.ids) { q += `,${x}`; } see(q) }",
            "built tainted",
        ),
        (
            "javascript",
            "^function f(req) { const q = 'a'.concat(' ', req.query.a); see(q) }",
            "built tainted",
        ),
        (
            "javascript",
            "^const C = Object.freeze({ a: 'b' }); function f(req) { see(C[req.query.a]) }",
            "constant",
        ),
        (
            "javascript",
            "^const C = new Map([['a', 'b']]); function f(req) { const c = C.get(req.query.a); if (!c) return; see(c) }",
            "constant",
        ),
        (
            "javascript",
            "^function f(req) { const n = parseInt(req.query.n, 10) || 10; see(`LIMIT ${n}`) }",
            "constant",
        ),
        (
            "javascript",
            "^function f(req) { const n = Math.min(Number(req.query.n), 100); const o = (Number(req.query.p) - 1) * n; see(`LIMIT ${n} OFFSET ${o}`) }",
            "constant",
        ),
        (
            "javascript",
            "^function f(req) { const x = req.query.o === 'asc' ? 'ASC' : 'DESC'; see(`ORDER BY ${x}`) }",
            "constant",
        ),
        ("javascript", "^function f(req) { const run = () => { see(req.query.a) }; run() }", "tainted"),
        (
            "javascript",
            "^function f(req) { return g(req.query.a); function g(v) { return 1 } } function h(req) { const x = req.query.b; setTimeout(() => { see(x) }, 1) }",
            "tainted",
        ),
        (
            "javascript",
            "^function f(req) { const x = req.query.b; new Promise((resolve, reject) => { see(x) }) }",
            "tainted",
        ),
        (
            "javascript",
            "^async function f(req) { const x = await Promise.all(req.body.ids.map(async (id) => id)); see(x) }",
            "tainted",
        ),
        (
            "javascript",
            "^app.get('/x/:id', async (c) => { const { id } = c.req.param(); see(id) })",
            "tainted",
        ),
        (
            "javascript",
            "^app.get('/x/:id', async (c) => { const { id } = c.req.valid('json'); see(id) })",
            "tainted",
        ),
        ("javascript", "^router.get('/x', async (ctx) => { see(ctx.request.query.a) })", "tainted"),
        ("javascript", "^router.get('/x', async (ctx) => { const { id } = ctx.params; see(id) })", "tainted"),
        (
            "javascript",
            "^fastify.get('/x', async (request, reply) => { const { id } = request.params; see(id) })",
            "tainted",
        ),
        (
            "javascript",
            "^http.createServer((req, res) => { const u = new URL(req.url, 'http://a'); see(u.searchParams.get('q')) })",
            "tainted",
        ),
        (
            "javascript",
            "^exports.handler = async (event) => { const { id } = JSON.parse(event.body); see(id) }",
            "tainted",
        ),
        (
            "javascript",
            "^async function f() { const { text } = await generateText({ model }); const cmd = text.trim(); see(cmd) }",
            "model",
        ),
        (
            "javascript",
            "^async function f() { const r = await openai.chat.completions.create({}); const [choice] = r.choices; see(choice.message.content) }",
            "model",
        ),
        ("javascript", "^const { A = 'b' } = process.env; function f() { see(A) }", "program"),
        ("javascript", "^const [,, name] = process.argv; function f() { see(name) }", "program"),
        ("javascript", "^const args = process.argv.slice(2); function f() { see(args[0]) }", "program"),
        (
            "javascript",
            "^function f(req) { const x = 'a'; if (b) { const x = req.query.a; log(x) } see(x) }",
            "constant",
        ),
        (
            "javascript",
            "^function f(req) { let x = 'a'; if (b) { x = req.query.a; log(x) } see(x) }",
            "tainted",
        ),
        ("javascript", "^function f(req) { if (b) { var x = req.query.a; log(x) } see(x) }", "tainted"),
    ]);
}

#[test]
fn further_ways_in_typescript() {
    check(&[
        (
            "typescript",
            "^const C = { a: 'b' } as const; function f(req) { see(C[req.query.a as keyof typeof C]) }",
            "constant",
        ),
        (
            "typescript",
            "^const C: Record<string, string> = { a: 'b' }; function f(req: Request) { const c = C[String(req.query.a)] ?? 'id'; see(c) }",
            "constant",
        ),
        (
            "typescript",
            "^const C = { a: 'b' } satisfies Record<string, string>; function f(req: Request) { see(C[req.query.a]) }",
            "constant",
        ),
        (
            "typescript",
            "^export async function POST(request: NextRequest) { const { id } = await request.json(); see(id) }",
            "tainted",
        ),
        (
            "typescript",
            "^export async function GET(request: NextRequest) { const id = request.nextUrl.searchParams.get('id'); see(id) }",
            "tainted",
        ),
        (
            "typescript",
            "^export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) { const { id } = await params; see(id) }",
            "tainted",
        ),
        (
            "typescript",
            "^export default async function Page({ searchParams }) { see(searchParams.q) }",
            "tainted",
        ),
        ("typescript", "^class A { @Post() f(@Body() dto: CreateDto) { see(dto.name) } }", "tainted"),
        ("typescript", "^class A { @Get() f(@Query('q') q: string) { see(q) } }", "tainted"),
        ("typescript", "^class A { @Get() f(@Req() r: Request) { see(r.query.q) } }", "tainted"),
        ("typescript", "^class A { @Get() f(@Headers('x') x: string) { see(x) } }", "tainted"),
    ]);
}

#[test]
fn further_ways_in_go() {
    check(&[
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { vars := mux.Vars(r); id := vars[\"id\"]; see(id) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { id, ok := mux.Vars(r)[\"id\"]; if !ok { return }; see(id) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { q := r.URL.Query(); see(q.Get(\"a\")) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { if err := r.ParseForm(); err != nil { return }; see(r.Form.Get(\"a\")) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { var in struct{ Name string }; if err := json.NewDecoder(r.Body).Decode(&in); err != nil { return }; see(in.Name) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { in := Input{}; _ = json.NewDecoder(r.Body).Decode(&in); see(in.Name) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { in := new(Input); _ = json.NewDecoder(r.Body).Decode(in); see(in.Name) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { body, _ := io.ReadAll(r.Body); var in Input; json.Unmarshal(body, &in); see(in.Name) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(c *gin.Context) { var in Input; if err := c.ShouldBindJSON(&in); err != nil { return }; see(in.Name) }",
            "tainted",
        ),
        (
            "go",
            "^package a\nfunc f(c echo.Context) error { u := new(User); if err := c.Bind(u); err != nil { return err }; see(u.Name); return nil }",
            "tainted",
        ),
        ("go", "^package a\nfunc f(c *fiber.Ctx) error { see(c.Query(\"a\")); return nil }", "tainted"),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { q := \"a\"; if n := r.FormValue(\"n\"); n != \"\" { q += \" AND n = \" + n }; see(q) }",
            "built tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { var sb strings.Builder; fmt.Fprintf(&sb, \"a %s\", r.FormValue(\"a\")); see(sb.String()) }",
            "built tainted",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { parts := []string{}; parts = append(parts, \"a = \"+r.FormValue(\"a\")); see(strings.Join(parts, \" AND \")) }",
            "built tainted",
        ),
        (
            "go",
            "^package a\nfunc where(v string) string { return fmt.Sprintf(\"a = '%s'\", v) }\nfunc f(w http.ResponseWriter, r *http.Request) { see(where(r.FormValue(\"a\"))) }",
            "built tainted",
        ),
        (
            "go",
            "^package a\nconst table = \"a\"\nfunc f(w http.ResponseWriter, r *http.Request) { see(\"SELECT * FROM \" + table) }",
            "constant",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { order := \"ASC\"; if r.FormValue(\"o\") == \"desc\" { order = \"DESC\" }; see(\"ORDER BY \" + order) }",
            "constant",
        ),
        (
            "go",
            "^package a\nfunc f(w http.ResponseWriter, r *http.Request) { x := \"a\"; { x := r.FormValue(\"a\"); _ = x }; see(x) }",
            "constant",
        ),
        (
            "go",
            "^package a\nfunc f(ctx context.Context) { resp, err := client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{}); if err != nil { return }; see(resp.Choices[0].Message.Content) }",
            "model",
        ),
        ("go", "^package a\nfunc f() { name := flag.Arg(0); see(name) }", "program"),
        (
            "go",
            "^package a\nvar name = flag.String(\"name\", \"\", \"x\")\nfunc f() { see(*name) }",
            "program",
        ),
    ]);
}
