const fs = require("fs");
const fsp = require("fs").promises;
const http = require("http");
const path = require("path");
const sanitize = require("sanitize-filename");

const UPLOADS = path.join(__dirname, "uploads");

app.get("/raw", (req, res) => {
  const name = req.query.name || "index.html";
  const target = UPLOADS + "/" + name;
  fs.readFile(target, "utf8", (err, data) => { //~ path-traversal
    if (err) return res.status(404).end();
    res.type("text/plain").send(data);
  });
});

http.createServer((req, res) => {
  const url = new URL(req.url, "http://localhost");
  const file = url.searchParams.get("file");
  const stream = fs.createReadStream(path.join(UPLOADS, file)); //~ path-traversal
  stream.pipe(res);
});

app.put("/notes/:id", async (req, res) => {
  await fsp.writeFile(path.normalize(`notes/${req.params.id}`), req.body.text); //~ path-traversal
  res.status(204).end();
});

app.get("/invoice", (req, res) => res.download("invoices/" + req.query.file)); //~ path-traversal

app.get("/clean", async (req, res) => {
  const text = await fsp.readFile(path.join(UPLOADS, sanitize(req.query.name)), "utf8");
  res.type("text/plain").send(text);
});

app.get("/listed", (req, res) => {
  const allowed = ["a.txt", "b.txt"];
  if (!allowed.includes(req.query.name)) return res.status(404).end();
  fs.createReadStream(path.join(UPLOADS, req.query.name)).pipe(res);
});

app.post("/save", (req, res) => {
  fs.writeFile(path.join(UPLOADS, `${Date.now()}.json`), JSON.stringify(req.body), () => res.end());
});

function load(name) {
  return fs.readFileSync(path.join(UPLOADS, name), "utf8"); //~ path-traversal
}

function read(folder, name) {
  return fs.readFileSync(path.join(folder, name), "utf8");
}
