const http = require("http");
const axios = require("axios");

app.post("/fetch", async (req, res) => {
  const { url, id } = req.body;
  await axios({ url, timeout: 1000 }); //~ ssrf
  await axios({ method: "get", url: req.body.url, timeout: 1000 }); //~ ssrf
  http.get(`http://${req.query.host}/status`, done); //~ ssrf
  await page.goto(req.query.page); //~ ssrf
  await axios.get("https://api.example.com/" + id, { timeout: 1000 });
  await axios.get(BASE + "/items", { params: { id }, timeout: 1000 });
});

async function load(url) {
  return axios.get(url, { timeout: 1000 });
}
