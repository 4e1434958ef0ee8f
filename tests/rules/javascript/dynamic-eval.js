const vm = require('vm');

app.post('/calc', (req, res) => {
  const result = eval(req.body.expression); //~ dynamic-eval
  const parsed = eval('(' + req.body.json + ')'); //~ dynamic-eval
  const compute = new Function('x', `return ${req.body.formula}`); //~ dynamic-eval
  const sandboxed = vm.runInNewContext(req.body.code, {}); //~ dynamic-eval
  const script = new vm.Script(req.body.code); //~ dynamic-eval
  setTimeout('run("' + req.query.name + '")', 100); //~ dynamic-eval
  globalThis.eval(req.body.code); //~ dynamic-eval
  res.json({ result, parsed, compute, sandboxed, script });
});

function indirect(text) {
  const run = eval;
  return run(text); //~ dynamic-eval
}

const two = eval('1 + 1');
const self = Function('return this')();
vm.runInThisContext('globalThis.answer = 42');
setTimeout(() => eval2('x'), 10);
setTimeout(done, 10);

class Calculator {
  eval(expression) {
    return expression.evaluate();
  }
  total(expression) {
    return this.eval(expression);
  }
}

function shadowed(eval, Function, text) {
  eval(text);
  return new Function(text);
}

const redis = connect();
redis.eval(`return redis.call('get', '${key}')`, 0);

app.post('/f', (req, res) => {
  const { code } = req.body;
  const compiled = new Function(code); //~ dynamic-eval
  res.json(compiled());
});
function plugin(file) {
  return vm.runInThisContext(fs.readFileSync(file, 'utf8')); //~ dynamic-eval
}
