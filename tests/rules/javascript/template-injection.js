const pug = require("pug");
const nunjucks = require("nunjucks");

app.post("/preview", (req, res) => {
  pug.compile(req.body.page); //~ template-injection
  nunjucks.renderString("Hi " + req.query.name, {}); //~ template-injection
  res.render(req.params.page); //~ template-injection
  res.render("page", req.query); //~ template-injection
});

app.get("/fine", (req, res) => {
  nunjucks.renderString("Hi {{ name }}", { name: req.query.name });
  pug.compile(fs.readFileSync("page.pug"));
  res.render("page", { name: req.query.name });
  view.render(req.query.name);
});
