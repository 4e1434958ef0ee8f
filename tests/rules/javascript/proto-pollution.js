const { set, defaultsDeep } = require("lodash");
const extend = require("deep-extend");

app.put("/settings", (req, res) => {
  defaultsDeep(settings, req.body); //~ proto-pollution
  extend(settings, req.query); //~ proto-pollution
  store[req.body.group][req.body.name] = req.body.value; //~ proto-pollution
  store[req.body.name] = 1;
  set(settings, "colour", 1);
});

function copy(target, source) {
  for (const key in source) target[key] = source[key];
}
