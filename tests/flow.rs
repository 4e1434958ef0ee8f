//! What flow says of the argument of `see(…)`: one case for each way a value takes, in Python, JavaScript and Go.

use lastmile::syntax::{Language, Module, Names, Node, Role, ShapeKind, Source, SyntaxTree, units};

/// `tainted`, `model`, `program`, `constant` or `unknown`; with `built ` before it for a text that is put together.
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
        _ => "unknown",
    };
    format!("{built}{known}")
}

fn asked<'t>(source: &Source<'t>) -> Option<Node<'t>> {
    source.root.subtree().find_map(|node| {
        let shape = source.shape(node).filter(|shape| shape.kind == ShapeKind::Call)?;
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
        ("python", "see('x {}'.format(a))", "built unknown"),
        ("javascript", "see(`x ${req.query.a}`)", "built tainted"),
        ("javascript", "see(`x ${1}`)", "constant"),
        ("javascript", "see('x ' + req.query.a)", "built tainted"),
        ("javascript", "see('x '.concat(req.query.a))", "built tainted"),
        ("javascript", "see(['x', req.query.a].join(' '))", "built tainted"),
        ("javascript", "see(util.format('x %s', req.query.a))", "built tainted"),
        ("javascript", "see('x ' + a)", "built unknown"),
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
        ("python", "^@app.get('/x')\ndef f(db: Session = Depends(get_db)):\n    see(db)", "unknown"),
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
        ("python", "x = 'a'\nfor y in items:\n    x = x + y\nsee(x)", "built unknown"),
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
        ("javascript", "^const f = ({ user }, res) => { see(user.name) };", "unknown"),
        ("javascript", "^const f = ({ query, headers }) => { see(query) };", "unknown"),
        ("javascript", "^axios.get('/x', ({ params }) => { see(params) });", "unknown"),
        ("javascript", "^const f = async (ctx) => { const { files } = ctx; see(files.a) };", "unknown"),
        ("javascript", "^const f = async (ctx) => { const { body } = ctx.request; see(body.a) };", "tainted"),
        ("javascript", "^const f = async (ctx) => { see(ctx.headers['x']) };", "tainted"),
        ("javascript", "^const f = async (ctx) => { see(ctx.state.user) };", "unknown"),
        (
            "python",
            "^Db = Annotated[Session, Depends(get_db)]\n@app.get('/x')\ndef f(db: Db):\n    see(db)",
            "unknown",
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
            "unknown",
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
