const v8 = require("v8");
const cryo = require("cryo");
const { unserialize } = require("node-serialize");

function read(text) {
  cryo.parse(text); //~ unsafe-deserialization
  return unserialize(text); //~ unsafe-deserialization
}
app.post("/state", (req, res) => {
  const state = v8.deserialize(req.body); //~ unsafe-deserialization
  v8.serialize(req.body);
  v8.deserialize(fs.readFileSync("state"));
  JSON.parse(req.body);
  unserialize("{}");
});
