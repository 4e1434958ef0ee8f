app.post("/login", (req, res) => {
  const { name } = req.body;
  console.warn("No such user: " + name); //~ log-injection
  req.log.error(`Refused ${req.query.name}`); //~ log-injection
  console.log("Login");
  console.log("Count " + Number(req.query.count));
  page.info(`Hello ${name}`);
});
const show = (name) => console.log("Hello " + name);
