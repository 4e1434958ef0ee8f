const mongoose = require("mongoose");
const xpath = require("xpath");

app.post("/login", async (req, res) => {
  const { name } = req.body;
  await User.findOne({ name, password: req.body.password }); //~ nosql-ldap-xpath-injection
  await User.deleteMany(req.query); //~ nosql-ldap-xpath-injection
  client.search("dc=x", { filter: "(uid=" + name + ")" }, done); //~ nosql-ldap-xpath-injection
  xpath.select("//user[name='" + name + "']", page); //~ nosql-ldap-xpath-injection
  await User.findOne({ _id: req.params.id });
  client.search("dc=x", { filter: "(uid=*)" }, done);
  xpath.select("//user", page);
});
