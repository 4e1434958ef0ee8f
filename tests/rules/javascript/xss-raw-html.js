const express = require("express");
const he = require("he");
const app = express();

app.get("/profile/:name", (req, res) => {
  const { name } = req.params;
  const page = `
    <html>
      <body><h1>${name}</h1></body>
    </html>`;
  res.send(page); //~ xss-raw-html
});

app.post("/comment", (req, res) => {
  res.set("Content-Type", "text/html");
  res.write("<div>" + req.body.comment + "</div>"); //~ xss-raw-html
  res.end();
});

koa.use(async (ctx) => {
  ctx.body = `<p>No page at ${ctx.query.path}</p>`; //~ xss-raw-html
});

export async function GET(request) {
  const { searchParams } = new URL(request.url);
  return new Response(`<h1>${searchParams.get("title")}</h1>`, { headers: { "Content-Type": "text/html" } }); //~ xss-raw-html
}

app.get("/escaped", (req, res) => {
  res.send(`<h1>${he.encode(req.query.title)}</h1>`);
});

app.get("/api", (req, res) => {
  res.send(`{"name": "${req.query.name}"}`);
});

app.get("/csv", (req, res) => {
  res.header("Content-Type", "text/csv");
  res.send(rows.map((row) => row.join(",")).join("\n"));
});

app.get("/users", async (req, res) => {
  const users = await User.find({ team: "a" });
  res.send(`<p>${users.length} users</p>`);
});
